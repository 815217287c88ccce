/**
 * What a browser would compute for each element of a page, as far as reading needs it: colours, size, weight, whether it shows at all.
 * CSS cascade 4 for sheets, `style` attributes and the old presentational attributes, without a browser.
 */
import { composite, parseColour, type Colour } from './colour.ts';
import { readRelevantInline, type IndexedRule, type MatchedRules } from './match-rules.ts';
import { attributeOf, parentOf, type Element, type Page } from './page.ts';
import type { StyleSheet, Viewing } from './style-sheets.ts';

export interface ComputedStyle {
  readonly colour: Colour;
  /** What lies behind the text, opaque; null where a picture or gradient does. */
  readonly ground: Colour | null;
  readonly sizePx: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  /** Not shown, by itself or through an element around it. */
  readonly isHidden: boolean;
  /** The declarations that won, by property. */
  readonly declared: ReadonlyMap<string, string>;
}

export type Computed = ReadonlyMap<Element, ComputedStyle>;

/** Computes every element of the page for both schemes, parents first. */
export function computeStyles(
  page: Page,
  sheets: readonly StyleSheet[],
  matched: MatchedRules,
): Readonly<Record<Viewing['scheme'], Computed>> {
  const light = new Map<Element, ComputedStyle>();
  const dark = new Map<Element, ComputedStyle>();
  const starts = { light: startStyle(page, sheets, 'light'), dark: startStyle(page, sheets, 'dark') };
  const memory: DeclarationMemory = new Map();
  for (const element of page.elements) {
    const parent = parentOf(element);
    const declared = recallDeclarations(element, matched.get(element) ?? noRules, memory);
    const inLight = (parent === null ? undefined : light.get(parent)) ?? starts.light;
    const inDark = (parent === null ? undefined : dark.get(parent)) ?? starts.dark;
    light.set(element, computeElement(element, declared.light, inLight, starts.light, 'light'));
    dark.set(element, computeElement(element, declared.dark, inDark, starts.dark, 'dark'));
  }
  return { light, dark };
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

const noRules: readonly IndexedRule[] = [];

/** By the rules that match, then by what the element itself says: the elements of a mail are many times the same few. */
type DeclarationMemory = Map<readonly IndexedRule[], Map<string, Declared>>;

type Declared = Readonly<Record<Viewing['scheme'], ReadonlyMap<string, string>>>;

function recallDeclarations(element: Element, matched: readonly IndexedRule[], memory: DeclarationMemory): Declared {
  // No attribute holds NUL, so that one cannot pass for two; most have a style alone, which then is the key.
  let own = '';
  for (const { name, value } of element.attrs)
    if (styling.has(name)) own = own === '' && name === 'style' ? value : `${own}\0${name}=${value}`;
  if (own !== '' && element.tagName in colouring) own += `\0${element.tagName}`;
  let known = memory.get(matched);
  if (known === undefined) memory.set(matched, (known = new Map()));
  let declared = known.get(own);
  if (declared === undefined) {
    const light = winningDeclarations(element, matched, 'light');
    const isSame = matched.every(({ holds }) => holds.light === holds.dark);
    declared = { light, dark: isSame ? light : winningDeclarations(element, matched, 'dark') };
    known.set(own, declared);
  }
  return declared;
}

// What `presentational` and the cascade read of an element itself.
const styling = new Set(['style', 'bgcolor', 'color', 'text', 'background', 'hidden']);

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

// Elements with an attribute for the colour of their text.
const colouring: Readonly<Record<string, string>> = { font: 'color', body: 'text' };

function presentational(element: Element, won: Map<string, string>): void {
  const copy = (name: string, property: string): void => {
    const value = attributeOf(element, name);
    if (value !== null) won.set(property, value);
  };
  copy('bgcolor', 'background-color');
  const colour = colouring[element.tagName];
  if (colour !== undefined) copy(colour, 'color');
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
const underlinedTags = new Set(['u', 'ins']);
// Of its own accord each of these looks other than what is around it.
const styledTags = new Set(['a', ...neverShown, ...Object.keys(headingSizes), ...boldTags, ...underlinedTags]);

function computeElement(
  element: Element,
  declared: ReadonlyMap<string, string>,
  inherited: ComputedStyle,
  start: ComputedStyle,
  scheme: Viewing['scheme'],
): ComputedStyle {
  // Most elements are rows, cells and spans that change nothing: theirs is the style around them.
  if (declared.size === 0 && inherited.declared.size === 0 && !styledTags.has(element.tagName)) return inherited;
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
  return isLink || underlinedTags.has(element.tagName);
}

function hides(declared: ReadonlyMap<string, string>): boolean {
  if (declared.size === 0) return false;
  const is = (property: string, ...values: readonly string[]): boolean =>
    values.includes(declared.get(property)?.trim().toLowerCase() ?? '');
  return (
    is('display', 'none') ||
    is('visibility', 'hidden', 'collapse') ||
    is('opacity', '0') ||
    (is('overflow', 'hidden') && (is('max-height', '0', '0px') || is('height', '0', '0px')))
  );
}
