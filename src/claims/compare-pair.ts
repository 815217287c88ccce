/** Two sentences with one figure each → how the figures stand to each other, without a story around them. */
import type { Article, Sentence } from '../model.ts';
import { createComparable } from './comparable-figure.ts';
import { compareFigures, isRival, type FigureComparison } from './compare-figures.ts';
import { createSpace, languageOfStory } from './figure-space.ts';
import { findNames } from '../text/names.ts';
import { readFigures, type Figure } from './read-figures.ts';

export interface StatedFigure {
  readonly text: string;
  /** The value in the unit the sentence prints, or the figure as printed. */
  readonly value: number | string;
  /** ISO date of writing. */
  readonly date?: string;
}

/** Compares the figure of `a` with that of `b`, or null when one of them is not found. */
export function comparePair(a: StatedFigure, b: StatedFigure): FigureComparison | null {
  const articles = [createArticle('a', a), createArticle('b', b)];
  const names = findNames(
    articles.flatMap((article) => article.sentences),
    languageOfStory(articles),
  );
  const figures = readFigures(articles, null, names);
  const space = createSpace(articles, figures, names);
  if (space === null) return null;
  const first = findFigure(figures, 'a', a.value);
  const second = findFigure(figures, 'b', b.value);
  if (first === null || second === null) return null;
  const compare = (x: Figure, y: Figure): FigureComparison =>
    compareFigures(createComparable(x, space), createComparable(y, space), space);
  const result = compare(first, second);
  if (!isRival(result.relation) || !isStatedBeside(figures, first, second, compare)) return result;
  const veto = { name: 'same-sentence', relation: null };
  return { ...result, relation: 'unrelated', score: Math.min(0.49, result.score), vetoes: [...result.vetoes, veto] };
}

/** One sentence states both values: then they are of two things. */
function isStatedBeside(
  figures: readonly Figure[],
  first: Figure,
  second: Figure,
  compare: (x: Figure, y: Figure) => FigureComparison,
): boolean {
  return figures.some((figure) => {
    if (figure === first || figure === second) return false;
    const other = figure.article === first.article ? second : first;
    return compare(figure, other).relation === 'equal';
  });
}

/** An article of one sentence. */
function createArticle(id: string, { text, date }: StatedFigure): Article {
  const span = { start: 0, end: text.length };
  const sentence: Sentence = { ...span, article: id, line: 1, text, heads: [], index: 0, block: 0 };
  const block = { ...span, kind: 'paragraph', level: 0, line: 1, text, heading: null, sentences: [0, 1] } as const;
  const unknown = { source: null, publisher: null, author: null, url: null, canonical: null, tags: [], setAside: [] };
  return {
    ...unknown,
    id,
    format: 'text',
    title: '',
    date: date ?? null,
    language: 'en',
    words: 0,
    text,
    blocks: [block],
    sentences: [sentence],
  };
}

/** How far a stated value may lie from a figure's and still mean it, as a share. */
const TOLERANCE = 0.005;

function findFigure(figures: readonly Figure[], article: string, value: number | string): Figure | null {
  const own = figures.filter((figure) => figure.article === article);
  if (typeof value === 'string') return own.find((figure) => figure.quantity.text.includes(value)) ?? null;
  let best: Figure | null = null;
  let bestGap = TOLERANCE;
  for (const figure of own) {
    for (const stated of statedValues(figure)) {
      const gap = Math.abs(Math.abs(stated) - Math.abs(value)) / Math.max(Math.abs(value), 1e-9);
      if (gap < bestGap) {
        best = figure;
        bestGap = gap;
      }
    }
  }
  return best;
}

/** The values a sentence may be said to state: canonical, as printed (before units are converted), and both ends of a range. */
function statedValues({ quantity }: Figure): readonly number[] {
  const printed = [
    ...quantity.text
      .replaceAll(/\p{L}+-?\d+/gu, '')
      .replaceAll(/(?<=\d),(?=\d{3})/g, '')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map((match) => Number(match[0]));
  const days = quantity.kind === 'duration' ? DURATION_DAYS : [1];
  const values = [quantity.min, quantity.max].filter((end) => end !== null);
  return [...values, ...values.flatMap((end) => days.map((unit) => end / unit)), ...printed];
}

/** Minute, hour, day, week, month, year: a spelled "three weeks" is stated as 3. */
const DURATION_DAYS: readonly number[] = [1 / 1440, 1 / 24, 1, 7, 365.25 / 12, 365.25];
