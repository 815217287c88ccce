/** Enumerations in a sentence: "text, images, video and audio". Items of up to three words; what is doubtful is left out. */
import type { Language } from '../text/language.ts';
import { terms } from '../text/terms.ts';

export interface WordList {
  /** As printed. */
  readonly items: readonly string[];
  /** Stems of each item: equal keys are one item. */
  readonly keys: readonly string[];
  /** Terms just before the list, and just after it: what it is a list of. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Words on either side in which a list's head is looked for. */
const HEAD_WORDS = 4;
/** What opens a clause and no item. */
const NO_ITEM: RegExp =
  /\b(?:which|who|whose|that|where|when|while|but|is|are|was|were|has|have|had|will|would|can|it|they|we|he|she)\b/i;

const ITEM = String.raw`[\p{L}\p{N}][\p{L}\p{N}'.-]*(?: [\p{L}\p{N}][\p{L}\p{N}'.-]*){0,2}`;
const LIST: RegExp = new RegExp(
  String.raw`([\p{L}\p{N}'.-]+)((?:, ${ITEM})*),? (?:and|as well as) (?:the |an? )?([\p{L}\p{N}][\p{L}\p{N}'-]*)`,
  'gu',
);

/** All lists of at least two items, in order. */
export function findLists(text: string, language: Language): readonly WordList[] {
  return [...text.matchAll(LIST)].flatMap((match) => {
    const middle = (match[2] ?? '').split(', ').filter((item) => item !== '');
    const items = [match[1] as string, ...middle, match[3] as string].map((item) => item.trim());
    const keys = items.map((item) => terms(item, language).join(' '));
    if (keys.includes('') || new Set(keys).size < keys.length || items.some((item) => NO_ITEM.test(item))) return [];
    const before = terms(
      text
        .slice(0, match.index)
        .split(' ')
        .slice(-HEAD_WORDS - 1)
        .join(' '),
      language,
    );
    const after = terms(
      text
        .slice(match.index + match[0].length)
        .trim()
        .split(' ')
        .slice(0, HEAD_WORDS)
        .join(' '),
      language,
    );
    return [{ items, keys, before, after }];
  });
}
