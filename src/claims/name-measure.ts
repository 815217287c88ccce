/** What a measure is called: its class, the noun that is counted, or the noun that the sides share, each in the frame of its kind. */
import { weakLabels } from '../text/languages/en/verbs.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { Figure } from './read-figures.ts';

/** The class, with what it is of; the noun that is counted; or the shared noun in the frame of its kind. Null where that would mislead. */
export function nameCore(
  groups: readonly (readonly Figure[])[],
  className: string | null,
  noun: string | null,
  space: FigureSpace,
  isAgreement: boolean,
): string | null {
  const entry = className === null ? undefined : space.table.byName.get(className);
  const label = entry?.group === 'people' && !countsPeople(groups, space) ? null : (entry?.label ?? null);
  const counted = countedNoun(groups, space);
  if (counted !== null) {
    const isPeople = space.table.people.has(groups[0]?.[0]?.quantity.unit ?? '');
    // "21,000 customers lost service": homes are lost, people are not destroyed
    const isNamed = label !== null && !(isPeople && entry?.group === 'homes');
    if (isNamed) return entry?.group === 'homes' ? `${counted} ${label}` : label;
    const isPlain = noun === null || noun.toLowerCase() === counted;
    // "Number of people" says nothing: better the bare words of the frame.
    if (isPlain && isAgreement && isPeople) return null;
    return counted.endsWith(' numbers') ? counted : `number of ${counted}`;
  }
  if (label === null) return nameNoun(noun, groups, space);
  const isOf =
    noun !== null && !label.includes(noun.toLowerCase()) && !label.includes(' of ') && isNearNoun(noun, groups, space);
  const of = isOf ? definite(noun, groups) : null;
  return of === null ? label : `${label} of ${of}`;
}

/** Nearness, on two sides, of a noun that says what the measure is of: "the temperature of the blaze" stood beside a blaze only. */
const OF_NEARNESS = 0.45;

/** Whatever stands in a sentence that gives both values is shared by them. */
function areOfOneSentence(groups: readonly (readonly Figure[])[]): boolean {
  const [first = [], ...others] = groups.map((group) => group.map(({ sentence }) => sentence));
  return others.some((sentences) => sentences.some((sentence) => first.includes(sentence)));
}

function isNearNoun(noun: string, groups: readonly (readonly Figure[])[], space: FigureSpace): boolean {
  const terms = space.locate(noun).map(({ term }) => term);
  const near = (figure: Figure): boolean => terms.every((term) => (figure.terms.get(term) ?? 0) >= OF_NEARNESS);
  return groups.filter((group) => group.some(near)).length >= 2;
}

/** Without a class: the shared noun itself, framed by the kind of figure where a bare noun would not say what is meant. */
function nameNoun(noun: string | null, groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const { kind, unit } = groups[0]?.[0]?.quantity ?? {};
  if (noun === null) return null;
  const words = lowerFirst(noun);
  const of = definite(noun, groups);
  switch (kind) {
    case 'date':
      return of === null ? null : `date for ${of}`;
    case 'duration':
      return of === null ? null : namesPeople(noun, space) ? 'duration' : `duration of ${of}`;
    case 'time':
      return noun.endsWith('ed') ? `time ${words}` : of === null ? 'time' : `time of ${of}`;
    case 'percent':
      // "Shares rose 4 percent": of a price, and no share of anything
      if (wholeNoun(groups, space) === null && /^(?:shares?|stocks?)$/u.test(words)) return null;
      return `share of ${wholeNoun(groups, space) ?? of ?? words}`;
    case 'measure':
      return nameMeasured(unit ?? '', words);
    case 'count':
      return null; // a bare number beside a noun need not count it
    default:
      // "the council, expecting sweeter jam, gets to 310": of jam is neither
      return isNearNoun(noun, groups, space) || !areOfOneSentence(groups) ? words : null;
  }
}

