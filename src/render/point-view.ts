/** Points, sides and figures as the templates place them. Called in reading order, because it numbers the sources it meets. */
import type {
  ApartPoint,
  Citation,
  DifferencePoint,
  DigestStory,
  FigureRow,
  FigureValue,
  Point,
  Side,
} from '../model.ts';
import { sureSources } from '../sure-sources.ts';
import type { FigureValueView, FigureView, PointView, SideView } from './view.ts';
import { figureBars } from './figure-bars.ts';
import { formatFigureLines } from './figure-lines.ts';
import type { SourceTable } from './sources.ts';
import { countSources, native } from './sources.ts';
import { missingStop } from './typography.ts';
import { agreementLabel, apartWords, capitalize, rivalWords, singleLabel } from './words.ts';
import type { Words } from './words/words.ts';

/** Where a point stands: its story (for counts and figures), or null in the summary of the week, which spans stories. */
export interface PointPlace {
  readonly table: SourceTable;
  readonly story: DigestStory | null;
  readonly words: Words;
}

// More dots than this are not counted at a glance any more; the words still say the number.
const maxDots = 8;

/** What of `points` is printed, pinned ones first, as views. */
export function viewPoints(points: readonly Point[], place: PointPlace): readonly PointView[] {
  return printedPoints(points).map((point) => viewPoint(point, place));
}

/** Points that are not hidden, pinned ones first, else in their order. */
export function printedPoints(points: readonly Point[]): readonly Point[] {
  const shown = points.filter((point) => point.hidden !== true);
  return [...shown.filter((point) => point.pinned === true), ...shown.filter((point) => point.pinned !== true)];
}

function viewPoint(point: Point, place: PointPlace): PointView {
  return point.kind === 'difference' || point.kind === 'apart' ? viewSides(point, place) : viewStatement(point, place);
}

function viewStatement(
  point: Extract<Point, { kind: 'agreement' | 'single' }>,
  { table, story, words }: PointPlace,
): PointView {
  const ids = point.citations.map((citation) => citation.article);
  const total = story?.independentSources ?? 0;
  const agreement = point.kind === 'agreement';
  // Who only speaks of the same is cited behind "also", and agrees with nobody.
  const sure = sureSources(point.citations);
  const count = story === null ? 0 : agreement ? countAgreed(story, sure, ids, table) : 1;
  // Text that the editor reworded is in the letter's language, whatever its sources speak.
  const foreign = point.reworded === true ? native : table.foreign(ids);
  return {
    ...frame(point, table.set.text(point.text, foreign), words),
    ...foreign,
    ...table.cite(point.citations),
    agreement,
    single: !agreement,
    label:
      story === null
        ? ''
        : !agreement
          ? singleLabel(words, table.namesOf(ids))
          : count < 2
            ? table.namesOf(sure.slice(0, 1))
            : agreementLabel(words, count, total),
    meter:
      total > maxDots
        ? { filled: '', hollow: '' }
        : { filled: '■'.repeat(count), hollow: '□'.repeat(Math.max(0, total - count)) },
  };
}

/** How many voices agree for sure: one, where the others only speak of the same. */
function countAgreed(story: DigestStory, sure: readonly string[], all: readonly string[], table: SourceTable): number {
  return sure.length < 2 && new Set(all).size > 1 ? 1 : countSources(story, sure, table);
}

function viewSides(point: DifferencePoint | ApartPoint, { table, story, words }: PointPlace): PointView {
  const rows = figureRowsOf(story, point.id);
  const text = table.set.text(point.text);
  const difference = point.kind === 'difference';
  // "Estimates differ" stands above.
  const said = difference ? ` (${words.labels.estimates})` : '';
  const figures = rows.map((row) => withoutRepeat(viewFigure(row, table, words), text, said));
  return {
    ...frame(point, text, words),
    difference,
    apart: !difference,
    label: difference ? words.frame.differ : apartWords(words, point.relation),
    relation: point.kind === 'difference' ? rivalOf(point, story, words) : '',
    opening: point.kind === 'difference' && isName(point) ? rivalOf(point, story, words) : '',
    figures,
    // The table of figures says what the sides say, once it cites all they cite.
    sides: hasAllOf(rows, point.sides) ? [] : point.sides.map((side) => viewSide(side, table)),
  };
}

