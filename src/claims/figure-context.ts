/**
 * What stands around a quantity and may say what it measures: the words of its sentence by nearness, those of the sentences, the heading and the
 * table heads that lend theirs.
 */
import type { Article, Quantity, Sentence, Span } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { quantityWordsOf } from '../text/figures/quantity-words.ts';
import type { Language } from '../text/language.ts';
import type { FoundNames } from '../text/names.ts';
import { locateTerms, type Term } from '../text/terms.ts';
import type { Attribution } from './read-attribution.ts';

/** How many quantities may begin at or before a word and still reach over it: one, or the parts of a range. */
const NESTED = 4;
const PREVIOUS_SENTENCE = 0.2;
/** When the sentence opens with "it", "that", "the figure", its subject stands in the sentence before. */
const PREVIOUS_OF_ANAPHOR = 0.4;
/** When "it" or "she" stands before the figure later on, it may. */
const PREVIOUS_OF_PRONOUN = 0.3;
const HEADING = 0.25;
const PARAGRAPH = 0.12;
/** Sentences before and after, of the same block, that lend their words. */
const NEIGHBOURS = 3;
const TABLE_HEAD = 0.8;
/** Nearness of a class that only the counted noun names. */
const COUNTED_NOUN = 0.6;

export interface FigurePlace {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly index: number;
  readonly language: Language;
  readonly table: MeasureTable;
  readonly located: readonly Term[];
  readonly locate: (text: string) => readonly Term[];
  readonly classWords: (text: string) => readonly ClassWord[];
  readonly own: readonly Quantity[];
  readonly quantities: readonly (readonly Quantity[])[];
  readonly names: FoundNames;
  /** Index of the article's first sentence among all. */
  readonly from: number;
  readonly on: number | null;
  /** Names of the paper that the article stands in. */
  readonly outlets: ReadonlySet<string>;
}

interface Context {
  readonly terms: Map<string, number>;
  readonly classes: Map<string, number>;
}

/** A quantity as printed and as read, with what is known of its sentence. */
export interface ContextOf {
  readonly place: FigurePlace;
  readonly quantity: Quantity;
  /** With the unit that others lend it. */
  readonly shown: Quantity;
  readonly attribution: Attribution | null;
  readonly nearness: (start: number, end: number) => number;
}

/** Terms and classes of measure, each with its nearness (0–1). */
export function readContext({ place, quantity, shown, attribution, nearness }: ContextOf): Context {
  const { article, sentence, table, index } = place;
  const context: Context = { terms: new Map(), classes: new Map() };
  for (const term of place.located) {
    if (isInsideQuantity(term, quantity, place.own) || isNumber(term.term, table)) continue;
    if (attribution !== null && term.start >= attribution.start && term.end <= attribution.end) continue;
    raise(context.terms, term.term, nearness(term.start, term.end));
  }
  for (const word of place.classWords(sentence.text)) {
    if (isInsideQuantity(word, quantity, place.own)) continue;
    if (attribution !== null && word.start >= attribution.start && word.end <= attribution.end) continue;
    // "46 demonstrators were arrested" is of arrests: the verb goes before the noun that is counted
    const isOwn = word.start >= quantity.start && word.end <= quantity.end;
    const share = isOwn || !isOfAnother(word, quantity, place) ? 1 : OF_ANOTHER;
    const near = isOwn ? COUNTED_NOUN : share * nearness(word.start, word.end);
    for (const name of word.classes) raise(context.classes, name, near);
  }
  if (isDistance(shown, sentence.text, table)) raise(context.classes, DISTANCE, COUNTED_NOUN);
  // "four of the six lifeboats": what is counted may stand apart from the number.
  if (shown.kind === 'count' && shown.unit !== '') raise(context.terms, shown.unit, 1);
  const previous = article.sentences[index - 1];
  if (previous !== undefined && previous.block === sentence.block) {
    const weight =
      isAnaphoric(sentence.text, table) || isOfEach(quantity, place.language)
        ? PREVIOUS_OF_ANAPHOR
        : hasPronoun(sentence.text, quantity, table)
          ? PREVIOUS_OF_PRONOUN
          : PREVIOUS_SENTENCE;
    addTerms(context, previous.text, weight, place);
  }
  // The rest of the paragraph and its neighbours tell of the same matter, faintly.
  for (const near of neighbours(article, sentence)) addTerms(context, near.text, PARAGRAPH, place);
  const heading = headingOf(article, sentence);
  if (heading !== null) addTerms(context, heading, HEADING, place);
  for (const head of sentence.heads) addTerms(context, head, TABLE_HEAD, place);
  return context;
}

/** Terms of a text, kept: a sentence lends its words to every figure around it. */
export function createLocate(language: Language): (text: string) => readonly Term[] {
  const known = new Map<string, readonly Term[]>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = locateTerms(text, language);
      known.set(text, found);
    }
    return found;
  };
}

