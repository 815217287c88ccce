/**
 * What a bare number is of, told by the sentences before it: "… spoke of 700 visitors. The porter counted 450." and "The
 * final account is 318 million. The comptroller makes it 341."
 */
import type { Article, Quantity, Sentence } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

export interface LentUnit {
  readonly quantity: Quantity;
  /** The sentence that tells the unit, to be cited too; none where it is the same one. */
  readonly support: readonly Sentence[];
}

/** Sentences back that may tell what is counted. */
const REACH = 2;
/** Counts from here on seldom go without their noun unless it was just told; smaller ones must lie nearer to the one before. */
const LARGE = 1000;
const LARGE_RATIO = 10;
const SMALL_RATIO = 2;
/** Below this a bare number is too common. */
const LEAST = 10;

/** The quantity at `position` of sentence `index` with the unit told before it, or null where it has its own or none is told. */
export function lendUnit(
  article: Article,
  quantities: readonly (readonly Quantity[])[],
  index: number,
  position: number,
  table: MeasureTable,
): LentUnit | null {
  const sentence = article.sentences[index] as Sentence;
  const bare = quantities[index]?.[position] as Quantity;
  if (bare.min === null || bare.max === null) return null;
  const isMillions = bare.unit === 'm' && /^[\d.]+m$/u.test(bare.text);
  if (!isMillions && (bare.kind !== 'count' || bare.unit !== '')) return null;
  const measured = isMillions ? null : lendMeasure(article, quantities, index, bare, table);
  if (measured !== null) return measured;
  if (!isMillions && bare.max < LEAST) return null;
  const named = isMillions ? null : readNamed(sentence.text, bare, table);
  if (named !== null) return { quantity: { ...bare, unit: named }, support: [] };
  for (let back = 0; back <= REACH; back++) {
    const source = article.sentences[index - back];
    if (source === undefined || source.block !== sentence.block) return null;
    const told = (quantities[index - back] ?? []).filter(
      (other) => back > 0 || (other.end <= bare.start && !isInserted(other, bare, sentence.text)),
    );
    const lent = told
      .toReversed()
      .map((other) => lend(bare, other, sentence.text, table))
      .find((quantity) => quantity !== null);
    if (lent !== undefined) return { quantity: lent, support: back === 0 ? [] : [source] };
  }
  return null;
}

/** "The study, 12 lines below, comes to 300": what stands between commas tells nothing of what follows. */
function isInserted(other: Quantity, { start }: Quantity, text: string): boolean {
  const commaCount = (from: number, to: number): number => text.slice(from, to).match(/,(?!\d)/gu)?.length ?? 0;
  return commaCount(0, other.start) === 1 && commaCount(other.end, start) === 1;
}

/**
 * "The chart shows 31 knots. … I make it 27.", "three litres a head … and get 3.4": a bare number that somebody comes to takes the unit of the last
 * measure, share or length of time, told in an earlier sentence in about the same size.
 */
function lendMeasure(
  article: Article,
  quantities: readonly (readonly Quantity[])[],
  index: number,
  bare: Quantity,
  table: MeasureTable,
): LentUnit | null {
  const { text, block } = article.sentences[index] as Sentence;
  if (!isSaidOfIt(bare, text, table) && !isReckoned(bare, text, table)) return null;
  for (let back = 1; back <= REACH; back++) {
    const source = article.sentences[index - back];
    if (source === undefined || source.block !== block) return null;
    const told = (quantities[index - back] ?? []).filter(({ kind }) => MEASURED.has(kind));
    for (const other of told.toReversed()) {
      const scaled = scaleLike(bare, other);
      const quantity = { ...bare, ...scaled, kind: other.kind, unit: other.unit, per: other.per };
      if (isLike(quantity, other)) return { quantity, support: [source] };
    }
  }
  return null;
}

const MEASURED: ReadonlySet<string> = new Set(['measure', 'percent', 'duration']);

/** "and get 3.4.", "we count 45, once …", "the gauge recorded 4.9", "the club's estimate is 210": nothing is counted after it. */
function isReckoned({ start, end }: Quantity, text: string, { words }: MeasureTable): boolean {
  if (!/^\s*(?:[,;.]|$)/u.test(text.slice(end))) return false;
  const before =
    text
      .slice(0, start)
      .toLowerCase()
      .match(/\p{L}+(?=\s)/gu) ?? [];
  const last = before.at(-1) ?? '';
  const isSaid =
    words.reckoning.has(last) || words.speech.has(last) || words.showing.has(last) || words.giving.has(last);
  return isSaid || (words.be.has(last) && words.estimating.has(before.at(-2) ?? ''));
}

/** "Of these 12 were mills": the noun that the number is said to be, where it is one that is counted. */
function readNamed(
  text: string,
  { end }: Quantity,
  { words, people, dwellings, families, termOf }: MeasureTable,
): string | null {
  const [, verb, noun] = /^\s+(\p{Ll}+)\s+(\p{Ll}+)(?=[;,.]|$)/u.exec(text.slice(end)) ?? [];
  if (verb === undefined || noun === undefined || !words.be.has(verb)) return null;
  const term = termOf(noun);
  return term !== null && (people.has(term) || dwellings.has(term) || families.has(term)) && noun.endsWith('s')
    ? term
    : null;
}

