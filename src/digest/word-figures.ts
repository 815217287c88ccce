/**
 * Figures → points: differences and look-alikes with their sides, agreements in a sentence that holds the figure. What names the measure is a
 * frame; what a side says is the source's own value.
 */
import type { ApartRelation, FigureMatter, FigureSide, Passage, Point, RivalRelation, Side } from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { chooseSentence, isReported } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** What a difference is called when no noun says what its figures measure. */
export const UNNAMED_MEASURE = 'Figures that do not match';

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
  const [first, second, ...rest] = matter.sides.map((side): Side => ({
    position: positionOf(text, side),
    citations: citePassages(passagesOf(side)),
  }));
  if (first === undefined || second === undefined || matter.relation === 'equal') return null;
  const units = unitsOfSides(matter.sides, unitOf);
  const words = matter.measure ?? UNNAMED_MEASURE;
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

/** The value, and who gives it where that is a name of the story or a body ("the authority"); the sources stand beside it anyway. */
function positionOf(text: StoryText, side: FigureSide): string {
  const who = side.attribution;
  // "Whatever the police say" gives nobody's value.
  if (who === null || !/^(?:the |\p{Lu})/u.test(who)) return side.text;
  const words = who.replace(/^the\s+/i, '').split(' ');
  const isName = [...text.names.values()].some((name) => name.text === words.join(' ') && name.kind !== 'place');
  const isBody = words.length <= 4 && text.language.names.organizationHeads.has((words.at(-1) as string).toLowerCase());
  return isName || isBody ? `${side.text} (${who})` : side.text;
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
  const placed = wordFigureAgreement(text, { ...matter, sides: [side] }, unitOf, new Set(), themeOf, giveId);
  // Measure and value alone stand in the difference already.
  return placed === null || placed.wordedBy === null ? null : placed;
}

/** Measure and value alone say it rightly of what is counted or timed; of money and days the class beside them is too often of something else. */
function isPlainMeasure({ measure, sides }: FigureMatter): boolean {
  const kind = sides[0].mentions[0]?.quantity.kind;
  return measure !== null && kind !== 'money' && kind !== 'date';
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
  const wordings = figures
    .map((figure) => chooseSentence(text, free, matter.explain.shared, figure))
    .filter((wording) => wording !== null)
    .toSorted((a, b) => b.fitness - a.fitness || a.unit - b.unit);
  const wording = wordings[0];
  const words = wording?.text ?? (isPlainMeasure(matter) ? `${matter.measure}: ${side.text}.` : null);
  if (words === null) return null;
  const citations = citePassages([...passagesOf(side), ...(wording?.sentences ?? [])]);
  return {
    point: { id: giveId(words), kind: 'agreement', text: words, generated: words, citations },
    theme: themeOf(units),
    weight: matter.confidence * matter.voices + 1,
    units,
    matter,
    wordedBy: wording?.unit ?? null,
    explain: matter.explain,
  };
}
