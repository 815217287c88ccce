/**
 * What a theme is called: noun phrases its sources use, behind the aspect that marks the theme where one does ("Who pays: levy and
 * households"), or a name with its aspect ("Harlow's future"), or the aspect alone. Never a list of stems.
 */
import { aspectsOf, nameAspect } from '../text/aspects.ts';
import { raiseFirst } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { collectPhrases } from './collect-phrases.ts';
import { type MarkingAspect, markAspects } from './mark-aspects.ts';
import { collectPeople, createTermWeights, type RankedPhrase, rankPhrases, spell } from './rank-phrases.ts';

/** A label with the terms that speak for the theme, most telling first. */
export interface ThemeLabel {
  readonly label: string;
  readonly keywords: readonly string[];
}

const KEYWORDS = 6;
/** Aspects that are taken to mark a theme. */
const MARKING_ASPECTS = 2;
/** A further phrase joins the first when it is at least this good: "steel and soft clay" says more than either. */
const FURTHER = 0.3;
const MOST_PARTS = 3;
/** More is a list of words, not a label. */
const MOST_WORDS = 5;
/** An aspect must be touched by this much of a theme to be named beside a phrase. */
const NAMING_SHARE = 0.35;
/** Beside a single phrase less will do: one word seldom tells what a theme is about. */
const ALONE_SHARE = 0.2;
/** A named thing is what a theme is about when half of the theme speaks of it, more than the rest, and no phrase is nearly as common. */
const SUBJECT_SHARE = 0.5;
const SUBJECT_LIFT = 1.5;
const RIVAL_SHARE = 0.3;
/** Opposites that make a label by themselves when both mark the theme: "Open vs closed". */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['open', 'closed'],
  ['public', 'private'],
  ['free', 'paid'],
  ['old', 'new'],
  ['local', 'national'],
  ['supply', 'demand'],
  ['costs', 'benefits'],
  ['win', 'lose'],
  ['growth', 'decline'],
];

/** Labels every theme of a story at once, since a label must tell it from the others; no phrase stands in two. */
export function labelThemes(text: StoryText, themes: readonly (readonly number[])[]): readonly ThemeLabel[] {
  const weigh = createTermWeights(text, themes);
  const marking = markAspects(text, themes);
  const phrases = collectPhrases(text);
  const people = collectPeople(text);
  const used = new Set<string>();
  const named = new Set<string>();
  return themes.map((units, theme) => {
    // Two themes of one kind: the second says what it has of its own.
    const aspects = (marking[theme] ?? []).filter(({ aspect }) => !named.has(aspect));
    const keywords = rankKeywords(text, units, (term) => weigh(theme, term));
    const ranked = rankPhrases(text, phrases, {
      units,
      people,
      aspects: aspects.slice(0, MARKING_ASPECTS).map(({ aspect }) => aspect),
      weigh: (term) => weigh(theme, term),
    }).filter(({ phrase }) => !used.has(phrase.key));
    const { label, chosen, aspect } = composeLabel(text, units, ranked, keywords, aspects);
    for (const { phrase } of chosen) used.add(phrase.key);
    if (aspect !== null) named.add(aspect);
    return { label, keywords: keywords.slice(0, KEYWORDS) };
  });
}

