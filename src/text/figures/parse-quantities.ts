/**
 * The quantity grammar: a sentence → the quantities it states, in order, with value, unit, bound, precision and place. It reads what
 * prose prints and invents nothing: model names, versions, telephone numbers, list numbers, citations and ordinals are no quantities.
 */
import type { Quantity } from '../../model.ts';
import type { Language } from '../language.ts';
import { terms } from '../terms.ts';
import { parseIsoDate } from './calendar.ts';
import { parseDate, type DateContext } from './parse-date.ts';
import { readUnit } from './read-unit.ts';
import { PLAIN_NUMBER } from './parse-number.ts';
import { readAmount, type Amount } from './read-amount.ts';
import { openersOf, quantityWordsOf, triggersOf, type HedgeWord, type QuantityWords } from './quantity-words.ts';
import { tokenizeQuantities, type QuantityToken } from './quantity-tokens.ts';

type Tokens = readonly QuantityToken[];

interface Hedge {
  readonly approximate: boolean;
  readonly bound: 'lower' | 'upper' | null;
  readonly end: number;
}

/**
 * Quantities of `text`, in order and without overlap. With `on` (ISO date of writing) dates without a year, weekdays and "last year"
 * are resolved; without it their `min` and `max` stay null. A language without quantity words has none.
 */
