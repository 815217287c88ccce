/**
 * What a theme is called, as an editor would head it: a heading of a source, or a plain heading of news with what is particular to the
 * story ("Who pays: the levy"), or a name with its aspect ("Harlow’s future"), or one or two nouns that several sources use.
 */
import { raiseFirst } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { weakLabels } from '../text/languages/en/verbs.ts';
import { locateTerms, terms } from '../text/terms.ts';
import { findPartner, findSubject } from './find-subject.ts';
import { collectPhrases, type Phrase, spell, type StoryPhrases } from './collect-phrases.ts';
import { createPhraseJudge, type PhraseJudge } from './judge-phrases.ts';
import { type MatchedHeading, matchHeadings } from './match-headings.ts';
import { type MatchedSection, matchSections } from './match-sections.ts';
import { createTermWeights, type RankedPhrase, rankPhrases } from './rank-phrases.ts';

/** A label with the terms that speak for the theme, most telling first. */
export interface ThemeLabel {
  readonly label: string;
  readonly keywords: readonly string[];
}

const KEYWORDS = 6;
/** A further phrase joins the first when it is at least this good: "steel and soft clay" says more than either. */
const FURTHER = 0.4;
/** …and this good beside a single word, which alone says little: "Partners and maintainers". */
const BESIDE_WORD = 0.1;
/** A word of the sources that is this many times as good as what would stand behind a plain heading takes its place: "Licence: signing", not "Approval: signing". */
const OWN_WORD = 2;
/** A plain heading that marks a theme less than this gives way to a source's heading on something shared. */
const LIKELY = 2;
/** …as long as that is a noun of its own, "Pay" or "The lawyers": a longer one is a title. */
const BARE_WORDS = 2;
/** A second plain heading joins the first when it marks the theme this much as well: "Spending and revenue". */
const BESIDE = 0.4;
/** Written with "the" when the sources write it so in this share of its places. */
const DEFINITE = 0.3;
/** What there is to make the label of one theme from. */
interface Material {
  readonly units: readonly number[];
  readonly ranked: readonly RankedPhrase[];
  readonly sections: readonly MatchedSection[];
  /** The plain heading that is this theme's own, and all that fit. */
  readonly heading: MatchedHeading | null;
  readonly matches: readonly MatchedHeading[];
  readonly keywords: readonly string[];
  /** Whether two phrases stand together in the theme: only then both say something behind a heading. */
  meet(one: Phrase, other: Phrase): boolean;
}

/** A label and what of the story it has used up: no phrase or heading stands in two. */
interface Composed {
  readonly label: string;
  readonly phrases: readonly RankedPhrase[];
  readonly heading?: MatchedHeading;
}

/** Labels every theme of a story at once, since a label must tell it from the others. */
export function labelThemes(text: StoryText, themes: readonly (readonly number[])[]): readonly ThemeLabel[] {
  const weigh = createTermWeights(text, themes);
  const phrases = collectPhrases(text);
  const judge = createPhraseJudge(text, phrases);
  const matches = matchHeadings(text, themes);
  const headings = chooseHeadings(matches);
  const sections = matchSections(text, themes);
  const write = createWriter(text);
  const used = new Set<string>();
  const taken = new Set(headings.flatMap((each) => (each === null ? [] : [each.heading.text])));
  return themes.map((units, theme) => {
    const keywords = rankKeywords(text, units, (term) => weigh(theme, term));
    const heading = headings[theme] ?? null;
    const material: Material = {
      units,
      keywords,
      heading,
      ranked: rankFree(text, phrases, judge, units, heading, (term) => weigh(theme, term), used),
      sections: (sections[theme] ?? []).filter((section) => !used.has(section.text)),
      matches: (matches[theme] ?? []).filter((match) => !taken.has(match.heading.text)),
      meet: createMeeting(text, phrases, units),
    };
    const composed = composeLabel(text, material, write);
    for (const { phrase } of composed.phrases) used.add(phrase.key);
    used.add(composed.label);
    if (composed.heading !== undefined) taken.add(composed.heading.heading.text);
    return { label: composed.label, keywords: keywords.slice(0, KEYWORDS) };
  });
}

function rankFree(
  text: StoryText,
  phrases: StoryPhrases,
  judge: PhraseJudge,
  units: readonly number[],
  heading: MatchedHeading | null,
  weigh: (term: string) => number,
  used: ReadonlySet<string>,
): readonly RankedPhrase[] {
  const ranked = rankPhrases(text, phrases, judge, { units, expected: heading?.words ?? new Set(), weigh });
  return ranked.filter(({ phrase }) => !used.has(phrase.key));
}

