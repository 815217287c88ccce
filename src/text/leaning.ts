/** How much a sentence leans on what stood before it: pronouns without anybody to stand for, "that" for a thing told earlier, cut ends. */
import { isFiniteVerb } from './clauses.ts';
import { bodies, leanings, roles } from './languages/en/leanings.ts';
import { nameWords } from './languages/en/name-words.ts';
import { auxiliaries, pastForms } from './languages/en/verbs.ts';

/** A pronoun for a person nobody has named; "they" for nobody. It may still be clear from the sentence: it costs less than an opening pronoun. */
const NOBODY = 0.9;
const NO_SEVERAL = 0.7;
/** A pronoun among the first words, before anything it could stand for. */
const EARLY = 0.9;
const EARLY_WORDS = 6;
/** "Three were found": of what stood before. */
const COUNTED = 1.2;
/** However many ways a sentence leans, it is no worse than one that opens with a pronoun. */
const MOST = 2;

/** Cost of reading the sentence alone, 0 to `MOST`. */
export function leaningOf(sentence: string): number {
  const outside = sentence.replace(/[“"][^”"]*[”"]/g, ' “” ').trim();
  let cost = leansEarly(sentence) ? EARLY : 0;
  if (opensWithCount(sentence)) cost += COUNTED;
  for (const leaning of leanings) if (leaning.pattern.test(sentence)) cost += leaning.cost;
  if (cost === 0) cost += standsForNobody(outside);
  return Math.min(MOST, cost);
}

/** "If it can grow…", "In all of them it drives…": a pronoun among the first words, before any name it could stand for. */
function leansEarly(sentence: string): boolean {
  const opening = sentence.split(' ').slice(0, EARLY_WORDS);
  const at = opening.findIndex(
    (word, index) =>
      index > 0 && /^(?:it|its|they|their|them|he|she|his|her|these|those|this)(?:['’](?:s|d|ll|re|ve))?$/i.test(word),
  );
  // "The minister said it is over": no minister is an "it".
  const isFit = /^it/i.test(opening[at] ?? '') ? isThing : isPlainNoun;
  return at > 0 && !opening.slice(1, at).some((word) => /^\p{Lu}/u.test(word)) && !opening.slice(0, at).some(isFit);
}

/** "Three were found", "A third fewer came", "The other 21 will go": a count without what is counted, before its verb. */
function opensWithCount(sentence: string): boolean {
  const rest = COUNT.exec(sentence);
  if (rest === null) return false;
  const next = /^[\p{L}'’]+/u.exec(sentence.slice(rest[0].length))?.[0]?.toLowerCase() ?? '';
  return auxiliaries.has(next) || pastForms.has(next) || (next.endsWith('ed') && isFiniteVerb(next));
}

const COUNT: RegExp =
  /^(?:(?:just|only|about|nearly|almost|some|at least|the other|the remaining|another|a further) )*(?:\d{1,3}(?:[,.]\d+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|all|both|many|most|several|few|some|none|half|a (?:half|third|quarter|fifth|tenth|dozen|few))(?: (?:more|fewer|less|others?))? /iu;

/** A word that may well be what a pronoun after it stands for: "The minister said she", "Teachers say they". */
function isPlainNoun(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
  return isPerson(plain) || isSeveral(plain);
}

/** A body or several things, but no person: what "it" may stand for; no verb ("hears"). */
function isThing(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
  if (isFiniteVerb(plain)) return false;
  return bodies.has(plain) || (isSeveral(plain) && !roles.has(plain.replace(/s$/, '')));
}

function standsForNobody(sentence: string): number {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const plain = word.toLowerCase();
    const before = words.slice(0, index);
    if (/^(?:he|she|him|his|her|hers|himself|herself)$/.test(plain) && !before.some(namesPerson)) return NOBODY;
    if (/^(?:they|them|their|theirs|themselves)$/.test(plain) && !before.some(namesSeveral)) return NO_SEVERAL;
  }
  return 0;
}

/** A capital inside the sentence is taken for a name; the first word is one when nothing small is known by it. */
function namesPerson(word: string, index: number): boolean {
  const plain = word.toLowerCase();
  const isName = /^\p{Lu}/u.test(word) && (index > 0 || nameWords.givenNames.has(plain));
  return isName || isPerson(plain) || plain === 'who';
}

function namesSeveral(word: string, index: number): boolean {
  return (index > 0 && /^\p{Lu}/u.test(word)) || isSeveral(word.toLowerCase()) || /^(?:and|who|nobody)$/i.test(word);
}

function isPerson(word: string): boolean {
  return roles.has(word) || nameWords.titles.has(word) || roles.has(word.replace(/['’]s$/, ''));
}

function isSeveral(word: string): boolean {
  return (
    (/\p{L}{2,}s$/u.test(word) && !/(?:ss|us|is|'s|’s)$/.test(word)) || bodies.has(word) || isIrregularPlural(word)
  );
}

function isIrregularPlural(word: string): boolean {
  return /^(?:men|women|children|\p{L}+men|\p{L}+women|people|both|many|few|two|three|four|five|six|seven|eight|nine|ten)$/u.test(
    word,
  );
}
