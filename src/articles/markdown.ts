/** Markdown (CommonMark with GitHub tables) → blocks, through mdast. Images and footnote marks are not text a reader quotes. */
import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind, SetAsideReason } from '../model.ts';
import { type TextBuilder, appendAligned, createTextBuilder } from './mapped-text.ts';
import { type Stretch, findStretches } from './plain-blocks.ts';
import { NO_METADATA, type Cell, type RawArticle, type RawBlock } from './raw-block.ts';
import { readSquashedTable } from './squashed-table.ts';

interface Walk {
  readonly text: string;
  /** Offset in the file of what the parser was given. */
  base: number;
  readonly blocks: RawBlock[];
  groups: number;
  followsImage: boolean;
}

interface Inline {
  readonly builder: TextBuilder;
  linkLength: number;
  plainLength: number;
  strongLength: number;
  /** Inside an inline `<script>` or `<style>`. */
  hidden: boolean;
}

// Literal addresses are found by a transform that rebuilds text nodes without positions; the tokenizer finds them as well.
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const micromarkExtensions = [gfm()];

/** Longer text in italics beside a picture is a paragraph of its own. */
const LONGEST_CAPTION = 240;

/** Takes the Markdown from offset `base` of a file apart. Offsets count in the whole file. */
export function parseMarkdown(text: string, base: number): RawArticle {
  const stretches = findStretches(text, base);
  if (stretches === null) return parseWhole(text, base);
  const walk = createWalk(text);
  for (const stretch of stretches) {
    if (stretch.kind === 'plain') pushPlain(stretch, walk);
    else parseStretch(stretch.start, stretch.end, walk);
  }
  return { blocks: walk.blocks, metadata: NO_METADATA };
}

/** The same, with the parser for all of it. */
export function parseWhole(text: string, base: number): RawArticle {
  const walk = createWalk(text);
  parseStretch(base, text.length, walk);
  return { blocks: walk.blocks, metadata: NO_METADATA };
}

const createWalk = (text: string): Walk => ({ text, base: 0, blocks: [], groups: 0, followsImage: false });

function parseStretch(start: number, end: number, walk: Walk): void {
  walk.base = start;
  const source = walk.text.slice(start, end);
  const tree: Root = fromMarkdown(source, { extensions: micromarkExtensions, mdastExtensions });
  walkBlocks(tree, 'paragraph', 0, walk);
}

function pushPlain({ start, end, level }: Stretch, walk: Walk): void {
  walk.followsImage = false;
  if (level === 0 && pushSquashed(start, end, walk)) return;
  const builder = createTextBuilder();
  builder.append(walk.text.slice(start, end), start);
  const plain = { linkLength: 0, plainLength: end - start, strongLength: 0 };
  const cell = { content: builder.build(), heads: [] };
  push(walk, level > 0 ? 'heading' : 'paragraph', level, [cell], ++walk.groups, plain, null);
}

/** A table pasted without its signs is a paragraph to Markdown. */
function pushSquashed(start: number, end: number, walk: Walk): boolean {
  const rows = readSquashedTable(walk.text, start, end, walk.groups + 1);
  if (rows === null) return false;
  walk.groups++;
  walk.blocks.push(...rows);
  return true;
}

function walkBlocks(node: Nodes, kind: BlockKind, group: number, walk: Walk): void {
  switch (node.type) {
    case 'heading':
      return pushInline(node.children, 'heading', node.depth, ++walk.groups, walk);
    case 'paragraph': {
      const isBare = kind === 'paragraph' && node.children.every(({ type }) => type === 'text' || type === 'break');
      if (isBare && pushSquashed(startOf(node, walk), endOf(node, walk), walk)) {
        walk.followsImage = false;
        return;
      }
      return pushInline(node.children, kind, 0, group || ++walk.groups, walk);
    }
    case 'table':
      return pushTable(node, walk);
    case 'html':
      return pushHtml(node, kind, walk);
    case 'code':
      return pushCode(node, walk);
    case 'list': {
      const list = group || ++walk.groups;
      for (const item of node.children) walkBlocks(item, 'list-item', list, walk);
      return;
    }
    case 'blockquote': {
      const quotation = ++walk.groups;
      for (const child of node.children) walkBlocks(child, 'quotation', quotation, walk);
      return;
    }
    case 'root':
    case 'listItem':
    case 'footnoteDefinition':
      for (const child of node.children) walkBlocks(child, kind, group, walk);
      return;
    default:
      return;
  }
}

const startOf = (node: Nodes, walk: Walk): number => (node.position?.start.offset ?? 0) + walk.base;
const endOf = (node: Nodes, walk: Walk): number => (node.position?.end.offset ?? 0) + walk.base;

function readInline(nodes: readonly PhrasingContent[], walk: Walk): Inline {
  const inline: Inline = {
    builder: createTextBuilder(),
    linkLength: 0,
    plainLength: 0,
    strongLength: 0,
    hidden: false,
  };
  for (const node of nodes) appendInline(node, inline, false, false, walk);
  return inline;
}

