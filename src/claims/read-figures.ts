/**
 * Articles → figures: every quantity with its context, that is what the later steps compare. The context of a figure is its clause,
 * weighted by distance, then the sentence before, the heading and the heads of its table cell (`figure-context.ts`).
 */
import type { Article, Quantity, Sentence } from '../model.ts';
import { parseIsoDate } from '../text/figures/calendar.ts';
import { measureTableOf, type MeasureTable } from '../text/figures/measure-words.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import { quantityWordsOf } from '../text/figures/quantity-words.ts';
import { languageOf, type Language } from '../text/language.ts';
import type { FoundNames } from '../text/names.ts';
import { createClassWords, createLocate, type FigurePlace, readContext } from './figure-context.ts';
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
  const outlets = outletsOf(article);
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
      // "the one has 9 million readers and the other 4 million": of what the sentence itself has just counted
      const isOfCounted = before?.kind === 'count' && before.unit !== '' && isLike(quantity, before);
      const isMoney = isBareLarge(quantity) && !isOfCounted;
      const next = isMoney ? nextMoney(quantities, index) : null;
      if (isMoney && inherited !== null && inheritedFrom !== null && isNear(inheritedFrom, sentence)) {
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
        outlets,
      };
      figures.push(createFigure(place, quantity, shown, support));
    }
  });
  return figures;
}

/** How many sentences back a unit may be inherited from. */
const INHERIT_SENTENCES = 4;

function isNear(before: Sentence, now: Sentence): boolean {
  return now.index - before.index <= INHERIT_SENTENCES;
}

/** What the paper of an article is called, as names are keyed: with and without its article and what such names end in. */
function outletsOf({ source, publisher }: Article): ReadonlySet<string> {
  return new Set(
    [source, publisher].flatMap((name) => {
      const full = name?.toLowerCase() ?? '';
      const bare = full.replace(/^the /u, '');
      return full === '' ? [] : [full, bare, bare.replace(OUTLET_ENDING, '')];
    }),
  );
}

const OUTLET_ENDING: RegExp = / (?:&|and) co\.?$| (?:news|online|magazine|newswire|wire|newsletter|weekly|daily)$/u;

function createFigure(
  place: FigurePlace,
  quantity: Quantity,
  shown: Quantity,
  unitSupport: readonly Sentence[],
): Figure {
  const { article, sentence, table, names, from, index } = place;
  const all = names.mentions[from + index] ?? [];
  // "The books, which the Orvik Post has read": the paper that writes is nobody whose figure it is
  const mentions = all.filter(({ key }) => !place.outlets.has(key));
  const attribution = readAttribution(sentence.text, quantity, table);
  const nearness = createNearness(sentence.text, quantity, table);
  const context = readContext({ place, quantity, shown, attribution, nearness });
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
      mentions,
      quantity,
      attribution,
      createNearness(sentence.text, quantity, table, NAME_BOUNDARY),
    ),
    allNames: new Set(mentions.filter((mention) => !mention.weak).map(({ key }) => key)),
    place: readPlace(sentence.text, quantity, mentions, table),
    bearer: readBearer(sentence.text, quantity, mentions, table),
    subject: readSubject(sentence.text, quantity, attribution, mentions, table) ?? readMeant(place),
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
    speaker: role.former ? null : sureSpeaker(sentence.text, quantity, attribution, all, table),
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
