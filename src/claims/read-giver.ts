/**
 * Who gives a figure: the speaker of its clause; where none is named, the writer who reckons it ("I make it 240"), whoever opens the sentence with
 * a word of speech or of counting, or the paper it stands in.
 */
import { readAccount, WRITER } from './read-account.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { Figure } from './read-figures.ts';

/** Characters around a figure in which its giver may stand; and before it, whose it is. */
const FARTHEST = 600;
const OWNER_REACH = 80;
/** Words after a figure within which a document is its source. */
const DOCUMENT_REACH = 3;
/** Words before it within which "The brochure has" says where it stands. */
const HOLDING_REACH = 6;
/** Words at the head of a sentence that its subject may take. */
const SUBJECT_REACH = 5;
/** Words before it within which the writer's verb of reckoning has to stand. */
const RECKONING_REACH = 8;

/** Between a word for an estimate and its figure stand small words only. */
const LINK = /^[\s\p{Ll}]+$/u;
/** Whoever the writer echoes. */
const OTHERS = '(others)';
/** Words of a question that only repeats a figure: "Twelve thousand?" */
const ECHO_WORDS = 4;

/** What whoever gives the figure is called, or null where nobody is said to. */
export function readGiver(figure: Figure, table: MeasureTable): string | null {
  const known = givers.get(figure);
  if (known !== undefined) return known;
  const giver = readNamedGiver(figure, table) ?? readLikelyGiver(figure, table);
  givers.set(figure, giver);
  return giver;
}

// A figure is asked for once for each other that it is compared with.
const givers: WeakMap<Figure, string | null> = new WeakMap();

/** The same, where the sentence plainly says whose the figure is. */
export function readNamedGiver(figure: Figure, table: MeasureTable): string | null {
  const { attribution, sentence, quantity } = figure;
  const head = readHead(figure, table);
  if (head !== null) return head;
  if (isWriters(figure, table)) return WRITER;
  const owner = readOwner(sentence.text.slice(Math.max(0, quantity.start - OWNER_REACH), quantity.start), table);
  if (owner !== null) return owner;
  const account = readAccount(figure, table);
  // "The wardens counted 80, the guild 130": the verb is told once
  const isGapped = account?.form === 'gapped' && attribution !== null && attribution.end < quantity.start;
  if (isGapped && /[,;]/u.test(sentence.text.slice(attribution.end, quantity.start))) return account.giver;
  // "Orvik maintains that its own data show 12"
  const speaker = attribution?.text.toLowerCase() ?? null;
  const isPronoun = speaker !== null && table.words.pronouns.has(wordsOf(speaker)[0] ?? '');
  return isPronoun ? (account?.giver ?? speaker) : (speaker ?? account?.giver ?? null);
}

function readLikelyGiver({ sentence, quantity }: Figure, table: MeasureTable): string | null {
  if (isEcho(sentence.text)) return OTHERS;
  const before = wordsOf(sentence.text.slice(Math.max(0, quantity.start - FARTHEST), quantity.start));
  const { speech, estimating, introductions } = table.words;
  // "Reported profit fell", "In that hour it told 40 people": nobody is named where a sentence opens so
  const isGiven = before.slice(1).some((word) => speech.has(word) || estimating.has(word));
  if (isGiven && !introductions.has(before[0] ?? '')) return before.slice(0, 2).join(' ');
  return readPaper(before, wordsOf(sentence.text.slice(quantity.end, quantity.end + FARTHEST)), table);
}

/** "Builder | Auditors": the head of its column says whose figure a cell holds. */
function readHead({ sentence }: Figure, { words }: MeasureTable): string | null {
  const [column = ''] = sentence.heads;
  const { speakers, speech, writers, writersOwn, writersLabel } = words;
  // "They say | We say", "Club says | Papers say", "The mill | Us"
  const isGivers = wordsOf(column).some((word) => speakers.has(word) || speech.has(word));
  const isOurs = wordsOf(column).some((word) => writers.has(word) || writersOwn.has(word) || writersLabel.has(word));
  return isOurs ? WRITER : isGivers ? column.toLowerCase() : null;
}

/** Whether two names for a giver may be of one: "the council" and "council", "Ann Lee" and "Lee". */
export function isOneGiver(a: string, b: string, { words }: MeasureTable): boolean {
  const [x, y] = [a, b].map((name) => wordsOf(name).filter((word) => !words.determiners.has(word))) as [
    string[],
    string[],
  ];
  return x.includes(y.at(-1) ?? '') || y.includes(x.at(-1) ?? '');
}

/** "against the council's 4,000", "the council's own figure of 4,000", "management's estimate is": whose figure it is said to be. */
function readOwner(before: string, { words }: MeasureTable): string | null {
  const [, owner, rest = ''] = /(\p{L}+)['’]s?((?:\s+\p{L}+){0,5})\s*$/u.exec(before) ?? [];
  if (owner === undefined || words.pronouns.has(owner.toLowerCase())) return null;
  const link = wordsOf(rest);
  const isCalled = link.some(
    (word) => words.estimating.has(word) || words.counters.has(word) || words.accounts.has(word),
  );
  return link.length === 0 || (isCalled && LINK.test(rest)) ? owner.toLowerCase() : null;
}

/** The paper or the device that states it. */
function readPaper(before: readonly string[], after: readonly string[], { words }: MeasureTable): string | null {
  const { documents, holding, instruments, placing } = words;
  const head = before.slice(0, SUBJECT_REACH);
  // "In the bank's survey it is 12 percent", "The brochure has 31 knots"
  const isStated = placing.has(before[0] ?? '') || (before.length <= HOLDING_REACH && holding.has(before.at(-1) ?? ''));
  const paper = isStated ? head.find((word) => documents.has(word)) : undefined;
  // "The sensor at the bridge went on counting for nearly three hours"
  const device = head.find((word) => instruments.has(word));
  // "the €8m in the plan"
  return paper ?? device ?? after.slice(0, DOCUMENT_REACH).find((word) => documents.has(word)) ?? null;
}

function isEcho(text: string): boolean {
  return text.trimEnd().endsWith('?') && (text.match(/[\p{L}\d]+/gu) ?? []).length <= ECHO_WORDS;
}

/** "I make it 240", "we add that up to 2,600", "by my count 31": reckoned by whoever writes, outside quotation marks. */
export function isWriters({ sentence, quantity, isQuoted }: Figure, { words }: MeasureTable): boolean {
  if (isQuoted) return false;
  const clause =
    sentence.text
      .slice(Math.max(0, quantity.start - FARTHEST), quantity.start)
      .split(/[;:]/u)
      .at(-1) ?? '';
  const before =
    clause
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const subject = before.findIndex((word) => words.writers.has(word.split("'")[0] ?? ''));
  if (subject >= 0)
    return before
      .slice(subject + 1)
      .slice(-RECKONING_REACH)
      .some((word) => words.reckoning.has(word));
  const own = before.findIndex((word) => words.writersOwn.has(word));
  return own >= 0 && words.estimating.has(before[own + 1] ?? '');
}

/** The letters of a text, word by word. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
