/** Every rule of `collate check` on the issue that is shown, in the page's terms: where it is, and which places the page can show. */
import { basename, resolve } from 'node:path';
import { checkIssue } from '../check/check-issue.ts';
import type { Place } from '../check/finding.ts';
import type { Config } from '../config.ts';
import { listPoints } from '../digest/file/labels.ts';
import type { CheckReport, Jump } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** Offline: SpamAssassin and the network are asked by the command only. */
export async function runChecks(config: Config, snapshot: Snapshot): Promise<CheckReport> {
  const [report] = await checkIssue(snapshot.issue, config, { spam: false });
  const points = new Set(listPoints(snapshot.digest).map(({ point }) => point.id));
  const findings = (report?.findings ?? []).map(({ rule, severity, message, why, remedy, place }) => {
    const named = Array.from(message.matchAll(/\(([0-9a-f]{4,8})\)/g), (match) => match[1] ?? '');
    const point = named.find((id) => points.has(id)) ?? null;
    return {
      rule,
      severity,
      message,
      why,
      remedy,
      where: formatPlace(place, snapshot),
      jumps: listJumps(place, point),
    };
  });
  return { version: snapshot.version, findings, skipped: report?.skipped ?? [] };
}

function formatPlace({ part, file, line, header, template }: Place, { folder }: Snapshot): string {
  if (template !== null) return template;
  if (header !== null) return `header ${header}`;
  if (file === null) return part;
  // The issue's own files need no folder in front of them.
  const name = resolve(file).startsWith(resolve(folder)) ? basename(file) : file;
  return line === null ? name : `${name}:${line}`;
}

const views: Readonly<Record<string, 'html' | 'text' | 'mime' | 'markdown'>> = {
  'index.html': 'html',
  'index.txt': 'text',
  'message.eml': 'mime',
  'digest.md': 'markdown',
};

/** From what a reader sees to where it is written: the point or the part of the mail first, then the line, then the template's. */
export function listJumps({ file, line, header, section, template }: Place, point: string | null): readonly Jump[] {
  const view = file === null || line === null ? undefined : views[basename(file)];
  const written = /^(.*):(\d+)$/s.exec(template ?? '');
  return [
    ...(point === null ? [] : [{ to: 'point' as const, point }]),
    ...(section === null ? [] : [{ to: 'section' as const, section }]),
    ...(header === null ? [] : [{ to: 'header' as const, header }]),
    ...(view === undefined || line === null ? [] : [{ to: view, line }]),
    ...(written === null ? [] : [{ to: 'template' as const, file: written[1] ?? '', line: Number(written[2]) }]),
  ];
}
