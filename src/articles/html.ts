/** A saved HTML page → blocks, through parse5, whose source locations give the offsets. Choosing the content root is `html-root.ts`. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { BlockKind, SetAsideReason } from '../model.ts';
import { BLOCKS, isHidden, reasonOfElement } from './html-hints.ts';
import { readPageMetadata } from './html-metadata.ts';
import { chooseRoot } from './html-root.ts';
import { DEEPEST, type Element, type Node, attributesOf, weigh } from './html-tree.ts';
import { type TextBuilder, appendAligned, createTextBuilder } from './mapped-text.ts';
import type { Cell, RawArticle, RawBlock } from './raw-block.ts';

interface Context {
  readonly kind: BlockKind;
  readonly level: number;
  readonly group: number;
  readonly hint: SetAsideReason | null;
  readonly inLink: boolean;
  readonly isStrong: boolean;
  readonly isPreformatted: boolean;
}

interface Walk {
  readonly text: string;
  readonly root: Element | null;
  readonly blocks: RawBlock[];
  readonly weights: ReadonlyMap<Element, number>;
  readonly rootWeight: number;
  builder: TextBuilder;
  linkLength: number;
  plainLength: number;
  strongLength: number;
  context: Context;
  groups: number;
}

/** An element that holds this much of the article's text is not the advert its class name speaks of (`body class="has-sidebar"`). */
const WRAPPER_SHARE = 0.4;

/** Takes a page apart. Offsets count in `text`. */
export function parseHtml(text: string): RawArticle {
  const document = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const root = chooseRoot(document);
  const weights = weigh(document);
  const walk: Walk = {
    text,
    root,
    blocks: [],
    weights,
    rootWeight: (root === null ? undefined : weights.get(root)) ?? 1,
    builder: createTextBuilder(),
    linkLength: 0,
    plainLength: 0,
    strongLength: 0,
    context: {
      kind: 'paragraph',
      level: 0,
      group: 0,
      hint: root === null ? null : 'page-furniture',
      inLink: false,
      isStrong: false,
      isPreformatted: false,
    },
    groups: 0,
  };
  for (const node of document.childNodes) walkNode(node, walk.context, 0, walk);
  flush(walk);
  return { blocks: walk.blocks, metadata: readPageMetadata(document) };
}

function walkNode(node: Node, context: Context, depth: number, walk: Walk): void {
  if (node.nodeName === '#text') return appendText(node as DefaultTreeAdapterTypes.TextNode, context, walk);
  if (!('tagName' in node) || depth > DEEPEST) return;
  const attributes = attributesOf(node);
  if (isHidden(node.tagName, attributes)) return;
  const own = contextOf(node, attributes, context, walk);
  if (node.tagName === 'br') return appendBreak(node, walk);
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) flush(walk);
  if (node.tagName === 'table' && isDataTable(node)) pushTable(node, own, walk);
  else for (const child of node.childNodes) walkNode(child, own, depth + 1, walk);
  if (isBlock) flush(walk);
}

function contextOf(node: Element, attributes: ReadonlyMap<string, string>, outer: Context, walk: Walk): Context {
  const { tagName } = node;
  const reason = reasonOfElement(tagName, attributes);
  const isWrapper = (walk.weights.get(node) ?? 0) > walk.rootWeight * WRAPPER_SHARE;
  const hint =
    node === walk.root
      ? null
      : isWrapper
        ? outer.hint
        : outer.hint === null || outer.hint === 'page-furniture'
          ? (reason ?? outer.hint)
          : outer.hint;
  const heading = /^h([1-6])$/.exec(tagName);
  const isList = tagName === 'ul' || tagName === 'ol' || tagName === 'dl';
  return {
    kind: heading
      ? 'heading'
      : tagName === 'li' || tagName === 'dd' || tagName === 'dt'
        ? 'list-item'
        : tagName === 'blockquote'
          ? 'quotation'
          : outer.kind === 'heading'
            ? 'paragraph'
            : outer.kind,
    level: heading ? Number(heading[1]) : 0,
    group: isList || tagName === 'blockquote' ? ++walk.groups : outer.group,
    hint,
    inLink: outer.inLink || tagName === 'a',
    isStrong: outer.isStrong || /^(?:strong|b|em|i)$/.test(tagName),
    isPreformatted: outer.isPreformatted || tagName === 'pre',
  };
}

