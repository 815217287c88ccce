/**
 * Which wording stands for a claim: of the passages that make it, the one that stands alone, holds what is shared and little else.
 * Returns text made of the source's own words, with the passages it took them from.
 */
import type { Sentence } from '../model.ts';
import {
  hasMainVerb,
  hasVerb,
  isImperative,
  openerOf,
  opensWithPointer,
  opensWithVerb,
  raiseFirst,
  speaksInPerson,
  wordsOf,
} from '../text/clauses.ts';
import { leaningOf } from '../text/leaning.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { termInformation } from '../text/story-text.ts';
import { locateTerms } from '../text/terms.ts';
import { extractClauses } from './extract-clauses.ts';
import { costOfOwnNumbers } from './own-numbers.ts';
import { shortenSentence } from './shorten-sentence.ts';

/** A wording and how good it is; `sentences` are what it was taken from, the first its own. */
export interface Wording {
  readonly text: string;
  readonly unit: number;
  readonly sentences: readonly Sentence[];
  /** Above `LEAST_FITNESS` it can be printed; below, nobody should have to read it. */
  readonly fitness: number;
}

/** Words a reader takes in one breath: longer wordings pay for each further word, shorter ones say too little. */
const BEST_WORDS = 15;
const LONG_WORDS = 26;
/** What a wording pays for telling as fact what at least half of the passages tell as somebody's word. */
const UNATTRIBUTED = 0.5;
/** What a clause pays for being cut out of its sentence. */
const CUT = 0.3;
/** Below this a wording leans on what is not there, speaks as "I", or is a fragment: better no point than that. */
const LEAST_FITNESS = 0.45;

/** The fittest wording among `units`, or null when none is fit to print. `shared` are the claim's terms, most telling first. */
export function chooseSentence(
  text: StoryText,
  units: readonly number[],
  shared: readonly string[],
  mustHold = '',
): Wording | null {
  return rankSentences(text, units, shared, mustHold)[0] ?? null;
}

/** All wordings among `units` that are fit to print, fittest first. */
export function rankSentences(
  text: StoryText,
  units: readonly number[],
  shared: readonly string[],
  mustHold = '',
): readonly Wording[] {
  const reported = units.filter((unit) => isReported((text.units[unit] as TextUnit).sentence.text)).length;
  const isOthersWord = 2 * reported >= units.length && reported > 0;
  const isCounted = units.some((unit) => /\d/.test((text.units[unit] as TextUnit).sentence.text));
  return units
    .map((unit) => wordUnit(text, unit, shared, mustHold))
    .map((wording) =>
      isOthersWord && !isReported(wording.text) ? { ...wording, fitness: wording.fitness - UNATTRIBUTED } : wording,
    )
    .map((wording) =>
      isCounted && VAGUE_AMOUNT.test(wording.text) ? { ...wording, fitness: wording.fitness - VAGUE } : wording,
    )
    .filter((wording) => wording.fitness > LEAST_FITNESS)
    .map((wording) => ({ ...wording, fitness: wording.fitness - costOfOwnNumbers(text, units, wording) }))
    .toSorted((a, b) => b.fitness - a.fitness || a.unit - b.unit);
}

/** "Tens of billions" is a poor wording where another source gives the figure. */
const VAGUE_AMOUNT: RegExp = /\b(?:tens|dozens|scores|hundreds|thousands|millions|billions) of\b(?! [\p{L}-]*\d)/iu;
const VAGUE = 2;

