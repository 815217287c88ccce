/**
 * What the second of two neighbouring statements says of its figure that the first did not. "Police put the crowd at 12,000. Organisers said
 * 30,000." are two accounts of one thing; "The owner paid 40 million. The insurer says repairs will cost 28 million." are two things, for the
 * second has words of its own.
 */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { standsAt } from '../text/find-phrase.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { Figure } from './read-figures.ts';
import { readGiver, wordsOf } from './read-giver.ts';

/** Characters before a figure that are looked at. */
const FARTHEST = 600;
/** Nearness from which a word of the first figure's context is told before the second. */
const TOLD_BEFORE = 0.2;

/** How many telling words stand in the clause of `second` that neither belong to saying a figure nor were told with `first` (null: all of them). */
export function countOwnWords(first: Figure | null, second: Figure, space: FigureSpace): number {
  const words = listOwnWords(first, second, space);
  return words === null ? Number.POSITIVE_INFINITY : words.length;
}

/** Whether there are none, of what the sentence of `first` says alone: what its section is about may hold for many figures. */
export function hasNoOwnWords(first: Figure, second: Figure, space: FigureSpace): boolean {
  return listOwnWords({ ...first, terms: NO_TERMS }, second, space)?.length === 0;
}

const NO_TERMS: ReadonlyMap<string, number> = new Map();

/** The telling words, or null where the figure is said to be of the other giver itself. */
function listOwnWords(first: Figure | null, second: Figure, space: FigureSpace): readonly string[] | null {
  const { sentence, quantity, attribution } = second;
  const before = sentence.text.slice(Math.max(0, quantity.start - FARTHEST), quantity.start);
  if (pointsBack(before, quantity, space.table)) return [];
  const [from, to] = clauseAround(sentence.text, quantity.start, quantity.end, space);
  const giver = new Set(wordsOf(readGiver(second, space.table) ?? ''));
  const said = isToldOfSubject(second)
    ? startOfSentencePart(before, quantity)
    : startOfSaid(sentence.text, from, quantity.start, space.table);
  const told = new Set(space.locate(first?.sentence.text ?? '').map(({ term }) => term));
  const saying = sayingOf(space.table);
  // "the county says its own is 60": of the other giver, not of what was told
  if (hasOwn(before, space.table)) return null;
  const own = new Set<string>();
  for (const { term, start, end } of space.locate(sentence.text)) {
    if (end <= said || start >= to || (start < quantity.end && quantity.start < end)) continue;
    if (attribution !== null && start < attribution.end && attribution.start < end) continue;
    const word = wordsOf(sentence.text.slice(start, end))[0] ?? '';
    if (told.has(term) || (first?.terms.get(term) ?? 0) >= TOLD_BEFORE || giver.has(word)) continue;
    // "the drop was 2 percent": which way it went, and of what is told before
    if (quantity.kind === 'percent' && space.table.words.changes.has(word)) continue;
    if (saying.has(term) || isNumber(term, space.table) || (first !== null && isOfClass(word, first, space))) continue;
    own.add(term);
  }
  return [...own];
}

/** "The mill pays 35 crowns, according to the guild": who gives it stands behind it, so that the subject is what is told. */
function isToldOfSubject({ attribution, quantity }: Figure): boolean {
  return attribution !== null && attribution.start >= quantity.end;
}

