/** Tables that lost their layout when they were pasted: runs of lines whose cells run together ("StrategyImpact", "89.5%92.7%"). */
import { type MappedText, createTextBuilder } from './mapped-text.ts';
import type { Cell, RawBlock } from './raw-block.ts';

/** A line of a file. `start` counts in the whole file. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly isBlank: boolean;
}

/** Rows of a table that lost its layout are short; prose with a brand name in camel case is not. */
const LONGEST_SQUASHED_ROW = 220;
/** A line that opens like an item of a list. */
export const BULLET: RegExp = /^\s*(?:[•●◦▪▫■‣⁃∙·*+»➤►▶✓✔✅❌–—-])\s+(?=\S)/u;
/** Where two cells meet without a space: `StrategyImpact`, `2023LLaMA`, `Authority1.2`, `89.5%92.7%`, `(healthcare)42.8%`. */
const JOINT = /\p{Ll}\p{Lu}\p{Ll}|\d\p{Lu}|\p{Ll}{3}[$€£]?\d|[)%]\d|%[$€£\p{Lu}]|\)\p{Lu}|\d[bmk]?n?\$/u;
/** A row of values, not of column heads: money, percent, a scaled number, or a year at the start. */
const VALUE = /[$€£¥%]|\d\s?(?:million|billion|trillion|thousand|bn|m|k)\b|^\d/u;
const SURE_CELLS = /\t+|\s+\|\s+|\s{3,}/;

/** The rows of a paragraph all of whose lines are rows of one table, or null for any other paragraph. */
export function readSquashedTable(text: string, start: number, end: number, group: number): readonly RawBlock[] | null {
  const lines = splitLines(text, start, end);
  const [found] = lines.length < LEAST_ROWS ? [] : findTableRows(lines);
  return found?.[0] === 0 && found[1] === lines.length ? tableBlocks(lines, group) : null;
}

/** A head and two rows. */
const LEAST_ROWS = 3;

/** Lines of a text from offset `base` to `end`. */
export function splitLines(text: string, base: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  const body = text.slice(base, end);
  let start = 0;
  for (const end of body.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const line = body.slice(start, end.index);
    lines.push({ start: base + start, text: line, isBlank: !/[^\s\u200b\ufeff]/u.test(line) });
    start = end.index + end[0].length;
  }
  return lines;
}

/** The text of some lines, without the first `skip` characters of the first. */
export function mapLines(lines: readonly Line[], skip: number): MappedText {
  const builder = createTextBuilder();
  for (const [index, line] of lines.entries()) {
    const from = index === 0 ? skip : 0;
    if (index > 0) builder.appendSpace(line.start - 1, line.start);
    builder.append(line.text.slice(from), line.start + from);
  }
  return builder.build();
}

/** A block that has no links and is not set off. */
export function createBlock(
  kind: RawBlock['kind'],
  level: number,
  cells: readonly [Cell, ...Cell[]],
  group: number,
  hint: RawBlock['hint'] = null,
): RawBlock {
  return { kind, level, cells, linkLength: 0, emphasised: false, hint, group };
}

/** Half-open ranges of lines that are the rows of one table. */
export function findTableRows(chunk: readonly Line[]): readonly [number, number][] {
  const joined = chunk.filter(({ text }) => isRow(text)).length;
  // Lines that belong together, most of them with cells run together: the others are rows whose cells happen not to show it.
  const isTable =
    chunk.length >= 3 &&
    joined * 2 >= chunk.length &&
    isRow(chunk[0]?.text ?? '') &&
    chunk.every(({ text }) => isRowLike(text));
  if (isTable) return [[0, chunk.length]];
  const found: [number, number][] = [];
  let from = 0;
  while (from < chunk.length) {
    let to = from;
    while (to < chunk.length && isRow(chunk[to]?.text ?? '')) to++;
    // One camel-case line is a brand name; a table has at least a head and a row.
    if (to - from >= 2) found.push([from, to]);
    from = Math.max(to, from + 1);
  }
  return found;
}

