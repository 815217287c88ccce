/**
 * The whole check of one target: read it, run the rules, ask SpamAssassin and the network where that is wanted and possible, find template
 * lines. What the command, the preview and the library call.
 */
import type { Config } from '../config.ts';
import { checkMessage, createFindings, sortFindings, type Report, type SwitchedOff } from './check-message.ts';
import { createCheckedMessage, type CheckedMessage, type MessageSource } from './checked-message.ts';
import { checkRuleUnknown } from './errors.ts';
import type { Finding, Rule } from './finding.ts';
import type { FullReport, Sizes } from './format-report.ts';
import { listInboxRows } from './inbox.ts';
import { loadMessages } from './load-messages.ts';
import { rules } from './rules.ts';
import type { SpamAnswer } from './spam-assassin.ts';
import { nearest } from '../config/nearest.ts';
import { clipBytes, measureSections } from '../render/measure-sections.ts';

export interface CheckOptions {
  /** Fetch every link. */
  readonly online?: boolean | undefined;
  /** Ask SpamAssassin where it is installed; true by default. */
  readonly spam?: boolean | undefined;
  /** Program to ask, for tests. */
  readonly spamCommand?: string | undefined;
  /** Rules to leave out, beside those the configuration names. */
  readonly off?: readonly SwitchedOff[] | undefined;
}

/** Checks an issue by name, a message or a folder of messages. Raises `check-*` errors for what cannot be read. */
export async function checkIssue(
  target: string | undefined,
  config: Config,
  options: CheckOptions = {},
): Promise<readonly FullReport[]> {
  const off = [...config.check.off, ...(options.off ?? [])];
  requireKnown(off);
  const sources = loadMessages(target, config);
  const reports: FullReport[] = [];
  // One after the other: SpamAssassin and servers are asked, and the machine may be small.
  // oxlint-disable-next-line no-await-in-loop -- see above
  for (const source of sources) reports.push(await checkSource(source, config, { ...options, off }));
  return reports;
}

// Rules that are not run by the runner, because they ask others.
const asking: readonly string[] = ['link-online', 'spamassassin'];

function requireKnown(off: readonly SwitchedOff[]): void {
  const known = [...rules.map(({ id }) => id), ...asking];
  for (const { rule } of off) if (!known.includes(rule)) throw checkRuleUnknown(rule, nearest(rule, known), known);
}

async function checkSource(source: MessageSource, config: Config, options: CheckOptions): Promise<FullReport> {
  const message = createCheckedMessage(source);
  const off = options.off ?? [];
  const isOff = (rule: string): boolean => off.some((each) => each.rule === rule);
  const report = checkMessage(message, off);
  const spam = options.spam === false || isOff('spamassassin') ? null : await askSpam(message, options.spamCommand);
  const online = options.online === true && !isOff('link-online') ? await findDead(message) : [];
  const verdict = spam !== null && 'verdict' in spam ? spam.verdict : null;
  const spamFindings = verdict === null ? [] : await judgeSpam(verdict, message.file);
  const found = sortFindings([...report.findings, ...spamFindings, ...online]);
  const findings = isOurs(message) ? await locate(found, config) : found.map(publish);
  const skipped =
    spam !== null && 'skipped' in spam
      ? [...report.skipped, { rule: 'spamassassin', reason: spam.skipped }]
      : report.skipped;
  return {
    ...withoutFindings(report),
    findings,
    skipped,
    sizes: measure(message),
    inbox: message.refusal === null ? listInboxRows(message) : [],
    spam: verdict,
  };
}

function withoutFindings({ file, off }: Report): Pick<Report, 'file' | 'off'> {
  return { file, off };
}

async function askSpam({ mail }: CheckedMessage, command: string | undefined): Promise<SpamAnswer | null> {
  if (mail === null) return null;
  const { askSpamAssassin } = await import('./spam-assassin.ts');
  return askSpamAssassin(Buffer.from(mail.raw, 'latin1'), command);
}

async function judgeSpam(verdict: FullReport['spam'] & object, file: string): Promise<readonly Finding[]> {
  const { judgeVerdict } = await import('./spam-assassin.ts');
  return judgeVerdict(verdict, file);
}

async function findDead(message: CheckedMessage): Promise<readonly Finding[]> {
  const { fetchLinks, onlineRule } = await import('./online-links.ts');
  const rule: Rule = {
    ...onlineRule,
    group: 'Links',
    severities: ['error', 'warning', 'notice'],
    needs: [],
    check: () => [],
  };
  return createFindings(message, rule, await fetchLinks(message));
}

/** Rendered from a template that is at hand: a digest lies beside it, or sections are marked as our templates mark them. */
function isOurs({ digest, html }: CheckedMessage): boolean {
  return digest !== null || (html !== null && measureSections(html.content).length > 1);
}

/** Adds template lines; the templates are read only when there is something to find in them. */
async function locate(findings: readonly Finding[], config: Config): Promise<readonly Finding[]> {
  if (!findings.some(({ needle }) => needle !== undefined)) return findings.map(publish);
  const { readTemplateTexts } = await import('./read-template-texts.ts');
  const { findTemplateLine } = await import('./template-lines.ts');
  const templates = readTemplateTexts(config.template);
  return findings.map((finding) => {
    const template = finding.needle === undefined ? null : findTemplateLine(finding.needle, templates);
    return publish({ ...finding, place: { ...finding.place, template } });
  });
}

/** Without what only this file needs. */
function publish({ needle: _needle, ...finding }: Finding): Finding {
  return finding;
}

function measure({ html, text }: CheckedMessage): Sizes | null {
  if (html === null) return null;
  const share = Math.max(html.bytes, html.encodedBytes) / clipBytes;
  const growth = Math.max(1, html.encodedBytes / Math.max(1, html.bytes));
  const sections = measureSections(html.content).map((section) => ({
    ...section,
    isCut: (section.start + section.bytes) * growth > clipBytes,
  }));
  return {
    html: html.bytes,
    encoded: html.encodedBytes,
    text: text?.bytes ?? 0,
    share,
    sections: sections.length > 1 ? sections : [],
  };
}