const REPORT: RegExp =
  /\b(?:said|says|say|told|tells|claim(?:s|ed)|argue[sd]|warn(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|estimate[sd]|promise[sd]|announced|expects|reckon(?:s|ed)|admit(?:s|ted)|confirm(?:s|ed)|denie[sd]|according to|(?:puts?) (?:it|the|its))\b/;

/** "She said", "according to the board", "the company puts it at": somebody's word, told by the source. */
export function isReported(sentence: string): boolean {
  return REPORT.test(sentence);
}

/** Words one unit: restored, shortened, judged. */
export function wordUnit(text: StoryText, index: number, shared: readonly string[], mustHold: string): Wording {
  const unit = text.units[index] as TextUnit;
  const needed = new Set(shared.slice(0, 6));
  const isNeeded = (stretch: string): boolean =>
    (mustHold !== '' && stretch.includes(mustHold)) ||
    locateTerms(stretch, text.language).some((term) => needed.has(term.term));
  const restored = restoreReferent(text, index);
  const whole = shortenSentence(restored.text, isNeeded);
  const wording: Wording = {
    text: whole,
    unit: index,
    sentences: restored.from === null ? [unit.sentence] : [unit.sentence, restored.from],
    fitness: judge(text, unit, whole, shared, mustHold),
  };
  if (wording.fitness > LEAST_FITNESS) return wording;
  // "It was the worst storm since 1987, when the lighthouse fell": what leans on others may hold a clause that stands alone.
  const clauses = extractClauses(unit.sentence.text)
    .map((clause): Wording => {
      const short = shortenSentence(clause, isNeeded);
      return {
        text: short,
        unit: index,
        sentences: [unit.sentence],
        fitness: judge(text, unit, short, shared, mustHold) - CUT,
      };
    })
    .toSorted((a, b) => b.fitness - a.fitness || (a.text < b.text ? -1 : 1));
  return clauses[0] !== undefined && clauses[0].fitness > wording.fitness ? clauses[0] : wording;
}

/**
 * "It questioned the benefits" → "[The State Audit Office] questioned the benefits", when the sentence before it in the same paragraph has
 * one name, at its beginning. Otherwise the text comes back unchanged.
 */
function restoreReferent(text: StoryText, index: number): { text: string; from: Sentence | null } {
  const unit = text.units[index] as TextUnit;
  const before = text.units[index - 1];
  const own = unit.sentence.text;
  const unchanged = { text: own, from: null };
  if (!/^(?:It|He|She|They)\s+\p{Ll}/u.test(own) || before === undefined)
    return restoreSpeaker(text, index) ?? unchanged;
  if (before.article !== unit.article || before.sentence.block !== unit.sentence.block || before.names.length !== 1)
    return unchanged;
  const name = text.names.get(before.names[0] as string);
  if (name === undefined) return unchanged;
  const isPerson = name.kind === 'person';
  if (/^(?:He|She)\b/.test(own) !== isPerson) return unchanged;
  const at = before.sentence.text.search(/\p{Lu}/u);
  const where = before.sentence.text.indexOf(name.text);
  if (where < 0 || where > at + 4) return unchanged;
  // "The Orrery money…" opens with a name that is not its subject.
  const next = wordsOf(before.sentence.text.slice(where + name.text.length))[0] ?? '';
  if (!hasVerb(`x ${next}`) && !/^\s*[,(–—]/.test(before.sentence.text.slice(where + name.text.length)))
    return unchanged;
  const article = /^the\s/i.test(before.sentence.text) && where > 0 ? 'The ' : '';
  return { text: `[${article}${name.text}]${own.replace(/^\S+/, '')}`, from: before.sentence };
}

/** Sentences back that may name who "she" is. */
const PERSON_REACH = 2;

/**
 * "In a letter he said …", "…," she said → "[Ann Lee] said", when the sentences right before name one person and this one nobody; null otherwise.
 */
function restoreSpeaker(text: StoryText, index: number): { text: string; from: Sentence } | null {
  const unit = text.units[index] as TextUnit;
  const own = unit.sentence.text;
  const isPerson = (key: string): boolean => text.names.get(key)?.kind === 'person';
  if (unit.names.some(isPerson)) return null;
  const outside = own.replace(/[“"][^”"]*[”"]/gu, (quoted) => ' '.repeat(quoted.length));
  const match = SPEAKER.exec(outside);
  if (match === null) return null;
  const near = Array.from({ length: PERSON_REACH }, (_, back) => text.units[index - 1 - back]).filter(
    (other) =>
      other?.article === unit.article && other.sentence.block >= unit.sentence.block - 1 && other.names.some(isPerson),
  );
  const persons = new Set(near.flatMap((other) => other?.names.filter(isPerson) ?? []));
  const [key] = persons;
  const [named] = near;
  if (key === undefined || named === undefined || persons.size > 1) return null;
  const name = text.names.get(key)?.text ?? key;
  const at = match.index + match[0].length - (match[1] ?? '').length;
  return { text: `${own.slice(0, at)}[${name}]${own.slice(at + (match[1] ?? '').length)}`, from: named.sentence };
}

/** The first "he" or "she" of a sentence, before a verb of speech. */
const SPEAKER: RegExp =
  /^(?:(?!\b(?:he|she)\b).)*?\b(he|she)(?= (?:said|says|told|adds|added|argued|argues|thinks|thought|expects|expected|advised|insisted|insists|wrote|writes|called|calls|denied|denies|put|puts)\b)/u;

function judge(text: StoryText, unit: TextUnit, wording: string, shared: readonly string[], mustHold: string): number {
  if (mustHold !== '' && !wording.includes(mustHold)) return -1;
  const words = wordsOf(wording).length;
  let fitness = 1.2 + 1.5 * coverage(text, wording, shared);
  if (opensWithPointer(wording) && !wording.startsWith('[')) fitness -= 2.1;
  else if (text.language.supported) fitness -= costOfLeaning(wording);
  if (lacksSubject(wording)) fitness -= 1.2;
  if (!hasVerb(wording)) fitness -= unit.kind === 'table-row' ? 1.6 : 0.9;
  else if (!hasMainVerb(wording)) fitness -= 0.9;
  // What "I" did is no claim that another source can share.
  const told = wording.replace(REPORTED_TO, '');
  if (speaksInPerson(told)) fitness -= /\b(?:I|me|my|[Yy]ou|[Yy]our)\b/.test(told) ? 3 : 1.6;
  else if (told !== wording) fitness -= 0.4;
  // An order to the reader says nothing that a source claims.
  if (isImperative(wording)) fitness -= 3;
  else if (opensWithVerb(wording)) fitness -= 1;
  if (/\?["”’]?\.?$/.test(wording) || /:\.?$/.test(unit.sentence.text)) fitness -= 3;
  // A quotation and nobody who says it.
  if (/^["“‘]/.test(wording)) fitness -= /^(?:"[^"]+"|“[^”]+”|‘.+’)[.,]?$/.test(wording) ? 0.8 : 0.5;
  if (countTelling(text, unit, wording) < LEAST_TELLING) fitness -= EMPTY;
  if (isBroken(wording)) fitness -= 1.5;
  if (hasOpenQuotation(wording)) fitness -= 1.5;
  if (unit.sentence.heads.length > 0) fitness -= 0.6;
  if (words < 5) fitness -= 0.8;
  if (/^(?:if|when|while|as|because|although)$/.test(openerOf(wording))) fitness -= 0.4;
  fitness -= Math.abs(words - BEST_WORDS) / 40 + Math.max(0, words - LONG_WORDS) / 12;
  return fitness;
}

/** Cost from which a sentence plainly leans on another, and what it pays on top: any sentence that stands alone goes before it. */
const PLAIN_LEANING = 0.9;
const LEANS = 0.6;

function costOfLeaning(wording: string): number {
  const cost = leaningOf(wording);
  return cost >= PLAIN_LEANING ? cost + LEANS : cost;
}

/** "The marsh.", "Investors liked what they saw.": so few words that tell something say next to nothing. */
const LEAST_TELLING = 4;
const EMPTY = 2.3;

/** Different words of a wording that are no small words; a figure and a name count as two. */
function countTelling(text: StoryText, unit: TextUnit, wording: string): number {
  const found = new Set(locateTerms(wording, text.language).map(({ term }) => term));
  const figures = [...found].filter((term) => /^\d/.test(term)).length;
  const names = unit.names.filter((key) => wording.includes(text.names.get(key)?.text ?? key)).length;
  return found.size + figures + names;
}

/** The reporter only as the one who was told: "she told us", "he put it to me". */
const REPORTED_TO: RegExp = /\b(?:told|tells|put it to|assured|wrote to|said to|says to) (?:us|me)\b/g;

/** "Designed by Ms Wang – the founder's first product": a participle opens, and no comma brings it a subject. */
function lacksSubject(wording: string): boolean {
  return /^\p{Lu}\p{Ll}+ed by\b[^,]*$/u.test(wording);
}

/** A quotation that goes on in the next sentence: whoever reads it waits for its end. */
function hasOpenQuotation(wording: string): boolean {
  const count = (pattern: RegExp): number => (wording.match(pattern) ?? []).length;
  return count(/[“]/g) !== count(/[”]/g) || count(/"/g) % 2 === 1;
}

/** An open quotation, or cells squashed into one another: cut from its sense. */
function isBroken(wording: string): boolean {
  return (
    hasOpenQuotation(wording) ||
    /\d\p{Lu}\p{Ll}{2}|\)\p{L}/u.test(wording) ||
    /\p{Ll}\p{Lu}\p{Ll}+\p{Lu}?[\p{Ll}]* /u.test(wording.replace(/\b(?:Mc|Mac|De|Le|La|O['’])\p{Lu}/gu, 'x'))
  );
}

/** Share of the claim's information that the wording holds. */
function coverage(text: StoryText, wording: string, shared: readonly string[]): number {
  const held = new Set(locateTerms(wording, text.language).map((term) => term.term));
  let total = 0;
  let got = 0;
  for (const term of shared.slice(0, 6)) {
    const weight = termInformation(text, term);
    total += weight;
    if (held.has(term)) got += weight;
  }
  return total === 0 ? 0.5 : got / total;
}

/** A clause as a side of a difference: no final stop. */
export function formatPosition(text: string): string {
  return raiseFirst(text).replace(/\.$/, '');
}