/** Each heading goes to the theme that it marks most; a theme whose heading is taken gets its next. */
function chooseHeadings(matches: readonly (readonly MatchedHeading[])[]): readonly (MatchedHeading | null)[] {
  const pairs = matches
    .flatMap((list, theme) => list.map((match) => ({ theme, match })))
    .toSorted((a, b) => b.match.value - a.match.value || a.theme - b.theme);
  const chosen = new Map<number, MatchedHeading>();
  const taken = new Set<string>();
  for (const { theme, match } of pairs) {
    if (chosen.has(theme) || taken.has(match.heading.text)) continue;
    chosen.set(theme, match);
    taken.add(match.heading.text);
  }
  return matches.map((_, theme) => chosen.get(theme) ?? null);
}

/** The first that can be made: a name's aspect, a source's heading, a plain heading, nouns of the sources, and what else there is. */
function composeLabel(text: StoryText, material: Material, write: Writer): Composed {
  const { heading, ranked, sections, keywords } = material;
  const strong = ranked.filter(({ isStrong }) => isStrong);
  const subject = heading?.heading.of === undefined ? null : findSubject(text, material.units, ranked[0] ?? null);
  if (subject !== null)
    return { label: `${subject}${subject.endsWith('s') ? '’' : '’s'} ${heading?.heading.of as string}`, phrases: [] };
  const sure = heading?.isSure === true ? heading : null;
  const isFitting = ({ text, terms, isShared }: MatchedSection): boolean =>
    isShared &&
    (sure === null ||
      (sure.value < LIKELY && text.split(' ').length <= BARE_WORDS) ||
      terms.some((term) => sure.same.has(term)));
  const section = sections.find(isFitting);
  if (section !== undefined) return { label: section.text, phrases: [] };
  if (sure !== null) return composePlain(material, sure, write);
  const fair = ranked.filter(({ isFair }) => isFair);
  const partner = findPartner(text, material.units);
  if (strong.length > 0) return joinPhrases([...strong, ...fair.filter(({ isStrong }) => !isStrong)], write, partner);
  const [first] = sections;
  if (first !== undefined) return { label: first.text, phrases: [] };
  if (heading !== null) return composePlain(material, heading, write);
  // One word of one article says nothing of a theme of several, beside words that the others use as well.
  const lone = ranked.find(({ phrase, isShared }) => isShared || phrase.terms.length > 1);
  if (fair.length > 0) return joinPhrases(fair, write, partner);
  if (lone !== undefined) return joinPhrases([lone], write, partner);
  const names = [...text.names.values()].map((name) => name.text);
  const weak = new Set(terms([...weakLabels, ...names].join(' '), text.language));
  const words = keywords.filter((term) => !weak.has(term)).slice(0, 2);
  if (words.length === 0) return joinPhrases(ranked.slice(0, 1), write, partner);
  return { label: raiseFirst(joinWords(words.map((term) => spellTerm(text, material.units, term)))), phrases: [] };
}

/** "Who pays: the levy", "Spending and revenue", "The vote". */
function composePlain(material: Material, match: MatchedHeading, write: Writer): Composed {
  const saysNoMore = (term: string): boolean => match.same.has(term) || match.hints.has(term);
  const telling = material.ranked.filter(({ phrase, isStrong }) => isStrong && !phrase.terms.every(saysNoMore));
  const [best] = telling;
  if (best !== undefined) {
    // "Season: season tickets" says one thing twice.
    if (best.phrase.terms.some((term) => match.own.has(term))) return joinPhrases([best], write, null);
    const pair = choosePair([best, ...telling.filter(({ phrase }) => material.meet(best.phrase, phrase))]);
    const own = findOwnWord(material, match, best);
    const head = own === null ? match.heading.text : write(own);
    const label = `${raiseFirst(head.replace(/^the /i, ''))}: ${joinWords(pair.map(write))}`;
    return { label, phrases: own === null ? pair : [own, ...pair] };
  }
  const { text } = match.heading;
  // "Spending and the cost" says one thing twice.
  const isOther = ({ heading }: MatchedHeading): boolean => heading.of === undefined || heading.of !== match.heading.of;
  const second = material.matches.find((each) => each.isSure && each.value >= BESIDE * match.value && isOther(each));
  if (second === undefined) return { label: text, phrases: [] };
  return { label: `${text} and ${lowerStart(second.heading.text)}`, phrases: [], heading: second };
}

