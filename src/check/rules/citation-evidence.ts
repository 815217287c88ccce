import type { Digest, Quantity } from '../../model.ts';
import { parseQuantities } from '../../text/figures/parse-quantities.ts';
import { languageOf, type Language } from '../../text/language.ts';
import { findNames } from '../../text/names.ts';
import type { Draft, Rule } from '../finding.ts';
import { listStatements, type Statement } from '../printed-points.ts';

export const citationEvidence: Rule = {
  id: 'citation-evidence',
  group: 'Citations',
  summary: 'Every figure and every name of a statement stands in a passage it cites.',
  severities: ['error', 'warning'],
  why: 'A figure that no cited passage holds is a slip or an invention, and the one thing a reader will look up.',
  remedy: 'Take the figure or name from the cited passage, or cite the passage it comes from.',
  needs: ['digest'],
  *check({ digest }) {
    if (digest === null) return;
    const figures = figureRows(digest);
    for (const statement of [...listStatements(digest), ...figures]) yield* judge(statement, digest);
  },
};

function figureRows(digest: Digest): readonly Statement[] {
  return digest.stories.flatMap((story) =>
    story.hidden === true
      ? []
      : story.figures.flatMap(({ point, values }) =>
          values.map(({ text, citations }) => ({ id: point, text, citations, isMarked: false, isReworded: false })),
        ),
  );
}

function* judge(statement: Statement, digest: Digest): Generator<Draft> {
  const where = `${statement.isReworded ? 'the editor’s wording of ' : ''}"${statement.text.slice(0, 80)}" (${statement.id})`;
  for (const { kind, words } of findUnsupported(statement, digest))
    yield {
      part: 'digest',
      severity: kind === 'figure' ? 'error' : 'warning',
      message: `expected the ${kind} "${words}" in a passage cited for ${where}, found it in none`,
    };
}

/** Figures and names of a statement that stand in no passage it cites. */
export function findUnsupported(
  statement: Statement,
  digest: Digest,
): readonly { readonly kind: 'figure' | 'name'; readonly words: string }[] {
  const passages = statement.citations.map(({ quote, heads }) => [...(heads ?? []), quote].join(' '));
  // Most statements are a passage word for word: what they say stands there.
  const words = withoutStop(statement.text);
  if (passages.some((passage) => passage.includes(words))) return [];
  const articles = new Map(digest.articles.map((article) => [article.id, article]));
  const [first] = statement.citations;
  const language = languageOf(articles.get(first?.article ?? '')?.language ?? null);
  const known = statement.citations.flatMap(({ article }) => {
    const from = articles.get(article);
    return [from?.title, from?.source, from?.publisher, from?.author].filter((each) => typeof each === 'string');
  });
  return [
    ...missingFigures(statement.text, passages, language).map((each) => ({ kind: 'figure' as const, words: each })),
    ...missingNames(statement.text, [...passages, ...known], language).map((each) => ({
      kind: 'name' as const,
      words: each,
    })),
  ];
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.…!?]+$/, '');
}

function missingFigures(text: string, passages: readonly string[], language: Language): readonly string[] {
  const wanted = parseQuantities(text, language).filter(({ kind }) => kind !== 'date' && kind !== 'time');
  if (wanted.length === 0) return [];
  const all = passages.join('\n');
  const missing = wanted.filter((quantity) => !holdsDigits(all, quantity.text));
  if (missing.length === 0) return [];
  // Reading the passages costs more than the sentence did: only for "a third" against "33 %" and the like.
  const found = passages.flatMap((passage) => parseQuantities(passage, language));
  return missing
    .filter((quantity) => !found.some((each) => each.kind === quantity.kind && meets(each, quantity)))
    .map((quantity) => quantity.text.trim());
}

/** The figure's own digits stand in the passages, each as a whole number. */
function holdsDigits(passages: string, text: string): boolean {
  const numbers = text.match(/\d[\d.,]*\d|\d/g) ?? [];
  return (
    numbers.length > 0 &&
    numbers.every((number) => new RegExp(`(?<![\\d.,])${number.replace(/[.]/g, '\\.')}(?![\\d])`).test(passages))
  );
}

/** Their ranges touch, within what both were rounded by: "a third" is "33 %". */
function meets(one: Quantity, other: Quantity): boolean {
  const [low, high] = [one.min ?? one.max, one.max ?? one.min];
  const [otherLow, otherHigh] = [other.min ?? other.max, other.max ?? other.min];
  if (low === null || high === null || otherLow === null || otherHigh === null) return false;
  const slack = one.precision + other.precision;
  return low <= otherHigh + slack && otherLow <= high + slack;
}

// "The", "He", "Monday": capitalised, but nobody's name.
const shortest = 3;

function missingNames(text: string, passages: readonly string[], language: Language): readonly string[] {
  // Most sentences hold no capital beyond their first: nothing to look for.
  if (!/\P{L}\p{Lu}/u.test(text.slice(1))) return [];
  const [mentions = []] = findNames([{ text }], language).mentions;
  if (mentions.length === 0) return [];
  const known = fold(passages.join(' '));
  return mentions
    .filter(({ weak, start, text: name }) => {
      if (weak || (start === 0 && !name.includes(' '))) return false;
      const words = fold(name)
        .split(' ')
        .filter((word) => word.length >= shortest);
      return words.length > 0 && !words.some((word) => known.includes(word));
    })
    .map((mention) => mention.text);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
