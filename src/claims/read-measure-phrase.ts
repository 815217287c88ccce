/**
 * The phrase of a figure's own sentence that says what it measures: what a verb puts at the value ("put the cost of the halt at 22 million"), what
 * amounts to it ("an hour of speech costs 24 cents"), what is of it ("a hardship fund of 30 million"). No parser: the words around the figure show
 * the frame, and a phrase that does not stand by itself is refused.
 */
import { isFiniteVerb } from '../text/clauses.ts';
import { adjectives, nounsLikeParticiples, verbs } from '../text/languages/en/verbs.ts';
import type { MeasurePhraseWords } from '../text/figures/measure-words.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { Figure } from './read-figures.ts';

export interface MeasurePhrase {
  /** As printed, without its article. */
  readonly text: string;
  /** Noun for what the verb tells of it ("cost" of "costs"), or null. */
  readonly told: string | null;
  /** With its article, where it has one; "the" stands for whatever says whose it is. */
  readonly full: string;
  /** Whether a verb sets the phrase at the value or tells of it: it is then measured, and no sum by itself. */
  readonly isMeasured: boolean;
  /** 0–1: how surely the frame names what is measured. */
  readonly weight: number;
}

/** Frames, surest first. */
const SET_AT = 1;
const AMOUNTS = 0.85;
const OF_VALUE = 0.8;
const ATTRIBUTE = 0.75;
const BEHIND = 0.6;

