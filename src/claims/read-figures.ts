/**
 * Articles → figures: every quantity with its context, that is what the later steps compare. The context of a figure is its clause,
 * weighted by distance, then the sentence before, the heading and the heads of its table cell.
 */
import type { Article, Quantity, Sentence, Span } from '../model.ts';
import { parseIsoDate } from '../text/figures/calendar.ts';
import { measureTableOf, type MeasureTable } from '../text/figures/measure-words.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import { quantityWordsOf } from '../text/figures/quantity-words.ts';
import { languageOf, type Language } from '../text/language.ts';
import type { FoundNames } from '../text/names.ts';
import { locateTerms, type Term } from '../text/terms.ts';
import { createNearness, NAME_BOUNDARY } from './figure-nearness.ts';
import { isBareLarge, isElliptic, isLike, lendUnit, nextMoney, scaleLike } from './lend-unit.ts';
import { readRole, type FigureRole } from './read-figure-role.ts';
import { wordsOf } from './read-giver.ts';
import { readBearer, readNames, readPlace, readSubject, sureSpeaker } from './read-owner.ts';
import { lendSums, readSums } from './lend-sums.ts';
import { isDayOfSpeech, readPeriod, type Period } from './read-period.ts';
import { readAsOf, readRunning, type AsOf } from './read-as-of.ts';
import { readScopes } from './read-scope.ts';
import { readAttribution, type Attribution } from './read-attribution.ts';
import { clearTimes, resolveClock } from './resolve-clock.ts';

/** A quantity in its context. Weights are 0–1 by nearness; `idf` is applied when two are compared. */
export interface Figure {
  readonly article: string;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly support: readonly Sentence[];
  /** Its unit is that of the figure before it: "sixty litres of milk, the dairy fifty". */
  readonly elliptic: boolean;
  /** Term → nearness. */
  readonly terms: ReadonlyMap<string, number>;
  /** Class of measure → nearness. */
  readonly classes: ReadonlyMap<string, number>;
  /** Canonical names in the clause, without those that only speak. */
  readonly names: ReadonlyMap<string, number>;
  /** Every name of the sentence, speakers too. */
  readonly allNames: ReadonlySet<string>;
  /** The name right beside it ("Ann Lee, 40,", "40-year-old Ann Lee"), or null. */
  readonly bearer: string | null;
  /** The place that its sentence opens with ("In Birk"), or null. */
  readonly place: string | null;
  /** The name that its clause opens with, or that the word it opens with stands for; or null. */
  readonly subject: string | null;
  /** The period attached to it, or null. */
  readonly period: Period | null;
  /** Day of writing, or null. */
  readonly on: number | null;
  readonly role: FigureRole;
  readonly estimate: boolean;
  /** The day it is told as of, or null. */
  readonly asOf: AsOf | null;
  /** "so far", "stands at": it goes on changing. */
  readonly running: boolean;
  /** "so far": more is to come. */
  readonly yet: boolean;
  /** "now", "currently": of the day of writing, though no date says so. */
  readonly now: boolean;
  /** Words of scope beside it, by the set they belong to. */
  readonly scopes: ReadonlyMap<string, string>;
  readonly attribution: Attribution | null;
  /** It stands between quotation marks: "I" is then whoever speaks. */
  readonly isQuoted: boolean;
  /** What a percentage is of ("of the nation's milk"), as terms. */
  readonly whole: ReadonlySet<string>;
  /** The speaker when it is surely one and surely of this figure: what may be printed. */
  readonly speaker: string | null;
}

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

/** Figures of all articles in their order (`names` found over all their sentences); articles without a known language have none. */
export function readFigures(
  articles: readonly Article[],
  issueDate: string | null,
  names: FoundNames,
): readonly Figure[] {
  let at = 0;
  const parsed = articles.map((article) => parseArticle(article, issueDate));
  const clear = parsed.flat().flatMap(clearTimes);
  const sums = readSums(parsed.flat(2));
  return articles.flatMap((article, index) => {
    const from = at;
    at += article.sentences.length;
    const language = languageOf(article.language);
    const quantities = resolveClock(parsed[index] ?? [], clear, language).map((row) => lendSums(row, sums));
    return readArticle(article, quantities, language, names, from, issueDate);
  });
}

/** The quantities of an article, by sentence. */
function parseArticle(article: Article, issueDate: string | null): readonly (readonly Quantity[])[] {
  const language = languageOf(article.language);
  if (measureTableOf(language) === null) return [];
  return article.sentences.map((sentence) => parseQuantities(sentence.text, language, article.date ?? issueDate));
}