/** What is measured, by its unit: "area of salt marsh", "amount of oil"; an age is a person's, not a noun's. */
function nameMeasured(unit: string, words: string): string | null {
  if (unit === 'years-old') return null;
  if (unit === 'm2') return `area of ${words}`;
  return unit === 'kg' && !words.endsWith('s') ? `amount of ${words}` : words;
}

/** "the barrier", when a source writes it so beside one of the figures; a noun without its article is left out. */
function definite(noun: string, groups: readonly (readonly Figure[])[]): string | null {
  const phrase = `the ${noun}`.toLowerCase();
  return groups.flat().some((figure) => ` ${figure.sentence.text.toLowerCase()}`.includes(` ${phrase}`))
    ? `the ${lowerFirst(noun)}`
    : null;
}

/**
 * "82 percent of lamps", "of the lamps in the yard, 58 percent": the plural behind one share that stands by another side's too, or beside others
 * that say of what they are nowhere.
 */
function wholeNoun(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const wholes = groups.map((group) => group.flatMap((figure) => readWhole(figure, space)));
  for (const { noun, term } of wholes.flat()) {
    const holding = groups.filter((group) =>
      group.some((figure) => space.locate(figure.sentence.text).some((other) => other.term === term)),
    );
    const isOnly = wholes.flat().every((other) => other.term === term);
    if (holding.length >= 2 || isOnly) return noun;
  }
  return null;
}

function readWhole({ sentence, quantity }: Figure, space: FigureSpace): readonly { noun: string; term: string }[] {
  const noun = WHOLE.exec(sentence.text.slice(quantity.end))?.[1];
  const term = noun === undefined ? undefined : space.locate(noun)[0]?.term;
  return noun === undefined || term === undefined ? [] : [{ noun, term }];
}

const WHOLE: RegExp = /^ of (?:(?:the|its|their|all) )?(\p{Ll}{3,}s)\b(?!['’])/u;

function namesPeople(noun: string, space: FigureSpace): boolean {
  return space.locate(noun).some(({ term }) => space.table.people.has(term));
}

/** No figure counts things: "62 ticket offices" attend nothing. */
function countsPeople(groups: readonly (readonly Figure[])[], { table }: FigureSpace): boolean {
  return groups
    .flat()
    .every(({ quantity: { unit } }) => unit === '' || table.people.has(unit) || table.vagueNouns.has(unit));
}

/** The noun that the figures count, as printed in most of them and with the words before it where all agree, or null for other figures. */
function countedNoun(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const isScale = (word: string): boolean => space.table.quantityTerms.has(space.table.termOf(word) ?? word);
  const counts = new Map<string, number>();
  const phrases = new Map<string, Set<string>>();
  for (const { quantity } of groups.flat()) {
    if (quantity.kind !== 'count' || quantity.unit === '') continue;
    const printed = /(\p{L}+)$/u.exec(quantity.text)?.[1]?.toLowerCase() ?? '';
    if (space.locate(printed)[0]?.term !== quantity.unit) continue;
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
    const words = /(?<=\d )(?:\p{Ll}+ ){1,2}\p{Ll}+$/u.exec(quantity.text)?.[0].split(' ') ?? [printed];
    const phrase = words.filter((word) => !isScale(word)).join(' ');
    phrases.set(printed, (phrases.get(printed) ?? new Set<string>()).add(phrase));
  }
  // "Cases", "people": less than "bank account numbers", whatever stands before it there.
  const isVague = (noun: string): boolean =>
    weakLabels.has(noun) && [...(phrases.get(noun) ?? [])].every((phrase) => phrase === noun);
  const noun = [...counts].sort(
    (a, b) => Number(isVague(a[0])) - Number(isVague(b[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0]?.[0];
  if (noun === undefined || noun === 'times') return null; // "arrested four times": the number of what, no noun says
  const [phrase, ...others] = phrases.get(noun) ?? [];
  return others.length === 0 && phrase !== undefined && !/\b(?:more|other|of)\b/u.test(phrase) ? phrase : noun;
}

/** First letter small, where a small one follows. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