function lend(bare: Quantity, other: Quantity, text: string, table: MeasureTable): Quantity | null {
  if (bare.unit === 'm') return inMillions(bare, other);
  if (other.kind === 'money') {
    return isSaidOfIt(bare, text, table) || isReckoned(bare, text, table) ? inScaleOf(bare, other) : null;
  }
  if (other.kind !== 'count' || other.unit === '') return null;
  const [x, y] = [bare.max ?? 0, other.max ?? other.min ?? 0];
  const ratio = Math.max(x, y) / Math.max(1, Math.min(x, y));
  return ratio <= (Math.min(x, y) >= LARGE ? LARGE_RATIO : SMALL_RATIO) ? { ...bare, unit: other.unit } : null;
}

/** "1.9m members … 2.3m": millions, not metres, where millions were told just before. */
function inMillions(bare: Quantity, other: Quantity): Quantity | null {
  if (other.kind !== 'count' && other.kind !== 'money') return null;
  const [value, printed] = [other.max ?? other.min ?? 0, bare.max ?? 0];
  const ratio = (printed * MILLION) / Math.max(1, value);
  if (value < MILLION || ratio > SCALE_RATIO || ratio < 1 / SCALE_RATIO) return null;
  const { kind, unit, per } = other;
  const precision = bare.precision * MILLION;
  return { ...bare, kind, unit, per, min: (bare.min ?? 0) * MILLION, max: printed * MILLION, precision };
}

const MILLION = 1e6;

/** "makes it 341", "put it at 45": "it" is what was told of before. */
function isSaidOfIt(bare: Quantity, text: string, { words }: MeasureTable): boolean {
  const before =
    text
      .slice(0, bare.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const last = before.at(-1) ?? '';
  return words.anaphors.has(words.levels.has(last) ? (before.at(-2) ?? '') : last);
}

/** How far apart two values of one thing told in one scale may lie. */
const SCALE_RATIO = 3;

/** 341 after "318 million": millions, for as plain 341 it could not be of the same thing. */
function inScaleOf(bare: Quantity, other: Quantity): Quantity | null {
  const printed = Number.parseFloat(/\d[\d,]*(?:\.\d+)?/.exec(other.text)?.[0].replaceAll(',', '') ?? '');
  const value = other.max ?? other.min ?? 0;
  if (!(printed > 0) || bare.min === null || bare.max === null) return null;
  const ratio = bare.max / printed;
  if (ratio > SCALE_RATIO || ratio < 1 / SCALE_RATIO) return null;
  const scale = value / printed;
  const { kind, unit, per } = other;
  return { ...bare, kind, unit, per, min: bare.min * scale, max: bare.max * scale, precision: bare.precision * scale };
}

/** "1.2 billion" with nothing counted takes the currency of the figure before it. */
export function isBareLarge(quantity: Quantity): boolean {
  return quantity.kind === 'count' && quantity.unit === '' && (quantity.max ?? quantity.min ?? 0) >= 1e6;
}

/** How far apart two amounts of one thing may lie. */
const LIKE_RATIO = 3;

export function isLike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.max ?? a.min ?? 0, b.max ?? b.min ?? 0];
  return x > 0 && y > 0 && Math.max(x, y) <= LIKE_RATIO * Math.min(x, y);
}

/** The money of the same or the next sentence, for a large number whose unit only comes after it. */
export function nextMoney(quantities: readonly (readonly Quantity[])[], index: number): Quantity | null {
  const near = [...(quantities[index] ?? []), ...(quantities[index + 1] ?? [])];
  return near.find((quantity) => quantity.kind === 'money' && (quantity.max ?? quantity.min ?? 0) >= 1e6) ?? null;
}

/** "sixty litres of milk, the dairy fifty": a bare number after a measured one in the same sentence is of its unit. */
export function isElliptic(quantity: Quantity, before: Quantity | undefined): before is Quantity {
  if (before === undefined || quantity.kind !== 'count' || quantity.unit !== '') return false;
  // "one barrel … and get 3.4": of barrels there are no parts
  if (before.kind === 'count' && !Number.isInteger(quantity.max ?? quantity.min)) return false;
  return (before.kind === 'measure' || before.kind === 'percent' || before.kind === 'count') && before.unit !== '';
}

/** Printed values of a measure are converted to its canonical unit; a bare number after it is in the printed one. */
export function scaleLike(quantity: Quantity, before: Quantity): Pick<Quantity, 'min' | 'max' | 'precision'> {
  const printed = parseFloat(/\d[\d,]*(?:\.\d+)?/.exec(before.text)?.[0].replaceAll(',', '') ?? '');
  const value = before.max ?? before.min ?? 0;
  // A spelled whole number is exact to half its unit: that gives the unit away.
  const isConverted = before.kind === 'measure' || before.kind === 'duration';
  const factor = !isConverted ? 1 : printed > 0 ? value / printed : 2 * before.precision;
  const scaled = (end: number | null): number | null => (end === null ? null : end * factor);
  return { min: scaled(quantity.min), max: scaled(quantity.max), precision: quantity.precision * factor };
}
