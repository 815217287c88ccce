/** The tables of frame words there are. A language is added with a file beside this one and a line here. */
import { primaryLanguage } from '../direction.ts';
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { hebrew } from './he.ts';
import type { Words } from './words.ts';

export const wordTables: readonly Words[] = [english, german, spanish, french, arabic, hebrew];

/** The table of a BCP 47 language (`de` for `de-AT`), or null where there is none: its letters have the frame in English. */
export function findWords(language: string): Words | null {
  const primary = primaryLanguage(language);
  // The code of Hebrew before 1989.
  return wordTables.find(({ code }) => code === (primary === 'iw' ? 'he' : primary)) ?? null;
}

/** The table of a language, else English. */
export function wordsOf(language: string): Words {
  return findWords(language) ?? english;
}
