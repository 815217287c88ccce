/** The words of a sentence as finding names sees them: their slice, how they are written, whether they open the sentence. */

export type Casing = 'lower' | 'capital' | 'caps' | 'mixed' | 'number';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly casing: Casing;
  /** First word of the sentence, or the first after a quotation mark, bracket, colon or bullet: capitals mean little there. */
  readonly opens: boolean;
  /** Nothing but spaces (or `&`) stands between it and the word before. */
  readonly touches: boolean;
}

// Initials keep their dots; hyphens, apostrophes and inner dots join (GPT-5.4, O'Neill, K2.6).
const WORD: RegExp =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’.&+/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|&/gu;
const OPENER: RegExp = /(?:^|[.!?:;•—–|]\s*|[\n\r]\s*)["'“‘«([*_>#\s-]*$|["“‘«]\s*$/u;

function casingOf(text: string): Casing {
  if (!/\p{L}/u.test(text)) return 'number';
  if (!/\p{Lu}/u.test(text)) return 'lower';
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && !/\p{Ll}/u.test(letters)) return 'caps';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'capital' : 'mixed';
}

/** Cuts a sentence into words; "Meta-owned" and "U.S.-led" give up their lower-case tail. */
export function splitWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of sentence.matchAll(WORD)) {
    const start = match.index;
    const text = trimTail(match[0]);
    const between = sentence.slice(previousEnd, start);
    words.push({
      text,
      start,
      end: start + text.length,
      casing: text === '&' ? 'lower' : casingOf(text),
      opens: words.length === 0 || OPENER.test(sentence.slice(Math.max(0, start - 12), start)),
      touches: words.length > 0 && /^[\s\u00a0]+$/u.test(between),
    });
    // A cut-off tail must keep the next word from touching.
    previousEnd = text.length < match[0].length ? start + text.length : start + match[0].length;
  }
  return words;
}

function trimTail(token: string): string {
  const possessive = token.replace(/['’]s?$/u, '');
  const hyphen = /^(\p{Lu}[^-‑]*)[-‑](\p{Ll}[\p{Ll}-]*)$/u.exec(possessive);
  if (hyphen?.[1] !== undefined && hyphen[1].length > 1) return hyphen[1];
  const slash = /^(\p{Lu}[^/]*)\//u.exec(possessive);
  return slash?.[1] !== undefined && slash[1].length > 2 ? slash[1] : possessive;
}

/** True where capitals carry no sign: all-caps lines and headlines in title case. */
export function isHeadlineCase(sentence: string, words: readonly Word[]): boolean {
  const lettered = words.filter((word) => word.casing !== 'number' && /\p{L}/u.test(word.text));
  if (lettered.length >= 2 && lettered.every((word) => word.casing === 'caps')) return true;
  // A sentence full of names ends in a full stop, a headline does not.
  if (/[.…]["'”’)\]]*\s*$/u.test(sentence)) return false;
  const telling = lettered.filter((word) => word.text.length > 3);
  const raised = telling.filter((word) => word.casing !== 'lower');
  return telling.length >= 4 && raised.length / telling.length >= 0.75;
}
