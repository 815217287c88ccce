/** Figures of one measure as lines of the text part: figure, bar, who says so. */
import type { BarView, FigureValueView } from './view.ts';
import { columns, width } from './flow-text.ts';
import { noBreak } from './typography.ts';

// Enough to tell a tenth from another, little enough to leave room for names in 72 columns.
const barColumns = 20;
// Shorter bars say less than none.
const fewestBarColumns = 12;
// The text template indents the lines.
const indent = 4;

type Value = Omit<FigureValueView, 'lang' | 'dir'>;

/** In columns where all of them fit one line each; else a figure's bar and names stand under it, names under names. */
export function formatFigureLines(values: readonly Value[]): readonly string[] {
  const figures = values.map((value) => (value.note === '' ? value.text : `${value.text} (${value.note})`));
  const who = values.map((value) => `${value.names}${noBreak}${value.marks}`);
  const hasBars = values.every((value) => value.bar !== null);
  const room = columns - indent - widestOf(figures) - gap.length - widestOf(who);
  const barRoom = Math.min(barColumns, room - gap.length);
  if (hasBars && barRoom >= fewestBarColumns)
    return alignColumns([figures, values.map(({ bar }) => formatBar(bar, barRoom)), who]);
  if (!hasBars && room >= 0) return alignColumns([figures, who]);
  const under = hasBars ? alignColumns([values.map(({ bar }) => formatBar(bar, barColumns)), who]) : who;
  return figures.flatMap((figure, index) => [figure, hasBars ? (under[index] ?? '') : `${gap}${under[index] ?? ''}`]);
}

const gap = noBreak + noBreak;

function widestOf(cells: readonly string[]): number {
  return Math.max(...cells.map(width));
}

/** Rows of cells, each column as wide as its widest cell; the last is left ragged. */
function alignColumns(table: readonly (readonly string[])[]): readonly string[] {
  const widths = table.map(widestOf);
  return (table[0] ?? []).map((_, row) =>
    table
      .map((cells, column) => {
        const cell = cells[row] ?? '';
        return column === table.length - 1 ? cell : pad(cell, widths[column] ?? 0);
      })
      .join(gap),
  );
}

/** `##########---` (filled, then the range); no `=`, which quoted-printable would triple. */
function formatBar(bar: BarView | null, wide: number): string {
  if (bar === null) return '';
  const range = bar.range === 0 ? 0 : Math.max(1, Math.round((bar.range * wide) / 100));
  const solid = Math.round((bar.solid * wide) / 100);
  return '#'.repeat(Math.min(solid, wide - range)) + '-'.repeat(range);
}

/** Filled up with no-break spaces: flowing must not fold them. */
function pad(text: string, wide: number): string {
  return text + noBreak.repeat(Math.max(0, wide - width(text)));
}
