/**
 * Do two sentences contradict each other? Decided from the words alone, for high precision: a denied predicate that the other affirms,
 * states that exclude each other, closed lists of which one holds more, a claim and its explicit dispute. Whatever is doubted, asked,
 * conditional or of another time, name or number is no contradiction.
 */
import type { RivalRelation, Span } from '../model.ts';
import { hasVerb } from '../text/clauses.ts';
import { conceptsOf } from '../text/concepts.ts';
import type { Language } from '../text/language.ts';
import {
  DISPUTES,
  DOUBTS,
  EMPTY_NEGATIONS,
  EXCLUSIVE_STATES,
  NEGATIONS,
  OPEN_LISTS,
  TIMES,
} from '../text/languages/en/oppositions.ts';
import { locateTerms, terms } from '../text/terms.ts';
import { findLists, type WordList } from './word-lists.ts';

export type StatementRelation = Extract<RivalRelation, 'opposite' | 'list' | 'status' | 'dispute'>;

/** One sentence, read for comparison. */
export interface ReadStatement {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Claims that it says are wrong. */
  readonly disputed: readonly string[];
  readonly lists: readonly WordList[];
}

interface Clause {
  readonly text: string;
  /** As the source has it. */
  readonly shown: string;
  readonly terms: ReadonlySet<string>;
  /** Terms that a negation denies. */
  readonly denied: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly doubted: boolean;
  /** Holds a denial, or a state that excludes another: the clauses without can be passed over. */
  readonly telling: boolean;
  readonly language: Language;
}

/** What was found: the side that affirms (or lists less) is `affirms`, 0 for the first sentence, 1 for the second. */
export interface FoundRelation {
  readonly relation: StatementRelation;
  readonly affirms: 0 | 1;
  /** The clause of each sentence that holds its position. */
  readonly clauses: readonly [string, string];
  /** For disputes: the claim that the one says is wrong, in its words. */
  readonly disputed: string | null;
  /** For lists: what both name, and what only one does. */
  readonly items: { readonly shared: readonly string[]; readonly more: readonly string[] } | null;
}

/** Share of the words of either clause that the other must have, beside what sets them apart. */
const COVERAGE = 0.6;
/** …and of the longer one. */
const OTHER_COVERAGE = 0.4;
/** Words beside the predicate that both must have: a shared subject alone is no shared matter. */
const MIN_SHARED = 2;
/** Least surety that two words mean one thing: one of them may have a second sense. */
const SURE_CONCEPT = 0.5;
/** Terms after a negation that it denies. */
const REACH = 2;
const LONGEST_CLAUSE = 24;