function readArticle(
  article: Article,
  quantities: readonly (readonly Quantity[])[],
  language: Language,
  names: FoundNames,
  from: number,
  issueDate: string | null,
): readonly Figure[] {
  const table = measureTableOf(language);
  if (table === null) return [];
  const on = parseIsoDate(article.date ?? issueDate ?? '');
  const figures: Figure[] = [];
  const locate = createLocate(language);
  const classWords = createClassWords(table);
  let inherited: Quantity | null = null;
  let inheritedFrom: Sentence | null = null;
  article.sentences.forEach((sentence, index) => {
    const own = quantities[index] as readonly Quantity[];
    if (own.length === 0) return;
    const located = locate(sentence.text);
    for (const [position, quantity] of own.entries()) {
      let shown = quantity;
      let support: readonly Sentence[] = [];
      const before = own[position - 1];
      const next = isBareLarge(quantity) ? nextMoney(quantities, index) : null;
      if (isBareLarge(quantity) && inherited !== null && inheritedFrom !== null && isNear(inheritedFrom, sentence)) {
        // "… €8 million a week. The bank says 5 million": what leaves the currency out leaves the rate out too
        const per = quantity.per ?? (isLike(quantity, inherited) ? inherited.per : null);
        shown = { ...quantity, kind: inherited.kind, unit: inherited.unit, per };
        if (inheritedFrom !== sentence) support = [inheritedFrom];
      } else if (next !== null) {
        shown = { ...quantity, kind: next.kind, unit: next.unit };
      } else if (isElliptic(quantity, before)) {
        shown = { ...quantity, kind: before.kind, unit: before.unit, ...scaleLike(quantity, before) };
      } else {
        const lent = lendUnit(article, quantities, index, position, table);
        if (lent !== null) {
          shown = lent.quantity;
          support = lent.support;
        }
      }
      if (shown.kind === 'money') {
        inherited = shown;
        inheritedFrom = sentence;
      }
      const place = {
        article,
        sentence,
        index,
        language,
        table,
        located,
        locate,
        classWords,
        own,
        quantities,
        names,
        from,
        on,
      };
      figures.push(createFigure(place, quantity, shown, support));
    }
  });
  return figures;
}

/** How many sentences back a unit may be inherited from. */
const INHERIT_SENTENCES = 4;

