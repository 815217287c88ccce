/**
 * What grouping knows of an article: how often it uses each term (title and opening count more), which terms it writes as names, its
 * date and language. One pass over the kept sentences; boilerplate was set aside before.
 */
import type { Article } from '../model.ts';
import { languageOf, type Language } from '../text/language.ts';
import { locateTerms, terms } from '../text/terms.ts';

export interface ArticleTerms {
  readonly id: string;
  readonly language: Language;
  /** Weighted occurrences of each term. */
  readonly counts: ReadonlyMap<string, number>;
  /** Terms written with a capital where the sentence does not force one. */
  readonly names: ReadonlySet<string>;
  /** Days since 1970-01-01, or null. */
  readonly day: number | null;
}

/** A title word counts as two, and so does a word of the opening: news says first what it is about (inverted pyramid). */
const TITLE_WEIGHT = 2;
const OPENING_SENTENCES = 3;
const OPENING_WEIGHT = 2;
const DAY_MS = 86_400_000;
const CAPITAL: RegExp = /^\p{Lu}/u;

/** Describes one article for grouping. */
export function describeArticle(article: Article): ArticleTerms {
  const language = languageOf(article.language);
  const counts = new Map<string, number>();
  const raised = new Map<string, number>();
  for (const term of terms(article.title, language)) add(counts, term, TITLE_WEIGHT);
  let opening = OPENING_SENTENCES;
  for (const sentence of article.sentences) {
    const kind = article.blocks[sentence.block]?.kind ?? 'paragraph';
    const weight = kind === 'paragraph' && opening-- > 0 ? OPENING_WEIGHT : 1;
    readSentence(sentence.text, language, weight, kind !== 'heading', counts, raised);
  }
  const names = new Set<string>();
  for (const [term, balance] of raised) if (balance > 0) names.add(term);
  return { id: article.id, language, counts, names, day: readDay(article.date) };
}

function readSentence(
  text: string,
  language: Language,
  weight: number,
  isRunning: boolean,
  counts: Map<string, number>,
  raised: Map<string, number>,
): void {
  const calendar = calendarTerms(language);
  let isFirst = true;
  for (const { term, start } of locateTerms(text, language)) {
    add(counts, term, weight);
    // A capital at the start of a sentence, or in a heading, says nothing.
    if (isRunning && !isFirst && !calendar.has(term)) add(raised, term, isCapital(text, start) ? 1 : -1);
    isFirst = false;
  }
}

const calendars: WeakMap<Language, ReadonlySet<string>> = new WeakMap();

/** Days and months have capitals and name nobody. */
function calendarTerms(language: Language): ReadonlySet<string> {
  let found = calendars.get(language);
  if (found === undefined) {
    found = new Set([...language.names.calendar].flatMap((word) => terms(word, language)));
    calendars.set(language, found);
  }
  return found;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text.charAt(at));
}

function add(counts: Map<string, number>, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

function readDay(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
}
