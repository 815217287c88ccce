/** Which features of the caniemail data a page uses, and where: in its elements, attributes, styles and addresses of pictures. */
import type { AtRule, Declaration } from 'postcss';
import { attributeOf, offsetOf, sourceOf, type Element, type Page } from './page.ts';
import {
  listRules,
  nodeOffset,
  readInline,
  type InlineDeclaration,
  type SheetRule,
  type StyleSheet,
} from './style-sheets.ts';

export interface UsedFeature {
  readonly slug: string;
  readonly offset: number | undefined;
  readonly needle: string;
}

const elementFeatures: Readonly<Record<string, string>> = {
  audio: 'html-audio',
  video: 'html-video',
  svg: 'html-svg',
  object: 'html-object',
  dialog: 'html-dialog',
  marquee: 'html-marquee',
  meter: 'html-meter',
  progress: 'html-progress',
  select: 'html-select',
  textarea: 'html-textarea',
  button: 'html-button-submit',
  map: 'html-image-maps',
};

/** Features in use, in the order of the source. Rules for one client only, and what merely adds to a mail (media queries), do not count. */
export function listUsedFeatures(page: Page, sheets: readonly StyleSheet[]): readonly UsedFeature[] {
  return [...page.elements.flatMap((element) => inElement(page, element)), ...listRules(sheets).flatMap(inRule)];
}

function inElement(page: Page, element: Element): readonly UsedFeature[] {
  if (element.attrs.length === 0 && elementFeatures[element.tagName] === undefined) return nothing;
  const slugs: string[] = [];
  const own = elementFeatures[element.tagName];
  if (own !== undefined) slugs.push(own);
  if (element.tagName === 'input') {
    const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
    slugs.push(`html-input-${['checkbox', 'radio', 'submit'].includes(type) ? type : 'text'}`);
  }
  if (attributeOf(element, 'hidden') !== null) slugs.push('html-hidden');
  if (attributeOf(element, 'popover') !== null) slugs.push('html-popover');
  if (element.tagName === 'img') slugs.push(...pictureFeatures(attributeOf(element, 'src') ?? ''));
  slugs.push(...inlineFeatures(readInline(element)));
  return slugs.length === 0
    ? nothing
    : slugs.map((slug) => ({ slug, offset: offsetOf(element), needle: sourceOf(page, element) }));
}

const nothing: readonly UsedFeature[] = [];

// `readInline` hands out one list for all elements of one style.
const ofInline = new WeakMap<readonly InlineDeclaration[], readonly string[]>();

function inlineFeatures(inline: readonly InlineDeclaration[]): readonly string[] {
  const known = ofInline.get(inline);
  if (known !== undefined) return known;
  // Hidden three ways at once, the third for Word: whoever knows one of them hides it.
  const isHiddenWell =
    inline.some(({ property }) => property === 'mso-hide') && inline.some(({ property }) => property === 'max-height');
  const slugs = inline
    .flatMap(({ property, value }) => declarationFeatures(property, value))
    .filter((slug) => !(isHiddenWell && slug === 'css-display-none'));
  ofInline.set(inline, slugs);
  return slugs;
}

