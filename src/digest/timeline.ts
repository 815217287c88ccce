/** Dated events of a story: sentences that name a day or a month, one a date, in order. */
import { readFigures } from '../claims/read-figures.ts';
import type { Article, TimelineEntry } from '../model.ts';
import { hasVerb, wordsOf } from '../text/clauses.ts';
import type { StoryText } from '../text/story-text.ts';
import { chooseSentence } from './choose-sentence.ts';
import { citePassages } from './cite.ts';

const MOST_ENTRIES = 6;
/** One date is no timeline. */
const LEAST_ENTRIES = 2;
const MOST_WORDS = 24;
const DAY_MS = 86_400_000;

/** Entries sorted by date; empty where fewer than two dates are told. */
export function composeTimeline(text: StoryText): readonly TimelineEntry[] {
  const unitOf = new Map(text.units.map((unit, index) => [`${unit.sentence.article} ${unit.sentence.index}`, index]));
  const byDate = new Map<string, { units: Set<number>; mentions: string[] }>();
  for (const figure of readFigures(keepDated(text), null)) {
    const { quantity, sentence, article } = figure;
    const unit = unitOf.get(`${article} ${sentence.index}`);
    const date = formatDate(quantity.kind, quantity.min, quantity.max, quantity.bound !== null || quantity.approximate);
    // "in April" alone is as often a habit as a date: a day, or a year beside the month, must be written.
    if (unit === undefined || date === null || !/\d/.test(quantity.text)) continue;
    const entry = byDate.get(date) ?? { units: new Set<number>(), mentions: [] };
    entry.units.add(unit);
    entry.mentions.push(quantity.text);
    byDate.set(date, entry);
  }
  const used = new Set<number>();
  const entries = [...byDate]
    .toSorted((a, b) => b[1].units.size - a[1].units.size || (a[0] < b[0] ? -1 : 1))
    .flatMap(([date, entry]): TimelineEntry[] => {
      const units = [...entry.units].filter((unit) => !used.has(unit));
      const wording = chooseSentence(text, units, []);
      if (wording === null || !hasVerb(wording.text) || wordsOf(wording.text).length > MOST_WORDS) return [];
      used.add(wording.unit);
      return [{ date, text: wording.text, citations: citePassages(wording.sentences) }];
    })
    .slice(0, MOST_ENTRIES)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return entries.length < LEAST_ENTRIES ? [] : entries;
}

/** The articles with only those sentences that name a month or a day: reading every figure again would cost as much as comparing them. */
function keepDated(text: StoryText): readonly Article[] {
  const { calendar } = text.language.names;
  return text.articles.map((article) => ({
    ...article,
    sentences: article.sentences.filter(
      (sentence) => /\d/.test(sentence.text) && wordsOf(sentence.text).some((word) => calendar.has(word)),
    ),
  }));
}

/** A day, a month or null: years and seasons are too wide for a timeline. */
function formatDate(kind: string, min: number | null, max: number | null, isVague: boolean): string | null {
  if (kind !== 'date' || min === null || max === null || isVague) return null;
  const first = new Date(min * DAY_MS).toISOString().slice(0, 10);
  const last = new Date(max * DAY_MS).toISOString().slice(0, 10);
  if (first === last) return first;
  const isMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && max - min >= 27;
  return isMonth ? first.slice(0, 7) : null;
}
