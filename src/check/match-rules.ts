/** Which rules of the sheets match which element, in the order in which they apply. Bounded: no sheet makes a check hang. */
import { attributeOf, classesOf, type Element, type Page } from './page.ts';
import { isDecidedByName, keyOf, matches, parseSelector, type Budget, type Selector } from './selector.ts';
import {
  listRules,
  mediaHolds,
  readInline,
  type InlineDeclaration,
  type SheetRule,
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
  const index = indexRules(sheets, widthPx, namesOf(page));
  const budget: Budget = { steps: matchingSteps };
  const matched = new Map<Element, readonly IndexedRule[]>();
  const bySignature = new Map<string, Candidates>();
  for (const element of page.elements) {
    const signature = `${element.tagName} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
    let candidates = bySignature.get(signature);
    if (candidates === undefined) {
      candidates = findCandidates(element, index, budget);
      bySignature.set(signature, candidates);
    }
    const { sure, open } = candidates;
    const found = open.filter((rule) => matches(rule.selector, element, budget));
    const all = found.length === 0 ? sure : [...sure, ...found].sort(compareRules);
    if (all.length > 0) matched.set(element, all);
  }
  return matched;
}

/** What can match elements of one type, id and class: rules that ask for nothing else (one list for all such elements), and the rest. */
interface Candidates {
  readonly sure: readonly IndexedRule[];
  readonly open: readonly IndexedRule[];
}

function findCandidates(element: Element, index: RuleIndex, budget: Budget): Candidates {
  const keys = ['*', element.tagName];
  const id = attributeOf(element, 'id');
  if (id !== null) keys.push(`#${id}`);
  for (const each of new Set(classesOf(element))) keys.push(`.${each}`);
  const all = keys.flatMap((key) => index.get(key) ?? []);
  const isClosed = ({ selector }: IndexedRule): boolean => isDecidedByName(selector);
  return {
    sure: all.filter((rule) => isClosed(rule) && matches(rule.selector, element, budget)).toSorted(compareRules),
    open: all.filter((rule) => !isClosed(rule)),
  };
}

function compareRules(a: IndexedRule, b: IndexedRule): number {
  return a.selector.specificity - b.selector.specificity || a.order - b.order;
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

/** Every type, class, id and attribute of the page: a rule that asks for another one matches nowhere on it. */
function namesOf(page: Page): ReadonlySet<string> {
  const names = new Set<string>();
  const attributes = new Set<string>();
  for (const element of page.elements) {
    names.add(element.tagName);
    for (const { name, value } of element.attrs) {
      attributes.add(name);
      if (name === 'id') names.add(`#${value}`);
      else if (name === 'class') for (const each of classesOf(element)) names.add(`.${each}`);
    }
  }
  for (const name of attributes) names.add(`[${name}`);
  return names;
}

function indexRules(sheets: readonly StyleSheet[], widthPx: number, names: ReadonlySet<string>): RuleIndex {
  const index = new Map<string, IndexedRule[]>();
  let order = 0;
  const decided = new Map<string, IndexedRule['holds']>();
  for (const rule of listRules(sheets)) {
    const holds = recallHolds(rule, widthPx, decided);
    if (!holds.light && !holds.dark) continue;
    const declarations = rule.declarations.flatMap(({ prop, value, important }) => {
      const property = prop.toLowerCase();
      return readProperties.has(property) ? [{ property, value, important: important === true }] : [];
    });
    if (declarations.length === 0) continue;
    for (const text of rule.selectors) {
      const selector = parseSelector(text);
      if (selector === null || !selector.names.every((name) => names.has(name))) continue;
      const key = keyOf(selector);
      const list = index.get(key) ?? [];
      list.push({ selector, order: (order += 1), holds, declarations });
      index.set(key, list);
    }
  }
  return index;
}

/** Whether the rule holds in each scheme; the rules of a sheet stand in the same few media queries. */
function recallHolds(
  { sheet, around }: SheetRule,
  widthPx: number,
  decided: Map<string, IndexedRule['holds']>,
): IndexedRule['holds'] {
  const media = attributeOf(sheet.element, 'media') ?? '';
  const key = [media, ...around.flatMap(({ name, params }) => [name, params])].join('\n');
  const known = decided.get(key);
  if (known !== undefined) return known;
  const holdsFor = (scheme: Viewing['scheme']): boolean =>
    mediaHolds(media, { scheme, widthPx }) &&
    around.every(({ name, params }) => name === 'media' && mediaHolds(params, { scheme, widthPx }));
  const holds = { light: holdsFor('light'), dark: holdsFor('dark') };
  decided.set(key, holds);
  return holds;
}
