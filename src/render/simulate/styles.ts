/** Style sheets and style attributes as a client keeps them. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Root, type Rule } from 'postcss';
import { propertySlug, supportOf } from '../caniemail.ts';
import type { ClientProfile } from './clients.ts';
import { attributeOf, eachElement, removeNode, setAttribute, setText, textOf } from './walk.ts';

// Beyond this many characters over all sheets Gmail drops every one of them.
export const gmailStyleCharacters = 16_384;

type Removed = Map<string, number>;

/** Keeps of every sheet and `style` attribute what the profile's client keeps; notes the rest in `removed`. */
export function simulateStyles(document: Tree.Document, profile: ClientProfile, removed: Removed): void {
  const sheets: Tree.Element[] = [];
  eachElement(document, (element) => {
    if (element.tagName === 'style') sheets.push(element);
    const inline = attributeOf(element, 'style');
    if (inline !== null) setAttribute(element, 'style', keepInline(inline, element, profile, removed) || null);
  });
  const characters = sheets.reduce((sum, sheet) => sum + textOf(sheet).length, 0);
  const dropsAll = profile.styles === 'none' || (profile.styles === 'gmail' && characters > gmailStyleCharacters);
  for (const sheet of sheets) {
    const outsideHead = !isInHead(sheet);
    if (dropsAll || (profile.styles === 'gmail' && outsideHead)) {
      count(removed, 'html-style');
      removeNode(sheet);
    } else setText(sheet, `${keepSheet(textOf(sheet), profile, removed)}${profile.word ? wordPadding : ''}`);
  }
}

/** Decides `prefers-color-scheme` for good, whatever the browser that shows the page prefers. */
export function forceScheme(html: string, scheme: 'light' | 'dark'): string {
  const other = scheme === 'dark' ? 'light' : 'dark';
  return html.replace(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi, (_, open: string, css: string, close: string) => {
    const decided = css
      .replace(new RegExp(`@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*${scheme}\\s*\\)`, 'gi'), '@media all')
      .replace(new RegExp(`@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*${other}\\s*\\)`, 'gi'), '@media not all')
      .replace(/color-scheme\s*:\s*(?:light dark|dark light)/gi, `color-scheme:${scheme}`);
    return `${open}${decided}${close}`;
  });
}

function isInHead(element: Tree.Element): boolean {
  return element.parentNode !== null && 'tagName' in element.parentNode && element.parentNode.tagName === 'head';
}

function keepSheet(css: string, profile: ClientProfile, removed: Removed): string {
  const root = parseCss(css);
  if (root === null) return '';
  // Gmail gives up a whole sheet for one nested at-rule.
  if (
    profile.styles === 'gmail' &&
    root.nodes.some((node) => node.type === 'atrule' && node.nodes?.some((child) => child.type === 'atrule') === true)
  )
    return '';
  keepNodes(root, profile, removed);
  return root.toString();
}

function parseCss(css: string): Root | null {
  try {
    return postcss.parse(css);
  } catch {
    // What no parser reads, no client applies.
    return null;
  }
}

function keepNodes(container: Container, profile: ClientProfile, removed: Removed): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    const slug = refusal(node, profile);
    if (slug !== null) {
      count(removed, slug);
      node.remove();
    } else if (node.type === 'atrule' || node.type === 'rule') keepNodes(node, profile, removed);
  }
}

/** The feature for which the client drops this node, or null when it keeps it. */
function refusal(node: ChildNode, profile: ClientProfile): string | null {
  const isRefused = (slug: string | null): slug is string => slug !== null && supportOf(slug, profile.column) === 'n';
  const first = (slugs: readonly string[]): string | null => slugs.find((slug) => isRefused(slug)) ?? null;
  switch (node.type) {
    case 'atrule':
      return first(atRuleSlugs(node));
    case 'rule':
      return first(selectorSlugs(node));
    case 'decl':
      return declarationRefusal(node, profile);
    default:
      return null;
  }
}

function atRuleSlugs(rule: AtRule): readonly string[] {
  if (rule.name !== 'media') return [`css-at-${rule.name}`];
  const asked = ['prefers-color-scheme', 'prefers-reduced-motion', 'orientation', 'hover', 'device-pixel-ratio'].filter(
    (name) => rule.params.includes(name),
  );
  return ['css-at-media', ...asked.map((name) => `css-at-media-${name}`)];
}

function selectorSlugs(rule: Rule): readonly string[] {
  const { selector } = rule;
  return [
    // `[data-ogsc]` is Outlook's own marker; elsewhere the rule matches nothing.
    ...(/\[/.test(selector) ? ['css-selector-attribute'] : []),
    ...(/>/.test(selector) ? ['css-selector-child'] : []),
    ...(/\+/.test(selector) ? ['css-selector-adjacent-sibling'] : []),
    ...(/~/.test(selector) ? ['css-selector-general-sibling'] : []),
    ...(/\*/.test(selector) ? ['css-selector-universal'] : []),
    ...[...selector.matchAll(/(?<!:):([a-z-]+)/g)].map((match) => `css-pseudo-class-${match[1] ?? ''}`),
    ...[...selector.matchAll(/::([a-z-]+)/g)].map((match) => `css-pseudo-element-${match[1] ?? ''}`),
  ];
}

function declarationRefusal(declaration: Declaration, profile: ClientProfile): string | null {
  const property = declaration.prop.toLowerCase();
  // Vendor properties are read by their vendor only.
  if (property.startsWith('mso-') || property.startsWith('-')) return null;
  const value = declaration.value.toLowerCase();
  const display = property === 'display' ? /^(?:inline-)?(flex|grid)$|^(none)$/.exec(value) : null;
  const slug = display === null ? propertySlug(property) : `css-display-${display[1] ?? display[2] ?? ''}`;
  return slug !== null && supportOf(slug, profile.column) === 'n' ? slug : null;
}

// Where Word honours padding (its data entry: partly).
const wordPadding = '*:not(td):not(th){padding:0!important}';
const padded = new Set(['td', 'th']);

function keepInline(style: string, element: Tree.Element, profile: ClientProfile, removed: Removed): string {
  const root = parseCss(`a{${style}}`);
  const rule = root?.first;
  if (rule === undefined || rule.type !== 'rule') return '';
  for (const node of [...rule.nodes] as ChildNode[]) {
    if (node.type !== 'decl') continue;
    if (profile.word && node.prop === 'mso-padding-alt') node.prop = 'padding';
    const slug =
      profile.word && node.prop.startsWith('padding') && !padded.has(element.tagName)
        ? 'css-padding'
        : declarationRefusal(node, profile);
    if (slug === null) continue;
    count(removed, slug);
    node.remove();
  }
  return rule.nodes.map((node) => node.toString()).join(';');
}

function count(removed: Removed, slug: string): void {
  removed.set(slug, (removed.get(slug) ?? 0) + 1);
}
