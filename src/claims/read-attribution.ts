/** Who says a figure: "auditors said", "according to the city's own inquiry", "the authority puts the loss at". */
import type { Quantity, Span } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

/** The speaker as printed, and where. */
export interface Attribution extends Span {
  readonly text: string;
  /** Said with a verb of counting ("arrives at", "speaks of"): whose figure it is, but not surely a speaker to print. */
  readonly isCounting: boolean;
}

const MAX_WORDS = 6;
/** Words before a verb among which a speaker is looked for: "Ann Lee of the organ builders Hart Voll expects" has eight. */
const MAX_SUBJECT = 10;
// The full stop of the sentence is no part of its last word: "…, the union said."
const WORD = /[\p{L}\d'’&-]+(?:\.[\p{L}\d'’&-]+)*|[,;:()"“”—–]/gu;

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the speaker of the clause around `quantity`, or null when there is none or it is but a pronoun. */
export function readAttribution(text: string, quantity: Quantity, table: MeasureTable): Attribution | null {
  if (last?.text !== text || last.table !== table) {
    const words = readWords(text);
    last = { text, table, words, accordingTo: readAccordingTo(words, text, table) };
  }
  const { accordingTo, words } = last;
  const of = chooseAccordingTo(accordingTo, quantity, text);
  return of !== null && !isOtherClause(of, quantity, text) ? of : readSpeaker(words, text, quantity, table);
}

/** "According to the club 9,000 came; the police counted 6,500": the first half has another speaker than the second. */
function isOtherClause({ start, end }: Span, quantity: Span, text: string): boolean {
  const between = end <= quantity.start ? text.slice(end, quantity.start) : text.slice(quantity.end, start);
  return between.includes(';');
}

/** What does not depend on the quantity, of the sentence asked for last: its figures are asked for one after the other. */
let last: {
  readonly text: string;
  readonly table: MeasureTable;
  readonly words: readonly Word[];
  readonly accordingTo: readonly Attribution[];
} | null = null;

function readWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "80 according to the guild, 60 according to the wardens": the one right behind the figure; else the first. */
function chooseAccordingTo(all: readonly Attribution[], { end }: Quantity, text: string): Attribution | null {
  const [first] = all;
  if (first === undefined || all.length === 1) return first ?? null;
  return all.find(({ start }) => start >= end && !/\d/u.test(text.slice(end, start))) ?? first;
}

function readAccordingTo(words: readonly Word[], text: string, table: MeasureTable): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const phrase of table.words.accordingTo) {
      if (!startsWith(words, i, phrase)) continue;
      const from = i + phrase.length;
      let to = from;
      while (to < words.length && to - from < MAX_WORDS + 2 && isNameWord(words[to], to === from)) to++;
      const named = span(words, from, to, text);
      if (named !== null) found.push(named);
    }
  }
  return found;
}

function startsWith(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return words[at]?.lower === phrase[0] && phrase.every((word, i) => words[at + i]?.lower === word);
}

