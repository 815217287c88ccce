/** Every style of a page: `<style>` elements parsed by postcss, `style` attributes read as declarations, media queries decided. */
import postcss, { type AtRule, type Container, type Declaration, type Root } from 'postcss';
import { attributeOf, isText, parentOf, type Element, type Page } from './page.ts';

export interface StyleSheet {
  readonly element: Element;
  readonly css: string;
  /** Offset of the sheet's text in the HTML source. */
  readonly offset: number;
  /** Null where it could not be parsed; `problem` then says why. */
  readonly root: Root | null;
  readonly problem: string | null;
  readonly isInHead: boolean;
}

// Gmail reads 16,384 characters; thirty times that is no mail any more.
const maxCssCharacters = 500_000;
const maxNesting = 20;

/** The page's sheets in order. Never throws. */
export function readStyleSheets(page: Page): readonly StyleSheet[] {
  return page.elements
    .filter((element) => element.tagName === 'style')
    .map((element) => {
      const css = element.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
      const offset = element.sourceCodeLocation?.startTag?.endOffset ?? 0;
      return { element, css, offset, ...recallCss(css), isInHead: parentOf(element)?.tagName === 'head' };
    });
}

interface ParsedCss {
  readonly root: Root | null;
  readonly problem: string | null;
}

// A letter's style stays the same while its words change; a mail has three sheets.
const parsedSheets = new Map<string, ParsedCss>();
const mostSheets = 8;
const longestKept = 32_768;

function recallCss(css: string): ParsedCss {
  const known = parsedSheets.get(css);
  if (known !== undefined) return known;
  const parsed = parseCss(css);
  if (parsedSheets.size >= mostSheets) parsedSheets.clear();
  if (css.length <= longestKept) parsedSheets.set(css, parsed);
  return parsed;
}

function parseCss(css: string): ParsedCss {
  if (css.length > maxCssCharacters)
    return { root: null, problem: `expected at most ${maxCssCharacters} characters, found ${css.length}` };
  if (nestingOf(css) > maxNesting)
    return { root: null, problem: `expected rules nested at most ${maxNesting} deep, found more` };
  try {
    return { root: postcss.parse(css), problem: null };
  } catch (error) {
    const found = error instanceof Error && 'reason' in error ? String(error.reason) : 'something unreadable';
    return { root: null, problem: `expected CSS, found a mistake: ${found}` };
  }
}

function nestingOf(css: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < css.length; at += 1) {
    const code = css.charCodeAt(at);
    if (code === openBrace) deepest = Math.max(deepest, (depth += 1));
    else if (code === closeBrace) depth -= 1;
  }
  return deepest;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Declarations of a `style` attribute, in order: property in lower case, value, important. */
export interface InlineDeclaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

// Memory for one mail: a handful of styles repeated hundreds of times.
const mostRemembered = 2000;
const inlineCache = new Map<string, readonly InlineDeclaration[]>();

const noDeclarations: readonly InlineDeclaration[] = [];

/** Reads a `style` attribute; the same few strings come back hundreds of times in a mail, so they are remembered. */
export function readInline(element: Element): readonly InlineDeclaration[] {
  const style = attributeOf(element, 'style');
  if (style === null) return noDeclarations;
  const known = inlineCache.get(style);
  if (known !== undefined) return known;
  const read = splitDeclarations(style.slice(0, maxCssCharacters)).flatMap((each) => {
    const colon = each.indexOf(':');
    if (colon <= 0) return [];
    const value = each.slice(colon + 1).trim();
    const important = /!\s*important$/i.test(value);
    return [
      {
        property: each.slice(0, colon).trim().toLowerCase(),
        value: important ? value.slice(0, value.lastIndexOf('!')).trim() : value,
        important,
      },
    ];
  });
  if (inlineCache.size > mostRemembered) inlineCache.clear();
  inlineCache.set(style, read);
  return read;
}

/** Split at semicolons that stand outside quotes and brackets. */
function splitDeclarations(style: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let brackets = 0;
  let start = 0;
  for (let at = 0; at < style.length; at += 1) {
    const character = style[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') brackets += 1;
    else if (character === ')') brackets -= 1;
    else if (character === ';' && brackets <= 0) {
      parts.push(style.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, style.slice(start)];
}

export interface Viewing {
  readonly scheme: 'light' | 'dark';
  readonly widthPx: number;
}

/** Whether a media query list holds for this reader; a feature that is not known here does not. */
export function mediaHolds(query: string, viewing: Viewing): boolean {
  if (query.trim() === '') return true;
  return query
    .toLowerCase()
    .split(',')
    .some((each) => {
      const parts = each
        .trim()
        .split(/\s+and\s+|\s*(?=\()/)
        .filter((part) => part !== '');
      const isNegated = parts[0]?.startsWith('not ') === true;
      return parts.every((part) => conditionHolds(part.replace(/^not /, '').trim(), viewing)) !== isNegated;
    });
}

function conditionHolds(condition: string, { scheme, widthPx }: Viewing): boolean {
  const feature = /^\(\s*([\w-]+)\s*(?::\s*([^)]*?)\s*)?\)$/.exec(condition);
  if (feature === null) return ['all', 'screen', 'only screen', 'only all', 'and'].includes(condition);
  const value = feature[2] ?? '';
  const px = Number.parseFloat(value) * (value.endsWith('em') ? 16 : 1);
  switch (feature[1]) {
    case 'prefers-color-scheme':
      return value === scheme;
    case 'min-width':
    case 'min-device-width':
      return widthPx >= px;
    case 'max-width':
    case 'max-device-width':
      return widthPx <= px;
    default:
      return false;
  }
}

/** A rule's declarations where it applies, with everything around it. */
export interface SheetRule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
  /** Names and parameters of the at-rules around it, the outermost first. */
  readonly around: readonly AtRule[];
  readonly sheet: StyleSheet;
}

const flattened = new WeakMap<readonly StyleSheet[], readonly SheetRule[]>();

/** All style rules of the sheets, flattened; remembered, because matching and the support of clients ask. */
export function listRules(sheets: readonly StyleSheet[]): readonly SheetRule[] {
  const known = flattened.get(sheets) ?? flatten(sheets);
  flattened.set(sheets, known);
  return known;
}

function flatten(sheets: readonly StyleSheet[]): readonly SheetRule[] {
  const rules: SheetRule[] = [];
  const visit = (container: Container, around: readonly AtRule[], sheet: StyleSheet): void => {
    for (const node of container.nodes ?? []) {
      if (node.type === 'atrule') visit(node, [...around, node], sheet);
      else if (node.type === 'rule') {
        const declarations = node.nodes.filter((child): child is Declaration => child.type === 'decl');
        rules.push({ selectors: splitSelectors(node.selector), declarations, around, sheet });
        visit(node, around, sheet);
      }
    }
  };
  for (const sheet of sheets) if (sheet.root !== null) visit(sheet.root, [], sheet);
  return rules;
}

function splitSelectors(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim());
}

/** Offset of a node of a sheet in the HTML source. */
export function nodeOffset(
  sheet: StyleSheet,
  node: { readonly source?: { readonly start?: { readonly offset: number } | undefined } | undefined },
): number {
  return sheet.offset + (node.source?.start?.offset ?? 0);
}