export function parseQuantities(text: string, language: Language, on: string | null = null): readonly Quantity[] {
  const words = quantityWordsOf(language);
  if (words === null) return [];
  const key = `${language.code} ${on ?? ''} ${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = readQuantities(text, language, words, on);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** Sentences whose quantities are kept: the figures and the timeline of one story ask for the same. */
const MAX_KEPT = 2000;
const kept: Map<string, readonly Quantity[]> = new Map();

function readQuantities(
  text: string,
  language: Language,
  words: QuantityWords,
  on: string | null,
): readonly Quantity[] {
  if (!hasTrigger(text, words)) return [];
  const tokens = tokenizeQuantities(text, words);
  const context: DateContext = { text, tokens, words, on: on === null ? null : parseIsoDate(on) };
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readQuantity(context, at, language);
    if (read === null) at++;
    else {
      if (read.quantity !== null) found.push(read.quantity);
      at = Math.max(read.end, at + 1);
    }
  }
  return found;
}

const WORD = /\p{L}+/gu;

function hasTrigger(text: string, words: QuantityWords): boolean {
  if (/\d/.test(text)) return true;
  const triggers = triggersOf(words);
  return (text.toLowerCase().match(WORD) ?? []).some((word) => triggers.has(word));
}

interface Read {
  /** Null where something was recognised that is no quantity, and is to be passed over whole. */
  readonly quantity: Quantity | null;
  readonly end: number;
}

function readQuantity(context: DateContext, at: number, language: Language): Read | null {
  const { tokens, words } = context;
  const first = tokens[at];
  if (first === undefined || first.kind === 'opaque') return null;
  if (first.kind === 'word' && !openersOf(words).has(first.lower)) return null;
  const hedge = readHedges(tokens, at, words);
  const start = hedge?.end ?? at;
  const date = readDate(context, at, start, hedge);
  if (date !== null) return date;
  const amount = readAmount(tokens, start, words);
  if (amount === null) return null;
  if (amount.kind === null) return { quantity: null, end: amount.end };
  const trailing = readHedges(tokens, amount.end, words, words.trailingHedges);
  const counted = trailing === null ? amount : withNounAfter(tokens, trailing.end, amount, words);
  const end = Math.max(trailing?.end ?? 0, counted.end);
  return { quantity: createQuantity(context.text, tokens, at, end, counted, hedge, trailing, language), end };
}

const byFirstWord: WeakMap<readonly HedgeWord[], Map<string, readonly HedgeWord[]>> = new WeakMap();

/** The hedges that begin with a word, in the order of the table (longest first). */
function rowsOf(table: readonly HedgeWord[], first: string): readonly HedgeWord[] {
  let index = byFirstWord.get(table);
  if (index === undefined) {
    index = new Map();
    for (const row of table) index.set(row.words[0] ?? '', [...(index.get(row.words[0] ?? '') ?? []), row]);
    byFirstWord.set(table, index);
  }
  return index.get(first) ?? [];
}

/** "600 or more jobs", "100-odd boats": the noun stands behind the hedge. */
function withNounAfter(tokens: Tokens, at: number, amount: Amount, words: QuantityWords): Amount {
  if (amount.kind !== 'count' || amount.unit !== '' || amount.noun !== null) return amount;
  const unit = readUnit(tokens, at, PLAIN_NUMBER, words, null);
  return unit === null || unit.noun === null ? amount : { ...amount, noun: unit.noun, end: unit.end };
}

/** "more than about", "~", "up to": as many hedges as stand in a row. */
function readHedges(
  tokens: Tokens,
  at: number,
  words: QuantityWords,
  table: readonly HedgeWord[] = words.hedges,
): Hedge | null {
  let end = at;
  let approximate = false;
  let bound: Hedge['bound'] = null;
  for (;;) {
    const hedge = rowsOf(table, tokens[end]?.lower ?? '').find((row) =>
      row.words.every((word, index) => tokens[end + index]?.lower === word),
    );
    if (hedge === undefined) break;
    approximate ||= hedge.approximate;
    bound = hedge.bound ?? bound;
    end += hedge.words.length;
  }
  return end === at ? null : { approximate, bound, end };
}

function readDate(context: DateContext, at: number, start: number, hedge: Hedge | null): Read | null {
  const { tokens, words } = context;
  const lead = tokens[at]?.lower ?? '';
  // "a note under 3 June", "over Christmas": hedges of amounts bound no date
  const isOfAmounts = hedge !== null && words.amountHedges.has(lead);
  let bound = isOfAmounts ? null : (hedge?.bound ?? null);
  let from = start;
  if (hedge === null && (words.before.has(lead) || words.after.has(lead))) {
    from = at + 1;
    if (words.definite.has(tokens[from]?.lower ?? '')) from++;
    bound = words.after.has(lead) ? 'lower' : isNegated(context, at) ? 'lower' : 'upper';
  }
  if (from === at && words.definite.has(tokens[from]?.lower ?? '')) return null;
  const phrase = parseDate(context, from);
  if (phrase === null) return null;
  const isBounded = bound !== null && phrase.min !== null;
  const isBefore = words.before.has(lead);
  // "until 2029" may well be until its end
  const isYear = (phrase.max ?? 0) - (phrase.min ?? 0) >= YEAR_DAYS;
  const lasts = phrase.closes === true || (isYear && words.until.has(lead));
  const lower = isBefore ? phrase.min : phrase.max;
  return {
    quantity: {
      ...slice(context.text, tokens, isOfAmounts ? from : at, phrase.end),
      kind: phrase.kind,
      min:
        isBounded && bound === 'upper'
          ? null
          : isBounded && bound === 'lower'
            ? isBefore || hedge !== null
              ? phrase.min
              : lower
            : phrase.min,
      max: isBounded && bound === 'lower' ? null : isBounded && isBefore && !lasts ? phrase.min : phrase.max,
      unit: phrase.kind,
      per: null,
      approximate: hedge?.approximate ?? false,
      bound,
      // half the days that the phrase leaves open
      precision: phrase.min === null || phrase.max === null ? 0 : (phrase.max - phrase.min + 1) / 2,
    },
    end: phrase.end,
  };
}

/** A date longer than this is a year. */
const YEAR_DAYS = 360;

/** "not ready before", "no … until": the deadline is a lower bound. */
function isNegated({ tokens, words }: DateContext, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign') break;
    if (words.not.has(token.lower) || token.lower.endsWith(words.negativeEnding)) return true;
  }
  return false;
}

function slice(
  text: string,
  tokens: Tokens,
  from: number,
  end: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const start = tokens[from]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  return { start, end: stop, text: text.slice(start, stop) };
}

function createQuantity(
  text: string,
  tokens: Tokens,
  from: number,
  end: number,
  amount: Amount,
  hedge: Hedge | null,
  trailing: Hedge | null,
  language: Language,
): Quantity {
  const bound = trailing?.bound ?? hedge?.bound ?? null;
  const isRange = amount.min !== amount.max;
  return {
    ...slice(text, tokens, from, end),
    kind: amount.kind ?? 'count',
    // "up to 35 to 40" keeps its range; a single bounded value is open on one side
    min: bound === 'upper' && !isRange ? null : amount.min,
    max: bound === 'lower' && !isRange ? null : amount.max,
    unit: amount.noun === null ? amount.unit : (terms(amount.noun, language).at(-1) ?? amount.noun.toLowerCase()),
    per: amount.per,
    approximate: (hedge?.approximate ?? false) || (trailing?.approximate ?? false) || amount.vague,
    bound,
    precision: amount.precision,
  };
}