function appendInline(node: PhrasingContent, inline: Inline, inLink: boolean, isStrong: boolean, walk: Walk): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      if (inline.hidden) return;
      const skip =
        node.type === 'inlineCode'
          ? (/^`+/.exec(walk.text.slice(startOf(node, walk), endOf(node, walk)))?.[0].length ?? 0)
          : 0;
      appendAligned(inline.builder, walk.text, startOf(node, walk) + skip, endOf(node, walk), node.value);
      const length = node.value.trim().length;
      if (inLink) inline.linkLength += length;
      if (isStrong) inline.strongLength += length;
      else inline.plainLength += length;
      return;
    }
    case 'break':
      return inline.builder.appendSpace(startOf(node, walk), endOf(node, walk));
    case 'html':
      if (/^<(?:script|style)\b/i.test(node.value)) inline.hidden = true;
      else if (/^<\/(?:script|style)\b/i.test(node.value)) inline.hidden = false;
      else if (/^<br\b/i.test(node.value)) inline.builder.appendSpace(startOf(node, walk), endOf(node, walk));
      return;
    case 'link':
    case 'linkReference':
      for (const child of node.children) appendInline(child, inline, true, isStrong, walk);
      return;
    case 'emphasis':
    case 'strong':
      for (const child of node.children) appendInline(child, inline, inLink, true, walk);
      return;
    case 'delete':
      for (const child of node.children) appendInline(child, inline, inLink, isStrong, walk);
      return;
    default:
      return;
  }
}

function pushInline(
  children: readonly PhrasingContent[],
  kind: BlockKind,
  level: number,
  group: number,
  walk: Walk,
): void {
  const inline = readInline(children, walk);
  const hasImage = children.some((child) => child.type === 'image' || child.type === 'imageReference');
  if (inline.builder.isEmpty()) {
    walk.followsImage = hasImage;
    return;
  }
  // A line in italics under a picture, or beside it in its paragraph, is the caption.
  const isSetOff = inline.strongLength > 0 && inline.plainLength <= 2;
  const content = inline.builder.build();
  const isCaption =
    (hasImage || walk.followsImage) && kind !== 'heading' && isSetOff && content.text.length <= LONGEST_CAPTION;
  walk.followsImage = false;
  const hint = isCaption ? 'page-furniture' : isCallToAction(children, kind, content.text) ? 'subscription' : null;
  push(walk, kind, level, [{ content, heads: [] }], group, inline, hint);
}

/** A short paragraph that opens in bold and closes with a link: "**Morning Tide**: five stories by seven. [Join](…)". */
function isCallToAction(children: readonly PhrasingContent[], kind: BlockKind, text: string): boolean {
  if (kind === 'heading' || kind === 'list-item' || text.length > LONGEST_CAPTION) return false;
  const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && /^[\s.!]*$/.test(node.value);
  return children[0]?.type === 'strong' && children.findLast((child) => !isBlank(child))?.type === 'link';
}

function push(
  walk: Walk,
  kind: BlockKind,
  level: number,
  cells: readonly [Cell, ...Cell[]],
  group: number,
  inline: Pick<Inline, 'linkLength' | 'plainLength' | 'strongLength'>,
  hint: SetAsideReason | null,
): void {
  const emphasised = inline.strongLength > 0 && inline.plainLength <= 2;
  walk.blocks.push({ kind, level, cells, linkLength: inline.linkLength, emphasised, hint, group });
}

function pushTable(table: Table, walk: Walk): void {
  const group = ++walk.groups;
  const rows = table.children.map((row) => row.children.map((cell) => readInline(cell.children, walk)));
  const heads = (rows[0] ?? []).map((cell) => cell.builder.build().text);
  for (const [index, row] of rows.entries()) {
    const rowHead = row[0]?.builder.build().text ?? '';
    const cells = row.flatMap((cell, column) => {
      if (cell.builder.isEmpty()) return [];
      const own = index === 0 ? [] : [heads[column] ?? '', column > 0 ? rowHead : ''].filter((head) => head !== '');
      return [{ content: cell.builder.build(), heads: own }];
    });
    const [first, ...others] = cells;
    if (first === undefined) continue;
    const linkLength = row.reduce((sum, cell) => sum + cell.linkLength, 0);
    push(
      walk,
      'table-row',
      0,
      [first, ...others],
      group,
      { linkLength, plainLength: 1, strongLength: 0 },
      index === 0 ? 'page-furniture' : null,
    );
  }
}

/** A block of HTML shows its text between the tags; scripts and styles show nothing. */
function pushHtml(node: Nodes & { readonly value: string }, kind: BlockKind, walk: Walk): void {
  const start = startOf(node, walk);
  const source = walk.text.slice(start, endOf(node, walk));
  const bare = source.replace(
    /<(script|style|template|svg|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi,
    (part) => ' '.repeat(part.length),
  );
  const builder = createTextBuilder();
  let from = 0;
  for (const tag of [...bare.matchAll(/<[/!?a-zA-Z][^>]*>/g), null]) {
    builder.append(bare.slice(from, tag?.index ?? bare.length), start + from);
    if (tag === null) break;
    from = tag.index + tag[0].length;
    if (/^<\/?(?:br|p|div|li|tr|td|h\d)\b/i.test(tag[0])) builder.appendSpace(start + tag.index, start + from);
  }
  if (builder.isEmpty()) return;
  const plain = { linkLength: 0, plainLength: 1, strongLength: 0 };
  push(walk, kind, 0, [{ content: builder.build(), heads: [] }], ++walk.groups, plain, null);
}

function pushCode(node: Nodes & { readonly value: string }, walk: Walk): void {
  const start = startOf(node, walk);
  const source = walk.text.slice(start, endOf(node, walk));
  const fence = /^\s*(?:`{3,}|~{3,})[^\n]*\n?/.exec(source)?.[0].length ?? 0;
  const builder = createTextBuilder();
  appendAligned(builder, walk.text, start + fence, endOf(node, walk), node.value);
  if (builder.isEmpty()) return;
  const plain = { linkLength: 0, plainLength: 1, strongLength: 0 };
  push(walk, 'paragraph', 0, [{ content: builder.build(), heads: [] }], ++walk.groups, plain, null);
}
