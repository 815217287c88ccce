/** A headline in one line: the clause of it that tells the news. The words and their order stay the source's. */
import { width } from './flow-text.ts';

// A capital takes a third more room than a small letter in the fonts of mail programs.
const capital = 0.3;
// Two words are a label ("Analysis: …"), not news.
const fewestWords = 3;

/** About how many small letters take the room of `text` on a line. */
export function measureLine(text: string): number {
  return width(text) + capital * (text.match(/\p{Lu}/gu)?.length ?? 0);
}

/** The headline where it fits, else the longest clause that does and can stand alone; null where only cutting would help. */
export function shortenHeadline(headline: string, letters: number, secondThoughts: RegExp | undefined): string | null {
  if (measureLine(headline) <= letters) return headline;
  const clauses = splitHeadline(headline);
  const heads = clauses.flatMap((clause) => [clause, ...headsOf(clause, secondThoughts)]);
  const fitting = heads.filter((head) => measureLine(head) <= letters && standsAlone(head));
  // A later clause only comments on the first, unless that is but a label.
  const first = fitting.filter((head) => headline.startsWith(head));
  return longest(first.length > 0 ? first : fitting);
}

/** Cut before the word that does not fit, with an ellipsis: the last resort. */
export function cutHeadline(headline: string, letters: number): string {
  if (measureLine(headline) <= letters) return headline;
  const byWords = joinWithin(headline.split(/(?<=\s)/), letters);
  // A word longer than the line, or a script without blanks.
  const cut = byWords === '' ? joinWithin(Array.from(headline), letters) : byWords;
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** As many of the first parts as leave room for the ellipsis. */
function joinWithin(parts: readonly string[], letters: number): string {
  let joined = '';
  for (const part of parts) {
    if (measureLine(`${(joined + part).trimEnd()}…`) > letters) break;
    joined += part;
  }
  return joined;
}

/** Its clauses in order, without final stops. */
export function splitHeadline(headline: string): readonly string[] {
  return headline.split(/\s+[—–|-]\s+|[:;؛]\s+|(?<=[!?؟…]|[.](?=\s+\p{Lu}))\s+/u).map(withoutStop);
}

function headsOf(clause: string, secondThoughts: RegExp | undefined): readonly string[] {
  if (secondThoughts === undefined) return [];
  return Array.from(clause.matchAll(new RegExp(secondThoughts, 'giu')), ({ index }) => clause.slice(0, index));
}

function withoutStop(clause: string): string {
  return clause.trim().replace(/(?<=[^.])\.$/, '');
}

/** Words enough, no list cut in two, no quotation or bracket left open. */
function standsAlone(head: string): boolean {
  const isBalanced =
    countOf(head, /[“„«]/g) === countOf(head, /[”»]/g) && countOf(head, /\(/g) === countOf(head, /\)/g);
  return head.split(/\s+/).length >= fewestWords && isBalanced;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function longest(heads: readonly string[]): string | null {
  return heads.reduce<string | null>((best, head) => (best === null || head.length > best.length ? head : best), null);
}