/** Reads one sentence. */
export function readStatement(text: string, language: Language): ReadStatement {
  // Of equal length, so that a clause can be shown as the source has it.
  const plain = text.replaceAll('’', "'").replace(/[“”"]/g, ' ');
  return {
    text,
    clauses: splitClauses(plain).map(({ start, end }) =>
      readClause(plain.slice(start, end), language, text.slice(start, end)),
    ),
    disputed: DISPUTES.flatMap((pattern) => pattern.exec(plain)?.[1] ?? []),
    lists: OPEN_LISTS.test(plain) ? [] : findLists(plain, language),
  };
}

/** The contradiction between two sentences, or null. */
export function relateStatements(a: ReadStatement, b: ReadStatement, language: Language): FoundRelation | null {
  return relateDispute(a, b, language) ?? relateClauses(a, b) ?? relateLists(a, b);
}

const CLAUSE_END: RegExp =
  /\s[—–-]\s|[;:]\s|,\s(?=(?:but|and|so|because|while|although|though|which|who|where|whereas|an?|the|according|with)\b)|$/g;

function splitClauses(text: string): readonly Span[] {
  let start = 0;
  return [...text.matchAll(CLAUSE_END)].flatMap((match) => {
    const clause = { start, end: match.index };
    start = match.index + match[0].length;
    return text.slice(clause.start, clause.end).trim() === '' ? [] : [clause];
  });
}

function readClause(text: string, language: Language, shown: string = text): Clause {
  const bare = text.toLowerCase().replace(EMPTY_NEGATIONS, (found) => ' '.repeat(found.length));
  const located = locateTerms(text, language);
  const denied = new Set<string>();
  for (const match of bare.matchAll(NEGATIONS)) {
    const end = match.index + match[0].length;
    for (const term of located.filter(({ start }) => start >= end).slice(0, REACH)) denied.add(term.term);
  }
  const firstAt = located[0]?.start ?? 0;
  const names = located.filter(({ start }) => start > firstAt && /\p{Lu}/u.test(text.charAt(start)));
  return {
    text,
    shown: shown.trim(),
    terms: new Set(located.map(({ term }) => term)),
    denied,
    names: new Set(names.map(({ term }) => term)),
    numbers: new Set(located.filter(({ term }) => /^\d/.test(term)).map(({ term }) => term)),
    times: new Set([...bare.matchAll(TIMES)].map((match) => match[0])),
    doubted: DOUBTS.test(bare),
    telling: denied.size > 0 || EXCLUSIVE_STATES.some((states) => states.some((state) => state.test(text))),
    language,
  };
}

function relateClauses(a: ReadStatement, b: ReadStatement): FoundRelation | null {
  for (const left of a.clauses) {
    for (const right of b.clauses) {
      if (left.doubted || right.doubted || !(left.telling || right.telling) || !isOneMatter(left, right)) continue;
      if (!hasVerb(left.text) || !hasVerb(right.text)) continue;
      const found = oppose(left, right) ?? exclude(left, right);
      if (found !== null)
        return {
          relation: found.relation,
          affirms: found.affirms,
          clauses: [left.shown, right.shown],
          disputed: null,
          items: null,
        };
    }
  }
  return null;
}

/** Same names, numbers and times, as far as both give any. */
function isOneMatter(left: Clause, right: Clause): boolean {
  return (
    isWithin(left.names, right) &&
    isWithin(right.names, left) &&
    isSame(left.numbers, right.numbers) &&
    isSame(left.times, right.times)
  );
}

/** Every name of the one stands in the other, where the other has names of its own. */
function isWithin(names: ReadonlySet<string>, other: Clause): boolean {
  return other.names.size === 0 || [...names].every((name) => other.terms.has(name));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

type Opposition = { readonly relation: 'opposite' | 'status'; readonly affirms: 0 | 1 } | null;

/** One denies a predicate that the other affirms, and the rest of their words agree. */
function oppose(left: Clause, right: Clause): Opposition {
  for (const [denying, affirming, affirms] of [
    [left, right, 1],
    [right, left, 0],
  ] as const) {
    if (affirming.denied.size > 0) continue;
    const predicate = [...denying.denied].filter((term) => affirming.terms.has(term));
    const first = [...denying.denied][0];
    if (first === undefined || !predicate.includes(first)) continue;
    if (isCovered(left, right, new Set(predicate.slice(0, 1)))) return { relation: 'opposite', affirms };
  }
  return null;
}

function exclude(left: Clause, right: Clause): Opposition {
  for (const [one, other] of EXCLUSIVE_STATES) {
    for (const [a, b, affirms] of [
      [left, right, 0],
      [right, left, 1],
    ] as const) {
      const [here, there] = [one.exec(a.text), other.exec(b.text)];
      if (here === null || there === null || other.test(a.text) || one.test(b.text)) continue;
      if (isNegatedAt(a.text, here.index) || isNegatedAt(b.text, there.index)) continue;
      const apart = [...a.terms, ...b.terms].filter(
        (term) => a.terms.has(term) !== b.terms.has(term) && isInside(term, here[0], there[0]),
      );
      if (isCovered(a, b, new Set(apart), 1)) return { relation: 'status', affirms };
    }
  }
  return null;
}

function isNegatedAt(text: string, at: number): boolean {
  return /(?:\bnot|\bnever|n't|\bno|\bneither)\s+(?:\S+\s+)?$/i.test(text.slice(0, at));
}

function isInside(term: string, ...phrases: readonly string[]): boolean {
  return phrases.some((phrase) => phrase.toLowerCase().includes(term.slice(0, 4)));
}

/** Do the clauses share most of their words beside those that set them apart? */
function isCovered(left: Clause, right: Clause, apart: ReadonlySet<string>, least: number = MIN_SHARED): boolean {
  const [here, there] = [ownTerms(left, right, apart), ownTerms(right, left, apart)];
  if (Math.max(here.length, there.length) > LONGEST_CLAUSE) return false;
  const shared = Math.min(here.filter((term) => term.shared).length, there.filter((term) => term.shared).length);
  // Words of their own on both sides: "safe to drink", "not safe to swim in".
  if (shared < here.length && shared < there.length) return false;
  return (
    shared >= least &&
    shared >= COVERAGE * Math.min(here.length, there.length) &&
    shared >= OTHER_COVERAGE * Math.max(here.length, there.length)
  );
}

/** Terms of one clause beside those that set them apart, and whether the other has them, or another word for them. */
function ownTerms(
  clause: Clause,
  other: Clause,
  apart: ReadonlySet<string>,
): readonly { readonly term: string; readonly shared: boolean }[] {
  const meant = new Set<string>();
  const theirs = conceptsOf(other.text, other.language);
  for (const [row, concept] of conceptsOf(clause.text, clause.language)) {
    const known = theirs.get(row);
    if (known === undefined || concept.weight * known.weight < SURE_CONCEPT) continue;
    if ([...known.carriers].some((carrier) => !apart.has(carrier)))
      for (const carrier of concept.carriers) meant.add(carrier);
  }
  return [...clause.terms]
    .filter((term) => !apart.has(term))
    .map((term) => ({ term, shared: other.terms.has(term) || meant.has(term) }));
}

/** Words of a disputed claim that the other sentence must hold. */
const DISPUTED_COVERAGE = 0.6;

function relateDispute(a: ReadStatement, b: ReadStatement, language: Language): FoundRelation | null {
  for (const [claiming, disputing, affirms] of [
    [a, b, 0],
    [b, a, 1],
  ] as const) {
    if (claiming.disputed.length > 0) continue;
    for (const disputed of disputing.disputed) {
      const wanted = new Set(terms(disputed.split(/,\s|;\s/)[0] ?? '', language));
      const clause = claiming.clauses.find(
        (each) => !/\?/.test(each.text) && coverage(wanted, each.terms) >= DISPUTED_COVERAGE,
      );
      if (wanted.size < MIN_SHARED || clause === undefined) continue;
      if (clause.denied.size > 0 !== readClause(disputed, language).denied.size > 0) continue;
      const clauses: [string, string] = affirms === 0 ? [clause.shown, disputing.text] : [disputing.text, clause.shown];
      return { relation: 'dispute', affirms, clauses, disputed, items: null };
    }
  }
  return null;
}

function coverage(wanted: ReadonlySet<string>, terms: ReadonlySet<string>): number {
  return [...wanted].filter((term) => terms.has(term)).length / Math.max(1, wanted.size);
}

/** Words of a sentence that says what there is; longer ones tell an event, and name what they happen to name. */
const MOST_LIST_WORDS = 16;

/** One closed list holds all of the other and more, and both stand beside the same word. */
function relateLists(a: ReadStatement, b: ReadStatement): FoundRelation | null {
  if ([a, b].some(({ text }) => text.split(' ').length > MOST_LIST_WORDS)) return null;
  for (const left of a.lists) {
    for (const right of b.lists) {
      const [long, short, affirms] =
        left.keys.length > right.keys.length ? ([left, right, 1] as const) : ([right, left, 0] as const);
      if (long.keys.length < 3 || short.keys.length === long.keys.length) continue;
      if (!short.keys.every((key) => long.keys.includes(key))) continue;
      if (!haveOneHead(long, short)) continue;
      return {
        relation: 'list',
        affirms,
        clauses: [a.text, b.text],
        disputed: null,
        items: {
          shared: short.items,
          more: long.items.filter((_, at) => !short.keys.includes(long.keys[at] as string)),
        },
      };
    }
  }
  return null;
}

/** Do both lists follow, or precede, the same word? */
function haveOneHead(a: WordList, b: WordList): boolean {
  return a.before.some((term) => b.before.includes(term)) || a.after.some((term) => b.after.includes(term));
}