function pictureFeatures(source: string): readonly string[] {
  if (/^data:/i.test(source)) return ['image-base64'];
  const ending = /\.(svg|webp|avif|heif|heic|tiff?|bmp|mp4)(?:[?#]|$)/i.exec(source)?.[1]?.toLowerCase();
  if (ending === undefined) return [];
  return [`image-${ending === 'heic' ? 'heif' : ending === 'tif' ? 'tiff' : ending}`];
}

function inRule(rule: SheetRule): readonly UsedFeature[] {
  const isExtra = rule.around.some(
    (each) => ['media', 'supports', 'container', 'keyframes'].includes(each.name) && !isAlways(each),
  );
  const isOneClients = rule.selectors.every((selector) =>
    /\[(?:data-ogs|class[~^*]?=["']?(?:gmail|apple))|#outlook|\.(?:External|moz-text|ii\b)/i.test(selector),
  );
  if (isExtra || isOneClients) return [];
  const sheetOffset = rule.declarations[0] ?? null;
  const nested = rule.selectors.some((selector) => selector.includes('&'));
  const selectors = [
    ...(nested ? ['css-nesting'] : []),
    ...rule.selectors.flatMap((selector) =>
      selector.includes(':')
        ? Array.from(selector.matchAll(/::?(before|after)\b/g), (match) => `css-pseudo-element-${match[1] ?? ''}`)
        : [],
    ),
    ...rule.selectors.flatMap((selector) => (selector.includes(':checked') ? ['css-pseudo-class-checked'] : [])),
  ].map((slug) => ({
    slug,
    offset: sheetOffset === null ? rule.sheet.offset : nodeOffset(rule.sheet, sheetOffset),
    needle: rule.selectors[0] ?? '',
  }));
  return [...selectors, ...rule.declarations.flatMap((each) => inDeclaration(rule.sheet, each))];
}

function isAlways(rule: AtRule): boolean {
  return rule.name === 'media' && /^(?:all|screen|only screen)$/.test(rule.params.trim());
}

function inDeclaration(sheet: StyleSheet, declaration: Declaration): readonly UsedFeature[] {
  return declarationFeatures(declaration.prop.toLowerCase(), declaration.value).map((slug) => ({
    slug,
    offset: nodeOffset(sheet, declaration),
    needle: `${declaration.prop}:${declaration.value}`,
  }));
}

const byProperty: Readonly<Record<string, string>> = {
  float: 'css-float',
  columns: 'css-column-count',
  'column-count': 'css-column-count',
  transform: 'css-transform',
  gap: 'css-gap',
  'writing-mode': 'css-writing-mode',
  'inline-size': 'css-inline-size',
  'block-size': 'css-block-inline-size',
  'margin-inline': 'css-margin-inline-block',
  'margin-block': 'css-margin-inline-block',
  'margin-inline-start': 'css-margin-inline-start-end',
  'margin-inline-end': 'css-margin-inline-start-end',
  'margin-block-start': 'css-margin-block-start-end',
  'margin-block-end': 'css-margin-block-start-end',
  'padding-inline': 'css-padding-inline-block',
  'padding-block': 'css-padding-inline-block',
  'padding-inline-start': 'css-padding-inline-start-end',
  'padding-inline-end': 'css-padding-inline-start-end',
  'padding-block-start': 'css-padding-block-start-end',
  'padding-block-end': 'css-padding-block-start-end',
};

/** Slugs of one declaration. Values that do nothing (`float: none`) use nothing. */
function declarationFeatures(property: string, rawValue: string): readonly string[] {
  const value = rawValue.toLowerCase();
  const isIdle = /^(?:none|static|normal|auto|initial|unset|inherit|visible|relative)$/.test(value.trim());
  const slugs: string[] = [];
  if (property === 'display') {
    const kind = /\b(flex|grid|none)$/.exec(value.trim())?.[1];
    if (kind !== undefined) slugs.push(`css-display-${kind}`);
  } else if (property === 'position' && /absolute|fixed|sticky/.test(value)) slugs.push('css-position');
  else if (property === 'visibility' && /hidden|collapse/.test(value)) slugs.push('css-visibility');
  else if (property === 'opacity' && Number(value) === 0) slugs.push('css-opacity');
  else if (property === 'text-indent' && Number.parseFloat(value) < -100) slugs.push('css-text-indent');
  else if (!isIdle && byProperty[property] !== undefined) slugs.push(byProperty[property]);
  if (property.startsWith('--') || value.includes('var(')) slugs.push('css-variables');
  // Most values are a colour or a length.
  if (!/\(|\dv/.test(value)) return slugs;
  for (const [, name = ''] of value.matchAll(
    /\b(calc|clamp|max|min|light-dark|oklch|oklab|lch|lab|color-mix|color)\(/g,
  ))
    slugs.push(
      name === 'calc'
        ? 'css-unit-calc'
        : /^(?:clamp|max|min|light-dark)$/.test(name)
          ? `css-function-${name}`
          : 'css-modern-color',
    );
  for (const [, unit = ''] of value.matchAll(/\d(vh|vw|vmin|vmax)\b/g)) slugs.push(`css-unit-${unit}`);
  return slugs;
}
