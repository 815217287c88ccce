/** Blocks that were kept or set aside → the `Article` every later stage reads: indices, sentences, offsets, lines. */
import type { Article, Block, Sentence, SetAside, SetAsideReason } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { readDateline, readSlug } from './dateline.ts';
import { type MappedText, sliceMapped, sourceSpan } from './mapped-text.ts';
import type { Cell, RawBlock } from './raw-block.ts';

/** A raw block and the verdict on it; `reason` null keeps it. */
export interface JudgedBlock {
  readonly block: RawBlock;
  readonly reason: SetAsideReason | null;
}

/** Datelines open the first paragraph, after title and standfirst at most. */
const DATELINE_SENTENCES = 4;

export type ArticleHead = Omit<Article, 'blocks' | 'sentences' | 'setAside' | 'words'>;

/** Line of an offset, by binary search over the line starts of a text. */
export function createLineIndex(text: string): (offset: number) => number {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Puts the article together. */
export function assembleArticle(head: ArticleHead, judged: readonly JudgedBlock[]): Article {
  const lineOf = createLineIndex(head.text);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const setAside: SetAside[] = [];
  const headings = new HeadingStack();
  for (const { block, reason } of judged) {
    const span = spanOf(block);
    const line = lineOf(span.start);
    const text = joinCells(block.cells);
    if (reason !== null) {
      setAside.push({ ...span, line, text, reason });
      continue;
    }
    const from = sentences.length;
    const opening = readOpening(block.kind, text, sentences.length);
    const skip = opening.length;
    if (skip > 0)
      setAside.push({
        ...sourceSpan(block.cells[0].content, 0, opening.trimEnd().length),
        line,
        text: opening.trimEnd(),
        reason: 'dateline',
      });
    for (const cell of block.cells) appendSentences(sentences, cell, block, head, blocks.length, lineOf, skip);
    const heading = headings.enter(block.level, blocks.length);
    blocks.push({
      ...span,
      kind: block.kind,
      level: block.level,
      line,
      text,
      heading,
      sentences: [from, sentences.length],
    });
  }
  return { ...head, words: countWords(blocks), blocks, sentences, setAside };
}

/** What wire copy puts before its first words: a dateline, or before a headline the number of its version. */
function readOpening(kind: Block['kind'], text: string, before: number): string {
  if (kind === 'heading') return readSlug(text) ?? '';
  return kind === 'paragraph' && before <= DATELINE_SENTENCES ? (readDateline(text)?.text ?? '') : '';
}

/** Which heading a block stands under: the nearest one before it, for a heading the nearest of a higher rank. */
export class HeadingStack {
  readonly #open: { readonly level: number; readonly index: number }[] = [];

  enter(level: number, index: number): number | null {
    if (level > 0) while (this.#open.length > 0 && (this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const heading = this.#open.at(-1)?.index ?? null;
    if (level > 0) this.#open.push({ level, index });
    return heading;
  }
}

/** Words of the kept blocks. */
export function countWords(blocks: readonly Pick<Block, 'text'>[]): number {
  let words = 0;
  for (const block of blocks) words += block.text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return words;
}

function spanOf(block: RawBlock): { start: number; end: number } {
  const first = sourceSpan(block.cells[0].content);
  const last = sourceSpan((block.cells.at(-1) ?? block.cells[0]).content);
  return { start: first.start, end: last.end };
}

const joinCells = (cells: readonly Cell[]): string => cells.map((cell) => cell.content.text).join(' ');

function appendSentences(
  sentences: Sentence[],
  cell: Cell,
  block: RawBlock,
  head: ArticleHead,
  blockIndex: number,
  lineOf: (offset: number) => number,
  skip: number,
): void {
  const isWhole = block.kind === 'heading' || block.kind === 'table-row';
  const spans = isWhole
    ? [{ start: 0, end: cell.content.text.length }]
    : splitSentences(cell.content.text, { code: head.language ?? 'en' });
  for (const span of spans) {
    // The dateline stays in the block but is no part of its first sentence.
    const start = span.start === 0 ? skip : span.start;
    const { end } = span;

    const source = sourceSpan(cell.content, start, end);
    sentences.push({
      article: head.id,
      ...source,
      line: lineOf(source.start),
      text: cell.content.text.slice(start, end),
      heads: cell.heads,
      index: sentences.length,
      block: blockIndex,
    });
  }
}

/** The part of a block between two visible offsets of its only cell. */
export function sliceBlock(block: RawBlock, from: number, to: number): RawBlock {
  const content: MappedText = sliceMapped(block.cells[0].content, from, to);
  return { ...block, cells: [{ content, heads: block.cells[0].heads }] };
}
