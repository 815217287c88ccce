/** Which rules of the sheets match which element, in the order in which they apply. Bounded: no sheet makes a check hang. */
import { attributeOf, classesOf, type Element, type Page } from './page.ts';
import { keyOf, matches, parseSelector, type Budget, type Selector } from './selector.ts';
import {
  listRules,
  mediaHolds,
  readInline,
  type InlineDeclaration,
  type StyleSheet,
  type Viewing,
} from './style-sheets.ts';

/** A rule with one selector, its place in the order, and what of it is read. */
export interface IndexedRule {
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

function candidates(element: Element, index: RuleIndex): IndexedRule[] {
  const keys = ['*', element.tagName];
  const id = attributeOf(element, 'id');
  if (id !== null) keys.push(`#${id}`);
  for (const each of classesOf(element)) keys.push(`.${each}`);
  const found: IndexedRule[] = [];
  for (const key of keys) for (const rule of index.get(key) ?? []) found.push(rule);
  return found;
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

/** What of a `style` attribute is read. */
export function readRelevantInline(element: Element): readonly InlineDeclaration[] {
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