function appendText(node: DefaultTreeAdapterTypes.TextNode, context: Context, walk: Walk): void {
  const place = node.sourceCodeLocation;
  if (!place) return;
  if (walk.builder.isEmpty()) walk.context = context;
  appendAligned(walk.builder, walk.text, place.startOffset, place.endOffset, node.value);
  const length = node.value.trim().length;
  if (context.inLink) walk.linkLength += length;
  if (context.isStrong) walk.strongLength += length;
  else walk.plainLength += length;
}

function appendBreak(node: Element, walk: Walk): void {
  const place = node.sourceCodeLocation;
  if (!place || walk.builder.isEmpty()) return;
  walk.builder.appendSpace(place.startOffset, place.endOffset);
}

function flush(walk: Walk): void {
  if (!walk.builder.isEmpty()) {
    const { kind, level, group, hint } = walk.context;
    push(walk, kind, level, [{ content: walk.builder.build(), heads: [] }], group || ++walk.groups, hint);
  }
  walk.builder = createTextBuilder();
  walk.linkLength = 0;
  walk.plainLength = 0;
  walk.strongLength = 0;
}

function push(
  walk: Walk,
  kind: BlockKind,
  level: number,
  cells: readonly [Cell, ...Cell[]],
  group: number,
  hint: SetAsideReason | null,
): void {
  const emphasised = walk.strongLength > 0 && walk.plainLength <= 2;
  walk.blocks.push({ kind, level, cells, linkLength: walk.linkLength, emphasised, hint, group });
}

function childElements(node: Element, name: RegExp): readonly Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child && name.test(child.tagName));
}

function rowsOf(table: Element): readonly Element[] {
  return childElements(table, /^(?:thead|tbody|tfoot|tr)$/).flatMap((part) =>
    part.tagName === 'tr' ? [part] : childElements(part, /^tr$/),
  );
}

/** Layout tables hold other blocks or a single column; a table of data holds short cells in two columns or more. */
function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => childElements(row, /^t[dh]$/).length));
  const hasBlocks = (node: Element): boolean =>
    node.childNodes.some(
      (child) =>
        'tagName' in child &&
        (/^(?:table|div|h[1-6]|blockquote|article|section|ul|ol)$/.test(child.tagName) || hasBlocks(child)),
    );
  return widest >= 2 && rows.length >= 2 && !rows.some((row) => childElements(row, /^t[dh]$/).some(hasBlocks));
}

function pushTable(table: Element, context: Context, walk: Walk): void {
  const group = ++walk.groups;
  for (const caption of childElements(table, /^caption$/)) walkNode(caption, context, 0, walk);
  flush(walk);
  const rows = rowsOf(table).map((row) => ({
    isHead: (row.parentNode as Element | null)?.tagName === 'thead' || childElements(row, /^td$/).length === 0,
    cells: childElements(row, /^t[dh]$/).map((cell) => cellText(cell, context, walk)),
  }));
  const head = rows[0]?.isHead ? rows[0].cells.map((cell) => cell.build().text) : [];
  for (const [index, row] of rows.entries()) {
    const rowHead = row.cells[0]?.build().text ?? '';
    const cells = row.cells.flatMap((cell, column) => {
      const heads = row.isHead ? [] : [head[column] ?? '', column > 0 ? rowHead : ''].filter((text) => text !== '');
      return cell.isEmpty() ? [] : [{ content: cell.build(), heads }];
    });
    const [first, ...others] = cells;
    if (first !== undefined)
      push(
        walk,
        'table-row',
        0,
        [first, ...others],
        group,
        context.hint ?? (row.isHead && index === 0 ? 'page-furniture' : null),
      );
  }
}

function cellText(cell: Element, context: Context, walk: Walk): TextBuilder {
  const outer = walk.builder;
  const builder = createTextBuilder();
  walk.builder = builder;
  const visit = (node: Node, depth: number): void => {
    if (node.nodeName === '#text') return appendText(node as DefaultTreeAdapterTypes.TextNode, context, walk);
    if (!('tagName' in node) || depth > DEEPEST || isHidden(node.tagName, attributesOf(node))) return;
    const place = node.sourceCodeLocation;
    const isBreak = (node.tagName === 'br' || BLOCKS.has(node.tagName)) && place && !builder.isEmpty();
    if (isBreak) builder.appendSpace(place.startOffset, place.startOffset + 1);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  for (const child of cell.childNodes) visit(child, 0);
  walk.builder = outer;
  walk.linkLength = 0;
  return builder;
}
