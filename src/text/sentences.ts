/**
 * Text → sentences, as spans of that text. Rules of our own rather than `Intl.Segmenter`, whose answer changes with the ICU
 * data of the Node version, while the same input must give the same bytes everywhere. When in doubt a sentence is left whole:
 * one that is too long can still be cited, half a sentence misleads.
 */
import { type SentenceWords, sentenceWords } from './languages/en/abbreviations.ts';
import type { Span } from '../model.ts';

/** A bracket that stays open longer than this was never meant to close: it no longer holds a sentence together. */
const LONGEST_BRACKET = 400;
/** Stops, closing quotes and brackets, then reference marks such as `[5]` that belong to the sentence before them. */
const STOP = /[.!?…]+(?:["'”’»)\]}*_]+(?=\s|$))?(?: ?\[\d{1,3}\])*(?=\s|$)|[。！？]+[」』”]*|\n\s*\n/gu;
const LIST_MARK = /^[(["'“‘]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\.$/;
const OPENERS = /^["'“‘«([{*_¿¡—–-]+\s?/u;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/;

/**
 * Splits text into sentences. Spans are in order, do not overlap, have no white space at either end and together hold
 * every other character of the text. Languages without a table of their own are split by the English one: its abbreviations
 * rarely end a sentence elsewhere either.
 */
export function splitSentences(text: string, _language: { readonly code: string }): readonly Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop.index < start || end >= text.length) continue;
    if (!isBoundary(text, start, stop.index, end, sentenceWords)) continue;
    push(spans, text, start, end);
    start = skipSpace(text, end);
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, start: number, to: number): void {
  let end = to;
  while (end > start && isSpace(text, end - 1)) end--;
  if (end > start) spans.push({ start, end });
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? '');

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  return at;
}

function isBoundary(text: string, start: number, stopAt: number, end: number, words: SentenceWords): boolean {
  const stop = text.slice(stopAt, end);
  if (/^\n|[。！？]/u.test(stop)) return true;
  const rest = text.slice(end, end + 120).trimStart();
  const next = rest.replace(OPENERS, '');
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next) && !DOMAIN.test(next)) return false;
  if (/^[.!?…,;:)\]]/u.test(rest)) return false;
  const soFar = text.slice(start, stopAt);
  if (isInsideBracket(soFar, text.slice(stopAt, stopAt + LONGEST_BRACKET))) return false;
  if (/^[?!]/.test(stop)) return !isSpokenOrShouted(soFar, stop, next, words);
  return /^\.(?!\.)/.test(stop) ? isFullStop(soFar, stop, next, words) : true;
}

/** True when a bracket opened inside this sentence closes soon after the stop. */
function isInsideBracket(soFar: string, rest: string): boolean {
  const open = Math.max(soFar.lastIndexOf('('), soFar.lastIndexOf('['));
  if (open <= 0 || soFar.length - open > LONGEST_BRACKET) return false;
  const close = soFar[open] === '(' ? ')' : ']';
  if (soFar.includes(close, open)) return false;
  const closing = rest.indexOf(close);
  // Inside a bracket that closes right at this stop the sentence around it may end there as well.
  if (closing < 0 || closing <= 2) return false;
  const reopening = rest.indexOf(close === ')' ? '(' : '[');
  return reopening < 0 || closing < reopening;
}

function isSpokenOrShouted(soFar: string, stop: string, next: string, words: SentenceWords): boolean {
  if (words.shouted.has(lastWord(soFar).toLowerCase())) return true;
  if (!/["'”’»]/.test(stop)) return false;
  const following = next.split(/\s+/u, 6).map((word) => word.replace(/[^\p{L}]+$/u, ''));
  if (
    words.starters.has((following[0] ?? '').toLowerCase()) &&
    !/^(?:he|she|they|it|i|we)$/i.test(following[0] ?? '')
  ) {
    return false;
  }
  const verb = following.findIndex((word, at) => at > 0 && words.speech.has(word));
  return (
    verb > 0 && following.slice(0, verb).every((word) => /^\p{Lu}|^(?:of|the|de|van|von|chief|executive)$/u.test(word))
  );
}

function isFullStop(soFar: string, stop: string, next: string, words: SentenceWords): boolean {
  if (/["”’»)\]]/.test(stop) || next === '') return true;
  if (LIST_MARK.test(`${soFar}.`)) return false;
  const word = lastWord(soFar);
  const lower = word.toLowerCase().replace(/^[("'“‘[]+/, '');
  const follower = (/^[\p{L}'’]+/u.exec(next)?.[0] ?? '').toLowerCase();
  if (words.needsNumber.has(lower) && !words.maybeLast.has(lower)) return !/^[\dIVX]/.test(next);
  if (words.neverLast.has(lower) && isAbbreviationShape(word, lower)) return false;
  if (words.clock.has(lower))
    return (
      !/^(?:[A-Z]{2,4}\b|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/.test(
        next,
      ) || words.starters.has(follower)
    );
  const isInitial = /^\p{Lu}$/u.test(word.replace(/^[("'“‘[]+/, ''));
  if (isInitial || words.maybeLast.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(lower)) {
    if (isOrdinaryWord(word, lower, words)) return true;
    return words.starters.has(follower) && !(isInitial && follower === 'i');
  }
  return true;
}

/** `No`, `in`, `sat`, `may` are words before they are abbreviations: these count as such only with their capital, as in `Sat.` */
function isOrdinaryWord(word: string, lower: string, words: SentenceWords): boolean {
  if (!words.maybeLast.has(lower)) return false;
  return /^\p{Ll}+$/u.test(word) &&
    /^(?:in|mar|sat|sun|wed|co|mo|la|pa|miss|mass|wash|ill|del|ore|min|max|am|pm|fri|ind|ark)$/.test(lower)
    ? !/^(?:co|min|max|am|pm)$/.test(lower)
    : false;
}

/** Titles and the like carry a capital; a lower-case `art`, `no` or `rep` that ends a sentence is the word. */
function isAbbreviationShape(word: string, lower: string): boolean {
  return (
    /\p{Lu}/u.test(word) ||
    /\./.test(lower) ||
    /^(?:eg|ie|cf|vs|v|viz|approx|ca|al|incl|excl|est|esp|resp|fig|figs|dept)$/.test(lower)
  );
}

function lastWord(soFar: string): string {
  return /[^\s—–]+$/u.exec(soFar)?.[0].replace(/^["'“‘([{]+/u, '') ?? '';
}
