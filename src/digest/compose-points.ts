/**
 * Claims → points: each worded, cited by every article that makes it, and put into the one theme it belongs to. Nothing is said twice:
 * differences first, then agreements on figures, then statements; what an earlier point already cites does not come again.
 */
import type {
  ApartRelation,
  FigureMatter,
  FigureSide,
  Passage,
  Point,
  RivalRelation,
  Side,
  StatementClaim,
  StatementDifference,
  StoryClaims,
} from '../model.ts';
import { hasVerb, wordsOf } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { chooseSentence, formatPosition, isReported, wordUnit } from './choose-sentence.ts';
import { citePassages, uniteCitations } from './cite.ts';
import type { IdGiver } from './point-ids.ts';

/** A point with what the composer needs to place and rank it. */
export interface PlacedPoint {
  readonly point: Point;
  readonly theme: number;
  /** For ranking within its kind: higher is printed first. */
  readonly weight: number;
  /** Positions of the units it cites. */
  readonly units: readonly number[];
  readonly matter: FigureMatter | null;
  /** The unit its words were taken from; null where they are a frame. */
  readonly wordedBy: number | null;
  readonly explain: {
    readonly shared: readonly string[];
    readonly similarity: number;
    readonly vetoes: readonly string[];
  };
}

/** What a difference is called when no noun says what its figures measure. */
export const UNNAMED_MEASURE = 'Figures that do not match';

/** A difference that cannot even name its measure must be surer than others: a false one costs more than three missed. */
const LEAST_UNNAMED = 0.7;

/** Share of a statement's passages that earlier points already cite, from which on it would only say them again. */
const SAID_BEFORE = 0.6;

/** Nats between two wordings, below which they do not tell the same, however little their own passages share. */
const LEAST_TWIN = 4;

/** Words and places every claim; `themeOf` tells which theme units belong to. Points that cannot be worded are left out. */
export function composePoints(
  text: StoryText,
  claims: StoryClaims,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): readonly PlacedPoint[] {
  const unitOf = indexUnits(text);
  const points: PlacedPoint[] = [];
  const said = new Set<number>();
  // A sentence stands for one claim: its second claim is worded by another source, or not at all.
  const worded = new Set<number>();
  // Nor is one sentence printed twice because an article, or two, hold it twice.
  const told = new Set<string>();
  const push = (placed: PlacedPoint | null): void => {
    if (placed === null) return;
    if (placed.point.kind === 'agreement') {
      const words = wordsOf(placed.point.text).join(' ');
      if (told.has(words)) return;
      told.add(words);
    }
    const twin = points.findIndex((known) => tellsTheSame(claims, known, placed));
    if (twin >= 0) {
      points[twin] = unite(points[twin] as PlacedPoint, placed);
      for (const unit of placed.units) said.add(unit);
      return;
    }
    if (placed.wordedBy !== null) worded.add(placed.wordedBy);
    // What one side of a difference says in its own words would read as agreed.
    if (placed.point.kind === 'difference') for (const unit of placed.units) worded.add(unit);
    points.push(placed);
    for (const unit of placed.units) said.add(unit);
  };
  for (const matter of claims.figures)
    if (matter.kind === 'difference' && (matter.measure !== null || matter.confidence >= LEAST_UNNAMED)) {
      const difference = wordMatter(text, matter, unitOf, themeOf, giveId);
      push(difference);
      if (difference === null) continue;
      for (const side of chooseAgreedSides(text, matter, unitOf))
        push(wordAgreedSide(text, matter, side, unitOf, themeOf, giveId));
    }
  for (const difference of claims.differences) push(wordDifference(text, difference, themeOf, giveId));
  for (const matter of claims.figures)
    if (matter.kind === 'agreement') push(wordFigureAgreement(text, matter, unitOf, worded, themeOf, giveId));
  for (const claim of claims.statements) {
    const before = claim.units.filter((unit) => said.has(unit)).length;
    if (before <= SAID_BEFORE * claim.units.length) push(wordStatement(text, claim, worded, themeOf, giveId));
  }
  for (const matter of claims.figures)
    if (matter.kind === 'apart') push(wordMatter(text, matter, unitOf, themeOf, giveId));
  return points;
}

/** The wording of the second is nearer to the wording of the first than to the other passages of its own claim. */
function tellsTheSame(claims: StoryClaims, known: PlacedPoint, next: PlacedPoint): boolean {
  const [first, second] = [known.wordedBy, next.wordedBy];
  if (known.point.kind !== 'agreement' || next.point.kind !== 'agreement') return false;
  if (first === null || second === null) return false;
  const within = next.units.map((unit) => claims.pairs.strength(unit, second));
  return claims.pairs.strength(first, second) >= Math.max(LEAST_TWIN, ...within);
}

