/**
 * What a browser would compute for each element of a page, as far as reading needs it: colours, size, weight, whether it shows at all.
 * CSS cascade 4 for sheets, `style` attributes and the old presentational attributes, without a browser.
 */
import { composite, parseColour, type Colour } from './colour.ts';
import { attributeOf, classesOf, parentOf, type Element, type Page } from './page.ts';
import { keyOf, matches, parseSelector, type Budget, type Selector } from './selector.ts';
import {
  listRules,
  mediaHolds,
  readInline,
  type InlineDeclaration,
  type StyleSheet,
  type Viewing,
} from './style-sheets.ts';

export interface ComputedStyle {
  readonly colour: Colour;
  /** What lies behind the text, opaque; null where a picture or gradient does. */
  readonly ground: Colour | null;
  readonly sizePx: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  /** Not shown, by itself or through an element around it. */
  readonly isHidden: boolean;
  /** White space is kept, so that text of blanks is text. */
  readonly declared: ReadonlyMap<string, string>;
}

export type Computed = ReadonlyMap<Element, ComputedStyle>;

interface IndexedRule {
  readonly selector: Selector;
  readonly order: number;
  /** Decided for each scheme: media queries ask nothing else here. */
  readonly holds: Readonly<Record<Viewing['scheme'], boolean>>;
  readonly declarations: readonly { readonly property: string; readonly value: string; readonly important: boolean }[];
}

// Enough for a 25-story issue several times over; a sheet made to be slow ends here.
const matchingSteps = 3_000_000;

/** The rules that match each element, in the order in which they apply: the same for every scheme, so found once. */
export type MatchedRules = ReadonlyMap<Element, readonly IndexedRule[]>;

/** Matches every rule of the sheets against the page, for a window of that width. */
export function matchRules(page: Page, sheets: readonly StyleSheet[], widthPx: number): MatchedRules {
  const index = indexRules(sheets, widthPx);
  const budget: Budget = { steps: matchingSteps };
  const matched = new Map<Element, readonly IndexedRule[]>();
  for (const element of page.elements) {
    const found = candidates(element, index).filter((rule) => matches(rule.selector, element, budget));
    if (found.length > 1) found.sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
    if (found.length > 0) matched.set(element, found);
  }
  return matched;
}

/** Computes every element of the page, parents first. */
export function computeStyles(
  page: Page,
  sheets: readonly StyleSheet[],
  matched: MatchedRules,
  scheme: Viewing['scheme'],
): Computed {
  const computed = new Map<Element, ComputedStyle>();
  const start = startStyle(page, sheets, scheme);
  for (const element of page.elements) {
    const parent = parentOf(element);
    const inherited = (parent === null ? undefined : computed.get(parent)) ?? start;
    const declared = winningDeclarations(element, matched.get(element) ?? [], scheme);
    computed.set(element, computeElement(element, declared, inherited, start, scheme));
  }
  return computed;
}

const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
// What browsers paint where a page that announces a dark scheme sets nothing (Chromium's values).
const darkCanvas: Colour = { red: 18, green: 18, blue: 18, alpha: 1 };
const linkColours = { light: '#0000ee', dark: '#9e9eff' } as const;

function startStyle(page: Page, sheets: readonly StyleSheet[], scheme: Viewing['scheme']): ComputedStyle {
  const announces =
    page.elements.some(
      (element) =>
        element.tagName === 'meta' &&
        attributeOf(element, 'name') === 'color-scheme' &&
        (attributeOf(element, 'content') ?? '').includes('dark'),
    ) || sheets.some((sheet) => /(?:^|[\s;{])color-scheme\s*:[^;}]{0,40}dark/.test(sheet.css));
  const isDark = scheme === 'dark' && announces;
  return {
    colour: isDark ? white : black,
    ground: isDark ? darkCanvas : white,
    sizePx: 16,
    isBold: false,
    isUnderlined: false,
    isHidden: false,
    declared: new Map(),
  };
}

// What reading and order depend on; the rest (borders, margins, fonts) is most of a mail's style and is passed over.
const readProperties = new Set(
  (
    'color background background-color background-image font-size font-weight text-decoration text-decoration-line display visibility ' +
    'opacity overflow max-height height order flex-direction position'
  ).split(' '),
);

function isRead({ property }: { readonly property: string }): boolean {
  return readProperties.has(property);
}

const readInlines = new WeakMap<readonly InlineDeclaration[], readonly InlineDeclaration[]>();

function readRelevantInline(element: Element): readonly InlineDeclaration[] {
  const all = readInline(element);
  const known = readInlines.get(all);
  if (known !== undefined) return known;
  const read = all.filter(isRead);
  readInlines.set(all, read);
  return read;
}

type RuleIndex = ReadonlyMap<string, readonly IndexedRule[]>;

function indexRules(sheets: readonly StyleSheet[], widthPx: number): RuleIndex {
  const index = new Map<string, IndexedRule[]>();
  let order = 0;
  for (const rule of listRules(sheets)) {
    const holdsFor = (scheme: Viewing['scheme']): boolean =>
      mediaHolds(attributeOf(rule.sheet.element, 'media') ?? '', { scheme, widthPx }) &&
      rule.around.every((each) => each.name === 'media' && mediaHolds(each.params, { scheme, widthPx }));
    const holds = { light: holdsFor('light'), dark: holdsFor('dark') };
    if (!holds.light && !holds.dark) continue;
    const declarations = rule.declarations
      .map(({ prop, value, important }) => ({ property: prop.toLowerCase(), value, important: important === true }))
      .filter(isRead);
    if (declarations.length === 0) continue;
    for (const text of rule.selectors) {
      const selector = parseSelector(text);
      if (selector === null) continue;
      const key = keyOf(selector);
      const list = index.get(key) ?? [];
      list.push({ selector, order: (order += 1), holds, declarations });
      index.set(key, list);
    }
  }
  return index;
}

