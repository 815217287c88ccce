/**
 * Names of people, organisations, products and places: capitalised runs with a case profile over the texts, aliases and acronyms united.
 * Promises the same answer whatever the order of the sentences; knows no gazetteer beyond the closed lists of the language.
 */
import type { Span } from '../model.ts';
import type { Language } from './language.ts';
import { profileCases } from './names/case-profile.ts';
import { extractRuns, type Run } from './names/extract-runs.ts';
import { uniteAliases, type Spelling } from './names/unite-aliases.ts';
import { isHeadlineCase, splitWords, type Word } from './names/words.ts';

export type NameKind = 'person' | 'organization' | 'place' | 'product' | 'other';

/** A name where it stands: `start`/`end` count in the sentence's text, without title and possessive. */
export interface NameMention extends Span {
  readonly text: string;
  /** Canonical: the same for "Wang" and "Alexandr Wang", "MSL" and "Meta Superintelligence Labs". Lower case. */
  readonly key: string;
  /** Stands for the name only by its head: "the authority". Never enough to tell two names are one. */
  readonly weak: boolean;
}

/** A name over all the texts. */
export interface Name {
  readonly key: string;
  /** Fullest spelling seen. */
  readonly text: string;
  readonly kind: NameKind;
  /** Mentions that are not weak. */
  readonly count: number;
}

export interface FoundNames {
  /** For each sentence, in order, its mentions in order. */
  readonly mentions: readonly (readonly NameMention[])[];
  /** By key, sorted. */
  readonly names: ReadonlyMap<string, Name>;
}

interface Located extends Run {
  readonly key: string;
}

/** Finds the names of one article, or of several read together (aliases then reach across them). */
export function findNames(sentences: readonly { readonly text: string }[], language: Language): FoundNames {
  const words = sentences.map((sentence) => splitWords(sentence.text));
  const headlines = words.map((list, index) => isHeadlineCase((sentences[index] as { text: string }).text, list));
  const profile = profileCases(words, headlines);
  const runs: Located[][] = words.map((list, index) =>
    headlines[index] === true
      ? []
      : extractRuns(list, profile, language).map((run) => ({ ...run, key: keyOf(list, run) })),
  );
  const spellings = collectSpellings(sentences, words, runs);
  words.forEach((list, index) => {
    if (headlines[index] === true) runs[index] = matchKnown(list, spellings);
  });
  const canonical = uniteAliases(spellings, collectAcronyms(sentences, words, runs), language);
  const names = describeNames(spellings, canonical, language);
  const heads = indexHeads(names, language);
  const mentions = sentences.map((sentence, index) => {
    const list = words[index] as readonly Word[];
    const strong = (runs[index] as Located[]).map((run) => createMention(sentence.text, list, run, canonical));
    return [...strong, ...findWeak(sentence.text, list, heads, strong)].sort((a, b) => a.start - b.start);
  });
  return { mentions, names };
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('‑', '-');
}

function keyOf(words: readonly Word[], run: Run): string {
  return words
    .slice(run.from, run.to)
    .map((word) => fold(word.text).replace(/\.$/, ''))
    .join(' ');
}

function collectSpellings(
  sentences: readonly { readonly text: string }[],
  words: readonly (readonly Word[])[],
  runs: readonly (readonly Located[])[],
): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  runs.forEach((list, index) => {
    for (const run of list) {
      const text = sliceRun((sentences[index] as { text: string }).text, words[index] as readonly Word[], run);
      const known = spellings.get(run.key);
      // Of two spellings the smaller by code units is kept, so that order does not decide.
      const shown = known === undefined || text < known.text ? text : known.text;
      spellings.set(run.key, {
        key: run.key,
        text: shown,
        count: (known?.count ?? 0) + 1,
        titled: (known?.titled ?? 0) + (run.titled ? 1 : 0),
      });
    }
  });
  return spellings;
}

function sliceRun(text: string, words: readonly Word[], run: Run): string {
  return text.slice((words[run.from] as Word).start, (words[run.to - 1] as Word).end);
}

/** Names known from running text, found again in a headline or an all-caps line: the longest first. */
function matchKnown(words: readonly Word[], spellings: ReadonlyMap<string, Spelling>): Located[] {
  const found: Located[] = [];
  let at = 0;
  while (at < words.length) {
    let to = Math.min(words.length, at + 8);
    for (; to > at; to--) {
      const run = { from: at, to, titled: false };
      const key = keyOf(words, run);
      if (!spellings.has(key)) continue;
      found.push({ ...run, key });
      break;
    }
    at = to > at ? to : at + 1;
  }
  return found;
}

