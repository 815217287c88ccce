/** English: the tables of `en/` put together as one `Language`. */
import type { Language } from '../language.ts';
import { stem } from '../stem.ts';
import { sentenceWords } from './en/abbreviations.ts';
import { backgroundShare } from './en/background.ts';
import { nameWords } from './en/name-words.ts';
import { stopWords } from './en/stop-words.ts';
import { variants } from './en/variants.ts';

/** English in full. */
export const english: Language = {
  code: 'en',
  supported: true,
  stopWords,
  sentences: sentenceWords,
  variants,
  prefixes: new Set([
    'co',
    'e',
    're',
    'pre',
    'non',
    'anti',
    'un',
    'multi',
    'mid',
    'sub',
    'inter',
    'bi',
    'de',
    'semi',
    'ultra',
    'counter',
    'micro',
    'bio',
    'cyber',
  ]),
  stem,
  backgroundShare,
  names: nameWords,
};
