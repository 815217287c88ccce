/** What the three formats hand to the common part of reading: blocks of visible text, before anything is set aside. */
import type { BlockKind, SetAsideReason } from '../model.ts';
import type { MappedText } from './mapped-text.ts';

/** One cell, or several in a table row. */
export interface Cell {
  readonly content: MappedText;
  /** Column and row heads, empty outside tables. */
  readonly heads: readonly string[];
}

export interface RawBlock {
  readonly kind: BlockKind;
  /** 1–6 for headings, else 0. */
  readonly level: number;
  readonly cells: readonly [Cell, ...Cell[]];
  /** Characters of the text that lie in links. */
  readonly linkLength: number;
  /** The whole text is bold, italic or otherwise set off. */
  readonly emphasised: boolean;
  /** What the structure around it says it is: inside `nav`, an `.ad`, a table head. */
  readonly hint: SetAsideReason | null;
  /** Blocks of one list or table share a number; others have one of their own. */
  readonly group: number;
}

/** The visible text of a block, its cells joined by a space. */
export function blockText(block: RawBlock): string {
  return block.cells.length === 1
    ? block.cells[0].content.text
    : block.cells.map((cell) => cell.content.text).join(' ');
}

/** What a format knows about the article besides its blocks; unknown is null. */
export interface PageMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly canonical: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
}

export const NO_METADATA: PageMetadata = {
  title: null,
  author: null,
  source: null,
  url: null,
  canonical: null,
  date: null,
  language: null,
  tags: [],
};

/** A file taken apart. */
export interface RawArticle {
  readonly blocks: readonly RawBlock[];
  readonly metadata: PageMetadata;
}
