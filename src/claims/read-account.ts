/**
 * Accounts that name whoever gives a figure and say little else: "Halvik, which weighs the carts, arrives at 620", "the ministry has 12
 * percent, the council 15", "40 barrels (guild)", "Millers: up by 6 percent". The verb may be of any sort, or left out; what stands before it
 * is the giver if it is somebody, or a paper.
 */
import { standsAt } from '../text/find-phrase.ts';
import { isGiverNoun, type MeasureTable } from '../text/figures/measure-words.ts';
import type { Figure } from './read-figures.ts';

/** Characters around a figure that are looked at. */
const FARTHEST = 400;
/** Words of a giver, and of one whose verb is left out. */
const MOST_WORDS = 7;
const MOST_BARE = 5;
/** Words between a label and its figure. */
const LABEL_REACH = 3;

/** What the writer is called; no name is. */
export const WRITER = '(writer)';

export interface Account {
  /** What whoever gives the figure is called, in lower case. */
  readonly giver: string;
  /** The same as printed. */
  readonly shown: string;
  /**
   * How it is said: with a verb, without one ("the council 15"), before a colon, behind the figure ("if you ask the council"), or in the name of
   * whoever is in charge ("officially"). A name before a colon is but an `entry`: it may be the place that the figure is of.
   */
  readonly form: 'clause' | 'gapped' | 'label' | 'entry' | 'behind' | 'official';
}

/** Whoever the clause around a figure says it is given by, or null. */
export function readAccount(figure: Figure, table: MeasureTable): Account | null {
  const known = accounts.get(figure);
  if (known !== undefined) return known;
  const account = findAccount(figure, table);
  accounts.set(figure, account);
  return account;
}

const accounts: WeakMap<Figure, Account | null> = new WeakMap();

