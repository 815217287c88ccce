/**
 * The headline of a story: of its articles' titles and their halves the one that says what happened and most of what all of them talk about;
 * where no title does, the opening of a report, cut to who does what. The words and their order are always a source's own.
 */
import type { Article } from '../model.ts';
import { isFiniteVerb, opensWithPointer, raiseFirst, speaksInPerson, wordsOf } from '../text/clauses.ts';
import { backgroundShareOf } from '../text/frequencies.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { adjectives, verbs } from '../text/languages/en/verbs.ts';
import { terms } from '../text/terms.ts';

/** A subject line and a phone show about so many characters. */
const BEST_CHARACTERS = 70;
const LEAST_WORDS = 4;
/** Sentences of an article whose news may head the story. */
const OPENING = 2;

/** The headline of a story. */
export function chooseTitle(articles: readonly Article[]): string {
  const language = languageOf(articles[0]?.language ?? null);
  const shares = countTitleTerms(articles, language);
  const rate = (title: string): number => rateTitle(title, shares, articles.length, language);
  const titles = articles.flatMap((article) => (isCut(article) ? [] : splitTitle(article.title)));
  const old = findOldTolls(articles);
  const openings = titles.some(isHeadline) ? [] : articles.flatMap(readOpenings);
  const ranked = [...titles, ...openings]
    .map((title) => ({ title, value: rate(title) - (old.has(title) ? OUTDATED : 0) }))
    .toSorted((a, b) => b.value - a.value || (a.title < b.title ? -1 : 1));
  return ranked[0]?.title ?? articles[0]?.title ?? 'Untitled';
}

/** "Five dead": a count that grows from day to day. */
const NUMBER = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?)';
const HARM = '(?:dead|die[ds]?|kill(?:s|ed|ing)?|missing|injur(?:es|ed|ing)|hurt|wounded)';
const TOLL: RegExp = new RegExp(String.raw`\b${NUMBER}\b[^,;]*\b${HARM}\b|\b${HARM}\b[^,;]*\b${NUMBER}\b`, 'iu');
const OUTDATED = 0.8;

/** Titles with a toll that another title contradicts, or that an article older than the newest has. */
function findOldTolls(articles: readonly Article[]): ReadonlySet<string> {
  const newest = articles
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  const tolls = articles.flatMap(({ date, title }) =>
    splitTitle(title).flatMap((part) => {
      const match = TOLL.exec(part);
      return match === null ? [] : [{ part, date, number: (match[1] ?? match[2] ?? '').toLowerCase() }];
    }),
  );
  const isDisputed = new Set(tolls.map(({ number }) => number)).size > 1;
  const isOld = (date: string | null): boolean => date !== null && newest !== undefined && date < newest;
  return new Set(tolls.filter(({ date }) => isDisputed || isOld(date)).map(({ part }) => part));
}

