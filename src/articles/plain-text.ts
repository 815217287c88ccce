/**
 * Pasted text → blocks. Nothing marks the structure, so it is read off the shape of the lines: blank lines, bullets, short
 * lines without a full stop (headings), runs of lines whose cells run together (tables that lost their layout).
 */
import { readMenuBar } from './menu-bar.ts';
import { NO_METADATA, type RawArticle, type RawBlock } from './raw-block.ts';
import { LABEL } from './section-labels.ts';
import { BULLET, createBlock, findTableRows, type Line, mapLines, splitLines, tableBlocks } from './squashed-table.ts';

/** Longer lines are sentences, whatever they end in. */
const LONGEST_HEADING = 110;
const MOST_HEADING_WORDS = 16;
/** Text wrapped by an editor or mail program has lines of about this length; pasted pages have one line a paragraph. */
const WRAP_MIN = 50;
const WRAP_MAX = 90;
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s+(?=\S)/;
const SENTENCE_END = /[.!?…:;,][\s"'”’»)\]]*(?:\s*\[\d+\])*$/u;

/** Takes the pasted text from offset `base` of a file apart. Offsets count in the whole file. */
export function parsePlainText(text: string, base: number): RawArticle {
  const all = splitLines(text, base, text.length);
  const at = all.findIndex((line) => !line.isBlank);
  const bar = readMenuBar(all[at]?.text ?? '');
  const lines = bar === null ? all : all.slice(at + 1);
  const blocks: RawBlock[] = [];
  const chunks = splitChunks(lines);
  const wrapped = isWrapped(chunks);
  for (const [index, chunk] of chunks.entries()) appendChunk(blocks, chunk, index, wrapped);
  const titled = promoteTitle(blocks);
  if (bar === null) return { blocks: titled, metadata: NO_METADATA };
  const menu = createBlock(
    'paragraph',
    0,
    [{ content: mapLines(all.slice(at, at + 1), 0), heads: [] }],
    -1,
    'navigation',
  );
  return { blocks: [menu, ...titled], metadata: { ...NO_METADATA, source: bar.site } };
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
      blocks.push(...tableBlocks(chunk.slice(...table), -1 - blocks.length));
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

/** The first line is the title when it is a line of its own; a sentence of title length that stands alone first counts too. */
function promoteTitle(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined || rest.length === 0) return blocks;
  const text = first.cells[0].content.text;
  // "OPINION" stands above the title
  if (first.kind === 'heading' && LABEL.test(text) && rest[0]?.kind === 'heading')
    return [{ ...first, hint: 'page-furniture' }, ...promoteTitle(rest)];
  const isTitle =
    first.kind === 'heading' || (first.kind === 'paragraph' && text.length <= LONGEST_TITLE && !text.endsWith(':'));
  return isTitle ? [{ ...first, kind: 'heading', level: 1 }, ...rest] : blocks;
}

/** "They said it was the last number. It wasn't even the first wrong one." is a title; a first paragraph is longer. */
const LONGEST_TITLE = 130;