function findAccount({ sentence, quantity, allNames }: Figure, table: MeasureTable): Account | null {
  const { text } = sentence;
  const context = { table, names: new Set([...allNames].flatMap((name) => name.split(' '))) };
  const behind = readBehind(text.slice(quantity.end, quantity.end + FARTHEST), context);
  if (behind !== null) return { giver: behind, shown: '', form: 'behind' };
  const before = text.slice(Math.max(0, quantity.start - FARTHEST), quantity.start);
  const [opening] = wordsOf(before);
  if (opening !== undefined && table.words.official.has(opening.lower))
    return { giver: opening.lower, shown: opening.text, form: 'official' };
  const label = readLabel(before, context);
  if (label !== null) return label;
  const clause = before.split(/[;:—–(“”"]/u).at(-1) ?? '';
  const parts = clause.split(/,(?!\d)/u).map(wordsOf);
  const last = afterConjunction(parts.at(-1) ?? [], table);
  const own = readClause(last, context);
  if (own !== null) return own;
  // "Halvik, which weighs the carts, arrives at 620"
  // … and the counter, which is read every hour, had got to 14
  const isPast = table.words.past.has(last[0]?.lower ?? '');
  const opensWithVerb = last[0] !== undefined && isGiving(last, isPast ? 1 : 0, table);
  if (!opensWithVerb) return null;
  // "The union disputes that and says 48"
  const whole = parts.at(-1) ?? [];
  const first = whole.findIndex(
    ({ lower }, at) => at > 0 && (isGiving(whole, at, table) || table.words.disputes.has(lower)),
  );
  if (first > 0 && isGiver(whole.slice(0, first), context)) return account(whole.slice(0, first), 'clause');
  if (parts.length < 2) return null;
  // "Its builder, Orvik, puts it at 12": where the subject names nobody, what stands beside it may
  const [subject] = (parts.length > 2 ? [-3, -2] : [-2])
    .map((at) => afterConjunction(parts.at(at) ?? [], table))
    .filter((words) => isGiver(words, context));
  return subject === undefined ? null : account(subject, 'clause');
}

/** What the words of a sentence are read by: the words of the names in it, in lower case. */
interface Context {
  readonly names: ReadonlySet<string>;
  readonly table: MeasureTable;
}

interface Word {
  readonly text: string;
  readonly lower: string;
}

function wordsOf(text: string): readonly Word[] {
  // "the bellmakers' report": the mark behind the word is printed, and tells nothing
  return (text.match(/[\p{L}\d'’&.-]*[\p{L}\d](?:['’](?=\s\p{L}))?/gu) ?? []).map((word) => ({
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'").replace(/'$/u, ''),
  }));
}

function account(words: readonly Word[], form: Account['form']): Account {
  return { giver: join(words), shown: words.map(({ text }) => text).join(' '), form };
}

function join(words: readonly Word[]): string {
  return words.map(({ lower }) => lower).join(' ');
}

/** "… and the council expects": what stands after the last conjunction; "and the council" too, where nothing parts them. */
function afterConjunction(words: readonly Word[], { words: { conjunctions, parting } }: MeasureTable): readonly Word[] {
  const at = words.findLastIndex(
    ({ lower }) => (conjunctions.has(lower) && lower !== 'who') || parting.has(lower) || lower === 'or',
  );
  return words.slice(at + 1);
}

function readClause(words: readonly Word[], context: Context): Account | null {
  const { table } = context;
  const { holding } = table.words;
  const isHolding = (at: number): boolean => at > 0 && holding.has(words[at]?.lower ?? '');
  const verb = words.findLastIndex((_, at) => at > 0 && (isGiving(words, at, table) || isHolding(at)));
  if (verb > 0) {
    const subject = withoutAdverbs(words.slice(0, headOf(words.slice(0, verb), table)), table);
    // "The ministry has 12 percent", but a cart may have 18 barrels on it
    const known = isHolding(verb) ? { ...context, names: NO_NAMES } : context;
    return isGiver(subject, known) ? account(subject, 'clause') : null;
  }
  const isBare = words.length <= MOST_BARE && headOf(words, table) === words.length && isGiver(words, context);
  return isBare ? account(words, 'gapped') : null;
}

/** "Orvik now guides to" */
function withoutAdverbs(words: readonly Word[], { words: { adverbs } }: MeasureTable): readonly Word[] {
  return words.slice(0, words.findLastIndex(({ lower }) => !adverbs.has(lower)) + 1);
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** "Carters who were there counted", "Lind at the mill believes": the giver ends where more is said of it. */
function headOf(words: readonly Word[], { words: { relatives, placing, ofWhole, determiners } }: MeasureTable): number {
  const at = words.findIndex(
    ({ lower }, i) =>
      i > 0 &&
      (relatives.has(lower) || lower === 'that' || placing.has(lower) || ofWhole.has(lower) || determiners.has(lower)),
  );
  return at < 0 ? words.length : at;
}

function isGiving(
  words: readonly Word[],
  at: number,
  { words: { giving, speech, showing, counting, be } }: MeasureTable,
): boolean {
  const word = words[at]?.lower ?? '';
  // "have been paid 40", "is expected": nobody gives it
  if (be.has(words[at + 1]?.lower ?? '') || be.has(words[at - 1]?.lower ?? '')) return false;
  if (speech.has(word) || showing.has(word) || giving.has(word)) return true;
  const lowers = words.map(({ lower }) => lower);
  return counting.some((phrase) => standsAt(lowers, at, phrase));
}

/** Ends in a name, a word for a body or a role, or for a paper; holds no number. */
function isGiver(words: readonly Word[], { names, table }: Context): boolean {
  const { introductions, pronouns } = table.words;
  const head = words.slice(0, headOf(words, table));
  const last = head.at(-1);
  if (last === undefined || words.length > MOST_WORDS || words.some(({ text }) => /\d/u.test(text))) return false;
  if (introductions.has(head[0]?.lower ?? '') || head.some(({ lower }) => pronouns.has(lower.split("'")[0] ?? '')))
    return false;
  const noun = last.lower.replace(/'s?$/u, '');
  return isGiverNoun(noun, table) || (/^\p{Lu}/u.test(last.text) && names.has(last.lower.replace(/'s$/u, '')));
}

/** "40 barrels (guild)", "or 11 miles if you ask the millers" */
function readBehind(after: string, context: Context): string | null {
  const [, inside] = /^[^.;,()]{0,30}\(([^()\d]{3,40})\)/u.exec(after) ?? [];
  if (inside !== undefined) {
    const words = wordsOf(inside);
    if (isGiver(words, context)) return join(words);
  }
  const counted = readCount(after, context.table);
  if (counted !== null) return counted;
  const { asking } = context.table.words;
  const near = wordsOf(/^[^.;,]*/u.exec(after)?.[0] ?? '');
  const lowers = near.map(({ lower }) => lower);
  for (let at = 0; at < near.length; at += 1) {
    const phrase = asking.find((words) => standsAt(lowers, at, words));
    if (phrase !== undefined) return join(near.slice(at + phrase.length, at + phrase.length + 3));
  }
  return null;
}

/** "14 of them by the guild's count, 23 by the town register": whose count it is, or the paper that has it. */
function readCount(after: string, { words: { estimating, documents, by } }: MeasureTable): string | null {
  const near = wordsOf(/^[^.;,]*/u.exec(after)?.[0] ?? '').slice(0, COUNT_REACH);
  const at = near.findIndex(({ lower }) => by.has(lower));
  const end = near.findIndex(({ lower }, i) => i > at && (estimating.has(lower) || documents.has(lower)));
  if (at < 0 || end < 0) return null;
  const owner = near.findIndex(({ lower }, i) => i > at && i < end && /'s?$/u.test(lower));
  const giver = near.slice(at + 1, owner < 0 ? end + 1 : owner + 1);
  return join(giver).replace(/'s?$/u, '');
}

/** Words behind a figure among which its count is looked for. */
const COUNT_REACH = 7;

/** "The guild: up by 7%", "Wardens: 80 at the gate" */
function readLabel(before: string, context: Context): Account | null {
  const [, label, rest = ''] = /^\s*(?:[\d.:]+\s)?([^:.;]{2,120}):\s([^:;]*)$/u.exec(before) ?? [];
  if (label === undefined || wordsOf(rest).length > LABEL_REACH) return null;
  const words = wordsOf(label.split(',')[0] ?? '');
  if (words.length === 1 && context.table.words.writersLabel.has(words[0]?.lower ?? ''))
    return { giver: WRITER, shown: '', form: 'label' };
  if (!isGiver(words, context)) return null;
  return account(words, isGiver(words, { ...context, names: NO_NAMES }) ? 'label' : 'entry');
}
