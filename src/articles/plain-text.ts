/**
 * Pasted text → blocks. Nothing marks the structure, so it is read off the shape of the lines: blank lines, bullets, short
 * lines without a full stop (headings), runs of lines whose cells run together (tables that lost their layout).
 */
import { type MappedText, createTextBuilder } from './mapped-text.ts';
import { NO_METADATA, type Cell, type RawArticle, type RawBlock } from './raw-block.ts';

interface Line {
  readonly start: number;
  readonly text: string;
  readonly isBlank: boolean;
}

/** Longer lines are sentences, whatever they end in. */
const LONGEST_HEADING = 110;
const MOST_HEADING_WORDS = 16;
/** Rows of a table that lost its layout are short; prose with a brand name in camel case is not. */
const LONGEST_SQUASHED_ROW = 220;
/** Text wrapped by an editor or mail program has lines of about this length; pasted pages have one line a paragraph. */
const WRAP_MIN = 50;
const WRAP_MAX = 90;
const BULLET = /^\s*(?:[•●◦▪▫■‣⁃∙·*+»➤►▶✓✔✅❌–—-])\s+(?=\S)/u;
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s+(?=\S)/;
const SENTENCE_END = /[.!?…:;,][\s"'”’»)\]]*(?:\s*\[\d+\])*$/u;
/** Where two cells meet without a space: `StrategyImpact`, `2023LLaMA`, `Authority1.2`, `89.5%92.7%`, `(healthcare)42.8%`. */
const JOINT = /\p{Ll}\p{Lu}\p{Ll}|\d\p{Lu}|\p{Ll}{3}[$€£]?\d|[)%]\d|%[$€£\p{Lu}]|\)\p{Lu}|\d[bmk]?n?\$/u;
/** A row of values, not of column heads: money, percent, a scaled number, or a year at the start. */
const VALUE = /[$€£¥%]|\d\s?(?:million|billion|trillion|thousand|bn|m|k)\b|^\d/u;
const SURE_CELLS = /\t+|\s+\|\s+|\s{3,}/;

/** Takes the pasted text from offset `base` of a file apart. Offsets count in the whole file. */
export function parsePlainText(text: string, base: number): RawArticle {
  const lines = splitLines(text, base);
  const blocks: RawBlock[] = [];
  const chunks = splitChunks(lines);
  const wrapped = isWrapped(chunks);
  for (const [index, chunk] of chunks.entries()) appendChunk(blocks, chunk, index, wrapped);
  return { blocks: promoteTitle(blocks), metadata: NO_METADATA };
}

function splitLines(text: string, base: number): readonly Line[] {
  const lines: Line[] = [];
  const body = text.slice(base);
  let start = 0;
  for (const end of body.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const line = body.slice(start, end.index);
    lines.push({ start: base + start, text: line, isBlank: !/[^\s\u200b\ufeff]/u.test(line) });
    start = end.index + end[0].length;
  }
  return lines;
}

function splitChunks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  for (const line of lines) {
    if (!line.isBlank) chunk.push(line);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** True when the lines were broken by width: most lines that are followed by another have nearly the same length. */
function isWrapped(chunks: readonly (readonly Line[])[]): boolean {
  const inner = chunks.flatMap((chunk) => chunk.slice(0, -1)).map((line) => line.text.trimEnd());
  if (inner.length < 3) return false;
  const fitting = inner.filter((line) => line.length >= WRAP_MIN && line.length <= WRAP_MAX).length;
  const ended = inner.filter((line) => SENTENCE_END.test(line)).length;
  return fitting / inner.length >= 0.7 && ended / inner.length < 0.6;
}

function appendChunk(blocks: RawBlock[], chunk: readonly Line[], group: number, wrapped: boolean): void {
  const rows = findTableRows(chunk);
  let at = 0;
  while (at < chunk.length) {
    const table = rows.find(([from]) => from === at);
    if (table !== undefined) {
      blocks.push(...tableBlocks(chunk.slice(...table), blocks.length));
      at = table[1];
      continue;
    }
    let end = at + 1;
    if (wrapped) {
      while (end < chunk.length && !BULLET.test(chunk[end]?.text ?? '') && !NUMBERED.test(chunk[end]?.text ?? ''))
        end++;
    }
    const block = lineBlock(chunk.slice(at, end), group);
    if (block !== null) blocks.push(block);
    at = end;
  }
}

function lineBlock(lines: readonly Line[], group: number): RawBlock | null {
  const first = lines[0];
  if (first === undefined) return null;
  const mark = BULLET.exec(first.text)?.[0].length ?? 0;
  const content = mapLines(lines, mark);
  if (content.text === '') return null;
  const kind = mark > 0 ? 'list-item' : kindOfLine(content.text);
  return createBlock(kind, kind === 'heading' ? 2 : 0, [{ content, heads: [] }], group);
}

function kindOfLine(text: string): 'heading' | 'list-item' | 'paragraph' | 'quotation' {
  if (/^>\s/.test(text)) return 'quotation';
  const isShort = text.length <= LONGEST_HEADING && text.split(' ').length <= MOST_HEADING_WORDS;
  const isQuestion = /\?["”’)]*$/.test(text) && !/[.!?]\s/.test(text);
  const opens = /^["“‘'(\d\p{Lu}#]/u.test(text);
  if (isShort && opens && (isQuestion || !SENTENCE_END.test(text)) && /\p{L}/u.test(text)) return 'heading';
  return NUMBERED.test(text) ? 'list-item' : 'paragraph';
}

function createBlock(
  kind: RawBlock['kind'],
  level: number,
  cells: readonly [Cell, ...Cell[]],
  group: number,
  hint: RawBlock['hint'] = null,
): RawBlock {
  return { kind, level, cells, linkLength: 0, emphasised: false, hint, group };
}

function mapLines(lines: readonly Line[], skip: number): MappedText {
  const builder = createTextBuilder();
  for (const [index, line] of lines.entries()) {
    const from = index === 0 ? skip : 0;
    if (index > 0) builder.appendSpace(line.start - 1, line.start);
    builder.append(line.text.slice(from), line.start + from);
  }
  return builder.build();
}

/** Half-open ranges of lines that are the rows of one table. */
function findTableRows(chunk: readonly Line[]): readonly [number, number][] {
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

function tableBlocks(lines: readonly Line[], first: number): readonly RawBlock[] {
  const group = -1 - first;
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

/** The first line is the title when it is a line of its own; a sentence of title length that stands alone first counts too. */
function promoteTitle(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined || rest.length === 0) return blocks;
  const text = first.cells[0].content.text;
  const isTitle =
    first.kind === 'heading' || (first.kind === 'paragraph' && text.length <= LONGEST_TITLE && !text.endsWith(':'));
  return isTitle ? [{ ...first, kind: 'heading', level: 1 }, ...rest] : blocks;
}

/** "They said it was the last number. It wasn't even the first wrong one." is a title; a first paragraph is longer. */
const LONGEST_TITLE = 130;
