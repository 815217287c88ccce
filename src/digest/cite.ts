/** Passages → citations: sorted, each once. */
import type { Citation, Citations, Passage } from '../model.ts';

/** Cites passages; raises a `TypeError` for none, since a statement without a passage must not come to be. */
export function citePassages(passages: readonly Passage[]): Citations {
  const unique = new Map(passages.map((passage) => [`${passage.article} ${passage.start} ${passage.end}`, passage]));
  const [first, ...rest] = [...unique.values()].toSorted(comparePassages).map(citePassage);
  if (first === undefined) throw new TypeError('a statement needs a passage');
  return [first, ...rest];
}

export function citePassage(passage: Passage): Citation {
  const { article, start, end, line, text, heads } = passage;
  return heads.length === 0
    ? { article, quote: text, start, end, line }
    : { article, quote: text, start, end, line, heads };
}

export function comparePassages(a: Passage, b: Passage): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end;
}
