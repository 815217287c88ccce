/** What it costs a wording of a claim to give numbers that the other sources of the claim do not. */
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { locateTerms } from '../text/terms.ts';

/** What a wording pays for a number that no other source of the claim gives anywhere, and at most for all of them: from 0.2 to 0.6 labelled stories score alike. */
const OWN_NUMBER = 0.5;
const MOST_OWN_NUMBERS = 1;

/**
 * "Two crowds: one of 34,200, counted by machines, and one of 39,000": where the others give only the one, they do not say this. It goes behind
 * wordings whose numbers are shared; it stays fit to print.
 */
export function costOfOwnNumbers(
  text: StoryText,
  units: readonly number[],
  { text: wording, unit }: { readonly text: string; readonly unit: number },
): number {
  const { article } = text.units[unit] as TextUnit;
  const others = [...new Set(units.map((other) => (text.units[other] as TextUnit).article))].filter(
    (other) => other !== article,
  );
  if (others.length === 0) return 0;
  const numbers = new Set(
    locateTerms(wording, text.language)
      .map(({ term }) => term)
      .filter((term) => /^\d/.test(term)),
  );
  const known = numbersOf(text);
  let cost = 0;
  for (const number of numbers)
    cost += (OWN_NUMBER * others.filter((other) => known[other]?.has(number) !== true).length) / others.length;
  return Math.min(MOST_OWN_NUMBERS, cost);
}

const numbersByArticle: WeakMap<StoryText, readonly ReadonlySet<string>[]> = new WeakMap();

/** The numbers of each article, as terms. */
function numbersOf(text: StoryText): readonly ReadonlySet<string>[] {
  const known = numbersByArticle.get(text);
  if (known !== undefined) return known;
  const found = text.articles.map(() => new Set<string>());
  for (const { article, terms } of text.units)
    for (const term of terms) if (/^\d/.test(term)) found[article]?.add(term);
  numbersByArticle.set(text, found);
  return found;
}
