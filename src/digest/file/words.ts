/** The fixed words of digest.md: headings of its own sections, and the lead-ins that tell the kind of a point. */
import type { ApartRelation, Digest, Point, RivalRelation } from '../../model.ts';
import { formatInline } from './inline.ts';

export const sectionTitles = {
  summary: 'In brief',
  also: 'Also read',
  quote: 'Quote of the week',
  number: 'Number of the week',
  sponsor: 'Sponsor',
} as const;

export type Section = keyof typeof sectionTitles;

/** The section a heading (as it stands in the file, unescaped) names, or null. */
export function findSection(heading: string): Section | null {
  const sections = Object.keys(sectionTitles) as Section[];
  return sections.find((section) => sectionTitles[section].toLowerCase() === heading.trim().toLowerCase()) ?? null;
}

/** A title as a heading; one that reads like a section of ours is written so that it is not taken for it. */
export function formatHeading(title: string): string {
  const heading = formatInline(title).replace(/(#+)$/, String.raw`\$1`);
  return findSection(heading) === null ? heading : `&#${heading.charCodeAt(0)};${heading.slice(1)}`;
}

/** The sentence that says why there is no synthesis, as a quotation: Collate's words, so not the editor's. */
export function formatReason(reason: string): string {
  return `> ${formatInline(reason)}`;
}

const rivalLeadIn = 'Sources differ';
const apartLeadIns: Readonly<Record<ApartRelation, string>> = {
  'different-period': 'Different periods',
  revised: 'Revised',
  'part-and-whole': 'Part and whole',
  'different-scope': 'Different scopes',
  'estimate-against-actual': 'Estimate against actual',
};

export const pinMark = '📌';

/** `*Only The Sluice:* `, `*Sources differ:* `, …; empty for an agreement, which needs no words. */
export function formatLeadIn(point: Point, digest: Digest): string {
  if (point.kind === 'agreement') return '';
  if (point.kind === 'difference') return `*${rivalLeadIn}:* `;
  if (point.kind === 'apart') return `*${apartLeadIns[point.relation]}:* `;
  const article = digest.articles.find((each) => each.id === point.citations[0].article);
  return `*Only ${formatInline(article?.source ?? article?.publisher ?? article?.title ?? point.citations[0].article)}:* `;
}

export interface LeadIn {
  /** The words after the lead-in and the pin. */
  readonly rest: string;
  readonly pinned: boolean;
  /** What the lead-in says of the kind; null where it says nothing. */
  readonly kind: 'single' | 'difference' | ApartRelation | null;
}

/** Takes the pin and the lead-in off the beginning of a point. */
export function parseLeadIn(markdown: string): LeadIn {
  const pin = /^(?:📌|\(pinned\))[ \t]*/iu.exec(markdown);
  const words = pin === null ? markdown : markdown.slice(pin[0].length);
  const match = /^[*_]((?:[^*_\\]|\\.)+?):[*_](?:[ \t]+|$)/s.exec(words);
  const kind = match === null ? null : kindOf(match[1] ?? '');
  return { rest: kind === null || match === null ? words : words.slice(match[0].length), pinned: pin !== null, kind };
}

function kindOf(words: string): LeadIn['kind'] {
  if (/^only\s/i.test(words)) return 'single';
  if (words.toLowerCase() === rivalLeadIn.toLowerCase()) return 'difference';
  const relations = Object.keys(apartLeadIns) as ApartRelation[];
  return relations.find((relation) => apartLeadIns[relation].toLowerCase() === words.toLowerCase()) ?? null;
}

const rivals: ReadonlySet<string> = new Set<RivalRelation>([
  'different-figure',
  'contains',
  'overlaps',
  'opposite',
  'list',
  'status',
  'dispute',
]);

export function isRival(relation: string): relation is RivalRelation {
  return rivals.has(relation);
}

/**
 * The editor's own Markdown as it may stand between headings and points: line ends folded, nothing in it that this file
 * would take for a heading, a footnote or its end. Applying it twice changes nothing more.
 */
export function normalizeWords(markdown: string): string {
  return markdown
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^([ \t]*)(#{2,3}[ \t])/gm, String.raw`$1\$2`)
    .replaceAll(/(?<!\\)((?:\\\\)*)\[\^/g, String.raw`$1\[^`)
    .replaceAll(/^\s*\n|[ \t\n]+$/g, '')
    .replaceAll(/\n[ \t]*\n(?:[ \t]*\n)+/g, '\n\n')
    .replaceAll(/\n[ \t]+\n/g, '\n\n');
}
