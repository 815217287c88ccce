/**
 * What the quantity grammar must know of a language, as plain data: number words, scales, currencies, units, calendar words,
 * approximators and bounds. The grammar itself (`parse-quantities.ts`) holds no word of any language.
 */
import type { QuantityKind } from '../../model.ts';
import { englishQuantities } from '../languages/en/quantities.ts';

/** A unit of measure: `factor` turns a printed value into the canonical `unit` (km → 1000 m). */
export interface UnitWord {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly factor: number;
  /** Added after the factor: degrees Fahrenheit. */
  readonly offset?: number;
}

/** A hedge in front of a number: several words, or a sign. */
export interface HedgeWord {
  readonly words: readonly string[];
  readonly approximate: boolean;
  readonly bound: 'lower' | 'upper' | null;
}

export interface QuantityWords {
  /** zero … ninety */
  readonly numbers: ReadonlyMap<string, number>;
  /** hundred, thousand, million, lakh, dozen: words that multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>;
  /** Letters glued to a numeral: 5bn, 115B, 20k. `m` is left to the grammar: million or metre. */
  readonly gluedScales: ReadonlyMap<string, number>;
  /** dozens, hundreds, tens: the range each leaves open. */
  readonly vague: ReadonlyMap<string, readonly [min: number, max: number]>;
  readonly articles: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly in: ReadonlySet<string>;
  /** nine out of ten, one in every six */
  readonly out: ReadonlySet<string>;
  readonly every: ReadonlySet<string>;
  /** Before "a month" they make it a length of time: within, nearly. */
  readonly oneLeads: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly per: ReadonlySet<string>;
  readonly each: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  /** half, third, quarter, fifths → value. */
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly hedges: readonly HedgeWord[];
  /** First words of hedges that go with amounts only: under 3 June is no bound. */
  readonly amountHedges: ReadonlySet<string>;
  /** After the quantity: "or so", "or more". */
  readonly trailingHedges: readonly HedgeWord[];
  /** Longest first: US$, A$, $. */
  readonly currencySigns: readonly (readonly [sign: string, code: string])[];
  readonly currencyCodes: ReadonlySet<string>;
  readonly currencyWords: ReadonlyMap<string, readonly [code: string, factor: number]>;
  /** Letters glued to a numeral that make it money: 38p. */
  readonly gluedCurrencies: ReadonlyMap<string, readonly [code: string, factor: number]>;
  /** Adjectives before a currency word: US dollars, Canadian dollars. */
  readonly currencyNations: ReadonlyMap<string, string>;
  readonly percentWords: readonly (readonly string[])[];
  readonly pointWords: readonly (readonly string[])[];
  readonly basisPointWords: readonly (readonly string[])[];
  /** Single words and symbols, lower case unless case tells (W, Wh, MW). */
  readonly units: ReadonlyMap<string, UnitWord>;
  /** square, cubic: word → exponent. */
  readonly powers: ReadonlyMap<string, number>;
  readonly durations: ReadonlyMap<string, number>;
  /** per year, a month, annually: word → period. */
  readonly periods: ReadonlyMap<string, string>;
  readonly periodAdverbs: ReadonlyMap<string, string>;
  readonly age: ReadonlySet<string>;
  /** "the man, 38,": who has an age between commas. */
  readonly ageNouns: ReadonlySet<string>;
  /** "counted", "says", "(makes) it": behind such a word a small number that ends its clause is a count of what was just told. */
  readonly givingVerbs: ReadonlySet<string>;
  /** double, triple, twice, fold, times */
  readonly multiples: ReadonlyMap<string, number>;
  readonly times: ReadonlySet<string>;
  readonly fold: ReadonlySet<string>;
  readonly once: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  /** Short or ambiguous month words that need a day or a year beside them: may, mar, sun. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Season → first month (northern; winter wraps). */
  readonly seasons: ReadonlyMap<string, number>;
  /** The last quarter of 2027, the final half of the year. */
  readonly lastWords: ReadonlySet<string>;
  readonly quarterWords: ReadonlySet<string>;
  readonly halfWords: ReadonlySet<string>;
  /** early, mid, late, end, start, beginning, middle → part of the period as fractions. */
  readonly partsOfPeriod: ReadonlyMap<string, readonly [from: number, to: number]>;
  readonly yearWords: ReadonlySet<string>;
  /** today 0, yesterday -1 */
  readonly relativeDays: ReadonlyMap<string, number>;
  /** last -1, this 0, next 1 */
  readonly relatives: ReadonlyMap<string, number>;
  /** Before a season without a year they make it a date: till autumn. */
  readonly dayLeads: ReadonlySet<string>;
  readonly seasonLeads: ReadonlySet<string>;
  /** Before four digits they make it a time of day: at 2142, by 0115. */
  readonly clockLeads: ReadonlySet<string>;
  /** In a clause they tell that its dates lie behind. */
  readonly past: ReadonlySet<string>;
  /** Before a participle, keep it from the past: is closed. */
  readonly present: ReadonlySet<string>;
  /** twenty to one, ten past two: before and after the hour; the minutes that clocks are told by. */
  readonly toHour: ReadonlySet<string>;
  readonly pastHour: ReadonlySet<string>;
  readonly clockMinutes: ReadonlyMap<string, number>;
  readonly minuteWords: ReadonlySet<string>;
  /** morning 0, evening 720: which half of the day an hour is of. */
  readonly dayParts: ReadonlyMap<string, number>;
  readonly local: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly noon: ReadonlyMap<string, number>;
  readonly meridiem: ReadonlyMap<string, number>;
  readonly timeMarks: ReadonlySet<string>;
  readonly irregularPlurals: ReadonlySet<string>;
  /** Nouns so plainly counted that a name before the number does not make it a model name. */
  readonly peopleNouns: ReadonlySet<string>;
  /** Words in -s that are no plural noun. */
  readonly notNouns: ReadonlySet<string>;
  /** Words before a number that make it a label: page, chapter, version, No. */
  readonly labelWords: ReadonlySet<string>;
  /** After a large number, make it an address: the 1200 block. */
  readonly labelledNouns: ReadonlySet<string>;
  /** Words that end the search for the counted noun. */
  readonly nounStops: ReadonlySet<string>;
  /** Cues that a row of digits is a telephone number. */
  readonly phoneWords: ReadonlySet<string>;
  /** Capitalised words that may stand glued to a numeral by a hyphen without being a model name: mid-2032, magnitude-5.2. */
  readonly hyphenPrefixes: ReadonlySet<string>;
  /** After a bare pair of numbers, a score: 9-14 record. */
  readonly scoreWords: ReadonlySet<string>;
  /** Puts the number after the noun: magnitude 6.1. */
  /** Before a month without day or year: in May, since March. */
  readonly monthLeads: ReadonlySet<string>;
  /** Before a year, so that "in 2000 homes" is not a count. */
  readonly yearLeads: ReadonlySet<string>;
  /** After "three times", make it a factor: as, more, the. */
  readonly factorNext: ReadonlySet<string>;
  /** After a certain fraction: half full, two-thirds complete. */
  readonly fractionNext: ReadonlySet<string>;
  /** After "of", before the counted noun: of my neighbours. */
  readonly possessives: ReadonlySet<string>;
  /** After "twice" or "double", make it a factor. */
  readonly multipleNext: ReadonlySet<string>;
  /** The definite article, and the clitics of possession and negation. */
  readonly definite: ReadonlySet<string>;
  readonly possessiveEnding: string;
  readonly negativeEnding: string;
  readonly leadingUnits: ReadonlyMap<string, UnitWord>;
}