/** Terms of a text, kept: a sentence lends its words to every figure around it. */
function createLocate(language: Language): (text: string) => readonly Term[] {
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
function createClassWords(table: MeasureTable): (text: string) => readonly ClassWord[] {
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

function isNear(before: Sentence, now: Sentence): boolean {
  return now.index - before.index <= INHERIT_SENTENCES;
}

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
}

function createFigure(
  place: FigurePlace,
  quantity: Quantity,
  shown: Quantity,
  unitSupport: readonly Sentence[],
): Figure {
  const { article, sentence, table, names, from, index } = place;
  const attribution = readAttribution(sentence.text, quantity, table);
  const context: Context = { terms: new Map(), classes: new Map() };
  const nearness = createNearness(sentence.text, quantity, table);
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
  const period = readPeriod(place, quantity, nearness);
  // "another 95 million" of money is no further part, as another 95 people are
  const role = readRole(sentence.text, { ...quantity, kind: shown.kind }, place.own, table);
  const running = readRunning(sentence.text, quantity, table);
  const asOf = readAsOf(sentence.text, quantity, place.own, nearness, table);
  return {
    article: article.id,
    sentence,
    quantity: shown,
    elliptic: shown !== quantity && unitSupport.length === 0 && shown.kind !== 'money',
    support: [...unitSupport, ...(period?.support ?? [])],
    terms: context.terms,
    classes: context.classes,
    names: readNames(
      sentence.text,
      names.mentions[from + index] ?? [],
      quantity,
      attribution,
      createNearness(sentence.text, quantity, table, NAME_BOUNDARY),
    ),
    allNames: new Set((names.mentions[from + index] ?? []).filter((mention) => !mention.weak).map(({ key }) => key)),
    place: readPlace(sentence.text, quantity, names.mentions[from + index] ?? [], table),
    bearer: readBearer(sentence.text, quantity, names.mentions[from + index] ?? [], table),
    subject:
      readSubject(sentence.text, quantity, attribution, names.mentions[from + index] ?? [], table) ?? readMeant(place),
    period: period?.period ?? null,
    on: place.on,
    role,
    estimate: isEstimate(sentence.text, quantity, table),
    asOf,
    running: running !== null || asOf?.isRunning === true,
    yet: running === 'yet',
    now: isNow(sentence.text, table) || place.own.some(isDayOfSpeech),
    scopes: readScopes(sentence.text, quantity, table, quantityWordsOf(place.language)?.ordinals ?? NO_ORDINALS),
    attribution,
    isQuoted: isQuoted(article, sentence, quantity),
    whole: quantity.kind === 'percent' ? readWhole(place, quantity) : NO_TERMS,
    // "expects 2030, against the 2028 still printed": the value compared with is not what the speaker says
    speaker: role.former
      ? null
      : sureSpeaker(sentence.text, quantity, attribution, names.mentions[from + index] ?? [], table),
  };
}

/** "Orlo Mills fell. It is to show …": the name that the sentence before opens with, where this one opens with a word for it. */
function readMeant({ article, sentence, index, table, names, from }: FigurePlace): string | null {
  const [opening = ''] = wordsOf(sentence.text);
  const before = article.sentences[index - 1];
  if (!table.words.subjects.has(opening) || before === undefined || before.block !== sentence.block) return null;
  return readSubject(before.text, { start: before.text.length }, null, names.mentions[from + index - 1] ?? [], table);
}

const NO_ORDINALS: ReadonlyMap<string, number> = new Map();
const NO_TERMS: ReadonlySet<string> = new Set();
/** Characters after a percentage in which what it is of is told. */
const WHOLE_REACH = 60;

/** "of the city's empty flats": the terms after "of", as far as they run without a small word between. */
function readWhole({ sentence, located, table }: FigurePlace, { end }: Quantity): ReadonlySet<string> {
  const after = sentence.text.slice(end, end + WHOLE_REACH);
  const of = /^\s+(\p{L}+)\s/u.exec(after);
  if (of === null || !table.words.ofWhole.has(of[1] ?? '')) return NO_TERMS;
  const whole = new Set<string>();
  let at = end + of[0].length;
  // "3.1 percent of them the board…": what follows is the next phrase, no whole.
  if (/^(?:them|us|which|whom)\b/iu.test(sentence.text.slice(at))) return NO_TERMS;
  for (const { term, start, end: stop } of located) {
    if (start < at) continue;
    const between = sentence.text.slice(at, start).toLowerCase();
    const isOpen = whole.size === 0 ? DETERMINERS_ONLY.test(between) : /^(?:['’]s?)?[\s-]*$/u.test(between);
    if (!isOpen || stop > end + WHOLE_REACH) break;
    whole.add(term);
    at = stop;
  }
  return whole;
}

/** At most two small words: "the", "all of its". */
const DETERMINERS_ONLY = /^(?:\p{L}+\s+){0,2}$/u;

function raise(context: Map<string, number>, term: string, weight: number): void {
  const known = context.get(term);
  if (known === undefined || weight > known) context.set(term, weight);
}

interface Context {
  readonly terms: Map<string, number>;
  readonly classes: Map<string, number>;
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

/** Sentences back that a quotation may have begun. */
const QUOTED_REACH = 12;

/** Whether a quotation of its block is open where the figure stands. */
function isQuoted(article: Article, { block, index, text }: Sentence, { start }: Quantity): boolean {
  let open = text.slice(0, start);
  for (let i = index - 1; i >= index - QUOTED_REACH && article.sentences[i]?.block === block; i--)
    open = `${article.sentences[i]?.text} ${open}`;
  const count = (mark: RegExp): number => open.match(mark)?.length ?? 0;
  return count(/“/gu) > count(/”/gu) || count(/"/gu) % 2 === 1;
}

function headingOf(article: Article, sentence: Sentence): string | null {
  const block = article.blocks[sentence.block];
  if (block === undefined || block.kind === 'heading' || block.heading === null) return null;
  return article.blocks[block.heading]?.text ?? null;
}

function isNow(text: string, table: MeasureTable): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => table.words.now.has(word));
}

/** Words before a figure within which "will" or "expects" makes it an estimate. */
const ESTIMATE_REACH = 12;

function isEstimate(text: string, quantity: Quantity, table: MeasureTable): boolean {
  const before =
    text
      .slice(0, quantity.start)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  const after =
    text
      .slice(quantity.end)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  const near = [...before.slice(-ESTIMATE_REACH), ...after.slice(0, 3)];
  return near.some((word) => table.words.estimates.has(word)) || quantity.text.toLowerCase().includes('estimated');
}
