/** Figures of one measure as lines of the text part: figure, bar, who says so, in columns. */
import type { BarView, FigureValueView } from './view.ts';
import { columns, width } from './flow-text.ts';
import { noBreak } from './typography.ts';

// Enough to tell a tenth from another, little enough to leave room for names in 72 columns.
const barColumns = 20;
// The text template indents the lines.
const indent = 4;

/** Bars are left out where a line would not fit with them, then the columns. */
export function formatFigureLines(values: readonly Omit<FigureValueView, 'lang' | 'dir'>[]): readonly string[] {
  const figures = values.map((value) => (value.note === '' ? value.text : `${value.text} (${value.note})`));
  const who = values.map((value) => `${value.names} ${value.marks}`);
  const widest = Math.max(...figures.map(width));
  const hasBars = values.every((value) => value.bar !== null);
  const lines = values.map((_, index) => `${figures[index] ?? ''}: ${who[index] ?? ''}`);
  // Columns that would not fit a line are no columns.
  if (widest + 2 + Math.max(...who.map(width)) > columns - indent) return lines;
  const room = columns - indent - widest - 2 - Math.max(...who.map(width));
  return values.map((value, index) => {
    const cells = [pad(figures[index] ?? '', widest)];
    if (hasBars && room >= barColumns + 2) cells.push(pad(formatBar(value.bar), barColumns));
    return [...cells, who[index] ?? ''].join(noBreak + noBreak);
  });
}

/** `##########---` (filled, then the range); no `=`, which quoted-printable would triple. */
function formatBar(bar: BarView | null): string {
  if (bar === null) return '';
  const solid = Math.round((bar.solid * barColumns) / 100);
  const range = bar.range === 0 ? 0 : Math.max(1, Math.round((bar.range * barColumns) / 100));
  return '#'.repeat(Math.min(solid, barColumns - range)) + '-'.repeat(range);
}

/** Filled up with no-break spaces: flowing must not fold them. */
function pad(text: string, wide: number): string {
  return text + noBreak.repeat(Math.max(0, wide - width(text)));
}
