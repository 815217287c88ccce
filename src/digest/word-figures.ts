/**
 * Figures → points: differences and look-alikes with their sides, agreements in a sentence that holds the figure. What names the measure is a
 * frame; what a side says is the source's own value.
 */
import type {
  ApartRelation,
  FigureMatter,
  FigureSide,
  Passage,
  Point,
  Quantity,
  RivalRelation,
  Side,
} from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { wordsOf } from '../text/clauses.ts';
import { chooseSentence, formatPosition, isReported, type Wording } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import { nameGiver } from './name-giver.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** What a difference is called when no noun says what its figures measure: at least of what kind they are. */
const UNNAMED: ReadonlyMap<Quantity['kind'], string> = new Map([
  ['date', 'Dates that do not match'],
  ['time', 'Times of day that do not match'],
  ['duration', 'Lengths of time that do not match'],
  ['money', 'Sums of money that do not match'],
  ['percent', 'Percentages that do not match'],
  ['count', 'Counts that do not match'],
]);
const UNNAMED_MEASURE = 'Figures that do not match';

/** Position of a sentence among the units, by article and number. */
export type UnitIndex = ReadonlyMap<string, number>;

export function indexUnits(text: StoryText): UnitIndex {
  return new Map(text.units.map((unit, index) => [`${unit.sentence.article} ${unit.sentence.index}`, index]));
}

function unitsOfSides(sides: readonly FigureSide[], unitOf: UnitIndex): readonly number[] {
  const found = sides.flatMap((side) =>
    side.mentions.map((mention) => unitOf.get(`${mention.article} ${mention.sentence.index}`)),
  );
  return [...new Set(found.filter((unit) => unit !== undefined))].toSorted((a, b) => a - b);
}

function passagesOf(side: FigureSide): readonly Passage[] {
  return side.mentions.flatMap((mention) => [mention.sentence, ...mention.support]);
}

export function wordMatter(
  text: StoryText,
  matter: FigureMatter,
  unitOf: UnitIndex,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const wordings =
    nameOfMatter(matter) === null
      ? matter.sides.map((side) => wordSide(text, side, matter.explain.shared, unitOf))
      : [];
  // One sentence that gives both values says what they are of
  const told = wordings[0]?.text;
  const isTold = told !== undefined && wordings.every((wording) => wording?.text === told);
  const [first, second, ...rest] = matter.sides.map((side, at): Side => {
    const wording = isTold ? null : (wordings[at] ?? null);
    return {
      position: wording?.text ?? positionOf(text, side),
      citations: citePassages([...passagesOf(side), ...(wording?.sentences ?? [])]),
    };
  });
  if (first === undefined || second === undefined || matter.relation === 'equal') return null;
  const units = unitsOfSides(matter.sides, unitOf);
  const words = nameOfMatter(matter) ?? (isTold ? told : nameOfKind(matter));
  const id = giveId(`${matter.kind} ${words} ${[first, second, ...rest].map((side) => side.position).join('|')}`);
  const sides: readonly [Side, Side, ...Side[]] = [first, second, ...rest];
  const point: Point =
    matter.kind === 'apart'
      ? { id, kind: 'apart', relation: matter.relation as ApartRelation, text: words, generated: words, sides }
      : { id, kind: 'difference', relation: matter.relation as RivalRelation, text: words, generated: words, sides };
  return {
    point,
    theme: themeOf(units),
    weight: matter.confidence * matter.voices,
    units,
    matter,
    wordedBy: null,
    explain: matter.explain,
  };
}

function nameOfKind({ sides: [{ mentions }] }: FigureMatter): string {
  return UNNAMED.get(mentions[0].quantity.kind) ?? UNNAMED_MEASURE;
}

/** What a reader is told that the figures measure, or null where no sure noun says it. */
export function nameOfMatter({ measure, isFaint }: FigureMatter): string | null {
  return isFaint ? null : measure;
}

/** Sentences of more words than these are not quoted whole for one figure. */
const MOST_QUOTED = 32;

/**
 * What a side says, where no name for the measure tells what its value is of: its fittest sentence, or a short one that does not stand alone in
 * quotation marks. Null where there is neither.
 */