/** Longer phrases are clauses. */
const MOST_WORDS = 9;
/** Words between the verb and "at" in "put … at". */
const MOST_OBJECT = 11;

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const WORD: RegExp = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}]+)*['’]?|[,;:()“”"—–]/gu;

/** The phrases that name what a figure measures, surest first. */
export function readMeasurePhrases(figure: Figure, space: FigureSpace): readonly MeasurePhrase[] {
  const { text } = figure.sentence;
  const { phrases } = space.table.words;
  const words = [...text.matchAll(WORD)].map((match): Word => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const before = words.filter((word) => word.end <= figure.quantity.start);
  const behind = words.filter((word) => word.start >= figure.quantity.end);
  // Hours and days are of what happens then; a counted noun says itself what it is.
  const { kind, unit } = figure.quantity;
  if (kind === 'time' || kind === 'date') return [];
  const isCounted = kind === 'count' && unit !== '';
  const found = [
    readSet(before, phrases, space, text),
    readSubject(before, phrases, space, text),
    isCounted ? null : readOf(before, phrases, space, text),
    isCounted ? null : readAttributed(before, behind, figure, phrases, space, text),
    isCounted ? null : readBehind(behind, figure, phrases, space, text),
  ];
  return found.filter((phrase) => phrase !== null).sort((a, b) => b.weight - a.weight);
}

/** The words before the figure without those that only hedge it. */
function unhedged(before: readonly Word[], { hedges }: MeasurePhraseWords, kept: ReadonlySet<string>): readonly Word[] {
  let end = before.length;
  while (end > 0 && hedges.has((before[end - 1] as Word).lower) && !kept.has((before[end - 1] as Word).lower)) end--;
  return before.slice(0, end);
}

/** "put the cost of the halt at", "gives its workforce as" */
function readSet(
  all: readonly Word[],
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  const before = unhedged(all, phrases, phrases.settingLinks);
  if (!phrases.settingLinks.has(before.at(-1)?.lower ?? '')) return null;
  const object = before.slice(0, -1);
  for (let at = object.length - 2; at >= Math.max(0, object.length - 1 - MOST_OBJECT); at--) {
    if (!phrases.setting.has((object[at] as Word).lower)) continue;
    // "the price is put at": a noun, and no object
    const isNoun =
      phrases.leading.has(object[at - 1]?.lower ?? '') || phrases.auxiliaries.has(object[at + 1]?.lower ?? '');
    if (isNoun) continue;
    return finish(object.slice(at + 1), SET_AT, null, phrases, space, text);
  }
  return null;
}

/** "an hour of speech costs", "the crowd was", "the bill came to" */
function readSubject(
  all: readonly Word[],
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  let words = unhedged(all, phrases, phrases.amountingLinks);
  let isTo = false;
  while (phrases.amountingLinks.has(words.at(-1)?.lower ?? '')) {
    words = words.slice(0, -1);
    isTo = true;
  }
  words = dropAuxiliaries(words, phrases);
  const verb = words.at(-1)?.lower ?? '';
  const isVerb = isTo ? phrases.amountingTo.has(verb) : phrases.amounting.has(verb);
  if (!isVerb) return null;
  const subject = dropAuxiliaries(words.slice(0, -1), phrases);
  const opened = subject.findLastIndex(
    (word) => /^[,;:()“”"—–]$/u.test(word.text) || phrases.boundaries.has(word.lower),
  );
  // "the bed and the banks will cost": the last of them alone does not
  if (COORDINATING.has(subject[opened]?.lower ?? '')) return null;
  return finish(subject.slice(opened + 1), AMOUNTS, phrases.amounting.get(verb) ?? null, phrases, space, text);
}

const COORDINATING: ReadonlySet<string> = new Set(['and', 'or']);

/** Without the small words between a verb and its figure, or its subject. */
function dropAuxiliaries(words: readonly Word[], { auxiliaries, amounting }: MeasurePhraseWords): readonly Word[] {
  let end = words.length;
  while (end > 0 && auxiliaries.has((words[end - 1] as Word).lower)) {
    // "is about 40": the auxiliary is the verb
    if (
      amounting.has((words[end - 1] as Word).lower) &&
      !auxiliaries.has((words[end - 2] as Word | undefined)?.lower ?? '')
    )
      break;
    end--;
  }
  return words.slice(0, end);
}

/** "a hardship fund of", "a cut of" */
function readOf(
  all: readonly Word[],
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  const before = unhedged(all, phrases, new Set(['of']));
  if (before.at(-1)?.lower !== 'of') return null;
  return finish(trailingNoun(before.slice(0, -1), phrases, space), OF_VALUE, null, phrases, space, text);
}

/** Adjectives and nouns at the end of the words, up to three, without what may be a verb. */
function trailingNoun(words: readonly Word[], phrases: MeasurePhraseWords, space: FigureSpace): readonly Word[] {
  let start = words.length;
  while (start > 0 && words.length - start < 3) {
    const { lower, text } = words[start - 1] as Word;
    const isPart = /^\p{L}/u.test(text) && !phrases.prepositions.has(lower) && !phrases.boundaries.has(lower);
    if (!isPart || phrases.leading.has(lower) || isFiniteVerb(lower)) break;
    start--;
  }
  // "speaks of 40": a bare word before "of" is a noun only where the story uses it as one
  const isOpened = phrases.leading.has(words[start - 1]?.lower ?? '');
  const last = words.at(-1)?.lower ?? '';
  if (isOpened) return words.slice(start - 1);
  return space.isNoun(space.table.termOf(last) ?? '') ? words.slice(start) : [];
}

/** "a £2.4m penalty", "the 40 percent cut" */
function readAttributed(
  before: readonly Word[],
  behind: readonly Word[],
  { quantity }: Figure,
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  if (quantity.kind === 'count' || !phrases.leading.has(before.at(-1)?.lower ?? '')) return null;
  const words = leadingNoun(behind, text, quantity.end, phrases);
  return finish(words, ATTRIBUTE, null, phrases, space, text);
}

/** "two metres a second of sideways drift", "16 weeks' pay", "$5m in damages" */
function readBehind(
  behind: readonly Word[],
  { quantity }: Figure,
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  const first = behind[0];
  const isOwned =
    quantity.kind === 'duration' && /^(?:['’]|['’]s) $/u.test(text.slice(quantity.end, first?.start ?? 0));
  const linked = quantity.kind === 'money' || quantity.kind === 'measure' || quantity.kind === 'duration';
  if (isOwned) return finish(leadingNoun(behind, text, first?.start ?? 0, phrases), BEHIND, null, phrases, space, text);
  if (!linked || (first?.lower !== 'of' && (first?.lower !== 'in' || quantity.kind !== 'money'))) return null;
  const rest = behind.slice(1);
  const words = phrases.leading.has(rest[0]?.lower ?? '') ? rest.slice(1) : rest;
  return finish(leadingNoun(words, text, words[0]?.start ?? 0, phrases), BEHIND, null, phrases, space, text);
}

/** One or two small words that follow each other from `from` on and end before something that is no noun. */
function leadingNoun(
  words: readonly Word[],
  text: string,
  from: number,
  { prepositions, leading }: MeasurePhraseWords,
): readonly Word[] {
  const found: Word[] = [];
  let end = from;
  for (const word of words) {
    if (found.length === 3 || !/^\s?$/u.test(text.slice(end, word.start)) || !/^\p{Ll}/u.test(word.text)) break;
    if (isFiniteVerb(word.lower) || !/^\p{L}{3,}$/u.test(word.lower)) break;
    if (prepositions.has(word.lower) || leading.has(word.lower) || isParticiple(word.lower)) break;
    found.push(word);
    end = word.end;
  }
  return found;
}

/** "arranged", "waiting": opens a clause of the noun before it. */
function isParticiple(word: string): boolean {
  return /(?:ed|ing)$/u.test(word) && !nounsLikeParticiples.has(word);
}

/** A phrase that stands by itself, or null. */
function finish(
  words: readonly Word[],
  weight: number,
  told: string | null,
  phrases: MeasurePhraseWords,
  space: FigureSpace,
  text: string,
): MeasurePhrase | null {
  let start = 0;
  while (phrases.leading.has(words[start]?.lower ?? '') || phrases.auxiliaries.has(words[start]?.lower ?? '')) start++;
  const kept = words.slice(start);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || kept.length > MOST_WORDS) return null;
  const isRefused = kept.some(
    ({ lower, text: word }) =>
      !/^\p{L}/u.test(word) || phrases.refused.has(lower) || phrases.boundaries.has(lower) || isFiniteVerb(lower),
  );
  if (isRefused || phrases.prepositions.has(first.lower) || phrases.prepositions.has(last.lower)) return null;
  if (adjectives.has(last.lower) || last.lower.endsWith('ly')) return null;
  const isNoun = (word: Word): boolean => space.isNoun(space.table.termOf(word.lower) ?? '');
  // "the land depend": but "a hardship fund" ends in a noun, for its article says so
  const isVerb = (word: Word): boolean => verbs.has(word.lower) && !isNoun(word) && !(word === last && start > 0);
  if (kept.slice(1).some(isVerb)) return null;
  const head = headOf(kept, phrases);
  if ((told === null && phrases.generic.has(head.lower)) || space.isVerb(space.table.termOf(head.lower) ?? ''))
    return null;
  const name = text.slice(first.start, last.end).replace(/['’]s?$/u, '');
  const article = words[start - 1]?.lower;
  return {
    text: name,
    full: article === undefined ? name : `${/^an?$/u.test(article) ? article : 'the'} ${name}`,
    told,
    isMeasured: weight === SET_AT || told !== null,
    weight,
  };
}

/** The last word before the first preposition: "cost" of "cost of the halt". */
function headOf(words: readonly Word[], { prepositions }: MeasurePhraseWords): Word {
  const at = words.findIndex((word) => prepositions.has(word.lower));
  return (at > 0 ? words[at - 1] : words.at(-1)) as Word;
}
