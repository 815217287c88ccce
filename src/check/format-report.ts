/** A report as lines for a terminal, or as plain data for `--json`. */
import type { Finding, Place, Severity } from './finding.ts';
import type { InboxRow } from './inbox-row.ts';
import type { Report } from './check-message.ts';
import type { SpamVerdict } from './spam-assassin.ts';
import { ruleGroups } from './finding.ts';
import { rules } from './rules.ts';
import { clipBytes, type SectionSize } from '../render/measure-sections.ts';

/** A report with what is shown beside it. */
export interface FullReport extends Report {
  readonly sizes: Sizes | null;
  readonly inbox: readonly InboxRow[];
  readonly spam: SpamVerdict | null;
}

export interface Sizes {
  readonly html: number;
  readonly encoded: number;
  readonly text: number;
  /** Of Gmail's clip, 0–1 and more. */
  readonly share: number;
  readonly sections: readonly (SectionSize & { readonly isCut: boolean })[];
}

export interface FormatOptions {
  readonly sizes: boolean;
  readonly inbox: boolean;
}

const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', notice: '·' };

/** Lines of the report, findings grouped by what they are about. */
export function formatReport(report: FullReport, options: FormatOptions): readonly string[] {
  const lines = [`Checked ${report.file}${formatSizes(report.sizes)}.`];
  for (const group of [...ruleGroups, 'Other'] as const) {
    const found = report.findings.filter((finding) => groupOf(finding) === group);
    if (found.length > 0) lines.push('', group, ...formatGroup(found));
  }
  if (options.sizes || report.findings.some(({ rule }) => rule === 'gmail-clip'))
    lines.push('', ...formatLedger(report.sizes));
  if (options.inbox) lines.push('', ...formatInbox(report.inbox));
  if (report.spam !== null)
    lines.push('', `SpamAssassin: ${report.spam.score} of ${report.spam.required} points that make it spam.`);
  lines.push(...formatSkipped(report));
  for (const { rule, reason, findings } of report.off)
    lines.push(`Switched off: ${rule}, ${reason} (${count(findings, 'finding')}).`);
  lines.push('', formatTotal(report.findings));
  return lines;
}

/** One line a reason. */
function formatSkipped({ skipped }: FullReport): readonly string[] {
  return [...new Set(skipped.map(({ reason }) => reason))].map((reason) => {
    const names = skipped.filter((each) => each.reason === reason).map(({ rule }) => rule);
    return `Not checked: ${names.join(', ')} (${reason}).`;
  });
}

function groupOf(finding: Finding): string {
  const group = rules.find(({ id }) => id === finding.rule)?.group;
  return group ?? (finding.rule === 'link-online' ? 'Links' : finding.rule === 'spamassassin' ? 'Delivery' : 'Other');
}

/** Findings of one rule together, its reasons once. */
function formatGroup(findings: readonly Finding[]): readonly string[] {
  const lines: string[] = [];
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const own = findings.filter((finding) => finding.rule === rule);
    const remedies = new Set(own.map(({ remedy }) => remedy));
    for (const finding of own) {
      const place = formatPlace(finding.place);
      lines.push(
        `  ${marks[finding.severity]} ${finding.severity} ${rule}${place === '' ? '' : ` at ${place}`}`,
        `      ${finding.message}`,
      );
      if (remedies.size > 1) lines.push(`      → ${finding.remedy}`);
    }
    lines.push(`      Why: ${own[0]?.why ?? ''}`);
    if (remedies.size === 1) lines.push(`      → ${own[0]?.remedy ?? ''}`);
  }
  return lines;
}

/** `out/2026-W47/index.html:118:5, story-2, templates/default/partials/style.mjml.hbs:12` */
export function formatPlace(place: Place): string {
  const file =
    place.file === null ? null : [place.file, place.line, place.column].filter((part) => part !== null).join(':');
  const header = place.header === null ? null : `header ${place.header}`;
  const section = place.section === null ? null : `section ${place.section}`;
  const template = place.template === null ? null : `from ${place.template}`;
  return [file, header, section, template].filter((part) => part !== null).join(', ');
}

function formatSizes(sizes: Sizes | null): string {
  if (sizes === null) return '';
  return `: HTML ${bytes(sizes.html)} (${bytes(sizes.encoded)} encoded, ${Math.round(sizes.share * 100)} % of what Gmail shows), text ${bytes(sizes.text)}`;
}

function formatLedger(sizes: Sizes | null): readonly string[] {
  if (sizes === null || sizes.sections.length === 0) return [];
  const width = Math.max(...sizes.sections.map(({ name }) => name.length));
  return [
    'Bytes of the HTML part, section by section:',
    ...sizes.sections.map(
      ({ name, bytes: size, isCut }) =>
        `  ${name.padEnd(width)} ${bytes(size).padStart(11)} ${String(Math.round((size / sizes.html) * 100)).padStart(3)} %${isCut ? '  cut off by Gmail' : ''}`,
    ),
    `  ${'total'.padEnd(width)} ${bytes(sizes.html).padStart(11)}       (Gmail clips at ${bytes(clipBytes)})`,
  ];
}

function formatInbox(rows: readonly InboxRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ client }) => client.length));
  return [
    'What inboxes show:',
    ...rows.map(({ client, subject, preview }) => `  ${client.padEnd(width)}  ${subject} — ${preview}`),
  ];
}

function formatTotal(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  return parts.length === 0 ? 'Nothing found.' : `${parts.join(', ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function bytes(size: number): string {
  return `${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}

/** The report as `--json` prints it. */
export function toJsonReport(reports: readonly FullReport[], isStrict: boolean): object {
  return {
    version: 1,
    ok: !reports.some((report) => isFailed(report, isStrict)),
    messages: reports.map(({ findings, ...rest }) => ({
      ...rest,
      counts: {
        error: findings.filter(({ severity }) => severity === 'error').length,
        warning: findings.filter(({ severity }) => severity === 'warning').length,
        notice: findings.filter(({ severity }) => severity === 'notice').length,
      },
      findings,
    })),
  };
}

/** Whether a report makes the exit code 1: errors, and with `--strict` warnings. */
export function isFailed(report: Report, isStrict: boolean): boolean {
  return report.findings.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}
