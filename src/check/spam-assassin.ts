/**
 * SpamAssassin's own verdict, where it is installed: `spamassassin -L -t` on the message, offline, with the rules that fired.
 * `-L` keeps it from asking the network; HOME is nowhere, so that no training of this machine's user colours the score.
 */
import { spawn } from 'node:child_process';
import type { Finding } from './finding.ts';

export interface SpamVerdict {
  readonly score: number;
  readonly required: number;
  readonly rules: readonly { readonly points: number; readonly name: string; readonly description: string }[];
}

export type SpamAnswer = { readonly verdict: SpamVerdict } | { readonly skipped: string };

// It takes one to two seconds; a first run compiles its rules.
const patienceMs = 30_000;
const mostOutput = 4_000_000;

/** Asks SpamAssassin; says why not where it cannot. `command` is for tests. */
export async function askSpamAssassin(message: Uint8Array, command = 'spamassassin'): Promise<SpamAnswer> {
  return new Promise((resolve) => {
    const child = spawn(command, ['-L', '-x', '-t'], {
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', HOME: '/nonexistent' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.on('error', () => resolve({ skipped: `${command} is not installed (Debian: apt install spamassassin)` }));
    // It may refuse and close its input before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostOutput) chunks.push(chunk);
    });
    child.on('close', (code, signal) => {
      const verdict = parseSpamReport(Buffer.concat(chunks).toString('latin1'));
      if (verdict !== null) resolve({ verdict });
      else
        resolve({
          skipped: `${command} gave no report (${signal === null ? `exit ${code ?? '?'}` : `stopped after ${patienceMs / 1000} s`})`,
        });
    });
    child.stdin.end(message);
  });
}

/** Reads the report at the end of its output; null where there is none. The message comes before it, and may quote a report of its own. */
export function parseSpamReport(output: string): SpamVerdict | null {
  const head = [...output.matchAll(/^Content analysis details:\s+\((-?[\d.]+) points, (-?[\d.]+) required\)/gm)].at(-1);
  if (head === undefined) return null;
  const rules: { points: number; name: string; description: string }[] = [];
  for (const line of output.slice(head.index).split('\n').slice(1)) {
    const match = /^\s*(-?\d+(?:\.\d+)?)\s+([A-Z][A-Z0-9_]{2,})\s+(.*)$/.exec(line.trimEnd());
    const last = rules.at(-1);
    if (match !== null)
      rules.push({ points: Number(match[1]), name: match[2] ?? '', description: (match[3] ?? '').trim() });
    else if (last !== undefined && /^\s{10,}\S/.test(line)) last.description += ` ${line.trim()}`;
    else if (rules.length > 0 && line.trim() === '') break;
  }
  return { score: Number(head[1]), required: Number(head[2]), rules };
}

// Rules that fire on any message checked offline, before it has travelled: they say nothing about it.
const ofTheMachine = /^(?:NO_RELAYS|NO_RECEIVED|ALL_TRUSTED|UNPARSEABLE_RELAY|DKIM_ADSP|T_|URIBL_BLOCKED)/;

/** The verdict as a finding, where it is worth one: from half of what makes it spam. */
export function judgeVerdict({ score, required, rules }: SpamVerdict, file: string): readonly Finding[] {
  if (score < required / 2) return [];
  const counted = rules
    .filter(({ points, name }) => points > 0 && !ofTheMachine.test(name))
    .toSorted((a, b) => b.points - a.points);
  const listed = counted.slice(0, 6).map(({ points, name, description }) => `${name} ${points} (${description})`);
  return [
    {
      rule: spamAssassinRule.id,
      severity: score >= required ? 'error' : 'warning',
      message: `expected a score well under ${required}, found ${score}: ${listed.join('; ')}`,
      place: { part: 'message', file, line: null, column: null, header: null, section: null, template: null },
      why: spamAssassinRule.why,
      remedy: spamAssassinRule.remedy,
    },
  ];
}

export const spamAssassinRule = {
  id: 'spamassassin',
  summary: 'SpamAssassin, where it is installed, gives less than half of what makes a mail spam.',
  why: 'It runs before many mailboxes; its score is a forecast for other filters, with the names of what counts.',
  remedy: 'Mend the rules with the most points first; each name says what it looks for.',
} as const;
