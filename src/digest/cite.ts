/** Passages → citations: sorted, each once. */
import type { Citation, Citations, Passage } from '../model.ts';

/** Cites passages; raises a `TypeError` for none, since a statement without a passage must not come to be. */
export function citePassages(passages: readonly Passage[]): Citations {
  const unique = new Map(passages.map((passage) => [`${passage.article} ${passage.start} ${passage.end}`, passage]));
  const [first, ...rest] = [...unique.values()].toSorted(comparePassages).map(citePassage);
  if (first === undefined) throw new TypeError('a statement needs a passage');
  return [first, ...rest];
}

/** Both lists as one: sorted, each place once. */
export function uniteCitations(some: Citations, others: readonly Citation[]): Citations {
  const unique = new Map<string, Citation>();
  for (const one of [...some, ...others]) {
    const key = `${one.article} ${one.start} ${one.end}`;
    // what one of them cites for sure is sure
    if (unique.get(key)?.loose !== undefined || !unique.has(key)) unique.set(key, one);
  }
  const [first = some[0], ...rest] = [...unique.values()].toSorted(comparePlaces);
  return [first, ...rest];
}

export function citePassage(passage: Passage): Citation {
  const { article, start, end, line, text, heads } = passage;
  return heads.length === 0
    ? { article, quote: text, start, end, line }
    : { article, quote: text, start, end, line, heads };
}

export function comparePassages(a: Passage, b: Passage): number {
  return comparePlaces(a, b);
}

function comparePlaces(a: Citation | Passage, b: Citation | Passage): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end;
}