function startOfSentencePart(before: string, { start }: Figure['quantity']): number {
  return start - (before.split(/[;:()“”"—–]/u).at(-1) ?? '').length;
}

/** Whether a figure is given of "it", of what was told before: "makes it 240". */
export function isOfWhatWasTold({ sentence, quantity }: Figure, table: MeasureTable): boolean {
  return pointsBack(sentence.text.slice(Math.max(0, quantity.start - FARTHEST), quantity.start), quantity, table);
}

/** "makes it 240", "call that nonsense and put …", "dispute this": what follows is of what was said before. */
function pointsBack(before: string, { kind }: Figure['quantity'], { words }: MeasureTable): boolean {
  const list = wordsOf(before);
  // "this autumn" is a time, not what was told
  const last = kind === 'date' && words.beforeNouns.has(list.at(-1) ?? '') ? '' : (list.at(-1) ?? '');
  // "thinks that 70 barrels": no pronoun
  if (words.levels.has(last) ? words.anaphors.has(list.at(-2) ?? '') : isAnaphor(last, words)) return true;
  return list.some((word, at) => {
    const isContested = words.calling.has(word) || words.disputes.has(word);
    return isContested && words.anaphors.has(list[at + 1] ?? '');
  });
}

function isAnaphor(word: string, { anaphors, thatWords }: MeasureTable['words']): boolean {
  return anaphors.has(word) && !thatWords.has(word);
}

/** Where the clause around a figure begins and ends: at marks and conjunctions. */
function clauseAround(
  text: string,
  start: number,
  end: number,
  { table }: FigureSpace,
): readonly [from: number, to: number] {
  let [from, to] = [0, text.length];
  for (const match of text.matchAll(/[,;:()"“”—–](?!\d)|-(?=\s)|\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    // "By the tickets we get 9,300 once you leave out …": what stands before the subject is where from, and a new subject says more
    const isSubject = table.words.subjects.has(word) || table.words.writers.has(word);
    const isNext = match.index >= end && table.words.pronouns.has(word) && !table.words.beforeNouns.has(word);
    const isBoundary = isSubject || isNext || !/^\p{L}/u.test(word) || table.words.conjunctions.has(word);
    if (!isBoundary) continue;
    if (match.index < start) from = match.index + match[0].length;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  return [from, to];
}

/** "Ann Lee of the brokers Hart expects 65": who gives a figure stands before the verb, however long the name; what is said after it. */
function startOfSaid(text: string, from: number, figure: number, { words }: MeasureTable): number {
  const before = [...text.slice(from, figure).matchAll(/\p{L}+/gu)];
  const isBe = (at: number): boolean => words.be.has(before[at]?.[0].toLowerCase() ?? '');
  // "is expected to cost": nobody is named
  const lowers = before.map(([word]) => word.toLowerCase());
  const isGiving = (at: number): boolean =>
    words.speech.has(lowers[at] ?? '') || words.counting.some((phrase) => standsAt(lowers, at, phrase));
  const verb = before.find((_, at) => isGiving(at) && !isBe(at - 1));
  return verb === undefined ? from : from + verb.index;
}

function hasOwn(before: string, { words }: MeasureTable): boolean {
  const list = wordsOf(before);
  return list.some(
    (word, at) =>
      words.ownWords.has(word) && words.pronouns.has(list[at - 1] ?? '') && words.be.has(list[at + 1] ?? ''),
  );
}

function isNumber(term: string, table: MeasureTable): boolean {
  return /^\d/u.test(term) || table.quantityTerms.has(term);
}

const sayings: WeakMap<MeasureTable, ReadonlySet<string>> = new WeakMap();

/** Terms of the words by which figures are given, whatever they are of. */
function sayingOf(table: MeasureTable): ReadonlySet<string> {
  const known = sayings.get(table);
  if (known !== undefined) return known;
  const { words } = table;
  const lists: readonly Iterable<string>[] = [
    words.speech,
    words.estimating,
    words.reckoning,
    words.showing,
    words.contrasts,
    words.disputes,
    words.documents,
    words.instruments,
    words.holding,
    words.counters,
    words.counted,
    words.estimates,
    words.adverbs,
    words.alone,
    words.giving,
    words.qualifiers,
    words.accounts,
  ];
  const found = new Set(
    lists.flatMap((list) => [...list].map((word) => table.termOf(word)).filter((term) => term !== null)),
  );
  sayings.set(table, found);
  return found;
}

/** "a toll of 40 … 52 deaths": a word for the class of measure that the first figure is of. */
function isOfClass(word: string, first: Figure, { table }: FigureSpace): boolean {
  return (table.classesOf.get(word) ?? []).some(({ name }) => (first.classes.get(name) ?? 0) >= TOLD_BEFORE);
}

/** "1.7 million of it has reached anyone": a part of what was told, whoever gives it. */
export function isOfThat({ sentence, quantity, role }: Figure, { words }: MeasureTable): boolean {
  const [of = '', it = ''] = wordsOf(sentence.text.slice(quantity.end));
  return role.part === 'of' && words.ofWhole.has(of) && (words.subjects.has(it) || words.anaphors.has(it));
}

/** "For comparison, foreign boats pay 21 million", "Compare Port Sallow, which finished its line for 390 million" */
export function isForComparison({ sentence }: Figure, { words }: MeasureTable): boolean {
  return wordsOf(sentence.text)
    .slice(0, 2)
    .some((word) => words.comparing.has(word));
}