/** A few words for what figures measure; a sentence of the editor's, or of what is denied, tells by itself that there is a difference. */
function isName({ relation, text }: DifferencePoint): boolean {
  const isOfFigures = relation === 'different-figure' || relation === 'contains' || relation === 'overlaps';
  return isOfFigures && text.split(/\s+/u).length <= MOST_NAME_WORDS;
}

const MOST_NAME_WORDS = 6;

/** How the sides of a difference relate, in words. */
export function rivalOf(point: DifferencePoint, story: DigestStory | null, words: Words): string {
  const rows = figureRowsOf(story, point.id);
  const estimates = rows.length > 0 && rows.every((row) => row.values.every((value) => value.estimate));
  return rivalWords(words, point.relation, estimates);
}

function frame(point: Point, text: string, words: Words): PointView {
  return {
    ...native,
    id: point.id,
    agreement: false,
    single: false,
    difference: false,
    apart: false,
    label: '',
    relation: '',
    opening: '',
    text,
    stop: missingStop(text),
    meter: { filled: '', hollow: '' },
    cites: [],
    marks: '',
    sides: [],
    figures: [],
    reworded: point.reworded === true ? words.labels.reworded : '',
  };
}

/** The caption of a table under its question says only what the question does not; `said` is an ending of captions that is told otherwise. */
function withoutRepeat(figure: FigureView, question: string, said: string): FigureView {
  const fold = (text: string): string =>
    text
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/[.:?]$/, '')
      .toLowerCase();
  const { caption } = figure;
  const own = said !== '' && caption.endsWith(said) ? caption.slice(0, -said.length) : caption;
  const parts = own.split(', ').filter((part) => fold(part) !== fold(question));
  const isOnlyThat = parts.length === 0 || fold(own) === fold(question);
  return { ...figure, caption: isOnlyThat ? '' : capitalize(parts.join(', ')) + caption.slice(own.length) };
}

/** The rows of figures that belong to a point of the story. */
export function figureRowsOf(story: DigestStory | null, point: string): readonly FigureRow[] {
  return story === null ? [] : story.figures.filter((row) => row.point === point && row.values.length > 0);
}

function hasAllOf(rows: readonly FigureRow[], sides: readonly Side[]): boolean {
  const shown = new Set(
    rows.flatMap((row) => row.values.flatMap((value) => value.citations.map(({ article }) => article))),
  );
  return rows.length > 0 && sides.every((side) => side.citations.every(({ article }) => shown.has(article)));
}

function viewSide(side: Side, table: SourceTable): SideView {
  const said = who(side.citations, table);
  return { position: table.set.text(side.position, said), ...said };
}

/** Language, names and marks of the sources of some citations. */
export function who(citations: readonly Citation[], table: SourceTable): Omit<SideView, 'position'> {
  const ids = citations.map((citation) => citation.article);
  return { ...table.foreign(ids), names: table.namesOf(ids), ...table.cite(citations) };
}

/** A measure with its values side by side. */
export function viewFigure(row: FigureRow, table: SourceTable, words: Words): FigureView {
  const bars = figureBars(row.values);
  // What holds for all is said once, in the caption.
  const allEstimates = row.values.every((value) => value.estimate);
  const values = row.values.map((value, index) => ({
    ...viewValue(value, bars[index] ?? null, table, words),
    ...(allEstimates ? { note: '' } : {}),
  }));
  return {
    caption: allEstimates ? `${captionOf(row, table)} (${words.labels.estimates})` : captionOf(row, table),
    values,
    lines: formatFigureLines(values),
  };
}

function viewValue(value: FigureValue, bar: FigureValueView['bar'], table: SourceTable, words: Words): FigureValueView {
  const said = who(value.citations, table);
  return {
    text: table.set.text(value.text, said),
    note: value.estimate ? words.labels.estimate : '',
    ...said,
    bar,
  };
}

/** `Meta, capital expenditure, 2026`: each part once. */
function captionOf(row: FigureRow, { set }: SourceTable): string {
  const measure = set.text(row.measure);
  const parts = [set.text(row.entity ?? ''), measure, set.text(row.period ?? '')];
  const lower = measure.toLowerCase();
  const told = parts.filter((part) => part !== '' && (part === measure || !lower.includes(part.toLowerCase())));
  return capitalize(told.join(', '));
}
