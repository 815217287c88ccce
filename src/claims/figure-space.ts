/** What a story's own words weigh and are: idf, rarity of units, kinds of names, and whether a word is used as a noun. */
import type { Article } from '../model.ts';
import { measureTableOf, type MeasureTable } from '../text/figures/measure-words.ts';
import { countDocuments, createIdf } from '../text/frequencies.ts';
import { languageOf, type Language } from '../text/language.ts';
import type { FoundNames } from '../text/names.ts';
import { locateTerms, type Term } from '../text/terms.ts';
import { dimensionOf, type FigureSpace } from './comparable-figure.ts';
import type { Figure } from './read-figures.ts';

/** Weight of general English beside the story's own sentences: low, for in a story it is the story's words that stop telling. */
const BACKGROUND_SENTENCES = 60;
const MAX_RARITY = 2;

/** The space of one story, or null where the language has no measure words. */
export function createSpace(
  articles: readonly Article[],
  figures: readonly Figure[],
  { names, mentions }: FoundNames,
): FigureSpace | null {
  const language = languageOf(articles.find((article) => article.language !== null)?.language ?? null);
  const table = measureTableOf(language);
  if (table === null) return null;
  const sentences = articles.flatMap((article) => article.sentences.map(({ text }) => text));
  const located = sentences.map((text) => locateTerms(text, language));
  const nameTerms = new Set([...names.keys()].flatMap((key) => locateTerms(key, language).map(({ term }) => term)));
  const votes = countNounUses(sentences, located, table);
  return {
    table,
    idf: createIdf(countDocuments(located.map((row) => row.map(({ term }) => term))), language, BACKGROUND_SENTENCES),
    rarity: createRarity(figures),
    kindOf: (name) => names.get(name)?.kind ?? 'other',
    prominence: createProminence(mentions),
    nameOf: (name) => names.get(name)?.text ?? name,
    isNamePart: (term) => nameTerms.has(term),
    isNoun: (term) => (votes.get(term) ?? 0) > 0,
    isVerb: (term) => (votes.get(term) ?? 0) < 0,
    locate: (text) => locateTerms(text, language),
  };
}

/** How often a story names each of its names, as a share of the one it names most. */
function createProminence(mentions: FoundNames['mentions']): (name: string) => number {
  const counts = new Map<string, number>();
  for (const { key } of mentions.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return (name) => (counts.get(name) ?? 0) / most;
}

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

/** Above 0 a word is taken for a noun: the story puts it after "the" or "of" more often than after "to" or "will". */
function countNounUses(
  sentences: readonly string[],
  located: readonly (readonly Term[])[],
  table: MeasureTable,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  sentences.forEach((text, index) => {
    for (const { term, start } of located[index] ?? []) {
      const before = /([\p{L}'’]+)\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase();
      if (before === undefined) continue;
      if (table.words.beforeNouns.has(before)) votes.set(term, (votes.get(term) ?? 0) + 1);
      else if (table.words.beforeVerbs.has(before)) votes.set(term, (votes.get(term) ?? 0) - 2);
    }
  });
  return votes;
}

/** The language of a story: that of its first article with one. */
export function languageOfStory(articles: readonly Article[]): Language {
  return languageOf(articles.find((article) => article.language !== null)?.language ?? null);
}