/** The words and the place of the first, the passages of both. */
function unite(known: PlacedPoint, next: PlacedPoint): PlacedPoint {
  if (known.point.kind !== 'agreement' || next.point.kind !== 'agreement') return known;
  const citations = uniteCitations(known.point.citations, next.point.citations);
  const units = [...new Set([...known.units, ...next.units])].toSorted((a, b) => a - b);
  return { ...known, point: { ...known.point, citations }, units };
}

type UnitIndex = ReadonlyMap<string, number>;

function indexUnits(text: StoryText): UnitIndex {
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

function wordMatter(
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
  if (who === null) return side.text;
  const words = who.replace(/^the\s+/i, '').split(' ');
  const isName = [...text.names.values()].some((name) => name.text === words.join(' ') && name.kind !== 'place');
  const isBody = words.length <= 4 && text.language.names.organizationHeads.has((words.at(-1) as string).toLowerCase());
  return isName || isBody ? `${side.text} (${who})` : side.text;
}

/**
 * The sides of a difference that sources agree on although others hold against it: most sources say so, or they name who says so. "The
 * authority puts it at $1.2bn" is common ground even where the auditors put it higher; "four boats got away" is not where others saw three.
 */
function chooseAgreedSides(text: StoryText, matter: FigureMatter, unitOf: UnitIndex): readonly FigureSide[] {
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

function wordAgreedSide(
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

function wordFigureAgreement(
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
  const words = wording?.text ?? (matter.measure === null ? null : `${matter.measure}: ${side.text}.`);
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

function wordStatement(
  text: StoryText,
  claim: StatementClaim,
  worded: ReadonlySet<number>,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const wording = chooseSentence(
    text,
    claim.units.filter((unit) => !worded.has(unit)),
    claim.shared,
  );
  if (wording === null) return null;
  const passages = claim.units.map((unit) => (text.units[unit] as TextUnit).sentence);
  return {
    point: {
      id: giveId(wording.text),
      kind: 'agreement',
      text: wording.text,
      generated: wording.text,
      citations: citePassages([...passages, ...wording.sentences]),
    },
    theme: themeOf(claim.units),
    weight: claim.weight,
    units: claim.units,
    matter: null,
    wordedBy: wording.unit,
    explain: { shared: claim.shared, similarity: claim.weight, vetoes: [] },
  };
}

function wordDifference(
  text: StoryText,
  difference: StatementDifference,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const [first, second, ...rest] = difference.sides.map((side): Side => ({
    position: formatPosition(side.position),
    citations: citePassages(side.units.map((unit) => (text.units[unit] as TextUnit).sentence)),
  }));
  if (first === undefined || second === undefined) return null;
  const units = difference.sides.flatMap((side) => side.units).toSorted((a, b) => a - b);
  return {
    point: {
      id: giveId(`${difference.relation} ${difference.matter}`),
      kind: 'difference',
      relation: difference.relation,
      text: difference.matter,
      generated: difference.matter,
      sides: [first, second, ...rest],
    },
    theme: themeOf(units),
    weight: difference.weight,
    units,
    matter: null,
    wordedBy: null,
    explain: { shared: difference.shared, similarity: difference.weight, vetoes: [] },
  };
}

/** Least words of a statement worth telling from one source alone. */
const MIN_SINGLE_WORDS = 8;

/** The most telling statement of one source in a theme: specific (names, figures), standing alone, said by nobody else. */
export function composeSingle(
  text: StoryText,
  units: readonly number[],
  claims: StoryClaims,
  said: ReadonlySet<number>,
  theme: number,
  giveId: IdGiver,
): PlacedPoint | null {
  const candidates = units.flatMap((index) => {
    const unit = text.units[index] as TextUnit;
    if (said.has(index) || unit.kind === 'table-row' || wordsOf(unit.sentence.text).length < MIN_SINGLE_WORDS)
      return [];
    const wording = wordUnit(text, index, [], '');
    if (wording.fitness <= 0.8 || !hasVerb(wording.text)) return [];
    const nearest = Math.max(0, ...claims.pairs.of(index).map((pair) => pair.strength));
    const specific = Math.min(3, unit.names.length) * 0.5 + (/\d/.test(wording.text) ? 0.9 : 0);
    return [{ index, wording, weight: wording.fitness + specific - nearest / 4 }];
  });
  const best = candidates.toSorted((a, b) => b.weight - a.weight || a.index - b.index)[0];
  if (best === undefined) return null;
  const { wording, index, weight } = best;
  return {
    point: {
      id: giveId(wording.text),
      kind: 'single',
      text: wording.text,
      generated: wording.text,
      citations: citePassages(wording.sentences),
    },
    theme,
    weight,
    units: [index],
    matter: null,
    wordedBy: index,
    explain: { shared: [], similarity: 0, vetoes: [] },
  };
}