function winningDeclarations(
  element: Element,
  matched: readonly IndexedRule[],
  scheme: Viewing['scheme'],
): ReadonlyMap<string, string> {
  const won = new Map<string, string>();
  presentational(element, won);
  const inline = readRelevantInline(element);
  const apply = (important: boolean): void => {
    for (const { declarations, holds } of matched)
      if (holds[scheme])
        for (const each of declarations) if (each.important === important) put(won, each.property, each.value);
    for (const each of inline) if (each.important === important) put(won, each.property, each.value);
  };
  apply(false);
  apply(true);
  return won;
}

function candidates(element: Element, index: RuleIndex): IndexedRule[] {
  const keys = ['*', element.tagName];
  const id = attributeOf(element, 'id');
  if (id !== null) keys.push(`#${id}`);
  for (const each of classesOf(element)) keys.push(`.${each}`);
  const found: IndexedRule[] = [];
  for (const key of keys) for (const rule of index.get(key) ?? []) found.push(rule);
  return found;
}

/** A shorthand resets what it stands for. */
function put(won: Map<string, string>, property: string, value: string): void {
  if (property === 'background') {
    won.set('background-color', backgroundColour(value));
    won.set('background-image', /url\(|gradient\(/i.test(value) ? value : 'none');
  } else if (property === 'text-decoration-line') won.set('text-decoration', value);
  else won.set(property, value);
}

function backgroundColour(value: string): string {
  const parts = value.match(/[a-z-]+\([^()]*\)|[^\s]+/gi) ?? [];
  return parts.find((part) => parseColour(part) !== null) ?? 'transparent';
}

function presentational(element: Element, won: Map<string, string>): void {
  const copy = (name: string, property: string): void => {
    const value = attributeOf(element, name);
    if (value !== null) won.set(property, value);
  };
  copy('bgcolor', 'background-color');
  if (element.tagName === 'font') copy('color', 'color');
  if (element.tagName === 'body') copy('text', 'color');
  if (attributeOf(element, 'background') !== null) won.set('background-image', 'url()');
  if (attributeOf(element, 'hidden') !== null) won.set('display', 'none');
}

const neverShown = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'meta', 'link']);
const headingSizes: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h4: 1,
  h5: 0.83,
  h6: 0.67,
  small: 0.83,
};
const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

function computeElement(
  element: Element,
  declared: ReadonlyMap<string, string>,
  inherited: ComputedStyle,
  start: ComputedStyle,
  scheme: Viewing['scheme'],
): ComputedStyle {
  const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== null;
  const linkColour = isLink ? linkColours[start.ground === white ? 'light' : scheme] : null;
  const weight = declared.get('font-weight')?.toLowerCase();
  return {
    colour: computeColour(declared.get('color') ?? linkColour, inherited),
    ground: computeGround(declared, inherited, start),
    sizePx: computeSize(declared.get('font-size'), element, inherited.sizePx),
    isBold: weight === undefined ? boldTags.has(element.tagName) || inherited.isBold : isBoldWeight(weight, inherited),
    isUnderlined: isUnderlined(declared.get('text-decoration'), element, isLink) || inherited.isUnderlined,
    isHidden: inherited.isHidden || neverShown.has(element.tagName) || hides(declared),
    declared,
  };
}

function computeColour(value: string | null | undefined, inherited: ComputedStyle): Colour {
  if (value === null || value === undefined) return inherited.colour;
  const colour = parseColour(value);
  if (colour === null) return inherited.colour;
  return inherited.ground === null ? { ...colour, alpha: 1 } : composite(colour, inherited.ground);
}

function computeGround(
  declared: ReadonlyMap<string, string>,
  inherited: ComputedStyle,
  start: ComputedStyle,
): Colour | null {
  const image = declared.get('background-image');
  if (image !== undefined && image.trim().toLowerCase() !== 'none') return null;
  const colour = parseColour(declared.get('background-color') ?? '');
  if (colour === null || colour.alpha === 0) return inherited.ground;
  return composite(colour, inherited.ground ?? start.ground ?? white);
}

const sizeWords: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function computeSize(value: string | undefined, element: Element, inheritedPx: number): number {
  if (value === undefined) return inheritedPx * (headingSizes[element.tagName] ?? 1);
  const text = value.trim().toLowerCase();
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) return sizeWords[text] ?? inheritedPx;
  if (text.endsWith('rem')) return number * 16;
  if (text.endsWith('em')) return number * inheritedPx;
  if (text.endsWith('%')) return (number / 100) * inheritedPx;
  return text.endsWith('pt') ? (number * 4) / 3 : number;
}

function isBoldWeight(weight: string, inherited: ComputedStyle): boolean {
  if (weight === 'inherit') return inherited.isBold;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 700;
}

function isUnderlined(decoration: string | undefined, element: Element, isLink: boolean): boolean {
  if (decoration !== undefined) return decoration.includes('underline');
  return isLink || element.tagName === 'u' || element.tagName === 'ins';
}

function hides(declared: ReadonlyMap<string, string>): boolean {
  const is = (property: string, ...values: readonly string[]): boolean =>
    values.includes(declared.get(property)?.trim().toLowerCase() ?? '');
  return (
    is('display', 'none') ||
    is('visibility', 'hidden', 'collapse') ||
    is('opacity', '0') ||
    (is('overflow', 'hidden') && (is('max-height', '0', '0px') || is('height', '0', '0px')))
  );
}