function wordSide(
  text: StoryText,
  side: FigureSide,
  shared: readonly string[],
  unitOf: UnitIndex,
): Pick<Wording, 'text' | 'sentences'> | null {
  const units = unitsOfSides([side], unitOf);
  const figures = [...new Set(side.mentions.map((mention) => mention.quantity.text))];
  // of several, one without other figures
  const plain = units.filter((unit) => countNumbers((text.units[unit] as TextUnit).sentence.text) === 1);
  const wording = chooseWording(text, plain, shared, figures) ?? chooseWording(text, units, shared, figures);
  if (wording !== null) return { ...wording, text: formatPosition(wording.text) };
  const sentences = side.mentions
    .map((mention) => mention.sentence)
    .filter(
      (sentence) =>
        sentence.heads.length === 0 && !/["“”]/u.test(sentence.text) && wordsOf(sentence.text).length <= MOST_QUOTED,
    )
    .toSorted((a, b) => wordsOf(b.text).length - wordsOf(a.text).length || (a.text < b.text ? -1 : 1));
  const [sentence] = sentences;
  return sentence === undefined ? null : { text: `“${sentence.text}”`, sentences: [sentence] };
}

function countNumbers(sentence: string): number {
  return sentence.match(/\d[\d.,]*/g)?.length ?? 0;
}

function chooseWording(
  text: StoryText,
  units: readonly number[],
  shared: readonly string[],
  figures: readonly string[],
): Wording | null {
  const wordings = figures
    .map((figure) => chooseSentence(text, units, shared, figure))
    .filter((wording) => wording !== null);
  return wordings.toSorted((a, b) => b.fitness - a.fitness || a.unit - b.unit)[0] ?? null;
}

/** The value, and who gives it where that can be told; the sources stand beside it anyway. */
function positionOf(text: StoryText, side: FigureSide): string {
  const giver = side.attribution === null ? null : nameGiver(text, side.attribution);
  return giver === null ? side.text : `${side.text} (${giver})`;
}

/**
 * The sides of a difference that sources agree on although others hold against it: most sources say so, or they name who says so. "The
 * authority puts it at $1.2bn" is common ground even where the auditors put it higher; "four boats got away" is not where others saw three.
 */
export function chooseAgreedSides(text: StoryText, matter: FigureMatter, unitOf: UnitIndex): readonly FigureSide[] {
  const voicesOf = (side: FigureSide): ReadonlySet<number> =>
    new Set(unitsOfSides([side], unitOf).map((unit) => (text.units[unit] as TextUnit).voice));
  const voices = matter.sides.map(voicesOf);
  return matter.sides.filter((side, at) => {
    const own = voices[at] as ReadonlySet<number>;
    const against = new Set(voices.flatMap((others, index) => (index === at ? [] : [...others.difference(own)])));
    const reported = side.mentions.filter((mention) => isReported(mention.sentence.text)).length;
    const isAttributed = side.attribution !== null || 2 * reported >= side.mentions.length;
    return own.size >= 2 && (own.size > against.size || isAttributed);
  });
}

export function wordAgreedSide(
  text: StoryText,
  matter: FigureMatter,
  side: FigureSide,
  unitOf: UnitIndex,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  // "One of 34,200, counted by machines, and one of 39,000": what sets both sides beside each other is agreed by nobody who tells one.
  const others = matter.sides.filter((other) => other !== side);
  const worded = new Set(unitsOfSides(others, unitOf));
  const placed = wordFigureAgreement(text, { ...matter, sides: [side] }, unitOf, worded, themeOf, giveId);
  return placed === null || placed.wordedBy === null ? null : placed;
}

export function wordFigureAgreement(
  text: StoryText,
  matter: FigureMatter,
  unitOf: UnitIndex,
  worded: ReadonlySet<number>,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const side = matter.sides[0];
  const units = unitsOfSides(matter.sides, unitOf);
  const figures = [...new Set(side.mentions.map((mention) => mention.quantity.text))];
  const free = units.filter((unit) => !worded.has(unit));
  const wording = chooseWording(text, free, matter.explain.shared, figures);
  // Measure and value alone ("Number of lines: three lines") tell less than no point.
  if (wording === null) return null;
  const words = wording.text;
  const citations = citePassages([...passagesOf(side), ...wording.sentences]);
  return {
    point: { id: giveId(words), kind: 'agreement', text: words, generated: words, citations },
    theme: themeOf(units),
    weight: matter.confidence * matter.voices + 1,
    units,
    matter,
    wordedBy: wording.unit,
    explain: matter.explain,
  };
}