function isNameWord(word: Word | undefined, isFirst: boolean): boolean {
  if (word === undefined) return false;
  // "according to the club more than 9,000": the figure begins
  if (/^[,;:()"“”—–]$/u.test(word.text) || /\d/.test(word.text) || word.lower === 'more') return false;
  return (
    isFirst || !['in', 'on', 'with', 'that', 'which', 'who', 'as', 'and', 'for', 'to', 'at', 'by'].includes(word.lower)
  );
}

/** Characters from a figure within which its speaker stands: a table squashed into one sentence has hundreds of either. */
const SPEAKER_REACH = 600;

/** The noun phrase before a verb of saying, or after it at the end of the sentence. */
function readSpeaker(
  words: readonly Word[],
  text: string,
  quantity: Quantity,
  table: MeasureTable,
): Attribution | null {
  let best: Attribution | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  words.forEach((word, index) => {
    if (Math.abs(word.start - quantity.start) > SPEAKER_REACH) return;
    const isSpeech = table.words.speech.has(word.lower) || isFinding(words, index, table);
    if (!isSpeech && !isCounting(words, index, quantity, table)) return;
    // "damage is put at": what is said, not who says it
    if (table.words.be.has(words[index - 1]?.lower ?? '')) return;
    const isAfter = isSpeech && isInverted(words, index);
    const found = isAfter ? speakerAfter(words, index, text, table) : speakerBefore(words, index, text, table);
    if (found === null) return;
    const speaker = isSpeech ? found : { ...found, isCounting: true };
    if (speaker.start < quantity.end && quantity.start < speaker.end) return;
    if (isOfRelative(speaker, quantity, text, table)) return;
    const distance =
      Math.abs(quantity.start - speaker.start) +
      COMMA * countCommas(speaker, quantity, text) +
      (isOfNext(speaker, quantity, text, table) ? FAR : 0);
    if (distance < bestDistance) {
      best = speaker;
      bestDistance = distance;
    }
  });
  return best;
}

/** "… killed 12; the Red Cross says it killed 19", "12, but the union says 19": who opens the next clause speaks of what comes after. */
function isOfNext(speaker: Span, quantity: Quantity, text: string, { words }: MeasureTable): boolean {
  if (speaker.start < quantity.end) return false;
  const between = text.slice(quantity.end, speaker.start).toLowerCase();
  return (
    between.includes(';') || words.parting.has(/(\p{L}+)\s*(?:the\s)?$/u.exec(between.slice(-LAST_WORDS))?.[1] ?? '')
  );
}

/** "has found that a third": what follows is said. */
function isFinding(words: readonly Word[], at: number, table: MeasureTable): boolean {
  return table.words.showing.has(words[at]?.lower ?? '') && table.words.thatWords.has(words[at + 1]?.lower ?? '');
}

/** Characters that a comma counts: "the council says it takes six weeks, the contractor expects ten". */
const COMMA = 40;

function countCommas({ start, end }: Span, quantity: Span, text: string): number {
  const between = end <= quantity.start ? text.slice(end, quantity.start) : text.slice(quantity.end, start);
  return between.match(/,(?=\s)/gu)?.length ?? 0;
}

/** Characters that hold the last word or two of a stretch. */
const LAST_WORDS = 40;

/** Farther than any speaker of the own clause. */
const FAR = 1000;

/** "arrives at 70 tonnes": a verb of counting with the figure after it. */
function isCounting(words: readonly Word[], at: number, quantity: Quantity, table: MeasureTable): boolean {
  const after = words[at + 1];
  // "the log gives 3:41", but "the dam gave way at 3:05"
  if (table.words.showing.has(words[at]?.lower ?? '') && after !== undefined)
    return after.start <= quantity.end && quantity.start <= after.start;
  return table.words.counting.some((phrase) => {
    if (!startsWith(words, at, phrase)) return false;
    const next = words[at + phrase.length];
    return (
      next !== undefined &&
      next.start <= quantity.end &&
      quantity.start - next.start <= (phrase.length > 1 ? NEXT_REACH : COUNTING_REACH)
    );
  });
}

/** Characters between a verb of counting and its figure: after a preposition it follows at once ("arrives at the quay with 300 crates"). */
const COUNTING_REACH = 40;
const NEXT_REACH = 12;

/** "640 cases, against the 580 that the clinic has reported": the last words are of the nearer figure only. */
function isOfRelative(speaker: Span, quantity: Quantity, text: string, { words }: MeasureTable): boolean {
  if (speaker.start < quantity.end) return false;
  const between = text.slice(quantity.end, speaker.start).toLowerCase();
  return /\d/.test(between) && words.thatWords.has(between.match(/\p{L}+/gu)?.at(-1) ?? '');
}

function speakerBefore(words: readonly Word[], verb: number, text: string, table: MeasureTable): Attribution | null {
  let from = verb;
  while (from > 0 && verb - from < MAX_SUBJECT) {
    const word = words[from - 1];
    if (word === undefined || /^[,;:()"“”—–]$/u.test(word.text)) break;
    if (table.words.conjunctions.has(word.lower)) break;
    if (/\d/.test(word.text)) return null;
    from--;
  }
  if (isOnlyAdverbs(words, from, verb, table) && words[from - 1]?.text === ',') {
    // "The owner, Corvo Line, had once put …": the name before the comma speaks; a relative clause between commas does not
    return speakerBefore(words, beforeRelative(words, from - 1, table) ?? from - 1, text, table);
  }
  while (from < verb && table.words.adverbs.has(words[from]?.lower ?? '')) from++;
  let to = verb;
  while (to > from && table.words.adverbs.has(words[to - 1]?.lower ?? '')) to--;
  // "Ann Lee of the brokers Hart and Sons expects": the name will do
  const of = words.slice(from, to).findIndex(({ lower }) => table.words.ofWhole.has(lower));
  const last = words[to - 1];
  const isLong = to - from > MAX_WORDS && of > 0;
  if (isLong) to = from + of;
  const first = words[from];
  if (first === undefined || to <= from || to - from > MAX_WORDS || from === verb) return null;
  if (to - from === 1 && (table.words.pronouns.has(first.lower) || table.words.determiners.has(first.lower)))
    return null;
  if (/'s?$/.test(words[to - 1]?.lower ?? '')) return null;
  // "citing documents it said": the speaker is not named; "as far as one can say", "not counting the rest": no speaker at all
  if (table.words.pronouns.has(words[to - 1]?.lower ?? '')) return null;
  if (words.slice(from, to).some(({ lower }) => table.words.beforeVerbs.has(lower) && !table.words.pronouns.has(lower)))
    return null;
  const found = span(words, from, to, text);
  return found === null || !isLong || last === undefined ? found : { ...found, end: last.end };
}

/** "The guild, which counts the carters too, makes it 70": the first of the commas around such a clause, when one ends at `comma`. */
function beforeRelative(words: readonly Word[], comma: number, table: MeasureTable): number | null {
  const open = words.findLastIndex(({ text }, at) => at < comma && text === ',');
  return open > 0 && table.words.relatives.has(words[open + 1]?.lower ?? '') ? open : null;
}

/**
 * "…,” said Ann Lee", "…, says the sheriff": a quotation before the verb, or the one comma of what is said. Two commas may enclose a name that
 * speaks: "The owner, Corvo Line, said …".
 */
function isInverted(words: readonly Word[], verb: number): boolean {
  const before = words[verb - 1]?.text ?? '';
  if (/^[”"]$/u.test(before)) return true;
  return before === ',' && words.findIndex(({ text }) => text === ',') === verb - 1;
}

/** The noun phrase after an inverted verb, if it is somebody: a name, a word for a body or a role, "the sheriff"; and nothing that is said. */
function speakerAfter(words: readonly Word[], verb: number, text: string, table: MeasureTable): Attribution | null {
  const from = verb + 1;
  let to = from;
  while (to < words.length && to - from <= MAX_WORDS && isNameWord(words[to], to === from)) {
    // "Rhona Castle of the brokers": who she is, but "the Chamber of Commerce"
    if (table.words.ofWhole.has(words[to]?.lower ?? '') && !/^\p{Lu}/u.test(words[to + 1]?.text ?? '')) break;
    to++;
  }
  const own = words.slice(from, to);
  if (own.length === 0 || own.length > MAX_WORDS || /^\d/u.test(words[to]?.text ?? '')) return null;
  const isSaid = ({ lower }: Word): boolean =>
    table.words.be.has(lower) || table.words.adverbs.has(lower) || table.words.pronouns.has(lower);
  const isSomebody = ({ text: shown, lower }: Word, at: number): boolean =>
    /^\p{Lu}/u.test(shown) || table.words.speakers.has(lower) || (at === 0 && table.words.determiners.has(lower));
  return !own.some(isSaid) && own.some(isSomebody) ? span(words, from, to, text) : null;
}

function isOnlyAdverbs(words: readonly Word[], from: number, to: number, table: MeasureTable): boolean {
  return words.slice(from, to).every((word) => table.words.adverbs.has(word.lower));
}

function span(words: readonly Word[], from: number, to: number, text: string): Attribution | null {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end), isCounting: false };
}