/** What the sources call the matter of a plain heading, where the theme is more about that word than about anything else. */
function findOwnWord({ ranked }: Material, { own }: MatchedHeading, best: RankedPhrase): RankedPhrase | null {
  const first = ranked.find(({ isStrong }) => isStrong);
  if (first === undefined || first.phrase.isName || first.value < OWN_WORD * best.value) return null;
  const isSaid = (term: string): boolean => own.has(term) || best.phrase.terms.includes(term);
  return first.phrase.terms.some(isSaid) ? null : first;
}

/** "Steel and soft clay"; a name with what is told of it: "Orlo: invoices and lawyers"; "Founder: Ann Lee", where a noun stands alone. */
function joinPhrases(ranked: readonly RankedPhrase[], write: Writer, partner: string | null): Composed {
  const [first, ...others] = ranked;
  if (first === undefined) return { label: '', phrases: [] };
  const nouns = choosePair(
    others.filter(({ phrase }) => !phrase.isName),
    FURTHER * first.value,
  );
  if (first.phrase.isName && nouns.length > 0) {
    const name = write(first).replace(/^the /, '');
    return { label: raiseFirst(`${name}: ${joinWords(nouns.map(write))}`), phrases: [first, ...nouns] };
  }
  const pair = chooseNouns(ranked, first);
  const isLone = pair.length === 1 && first.phrase.terms.length === 1 && !first.phrase.isName;
  const label =
    isLone && partner !== null ? `${write(first).replace(/^the /, '')}: ${partner}` : joinWords(pair.map(write));
  return { label: raiseFirst(label), phrases: pair };
}

/** The best phrase and one beside it; beside a single word also a lesser one, if it is no name. */
function chooseNouns(ranked: readonly RankedPhrase[], first: RankedPhrase): readonly RankedPhrase[] {
  const pair = choosePair(ranked);
  if (pair.length > 1 || first.phrase.terms.length > 1) return pair;
  return choosePair([first, ...ranked.filter(({ phrase }) => !phrase.isName)], 0, BESIDE_WORD);
}

/**
 * The best phrase and the next that is nearly as good (`further` times) and shares no word with it; none that is worth less
 * than `least`.
 */
function choosePair(ranked: readonly RankedPhrase[], least = 0, further = FURTHER): readonly RankedPhrase[] {
  const [first, ...others] = ranked.filter(({ value }) => value >= least);
  if (first === undefined) return [];
  const isNew = (phrase: Phrase): boolean =>
    !phrase.terms.some((term) => first.phrase.terms.some((other) => term.includes(other) || other.includes(term)));
  const next = others.find(({ phrase, value }) => value >= further * first.value && isNew(phrase));
  return next === undefined ? [first] : [first, next];
}

/** Whether two phrases stand in one sentence of the theme or in neighbours. */
function createMeeting(
  text: StoryText,
  phrases: StoryPhrases,
  units: readonly number[],
): (one: Phrase, other: Phrase) => boolean {
  const holds = (unit: number, phrase: Phrase): boolean => phrases.ofUnit[unit]?.has(phrase.key) === true;
  const isNear = (unit: number, step: number): boolean =>
    text.units[unit]?.article === text.units[unit + step]?.article;
  return (one, other) =>
    units.some(
      (unit) => holds(unit, one) && [-1, 0, 1].some((step) => isNear(unit, step) && holds(unit + step, other)),
    );
}

function joinWords(list: readonly string[]): string {
  return list.join(' and ');
}

/** The word that a theme uses most for a term: a stem is no word. */
function spellTerm(text: StoryText, units: readonly number[], term: string): string {
  const counts = new Map<string, number>();
  for (const index of units) {
    const { sentence } = text.units[index] as TextUnit;
    for (const { start, end, term: found } of locateTerms(sentence.text, text.language)) {
      const word = sentence.text.slice(start, end).toLowerCase();
      if (found === term) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? term;
}

function lowerStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
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

type Writer = (ranked: RankedPhrase) => string;

/** As it stands in running text: small unless it is a name or part of one, with the article it mostly has. */
function createWriter(text: StoryText): Writer {
  const named = new Set([...text.names.values()].flatMap((name) => name.text.split(' ')));
  return ({ phrase }) => {
    const spelling = spell(phrase);
    const article = phrase.definite >= DEFINITE && !/[^s]s$/.test(spelling) ? 'the ' : '';
    if (phrase.isName) return (phrase.terms.length > 1 ? article : '') + spelling;
    const small = spelling
      .split(' ')
      .map((word) =>
        /^\p{Lu}[\p{Ll}’'-]+$/u.test(word) && !named.has(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word,
      )
      .join(' ');
    return article + small;
  };
}