/** "Long Name (LN)" and "LN (Long Name)": acronym key → full key, where the letters agree. */
function collectAcronyms(
  sentences: readonly { readonly text: string }[],
  words: readonly (readonly Word[])[],
  runs: readonly (readonly Located[])[],
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  runs.forEach((list, index) => {
    for (let i = 0; i + 1 < list.length; i++) {
      const [left, right] = [list[i] as Located, list[i + 1] as Located];
      const line = words[index] as readonly Word[];
      const text = (sentences[index] as { text: string }).text;
      const between = text.slice((line[left.to - 1] as Word).end, (line[right.from] as Word).start);
      if (!/^\s?\(\s?["“']?$/.test(between)) continue;
      const [short, long] = left.key.length < right.key.length ? [left.key, right.key] : [right.key, left.key];
      if (!short.includes(' ') && long.includes(' ') && spellsOut(short, long)) pairs.set(short, long);
    }
  });
  return pairs;
}

function spellsOut(short: string, long: string): boolean {
  const letters = short.replace(/[^a-z]/g, '');
  const initials = long
    .split(' ')
    .map((word) => word[0])
    .join('');
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return letters.length >= 2 && at === letters.length;
}

function describeNames(
  spellings: ReadonlyMap<string, Spelling>,
  canonical: ReadonlyMap<string, string>,
  language: Language,
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const key of [...spellings.keys()].sort()) {
    const spelling = spellings.get(key) as Spelling;
    const target = canonical.get(key) ?? key;
    const full = spellings.get(target) ?? spelling;
    const known = names.get(target);
    // A title, or a surname that stands for it, marks a person whatever the first name.
    const isSurname = key !== target && !key.includes(' ') && target.endsWith(` ${key}`);
    const kind = spelling.titled > 0 || isSurname ? 'person' : kindOf(target, full.text, language);
    names.set(target, {
      key: target,
      text: full.text,
      kind: known?.kind === 'person' ? 'person' : kind,
      count: (known?.count ?? 0) + spelling.count,
    });
  }
  return names;
}

function kindOf(key: string, text: string, language: Language): NameKind {
  const words = key.split(' ');
  const last = words.at(-1) as string;
  const { organizationHeads, placeHeads, givenNames, legalForms } = language.names;
  if (
    organizationHeads.has(last) ||
    legalForms.has(last) ||
    (words.includes('of') && organizationHeads.has(words[0] as string))
  )
    return 'organization';
  if (placeHeads.has(last) || placeHeads.has(words[0] as string)) return 'place';
  if (/\d/.test(last)) return 'product';
  if (words.length > 1 && words.length <= 4 && givenNames.has(words[0] as string)) return 'person';
  return /^[\p{Lu}.]{3,}$/u.test(text) ? 'organization' : 'other';
}

/** Head noun → the one organisation it can stand for; heads of two organisations stand for none. */
function indexHeads(names: ReadonlyMap<string, Name>, language: Language): ReadonlyMap<string, string> {
  const heads = new Map<string, string | null>();
  for (const name of names.values()) {
    const words = name.key.split(' ');
    const { organizationHeads } = language.names;
    const head = [words.at(-1) as string, words[0] as string].find((word) => organizationHeads.has(word));
    if (head !== undefined && words.length > 1) heads.set(head, heads.has(head) ? null : name.key);
  }
  return new Map([...heads].filter((entry): entry is [string, string] => entry[1] !== null));
}

function findWeak(
  text: string,
  words: readonly Word[],
  heads: ReadonlyMap<string, string>,
  strong: readonly NameMention[],
): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Word;
    const key = heads.get(word.text.toLowerCase());
    if (key === undefined || !word.touches || (words[at - 1] as Word).text.toLowerCase() !== 'the') continue;
    if (strong.some((mention) => mention.start <= word.start && word.end <= mention.end)) continue;
    found.push({ start: word.start, end: word.end, text: text.slice(word.start, word.end), key, weak: true });
  }
  return found;
}

function createMention(
  text: string,
  words: readonly Word[],
  run: Located,
  canonical: ReadonlyMap<string, string>,
): NameMention {
  const start = (words[run.from] as Word).start;
  const end = (words[run.to - 1] as Word).end;
  return { start, end, text: text.slice(start, end), key: canonical.get(run.key) ?? run.key, weak: false };
}