function isRowLike(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_SQUASHED_ROW && !BULLET.test(text) && !/[.!?]$/.test(line);
}

function isRow(text: string): boolean {
  const line = text.trim();
  return isRowLike(text) && (line.split(SURE_CELLS).length > 1 || JOINT.test(line));
}

/** Rows as blocks, with their heads where the cells can be told apart; the row of heads is no text of the article. */
export function tableBlocks(lines: readonly Line[], group: number): readonly RawBlock[] {
  const rows = splitRows(lines);
  if (rows !== null) {
    const heads = (rows[0] ?? []).map((cell) => cell.text);
    return rows.flatMap((row, index) => {
      const cells = (row ?? []).map((content, column) => ({
        content,
        heads:
          index === 0 || (row?.length ?? 0) < 2
            ? []
            : [heads[column] ?? '', column > 0 ? (row?.[0]?.text ?? '') : ''].filter(Boolean),
      }));
      const [cell, ...others] = cells;
      return cell === undefined
        ? []
        : [createBlock('table-row', 0, [cell, ...others], group, index === 0 ? 'page-furniture' : null)];
    });
  }
  return lines.flatMap((line, index) => {
    const content = mapLines([line], 0);
    if (content.text === '') return [];
    const isHead = index === 0 && !VALUE.test(content.text);
    return [createBlock('table-row', 0, [{ content, heads: [] }], group, isHead ? 'page-furniture' : null)];
  });
}

/** All rows in cells, the heads first; null where the lines do not surely tell the cells. */
function splitRows(lines: readonly Line[]): readonly (readonly MappedText[])[] | null {
  const rows = lines.map(splitRow);
  const width = rows[0]?.length ?? 0;
  const isSure = rows.every(
    (row): row is readonly MappedText[] => row !== null && row.length <= width && row.length > 1,
  );
  if (width > 1 && isSure) return rows;
  const joined = lines.map(splitAtJoints);
  const [heads] = joined;
  if (heads === undefined || heads.length < 2 || VALUE.test(lines[0]?.text ?? '')) return null;
  // A row whose cells cannot be told apart stays one.
  const split = joined.filter((row) => row.length === heads.length).length;
  if (2 * (split - 1) < joined.length - 1 || split < 2) return null;
  return joined.map((row, index) => (row.length === heads.length ? row : [mapLines(lines.slice(index, index + 1), 0)]));
}

/**
 * Between two cells that run together: a small letter and a capital, a word and a figure, a figure and the next ("1,4002,300", "81%33 of 60"),
 * what closes and what opens.
 */
const JOINTS: RegExp =
  /(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{L}{2}|[?)%”"’])(?=[$€£¥]?\d)|(?<=\d,\d{3})(?=\d{1,3},\d{3}(?!\d))|(?<=[\d%)\p{L}])(?=[$€£¥]\d)|(?<=[\d%)”"])(?=\p{Lu}\p{Ll})/gu;

/** "WhatThey sayWe say" and "Jobs340 jobs410 jobs": a row whose cells have lost what parted them. */
function splitAtJoints(line: Line): readonly MappedText[] {
  const cells: MappedText[] = [];
  let from = 0;
  for (const to of [...line.text.matchAll(JOINTS)].map(({ index }) => index).concat(line.text.length)) {
    const builder = createTextBuilder();
    builder.append(line.text.slice(from, to), line.start + from);
    if (!builder.isEmpty()) cells.push(builder.build());
    from = to;
  }
  return cells;
}

function splitRow(line: Line | undefined): readonly MappedText[] | null {
  if (line === undefined) return null;
  const cells: MappedText[] = [];
  let from = 0;
  for (const gap of [...line.text.matchAll(new RegExp(SURE_CELLS, 'g')), null]) {
    const to = gap?.index ?? line.text.length;
    const builder = createTextBuilder();
    builder.append(line.text.slice(from, to), line.start + from);
    if (!builder.isEmpty()) cells.push(builder.build());
    from = to + (gap?.[0].length ?? 0);
  }
  return cells.length > 1 ? cells : null;
}
