/** Whose a theme is: the name that most of it speaks of, and much more than the rest of the story does. */
import type { Name } from '../text/names.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { collectSmallWords } from './collect-phrases.ts';
import type { RankedPhrase } from './rank-phrases.ts';

/** A named thing is what a theme is about when half of the theme speaks of it, more than the rest, and no phrase is nearly as common. */
const SUBJECT_SHARE = 0.5;
const SUBJECT_LIFT = 1.5;
const RIVAL_SHARE = 0.3;
/** A name that says whose, beside a noun that says little alone. */
const PARTNER_SHARE = 0.2;
const PARTNER_LIFT = 2;

interface HeldName {
  readonly name: Name;
  readonly articles: number;
  /** How much of the theme speaks of it, and how many times as much as of the story. */
  readonly share: number;
  readonly lift: number;
}

/** A thing with a name that most of a theme speaks of, where no phrase is as common in it: "Harlow’s future". */
export function findSubject(text: StoryText, units: readonly number[], best: RankedPhrase | null): string | null {
  const holds = (test: (unit: TextUnit) => boolean): number =>
    units.filter((unit) => test(text.units[unit] as TextUnit)).length / units.length;
  if (
    best !== null &&
    !best.phrase.isName &&
    holds((unit) => best.phrase.terms.every((term) => unit.terms.includes(term))) > RIVAL_SHARE
  )
    return null;
  const [first] = rankNames(text, units).filter(
    ({ name, share, lift }) =>
      name.kind !== 'person' && name.kind !== 'place' && share >= SUBJECT_SHARE && lift >= SUBJECT_LIFT,
  );
  return first?.name.text ?? null;
}

/** Who or what stands behind a noun that heads a theme alone, told by two sources: "Founder: Ann Lee". */
export function findPartner(text: StoryText, units: readonly number[]): string | null {
  const [first] = rankNames(text, units).filter(
    ({ name, articles, share, lift }) =>
      articles >= 2 && share >= PARTNER_SHARE && lift >= PARTNER_LIFT && isWhole(text, name),
  );
  return first === undefined ? null : spellName(text, first.name);
}

function rankNames(text: StoryText, units: readonly number[]): readonly HeldName[] {
  return [...text.names.values()]
    .map((name) => {
      const held = units.filter((unit) => (text.units[unit] as TextUnit).names.includes(name.key));
      const articles = new Set(held.map((unit) => (text.units[unit] as TextUnit).article)).size;
      const everywhere = text.units.filter((unit) => unit.names.includes(name.key)).length / text.units.length;
      const share = held.length / units.length;
      return { name, articles, share, lift: share / everywhere };
    })
    .toSorted((a, b) => b.share - a.share || (a.name.key < b.name.key ? -1 : 1));
}

/** False for the beginning of a longer name: "Venn Valley Flood" is mostly followed by "Authority". */
function isWhole(text: StoryText, name: Name): boolean {
  let all = 0;
  let longer = 0;
  for (const { sentence } of text.units)
    for (let at = sentence.text.indexOf(name.text); at >= 0; at = sentence.text.indexOf(name.text, at + 1)) {
      all++;
      if (/^ \p{Lu}/u.test(sentence.text.slice(at + name.text.length))) longer++;
    }
  return 2 * longer < all;
}

/** A person without the office that stands before the name: "Chief Officer Ann Lee". */
function spellName(text: StoryText, name: Name): string {
  if (name.kind !== 'person') return name.text;
  const small = collectSmallWords(text);
  const words = name.text.split(' ');
  while (
    words.length > 2 &&
    (small.has((words[0] as string).toLowerCase()) || /^\p{Lu}{2,}$/u.test(words[0] as string))
  )
    words.shift();
  return words.join(' ');
}
