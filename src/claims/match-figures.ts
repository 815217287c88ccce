/**
 * Figures of a story → matters. Equal values are united into nodes across sources and their contexts summed; one node told by two voices is
 * an agreement, two nodes of one measure a difference, two that only look alike are set apart with the reason.
 * Precision first: a false "sources differ" costs more than three missed.
 */
import type { Article, Voice } from '../model.ts';
import { measureTableOf } from '../text/figures/measure-words.ts';
import { countDocuments, createIdf } from '../text/frequencies.ts';
import { languageOf } from '../text/language.ts';
import { findNames } from '../text/names.ts';
import { terms } from '../text/terms.ts';
import { dimensionOf, type FigureSpace } from './comparable-figure.ts';
import { composeMatters } from './compose-matters.ts';
import type { FigureMatter } from './figure.ts';
import { groupValues } from './group-values.ts';
import { readFigures, type Figure } from './read-figures.ts';

/** Weight of general English beside the story's own sentences: low, for in a story it is the story's words that stop telling. */
const BACKGROUND_SENTENCES = 60;

/** The matters of one story, most certain first. `issueDate` (ISO) dates articles without a date. */
export function matchFigures(
  articles: readonly Article[],
  voices: readonly Voice[],
  issueDate: string | null,
): readonly FigureMatter[] {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const figures = readFigures(sorted, issueDate);
  const space = createSpace(sorted, figures);
  if (space === null || figures.length < 2) return [];
  const voiceOf = new Map(voices.flatMap((voice, index) => voice.articles.map((id) => [id, index] as const)));
  const nodes = groupValues(figures, space, (article) => voiceOf.get(article) ?? article);
  return composeMatters(nodes, space);
}

/** The weights of the story's words, or null where the language has no measure words. */
export function createSpace(articles: readonly Article[], figures: readonly Figure[]): FigureSpace | null {
  const language = languageOf(articles.find((article) => article.language !== null)?.language ?? null);
  const table = measureTableOf(language);
  if (table === null) return null;
  const sentences = articles.flatMap((article) => article.sentences.map((sentence) => terms(sentence.text, language)));
  const { names } = findNames(
    articles.flatMap((article) => article.sentences),
    language,
  );
  return {
    table,
    rarity: createRarity(figures),
    kindOf: (name) => names.get(name)?.kind ?? 'other',
    idf: createIdf(countDocuments(sentences), language, BACKGROUND_SENTENCES),
  };
}

const MAX_RARITY = 2;

/** ln(figures / figures in the unit) less one: a unit used by more than a third of the figures tells nothing. */
function createRarity(figures: readonly Figure[]): (dimension: string) => number {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const dimension = dimensionOf(figure);
    if (/^(?:measure|money):/.test(dimension)) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  return (dimension) => {
    const count = counts.get(dimension);
    if (count === undefined) return 0;
    return Math.min(MAX_RARITY, Math.max(0, Math.log(figures.length / count) - 1));
  };
}