function rankKeywords(text: StoryText, units: readonly number[], weigh: (term: string) => number): readonly string[] {
  const articles = new Map<string, Set<number>>();
  for (const index of units) {
    const unit = text.units[index] as TextUnit;
    for (const term of unit.terms) {
      const seen = articles.get(term) ?? new Set<number>();
      articles.set(term, seen.add(unit.article));
    }
  }
  return [...articles]
    .filter(([term]) => !/^\d/.test(term))
    .map(([term, seen]) => ({ term, weight: weigh(term) * Math.sqrt(seen.size) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
}

interface Composed {
  readonly label: string;
  readonly chosen: readonly RankedPhrase[];
  /** The aspect it names, if any. */
  readonly aspect: string | null;
}

function composeLabel(
  text: StoryText,
  units: readonly number[],
  ranked: readonly RankedPhrase[],
  keywords: readonly string[],
  aspects: readonly MarkingAspect[],
): Composed {
  const [first] = ranked;
  const named = aspects.flatMap((aspect) => {
    const words = nameAspect(aspect.aspect);
    return words === null ? [] : [{ ...aspect, ...words }];
  });
  if (first === undefined)
    return {
      label: raiseFirst(named[0]?.alone.replace(/^the /, '') ?? keywords.slice(0, 2).join(' and ')),
      chosen: [],
      aspect: named[0]?.aspect ?? null,
    };
  const opposites = findOpposites(text, keywords);
  if (opposites !== null) return { label: raiseFirst(opposites.join(' vs ')), chosen: [], aspect: null };
  const chosen = choosePhrases(ranked);
  // "Price and the cost" says one thing twice: an aspect that a phrase already speaks of adds nothing.
  const spoken = new Set(chosen.slice(0, 2).flatMap(({ phrase }) => [...aspectsOf(phrase.terms).keys()]));
  const least = chosen.length > 1 ? NAMING_SHARE : ALONE_SHARE;
  const aspect = named.find((each) => !spoken.has(each.aspect) && each.share >= least);
  const subject = aspect === undefined ? null : findSubject(text, units, first);
  if (aspect !== undefined && subject !== null)
    return { label: `${subject}${subject.endsWith('s') ? '’' : '’s'} ${aspect.of}`, chosen: [], aspect: aspect.aspect };
  const write = createWriter(text);
  const phrase = joinWords((aspect === undefined ? chosen : chosen.slice(0, 2)).map(write));
  if (aspect === undefined) return { label: raiseFirst(phrase), chosen, aspect: null };
  // What kind of matter it is, then what of this story: "Who pays: levy and households".
  return { label: `${raiseFirst(aspect.alone.replace(/^the /, ''))}: ${phrase}`, chosen, aspect: aspect.aspect };
}

/** A thing with a name that most of a theme speaks of, where no phrase is as common in it: "Harlow's future". */
function findSubject(text: StoryText, units: readonly number[], best: RankedPhrase): string | null {
  const holds = (test: (unit: TextUnit) => boolean): number =>
    units.filter((unit) => test(text.units[unit] as TextUnit)).length / units.length;
  const isRival = !best.phrase.isName;
  if (isRival && holds((unit) => best.phrase.terms.every((term) => unit.terms.includes(term))) > RIVAL_SHARE)
    return null;
  const names = [...text.names.values()].filter(({ kind }) => kind !== 'person' && kind !== 'place');
  const ranked = names
    .map((name) => {
      const share = holds((unit) => unit.names.includes(name.key));
      const everywhere = text.units.filter((unit) => unit.names.includes(name.key)).length / text.units.length;
      return { name, share, lift: share / everywhere };
    })
    .filter(({ share, lift }) => share >= SUBJECT_SHARE && lift >= SUBJECT_LIFT)
    .toSorted((a, b) => b.share - a.share || (a.name.key < b.name.key ? -1 : 1));
  return ranked[0]?.name.text ?? null;
}

/** The best phrase and those nearly as good that share no word with it, as long as the label stays short. */
function choosePhrases(ranked: readonly RankedPhrase[]): readonly RankedPhrase[] {
  const [first] = ranked;
  if (first === undefined) return [];
  const chosen = [first];
  let words = first.phrase.terms.length;
  for (const next of ranked) {
    if (chosen.length === MOST_PARTS || next.value < FURTHER * first.value) break;
    const isNew = chosen.every(({ phrase }) => !phrase.terms.some((term) => next.phrase.terms.includes(term)));
    if (!isNew || words + next.phrase.terms.length > MOST_WORDS) continue;
    chosen.push(next);
    words += next.phrase.terms.length;
  }
  return chosen;
}

/** "a", "a and b", "a, b and c". */
function joinWords(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) as string}`;
}

/** As it stands in running text: small unless it is a name or part of one. */
function createWriter(text: StoryText): (ranked: RankedPhrase) => string {
  const named = new Set([...text.names.values()].flatMap((name) => name.text.split(' ')));
  return ({ phrase }) => {
    const spelling = spell(phrase);
    if (phrase.isName) return spelling;
    return spelling
      .split(' ')
      .map((word) =>
        /^\p{Lu}[\p{Ll}’'-]+$/u.test(word) && !named.has(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word,
      )
      .join(' ');
  };
}

function findOpposites(text: StoryText, keywords: readonly string[]): readonly [string, string] | null {
  const top = keywords.slice(0, 8);
  for (const pair of OPPOSITES) {
    const stems = pair.map((word) => terms(word, text.language)[0] ?? '');
    if (stems.every((stem) => top.includes(stem))) return pair;
  }
  return null;
}
