/**
 * The noun phrases of a story, read once for all its themes: what a label can be made of. Without a tagger, a noun is told by its place: it
 * ends a run of words, and stands behind an article, a possessive or a preposition, or is a plural.
 */
import { isFiniteVerb } from '../text/clauses.ts';
import {
  adjectives,
  nounsLikeAdjectives,
  nounsLikeParticiples,
  verbs,
  weakHeads,
  weakLabels,
} from '../text/languages/en/verbs.ts';
import type { StoryText } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';

/** A noun phrase of up to three words, under the stems of its words. */
export interface Phrase {
  readonly key: string;
  readonly terms: readonly string[];
  /** Spellings and how often each occurs; headings count half. */
  readonly spellings: ReadonlyMap<string, number>;
  /** The share of its occurrences that "the" opens. */
  readonly definite: number;
  /** A name, or ends on one: never written small. */
  readonly isName: boolean;
}

/** Phrases of a line, by their keys. */
export interface StoryPhrases {
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** By position in `StoryText.units`: what stands in the sentence. */
  readonly ofUnit: readonly ReadonlySet<string>[];
  /** What stands in a heading, by its text. */
  readonly ofHeading: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Draft {
  readonly key: string;
  readonly terms: readonly string[];
  readonly spellings: Map<string, number>;
  /** How often it stood, where a noun stands, and behind "the". */
  all: number;
  nominal: number;
  definite: number;
}

const MOST_WORDS = 3;
/** A word that stands where a noun stands in less than this share of its places is used as something else: "came clean", "a clean break". */
const LEAST_NOMINAL = 0.3;
/** A plural is used where it has this share of the singular's places. */
const PLURAL = 0.4;
/** What stands before a noun. "to" does not: a verb is as likely behind it. */
const OPENS_NOUN: ReadonlySet<string> = new Set(
  `the a an its their his her our of in on at by for from with without over under about against between into per no any some
  more most fewer less two three four five six seven eight nine ten many all both each every another first second third new own`.split(
    /\s+/,
  ),
);
/** Followed by no other word of the phrase: "the drop in", but not "the set times". */
const BEHIND_ARTICLE: RegExp =
  /(?:\b(?:the|an?|its|their|his|her|our|of|no|another|any)|['’]s) ([\p{L}’'-]+)(?=[.,;:!?)]| (?:of|in|on|for|to|from|by|at|with|and|or|was|were|is|are|has|had|will|would|that|which)\b|$)/giu;
const TOKEN: RegExp = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|[^\s\p{L}\p{N}]/gu;
/** In headings a capital says nothing, and a fragment is no sentence. */
const HEADING_COUNT = 0.5;

/** Reads all sentences and headings of a story. */
export function collectPhrases(text: StoryText): StoryPhrases {
  const drafts = new Map<string, Draft>();
  const nouns = collectVerbalNouns(text);
  const small = collectSmallWords(text);
  const ofHeading = new Map<string, ReadonlySet<string>>();
  const ofUnit = text.units.map((unit) => {
    if (unit.heading !== '' && !ofHeading.has(unit.heading))
      ofHeading.set(unit.heading, collect(text, unit.heading, HEADING_COUNT, nouns, drafts));
    return collect(text, unit.sentence.text, 1, nouns, drafts);
  });
  const phrases = new Map(
    [...drafts.values()]
      .filter((draft) => draft.nominal > 0 && draft.nominal >= LEAST_NOMINAL * draft.all)
      .map((draft): [string, Phrase] => [
        draft.key,
        {
          key: draft.key,
          terms: draft.terms,
          spellings: draft.spellings,
          definite: draft.definite / draft.all,
          isName: isName(draft, small),
        },
      ]),
  );
  return { phrases, ofUnit, ofHeading };
}

/** Words that stand small somewhere: whatever a heading makes of them, they are no names. */
export function collectSmallWords(text: StoryText): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { sentence } of text.units)
    for (const word of sentence.text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}’'-]*/gu) ?? []) small.add(word);
  return small;
}

function isName(draft: Draft, small: ReadonlySet<string>): boolean {
  return [...draft.spellings.keys()].every((spelling) =>
    spelling.split(' ').some((word) => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase())),
  );
}

interface Run {
  readonly words: string[];
  /** The word or sign before it, lower case. */
  readonly before: string;
}

/** Notes the phrases of a line: each ends where a run of nouns and adjectives ends, since English noun phrases end on their head. */
function collect(
  text: StoryText,
  line: string,
  count: number,
  nouns: ReadonlySet<string>,
  drafts: Map<string, Draft>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of readRuns(text, line, nouns)) {
    const isModifier = dropTail(text, run.words);
    for (let from = Math.max(0, run.words.length - MOST_WORDS); from < run.words.length; from++) {
      const head = run.words.at(-1) as string;
      // "Presiding: …" is no noun, "of spending" is one.
      // "Importers fear": behind a plural a singular is as likely its verb.
      const isVerbal = head.endsWith('ing') || (isPlural(run.words.at(-2) ?? '') && !isPlural(head));
      const isNominal = !isModifier && (opensNoun(text, run.before) || (!isVerbal && (from > 0 || isPlural(head))));
      const draft = add(text, run.words.slice(from), count, drafts);
      if (draft === null) continue;
      found.add(draft.key);
      draft.all++;
      if (isNominal) draft.nominal++;
      if (from === 0 && run.before === 'the') draft.definite++;
    }
  }
  return found;
}