/** A word that names a class of measure. Stop words do as well: "want", "open", "back". */
interface ClassWord extends Span {
  readonly classes: readonly string[];
}

/** The words of a text that name classes of measure, kept as the terms are. */
export function createClassWords(table: MeasureTable): (text: string) => readonly ClassWord[] {
  const known = new Map<string, readonly ClassWord[]>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      const words = [...text.toLowerCase().matchAll(/[\p{L}\d]+/gu)];
      found = words.flatMap((match, at): ClassWord[] => {
        const next = words[at + 1];
        const pair = next === undefined ? undefined : table.classesOf.get(`${match[0]} ${next[0]}`);
        const classes = pair ?? table.classesOf.get(match[0]);
        if (classes === undefined) return [];
        const last = pair === undefined || next === undefined ? match : next;
        const end = last.index + last[0].length;
        return [{ start: match.index, end, classes: classes.map((entry) => entry.name) }];
      });
      known.set(text, found);
    }
    return found;
  };
}

function raise(context: Map<string, number>, term: string, weight: number): void {
  const known = context.get(term);
  if (known === undefined || weight > known) context.set(term, weight);
}

function addTerms(context: Context, text: string, weight: number, { locate, classWords, table }: FigurePlace): void {
  for (const term of locate(text)) {
    if (!isNumber(term.term, table)) raise(context.terms, term.term, weight);
  }
  for (const word of classWords(text)) for (const name of word.classes) raise(context.classes, name, weight);
}

/** Digits, and words that only make up quantities ("million", "dollars", "May"). */
function isNumber(term: string, table: MeasureTable): boolean {
  return /^\d/.test(term) || table.quantityTerms.has(term);
}

/** Terms inside a figure are its value, but for the noun it counts; those of another figure say nothing of this one. */
function isInsideQuantity(term: Span, quantity: Quantity, own: readonly Quantity[]): boolean {
  const isCount = quantity.kind === 'count';
  for (const other of quantitiesAround(term, own)) if (!isCount || other.start !== quantity.start) return true;
  return false;
}

/** "… shot three people, killing one": a word right beside another count is of that one. */
function isOfAnother(word: Span, quantity: Quantity, { own, sentence, language }: FigurePlace): boolean {
  const isBeside = (other: Span): boolean => other.start - word.end === 1 || word.start - other.end === 1;
  if (quantity.kind !== 'count' || isBeside(quantity)) return false;
  // a number too small and bare to be a quantity of its own
  const next = /^\s(\p{Ll}+)/u.exec(sentence.text.slice(word.end, word.end + LONGEST_NUMBER))?.[1] ?? '';
  if (quantityWordsOf(language)?.numbers.has(next) === true) return true;
  return own.some((other) => other.kind === 'count' && other.start !== quantity.start && isBeside(other));
}

/** Characters of a spelled number. */
const LONGEST_NUMBER = 12;
/** What is left of the nearness of such a word. */
const OF_ANOTHER = 0.4;

/** The quantities that a term stands in. Quantities come in order, so all of those begin before the first that does not. */
function* quantitiesAround(term: Span, own: readonly Quantity[]): Iterable<Quantity> {
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle] as Quantity).start <= term.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - NESTED); at--) {
    const other = own[at] as Quantity;
    if (term.end <= other.end) yield other;
  }
}

function isAnaphoric(text: string, table: MeasureTable): boolean {
  const first = /^[^\p{L}]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return table.words.anaphors.has(first);
}

/** "90 metres from the pier": a length that tells where something lies is none that tells how high or long it is. */
function isDistance({ kind, unit, end }: Quantity, text: string, { words }: MeasureTable): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '';
  return kind === 'measure' && unit === 'm' && words.distanceFrom.has(next);
}

/** The class of measure of such a length. */
const DISTANCE = 'distance';

/** "23 crowns apiece": of the things just told of. */
function isOfEach({ per, text }: Quantity, language: Language): boolean {
  const last = /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '';
  return per === 'each' && quantityWordsOf(language)?.each.has(last) === true;
}

/** "Whoever has seen the frost says the roses sleep till May." */
function hasPronoun(text: string, quantity: Quantity, { words }: MeasureTable): boolean {
  const before =
    text
      .slice(0, quantity.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return before.some((word) => words.subjects.has(word));
}

function neighbours(article: Article, sentence: Sentence): readonly Sentence[] {
  const { index, block } = sentence;
  return article.sentences
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter((other) => other.block === block && other !== sentence);
}

function headingOf(article: Article, sentence: Sentence): string | null {
  const block = article.blocks[sentence.block];
  if (block === undefined || block.kind === 'heading' || block.heading === null) return null;
  return article.blocks[block.heading]?.text ?? null;
}
