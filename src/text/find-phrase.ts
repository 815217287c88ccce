/** Phrases in lists of words. Tried of many thousand places in a story, so it is written as a plain loop. */

/** True where `phrase` stands in `words` from place `at` on. */
export function standsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** True where one of these phrases stands anywhere in `words`. */
export function holdsPhrase(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((phrase) => {
    for (let at = words.indexOf(phrase[0] ?? ''); at >= 0; at = words.indexOf(phrase[0] ?? '', at + 1)) {
      if (standsAt(words, at, phrase)) return true;
    }
    return false;
  });
}