/** Takes what cannot end a phrase off a run; true when what is left only stood before a noun: "policy" in "two policy numbers". */
function dropTail(text: StoryText, words: string[]): boolean {
  let last: string | null = null;
  while (words.length > 0 && isNoHead(text, words)) last = (words.pop() as string).toLowerCase();
  return last !== null && weakHeads.has(last);
}

/** "the", and "Harlow's": a noun follows. */
function opensNoun(text: StoryText, before: string): boolean {
  return OPENS_NOUN.has(before) || before.endsWith("'s") || text.language.names.nationalities.has(before);
}

function isPlural(word: string): boolean {
  return /\p{Ll}{3}s$/u.test(word) && !/(?:ss|us|is)$/.test(word);
}

function readRuns(text: StoryText, line: string, nouns: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  let words: string[] = [];
  let before = '';
  const flush = (next: string): void => {
    if (words.length > 0) runs.push({ words, before });
    words = [];
    before = next;
  };
  for (const match of line.matchAll(TOKEN)) {
    const word = match[0].replace(/[.'’-]+$/, '').replace(/['’]s$/, '');
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (breaks(text, lower, words.at(-1) ?? null, nouns) && !isNounBehind(text, lower, words, before)) flush(lower);
    else words.push(word);
    // "the miller's wheel", "the millers' wheel"
    if (/['’]s$|s['’]$/.test(match[0])) flush("'s");
  }
  flush('');
  return runs;
}

/**
 * True where a run ends: signs, figures, small words, and verbs. What may be noun or verb is a noun where this story has it behind an
 * article and, behind another noun, in the singular ("the council vote"; but "members vote", "the company calls").
 */
function breaks(text: StoryText, lower: string, last: string | null, nouns: ReadonlySet<string>): boolean {
  if (!/^\p{L}\P{N}*$/u.test(lower) || text.language.stopWords.has(lower) || lower.endsWith('ly')) return true;
  if (!verbs.has(lower) && !isFiniteVerb(lower)) return false;
  return !nouns.has(lower) || (last !== null && (isPlural(last) || isPlural(lower)));
}

/** "The presiding judge", "a rate rise": behind a singular with its article no verb stands in its base form. */
function isNounBehind(text: StoryText, lower: string, words: readonly string[], before: string): boolean {
  const last = words.at(-1);
  return (
    last !== undefined &&
    !isPlural(last) &&
    opensNoun(text, before) &&
    verbs.has(lower) &&
    !isFiniteVerb(lower) &&
    !text.language.stopWords.has(lower)
  );
}

/** Words that may be verbs and stand directly behind an article or a possessive somewhere in the story, small: "the vote", "its costs". */
function collectVerbalNouns(text: StoryText): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { sentence } of text.units)
    for (const [, word = ''] of sentence.text.matchAll(BEHIND_ARTICLE)) {
      const lower = word.toLowerCase();
      if (verbs.has(lower) || (isPlural(lower) && isFiniteVerb(lower))) nouns.add(lower);
    }
  return nouns;
}

/** A phrase ends on a noun: no adjective, no participle, nothing that says nothing. */
function isNoHead(text: StoryText, words: readonly string[]): boolean {
  const word = words.at(-1) as string;
  const lower = word.toLowerCase();
  // "Numbers" says nothing, "policy numbers" does.
  if (words.length > 1 && weakHeads.has(lower) && !weakLabels.has((words.at(-2) as string).toLowerCase())) return false;
  if (word.length < 3 || OPENS_NOUN.has(lower) || weakLabels.has(lower) || adjectives.has(lower)) return true;
  // "Presiding", "coming"; and "eight-year" tells how long, not what.
  if (lower.endsWith('ing') && !nounsLikeParticiples.has(lower)) return true;
  if (weakLabels.has(lower.split('-').at(-1) ?? '')) return true;
  if (text.language.names.nationalities.has(lower)) return true;
  return (
    /(?:able|ible|ous|ful|less|ive|ic|ish|ical|ional|mental|iest|ed)$/.test(lower) && !nounsLikeAdjectives.has(lower)
  );
}

function add(text: StoryText, words: readonly string[], count: number, drafts: Map<string, Draft>): Draft | null {
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0] as string;
  // "Including borrowings", "remaining wards", "agreed price": a participle in front tells of one sentence, not of the subject.
  if (
    lower.some((word, index) => weakLabels.has(word) && !(index > 0 && weakHeads.has(word))) ||
    (words.length > 1 && /(?:ing|ed)$/.test(first))
  )
    return null;
  const stems = terms(words.join(' '), text.language);
  if (stems.length === 0) return null;
  const key = stems.join(' ');
  const draft = drafts.get(key) ?? { key, terms: stems, spellings: new Map(), all: 0, nominal: 0, definite: 0 };
  drafts.set(key, draft);
  const spelling = words.join(' ');
  draft.spellings.set(spelling, (draft.spellings.get(spelling) ?? 0) + count);
  return draft;
}

/** The spelling used most; a plural that is nearly as common reads better in a label: "files", not "file". */
export function spell(phrase: Phrase): string {
  const ranked = [...phrase.spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  const [most] = ranked;
  if (most === undefined) return phrase.key;
  const plural = ranked.find(([spelling, count]) => spelling === `${most[0]}s` && count >= PLURAL * most[1]);
  return (plural ?? most)[0];
}
