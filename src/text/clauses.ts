/** What a sentence is like: whether it has a verb, leans on the one before it, speaks in the first person. Pure look-ups, no parsing. */
import { auxiliaries, connectives, pastForms, pointers, speakers, verbs } from './languages/en/verbs.ts';

const WORDS: RegExp = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** Sentences whose words are kept: about one story's. Fewer, and a story is read again for each question; more holds memory for nothing. */
const MAX_KEPT = 4000;

// Every step of wording asks for the words of the same sentences again.
const kept: Map<string, readonly string[]> = new Map();

/** Lower-case words of a text, straight apostrophes, no final dots. */
export function wordsOf(text: string): readonly string[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const words = (text.match(WORDS) ?? []).map((word) =>
    word
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[.'-]+$/, ''),
  );
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, words);
  return words;
}

/** True when some word is a finite verb as far as a word list can tell. */
export function hasVerb(text: string): boolean {
  return wordsOf(text).some((word, index) => auxiliaries.has(word) || (index > 0 && isVerbForm(word)));
}

/** As `hasVerb`, outside clauses that only tell of a noun or a time: "The choir that sang here" says nothing of the choir. */
export function hasMainVerb(text: string): boolean {
  return hasVerb(
    text
      .split(/[,;—–]/)
      .map(dropSubordinate)
      .join(' , '),
  );
}

/** A stretch without the one clause that "that", "who" or "when" opens in it; with two verbs behind it, the second is the main one. */
function dropSubordinate(stretch: string): string {
  const match = /\b(?:(?:that|which|who) (?=(?<next>\p{L}+))|(?:whose|when|where|because|while)\b)/iu.exec(stretch);
  if (match === null) return stretch;
  const next = match.groups?.['next'];
  // "The board reckons that it…": what is said is no clause of a noun.
  const before = stretch.slice(0, match.index);
  if (next !== undefined && !auxiliaries.has(next) && !isVerbForm(next)) return hasVerb(before) ? stretch : before;
  const inner = wordsOf(stretch.slice(match.index)).filter((word) => auxiliaries.has(word) || isVerbForm(word));
  return inner.length > 1 ? stretch : stretch.slice(0, match.index);
}

/** "won't", "they're", "it's"; a possessive ("the council's") is no verb. */
const CONTRACTED: RegExp = /(?:n't|'re|'ve|'ll|'d)$|^(?:it|he|she|that|there|what|who|here|let)'s$/;

function isVerbForm(word: string): boolean {
  if (verbs.has(word) || CONTRACTED.test(word)) return true;
  for (const [ending, instead] of ENDINGS) {
    if (word.endsWith(ending) && verbs.has(word.slice(0, -ending.length) + instead)) return true;
  }
  // A doubled consonant before -ed: planned, dropped.
  return /([b-df-hj-np-tv-z])\1ed$/.test(word) && verbs.has(word.slice(0, -3));
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
];

/** True for a word that a label should not end with or stand on: a verb in a finite form. */
export function isFiniteVerb(word: string): boolean {
  return (
    auxiliaries.has(word) ||
    pastForms.has(word) ||
    (isVerbForm(word) && !verbs.has(word)) ||
    /(?:n't|'re|'ve|'ll)$/.test(word)
  );
}

/** The word a sentence opens with, lower case. */
export function openerOf(text: string): string {
  return wordsOf(text.slice(0, 60))[0] ?? '';
}

/** True when the sentence opens with a word whose referent stands before it. */
export function opensWithPointer(text: string): boolean {
  const [first = '', second = ''] = wordsOf(text.slice(0, 60));
  // "One obliges the firm to …": one of what stood before
  return pointers.has(first) || (first === 'one' && (isFiniteVerb(second) || BEHIND_ONE.test(second)));
}

/** Behind "one" stands no plural: what ends like one is a verb. */
const BEHIND_ONE: RegExp = /(?<!serie|specie|mean|new|[sui])s$/;

/** True for orders and cut clauses: "Expect more of it.", "Starts the ecosystem." A noun that looks like a verb is followed by one. */
export function opensWithVerb(text: string): boolean {
  const [first, second] = wordsOf(text.slice(0, 80));
  if (first === undefined || /^[[“"‘']/.test(text)) return false;
  const isForm = verbs.has(first) || isFiniteVerb(first);
  return isForm && !auxiliaries.has(second ?? '') && !isVerbForm(second ?? '') && !/(?:ing|ed)$/.test(first);
}

/** "Bring the cushion", "Investors: expect less of it": an order to the reader, behind a label or not. */
export function isImperative(text: string): boolean {
  const opening = /^(\p{Lu}\p{Ll}+) (?:the|an?|your|no|any|its|their|more|less|\p{Lu}\p{L}+)\b/u.exec(text)?.[1];
  const order = opening ?? /^[^:.,]{2,40}: (\p{Ll}+)\b/u.exec(text)?.[1];
  return order !== undefined && verbs.has(order.toLowerCase()) && !pastForms.has(order.toLowerCase());
}

/** Drops one opening connective ("But", "However,") and raises the next letter; unchanged where there is none. */
export function dropConnective(text: string): string {
  const match = /^(\p{L}[\p{L}'’]*)(,?)\s+/u.exec(text);
  if (match === null || !connectives.has((match[1] as string).toLowerCase())) return text;
  // "So far", "Yet another", "No one": not connectives.
  if (
    /^(?:so far|so that|so much|so many|so-called|no one|no longer|yet another|still \p{Ll}+ing|no \p{Ll})/iu.test(
      text,
    ) &&
    match[2] === ''
  )
    return text;
  return raiseFirst(text.slice(match[0].length));
}

/** True when the narrator speaks (outside quotation marks) as I, we or you. */
export function speaksInPerson(text: string): boolean {
  const outside = text.replace(/[“"][^”"]*[”"]/g, ' ');
  return wordsOf(outside).some((word) => speakers.has(word));
}

/** First letter in upper case, the rest as it is. */
export function raiseFirst(text: string): string {
  const first = /^["“‘'([]*\p{Ll}/u.exec(text);
  if (first === null) return text;
  const at = first[0].length - 1;
  // "iPhone", "eBay": a capital follows, so the small letter is meant.
  return /\p{Lu}/u.test(text.charAt(at + 1))
    ? text
    : text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}