const byCode: ReadonlyMap<string, QuantityWords> = new Map([['en', englishQuantities]]);

const triggers: Map<QuantityWords, ReadonlySet<string>> = new Map();

/** Words that a quantity may begin with: a text with neither these nor a digit holds none. */
export function triggersOf(words: QuantityWords): ReadonlySet<string> {
  let known = triggers.get(words);
  if (known === undefined) {
    const maps: readonly ReadonlyMap<string, unknown>[] = [
      words.numbers,
      words.vague,
      words.fractions,
      words.multiples,
      words.months,
      words.weekdays,
      words.seasons,
      words.ordinals,
      words.relativeDays,
      words.relatives,
      words.noon,
      words.scales,
      words.partsOfPeriod,
      words.durations,
    ];
    known = new Set([...maps.flatMap((map) => [...map.keys()]), ...words.once, ...words.lastWords]);
    triggers.set(words, known);
  }
  return known;
}

const openers: Map<QuantityWords, ReadonlySet<string>> = new Map();

/** Words at which reading a quantity is worth a try: triggers, hedges and the small words before numbers. */
export function openersOf(words: QuantityWords): ReadonlySet<string> {
  let known = openers.get(words);
  if (known === undefined) {
    const small = [words.between, words.articles, words.before, words.after, words.minus, words.yearWords];
    known = new Set([
      ...triggersOf(words),
      ...words.hedges.map((row) => row.words[0] ?? ''),
      ...small.flatMap((set) => [...set]),
      ...[...words.currencyCodes].map((code) => code.toLowerCase()),
      ...words.leadingUnits.keys(),
      'q',
      'h',
    ]);
    openers.set(words, known);
  }
  return known;
}

/** The quantity words of a language, or null where there are none: figures of that language are then not read at all. */
export function quantityWordsOf(language: { readonly code: string }): QuantityWords | null {
  return byCode.get(language.code.split('-')[0] ?? '') ?? null;
}