/** How many articles use a term anywhere. */
function countTitleTerms(articles: readonly Article[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const body = [article.title, ...article.sentences.map((sentence) => sentence.text)].join('\n');
    for (const term of new Set(terms(body, language))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The beginning of the first sentence in a title's place: cut anywhere. */
function isCut(article: Article): boolean {
  const first = article.sentences.find((sentence) => sentence.text.startsWith(article.title.replace(/[….]+$/u, '')));
  return first !== undefined && first.text.length > article.title.length + 2 && article.title.length > 30;
}

const SERIES: RegExp =
  /^(?:.{2,40}? (?:#|no\. ?)\d+:\s+|(?:update|fw|fwd|re|exclusive|breaking|watch|video)(?:\s+\d+)?\s*[-:–]\s*)/iu;

/** A title and its parts that say something: "A: b", "A — b", "A. B", "A, b" and "A and b" often say the news once and comment on it once. */
export function splitTitle(title: string): readonly string[] {
  const whole = title.replace(SERIES, '').replace(/\.$/, '').trim();
  const halves = whole.split(/\s+[—–|-]\s+|:\s+|;\s+|[.!?]\s+(?=\p{Lu})/u);
  const parts = [...halves, ...halves.flatMap(dropTail)].filter((part) => wordsOf(part).length >= LEAST_WORDS);
  return [...new Set([whole, ...parts])].filter((part) => part.length > 0).map(raiseFirst);
}

/** What stands before a comma or an "and", where it is a clause of its own. */
function dropTail(title: string): readonly string[] {
  return [...title.matchAll(/,\s+|\s+and\s+/g)]
    .map((match) => title.slice(0, match.index))
    .filter((head) => wordsOf(head).length >= LEAST_WORDS && hasNews(head) && !/["“‘(]/.test(head));
}

/** "Meta on Wednesday presented Muse Spark, a model that…" → "Meta presented Muse Spark". */
function readOpenings(article: Article): readonly string[] {
  return article.sentences
    .filter((sentence) => article.blocks[sentence.block]?.kind === 'paragraph')
    .slice(0, OPENING)
    .flatMap((sentence) => cutNews(sentence.text) ?? []);
}

const WHEN: RegExp =
  /,?\s+(?:(?:late|early) )?(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?\b|\s+(?:yesterday|today|last night|this week|this morning)\b/g;
/** News opens with who did it. */
export const NO_SUBJECT: RegExp =
  /^(?:at|in|on|for|from|by|with|without|after|before|when|while|as|if|although|though|because|since|until|under|over|during|despite|like|unlike|to|there|here|every|not|now|then|yesterday|today|so|but|and|or)\b/i;
const CUT: RegExp =
  /,\s|;\s|\s[—–-]\s|:\s|\s(?:after|before|when|while|because|amid)\s|\sand (?=\p{Ll}+(?:ed|ew|id|ve|ld)\b)/gu;
const DANGLING: RegExp =
  /\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|is|are|was|were|has|have|had)$/i;

/** Who does what, without when and how; null where that is too long, leans on others, or ends in mid-phrase. */
export function cutNews(sentence: string): string | null {
  if (/["“”‘?!()]/.test(sentence) || opensWithPointer(sentence) || speaksInPerson(sentence)) return null;
  if (!/^\p{Lu}\p{L}*['’]?s?\s/u.test(sentence) || NO_SUBJECT.test(sentence) || sentence.search(WHEN) < 0) return null;
  const timeless = sentence.replace(WHEN, '').replace(/\.$/, '');
  const heads = [...timeless.matchAll(CUT)].map((match) => timeless.slice(0, match.index));
  const fitting = [...heads, timeless].find(
    (head) => wordsOf(head).length >= LEAST_WORDS && hasNews(head) && !DANGLING.test(head),
  );
  return fitting === undefined || fitting.length > BEST_CHARACTERS + 15 ? null : fitting;
}

const FOLLOWS_PASSIVE: RegExp =
  /^(?:for|in|on|at|by|to|over|with|after|from|as|under|of|into|against|out|off|up|down|and)$/;

/** "Council approved the campus": the past of a known verb with an object behind it. */
function isPast(words: readonly string[], index: number): boolean {
  const next = words[index + 1] ?? '';
  return (
    isFiniteVerb(words[index] as string) &&
    /^(?:the|a|an|its|their|his|her|\d.*|that|it|no|all|two|three|four|five)$/.test(next)
  );
}

/** A finite verb behind a subject, not inside a relative clause; in a headline a participle will do: "mayor jailed". */
export function hasNews(text: string): boolean {
  const words = wordsOf(text.split(/\s(?:who|which|that|whose)\s/)[0] ?? '');
  return words.some((word, index) => {
    const before = words[index - 1];
    if (before === undefined) return false;
    // "Mayor jailed for bribes", but not "closed contender".
    const isPassive = /\p{Ll}{2}ed$/u.test(word) && FOLLOWS_PASSIVE.test(words[index + 1] ?? 'by');
    // "a great many questions": a plural behind what stands before nouns
    const isPlural = word.endsWith('s') && (BEFORE_NOUNS.test(before) || adjectives.has(before));
    const isFinite = isFiniteVerb(word) && !/\p{Ll}{2}ed$/u.test(word) && !isPlural;
    // "Firm to charge for its software"
    const isToCome = before === 'to' && index > 1 && verbs.has(word) && isSubject(words[index - 2] as string);
    return (
      isFinite || isPassive || isToCome || isPast(words, index) || (verbs.has(word) && /\p{Ll}{2}[^s]s$/u.test(before))
    );
  });
}

const BEFORE_NOUNS: RegExp =
  /^(?:the|an?|its|their|his|her|our|your|my|many|few|some|all|no|more|most|of|in|for|with|on|at|from|by|\d.*)$/u;

/** May stand before "to" in a headline for what is to come: "Firm to charge", not "cutting to hold". */
function isSubject(word: string): boolean {
  return !isFiniteVerb(word) && !verbs.has(word) && !/(?:ed|ing)$/u.test(word);
}

/** Says what something is rather than what happened. */
const STATE: RegExp = /\b(?:is|are|was|were)\b(?! \p{Ll}+(?:ed|en)\b)/u;
/** "Town wants to know who knew": news of a question. */
const QUESTION: RegExp = /\s(?:who|why|how|what|whether|where)\s/u;

/** What to know, how to, why, live pages, questions: they ask to be read and say nothing. */
const TEASER: RegExp =
  /^(?:how|why|what|who|when|where|here)\b|\b(?:\d+|five|seven|ten) (?:things|ways|reasons|facts|questions|takeaways|lessons|charts)\b|\b(?:need|needs|want|have) to know\b|\bwhat to (?:do|know|expect)\b|\b(?:live|explained|explainer|analysis|opinion|first thoughts|clause by clause)\b|:\s*(?:how|why|what|who|here)\b|\bhere(?:'|’)?s? (?:is|are)\b|\bso that you\b|\bwon't tell you\b/i;
const DATE_LINE: RegExp =
  /^\W*(?:\d{1,2}[:.]\d{2}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:updated|last updated|posted|published)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day,|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? \d{4})/iu;

/** Says what happened, and says it itself. */
function isHeadline(title: string): boolean {
  const isCall = title.endsWith('?') || TEASER.test(title) || speaksInPerson(title) || /^["“‘']/.test(title);
  return hasNews(title) && !isCall && !DATE_LINE.test(title) && !DANGLING.test(title);
}

/** 0–1: how much a word tells by itself: that all articles want or know something says nothing of this story. */
function tellingOf(term: string, language: Language): number {
  return Math.min(1, -Math.log(backgroundShareOf(term, language)) / RARE);
}

/** Of a word in one of 400 articles (e to the power of 6) all of its weight counts. */
const RARE = 6;

function rateTitle(title: string, shares: ReadonlyMap<string, number>, articles: number, language: Language): number {
  const held = [...new Set(terms(title, language))];
  const known = held.reduce(
    (total, term) => total + tellingOf(term, language) * ((shares.get(term) ?? 0) / articles) ** 1.5,
    0,
  );
  const told = held.reduce((total, term) => total + tellingOf(term, language), 0);
  let value = known / Math.max(2, told) ** 0.5;
  if (hasNews(title)) value += 0.8;
  if (DANGLING.test(title)) value -= 1;
  if (title.endsWith('?')) value -= 0.8;
  if (/^["“‘']/.test(title) || opensWithPointer(title)) value -= 0.7;
  if (TEASER.test(title) || speaksInPerson(title)) value -= 0.8;
  if (NO_SUBJECT.test(title) || title.search(WHEN) === 0) value -= 0.4;
  if (STATE.test(title)) value -= 0.2;
  if (QUESTION.test(title)) value -= 0.4;
  if (DATE_LINE.test(title)) value -= 2;
  // A count that no other article has is likely to be out of date: "five dead".
  if (articles > 1 && held.some((term) => /^\d/.test(term) && (shares.get(term) ?? 0) < 2)) value -= 0.2;
  if (title === title.toUpperCase()) value -= 0.5;
  if (title.length > BEST_CHARACTERS) value -= (title.length - BEST_CHARACTERS) / 25;
  if (wordsOf(title).length < LEAST_WORDS) value -= 0.6;
  return value;
}
