/** Message → findings: every rule that has what it needs, each finding with its place, without what the letter switched off. */
import type { CheckedMessage, TextPart } from './checked-message.ts';
import type { Draft, Finding, Need, Place, Rule } from './finding.ts';
import { rules } from './rules.ts';
import { measureSections } from '../render/measure-sections.ts';

/** A rule switched off by the letter, with the reason it gave. */
export interface SwitchedOff {
  readonly rule: string;
  readonly reason: string;
}

/** What was found in one message. */
export interface Report {
  readonly file: string;
  /** The worst first, then in the order of the rules, then by place. */
  readonly findings: readonly Finding[];
  /** Rules that could not say anything, and why. */
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly off: readonly (SwitchedOff & { readonly findings: number })[];
}

/** Most findings of one rule that are listed one by one; the rest are counted in one line. */
export const maxFindingsPerRule = 10;

/** Runs the rules. Pure: the same message gives the same report. */
export function checkMessage(message: CheckedMessage, off: readonly SwitchedOff[] = []): Report {
  const findings: Finding[] = [];
  const skipped: { rule: string; reason: string }[] = [];
  const silenced = new Map<string, number>();
  for (const rule of rules) {
    const missing = missingOf(message, rule);
    if (missing !== null) {
      skipped.push({ rule: rule.id, reason: missing });
      continue;
    }
    const drafts = [...rule.check(message)];
    if (off.some((each) => each.rule === rule.id)) silenced.set(rule.id, drafts.length);
    else findings.push(...createFindings(message, rule, drafts));
  }
  return {
    file: message.file,
    findings: sortFindings(findings),
    skipped,
    off: off.map((each) => ({ ...each, findings: silenced.get(each.rule) ?? 0 })),
  };
}

const order = { error: 0, warning: 1, notice: 2 } as const;

/** The worst first; otherwise as they came, which is the order of the rules and of the message. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
}

const missingWords: Readonly<Record<Need, string>> = {
  html: 'there is no HTML part',
  text: 'there is no text part',
  mail: 'there is no message (message.eml), only its parts',
  digest: 'there is no digest.json beside it',
};

function missingOf(message: CheckedMessage, rule: Rule): string | null {
  const missing = rule.needs.find((need) => message[need] === null);
  if (missing !== undefined) return missingWords[missing];
  return rule.needs.includes('html') && rule.id !== 'html-size' && message.refusal !== null
    ? 'the HTML part was not looked into'
    : null;
}

/** Gives drafts their place and their rule's reasons. */
export function createFindings(message: CheckedMessage, rule: Rule, drafts: readonly Draft[]): readonly Finding[] {
  const listed = drafts.slice(0, maxFindingsPerRule).map((draft): Finding => ({
    rule: rule.id,
    severity: draft.severity,
    message: draft.message,
    place: findPlace(message, draft),
    why: rule.why,
    remedy: draft.remedy ?? rule.remedy,
    needle: draft.needle,
  }));
  const rest = drafts.slice(maxFindingsPerRule);
  const worst = rest.toSorted((a, b) => order[a.severity] - order[b.severity])[0];
  if (worst === undefined) return listed;
  const more = `and ${rest.length} more of this kind`;
  return [
    ...listed,
    { ...(listed[0] as Finding), severity: worst.severity, message: more, place: { ...nowhere, part: worst.part } },
  ];
}

const nowhere: Place = {
  part: 'message',
  file: null,
  line: null,
  column: null,
  header: null,
  section: null,
  template: null,
};

function findPlace(message: CheckedMessage, draft: Draft): Place {
  const base = { ...nowhere, part: draft.part, header: draft.header ?? null };
  if (draft.part === 'digest') return { ...base, file: message.digestFile, line: draft.line ?? null };
  if (draft.part === 'header' || draft.part === 'message')
    return { ...base, file: message.file, line: draft.line ?? null };
  const part = draft.part === 'html' ? message.html : message.text;
  if (part === null) return base;
  if (draft.offset === undefined) return { ...base, file: part.file };
  const section = draft.part === 'html' ? sectionAt(part, draft.offset) : null;
  return { ...base, file: part.file, section, ...lineOf(part, draft.offset) };
}

function lineOf(part: TextPart, offset: number): { readonly line: number; readonly column: number | null } {
  if (part.lineStarts.length === 0) {
    const before = part.content.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { line: part.firstLine + (before.match(/\n/g)?.length ?? 0), column: offset - start + 1 };
  }
  const byte = Buffer.byteLength(part.content.slice(0, offset));
  let [low, high] = [0, part.lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((part.lineStarts[middle] ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  return { line: part.firstLine + low, column: null };
}

function sectionAt(part: TextPart, offset: number): string | null {
  const sections = measureSections(part.content);
  if (sections.length < 2) return null;
  const byte = Buffer.byteLength(part.content.slice(0, offset));
  return sections.findLast((section) => section.start <= byte)?.name ?? null;
}
