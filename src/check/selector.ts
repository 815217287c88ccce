/**
 * Selectors as mails use them: types, classes, ids, attributes, `:root`, `:first-child` and the like, with blank, `>`, `+`, `~` between.
 * A pseudo-class that asks for a state (hover, visited) or that is not known here matches nothing.
 */
import { attributeOf, classesOf, parentOf, type Element } from './page.ts';

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly operator: string; readonly value: string }[];
  readonly pseudos: readonly string[];
}

type Combinator = ' ' | '>' | '+' | '~';

export interface Selector {
  /** Leftmost first; `combinators[i]` stands between compound i and i + 1. */
  readonly compounds: readonly Compound[];
  readonly combinators: readonly Combinator[];
  /** CSS specificity as one number: ids, classes, types. */
  readonly specificity: number;
  /** What elements must bear for it to match: `td`, `.x`, `#id`, `[lang`. */
  readonly names: readonly string[];
}

// Longest selector of a well-kept mail: under 200. Beyond this it is not read.
const maxLength = 1000;

const parsed = new Map<string, Selector | null>();
// A mail has some two hundred.
const mostParsed = 2000;

/** The selector, or null where it matches nothing here; remembered, because a letter's sheets hardly change. */
export function parseSelector(text: string): Selector | null {
  if (text.length > maxLength) return null;
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const selector = readSelector(text);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, selector);
  return selector;
}

function readSelector(text: string): Selector | null {
  const compounds: Compound[] = [];
  const combinators: Combinator[] = [];
  let specificity = 0;
  let rest = text.trim();
  while (rest !== '') {
    const end = compoundEnd(rest);
    const compound = parseCompound(rest.slice(0, end));
    if (compound === null) return null;
    compounds.push(compound);
    specificity += weigh(compound);
    const between = /^\s*([>+~])?\s*/.exec(rest.slice(end));
    rest = rest.slice(end + (between?.[0].length ?? 0));
    if (rest !== '') combinators.push((between?.[1] ?? ' ') as Combinator);
  }
  if (compounds.length === 0) return null;
  return { compounds, combinators, specificity, names: compounds.flatMap(namesAskedBy) };
}

function compoundEnd(text: string): number {
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '[') inside = true;
    else if (character === ']') inside = false;
    else if (!inside && /[\s>+~]/.test(character)) return at;
  }
  return text.length;
}

const simple =
  /([#.]?[\w\u0080-\uffff-]+|\*)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*)?\]|:([\w-]+)(?:\([^()]*\))?/gy;

function parseCompound(text: string): Compound | null {
  const compound = {
    tag: null as string | null,
    id: null as string | null,
    classes: [] as string[],
    attributes: [] as { name: string; operator: string; value: string }[],
    pseudos: [] as string[],
  };
  simple.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    simple.lastIndex = at;
    const match = simple.exec(text);
    if (match === null || match[0] === '') return null;
    at = simple.lastIndex;
    const [, name, attribute, operator = '', quoted, single, plain, pseudo] = match;
    if (attribute !== undefined)
      compound.attributes.push({ name: attribute.toLowerCase(), operator, value: quoted ?? single ?? plain ?? '' });
    else if (pseudo !== undefined) compound.pseudos.push(pseudo.toLowerCase());
    else if (name?.startsWith('.') === true) compound.classes.push(name.slice(1));
    else if (name?.startsWith('#') === true) compound.id = name.slice(1);
    else if (name !== '*') compound.tag = name?.toLowerCase() ?? null;
  }
  return compound;
}

function weigh(compound: Compound): number {
  const classes = compound.classes.length + compound.attributes.length + compound.pseudos.length;
  return (compound.id === null ? 0 : 10_000) + classes * 100 + (compound.tag === null ? 0 : 1);
}

/** The last compound decides where a selector can match at all: its class, id or tag, or `*`. */
export function keyOf(selector: Selector): string {
  const last = selector.compounds.at(-1) as Compound;
  if (last.id !== null) return `#${last.id}`;
  if (last.classes[0] !== undefined) return `.${last.classes[0]}`;
  return last.tag ?? '*';
}

function namesAskedBy({ tag, id, classes, attributes }: Compound): readonly string[] {
  return [
    ...(tag === null ? [] : [tag]),
    ...(id === null ? [] : [`#${id}`]),
    ...classes.map((each) => `.${each}`),
    ...attributes.map(({ name }) => `[${name}`),
  ];
}

/** Type, id and class of an element decide: no attribute, no state, nothing around it is asked for. */
export function isDecidedByName({ compounds }: Selector): boolean {
  const [only] = compounds;
  return compounds.length === 1 && only?.attributes.length === 0 && only.pseudos.length === 0;
}

/** Steps of matching left; when they are used up nothing matches any more, so that no sheet makes a check hang. */
export interface Budget {
  steps: number;
}

export function matches(selector: Selector, element: Element, budget: Budget): boolean {
  return matchesFrom(selector, selector.compounds.length - 1, element, budget);
}

function matchesFrom(selector: Selector, index: number, element: Element, budget: Budget): boolean {
  budget.steps -= 1;
  if (budget.steps < 0 || !matchesCompound(selector.compounds[index] as Compound, element)) return false;
  if (index === 0) return true;
  switch (selector.combinators[index - 1]) {
    case '>': {
      const parent = parentOf(element);
      return parent !== null && matchesFrom(selector, index - 1, parent, budget);
    }
    case '+': {
      const before = previousElement(element);
      return before !== null && matchesFrom(selector, index - 1, before, budget);
    }
    case '~':
      for (let each = previousElement(element); each !== null; each = previousElement(each))
        if (matchesFrom(selector, index - 1, each, budget)) return true;
      return false;
    default:
      for (let each = parentOf(element); each !== null; each = parentOf(each))
        if (matchesFrom(selector, index - 1, each, budget)) return true;
      return false;
  }
}

function previousElement(element: Element): Element | null {
  const siblings = element.parentNode?.childNodes ?? [];
  for (let at = siblings.indexOf(element) - 1; at >= 0; at -= 1) {
    const sibling = siblings[at];
    if (sibling !== undefined && 'tagName' in sibling) return sibling;
  }
  return null;
}

function matchesCompound(compound: Compound, element: Element): boolean {
  if (compound.tag !== null && compound.tag !== element.tagName) return false;
  if (compound.id !== null && compound.id !== attributeOf(element, 'id')) return false;
  if (compound.classes.length > 0) {
    const classes = classesOf(element);
    if (!compound.classes.every((each) => classes.includes(each))) return false;
  }
  return (
    compound.attributes.every((each) => matchesAttribute(each, attributeOf(element, each.name))) &&
    compound.pseudos.every((each) => matchesPseudo(each, element))
  );
}

function matchesAttribute(test: Compound['attributes'][number], found: string | null): boolean {
  if (found === null) return false;
  switch (test.operator) {
    case '':
      return true;
    case '=':
      return found === test.value;
    case '~=':
      return found.split(/\s+/).includes(test.value);
    case '|=':
      return found === test.value || found.startsWith(`${test.value}-`);
    case '^=':
      return test.value !== '' && found.startsWith(test.value);
    case '$=':
      return test.value !== '' && found.endsWith(test.value);
    default:
      return test.value !== '' && found.includes(test.value);
  }
}

function matchesPseudo(name: string, element: Element): boolean {
  switch (name) {
    case 'root':
      return element.tagName === 'html';
    case 'link':
      return element.tagName === 'a' && attributeOf(element, 'href') !== null;
    case 'first-child':
      return previousElement(element) === null;
    default:
      return false;
  }
}
