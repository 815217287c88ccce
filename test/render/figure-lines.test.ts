import { expect, test } from 'vitest';
import { formatFigureLines } from '../../src/render/figure-lines.ts';
import type { BarView, FigureValueView } from '../../src/render/view.ts';

const value = (text: string, names: string, bar: BarView | null = null, note = ''): FigureValueView => ({
  text,
  note,
  names,
  bar,
  cites: [],
  marks: '[1]',
  lang: '',
  dir: '',
});
const full: BarView = { solid: 100, range: 0, rest: 0 };
const half: BarView = { solid: 50, range: 25, rest: 25 };
const lines = (...values: readonly FigureValueView[]): readonly string[] =>
  formatFigureLines(values).map((line) => line.replaceAll('\u00a0', ' '));

test('figure, bar and names stand in columns', () => {
  expect(lines(value('$5 million', 'Ledger', half, 'estimate'), value('$10 million', 'Courier', full))).toEqual([
    '$5 million (estimate)  ##########-----       Ledger [1]',
    '$10 million            ####################  Courier [1]',
  ]);
});

test('bars give up columns for names', () => {
  const [line = ''] = lines(value('a'.repeat(26), 'b'.repeat(20), full), value('c', 'd', half));
  expect(line).toBe(`${'a'.repeat(26)}  ${'#'.repeat(14)}  ${'b'.repeat(20)} [1]`);
  expect(line.length).toBe(68);
});

test('where they do not fit one line, bar and names stand under each figure', () => {
  expect(lines(value('between five and ten million', 'b'.repeat(30), half), value('ten', 'Courier', full))).toEqual([
    'between five and ten million',
    `##########-----       ${'b'.repeat(30)} [1]`,
    'ten',
    '####################  Courier [1]',
  ]);
});

test('without bars, names stand beside the figures or under them', () => {
  expect(lines(value('forty', 'A'), value('40', 'B'))).toEqual(['forty  A [1]', '40     B [1]']);
  expect(lines(value('a'.repeat(40), 'b'.repeat(40)), value('c', 'd'))).toEqual([
    'a'.repeat(40),
    `  ${'b'.repeat(40)} [1]`,
    'c',
    '  d [1]',
  ]);
});
