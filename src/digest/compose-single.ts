/** The one statement of a theme that a single source makes and that is worth a line. */
import type { StoryClaims } from '../model.ts';
import { leaningOf } from '../text/leaning.ts';
import { hasVerb, wordsOf } from '../text/clauses.ts';
import { type StoryText, termInformation, type TextUnit } from '../text/story-text.ts';
import { wordUnit } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** Least words of a statement worth telling from one source alone. */
const MIN_SINGLE_WORDS = 8;
/** Nobody vouches for it but the one: it must read better than what several say. */
const LEAST_FITNESS = 0.8;
/** Without a figure it must be on what the others of the theme speak of: a scene at the gate is no news of the vote. */
const LEAST_RELEVANCE = 0.2;
const MIN_PLAIN_WORDS = 11;

/** How much of what a sentence says, by information, the other voices of its theme speak of too. */
function createRelevance(text: StoryText, units: readonly number[]): (unit: TextUnit) => number {
  const voicesOf = new Map<string, Set<number>>();
  for (const index of units) {
    const { terms, voice } = text.units[index] as TextUnit;
    for (const term of terms) voicesOf.set(term, (voicesOf.get(term) ?? new Set<number>()).add(voice));
  }
  return ({ terms, voice }) => {
    let total = 0;
    let common = 0;
    for (const term of new Set(terms)) {
      const information = termInformation(text, term);
      total += information;
      if ([...(voicesOf.get(term) ?? [])].some((other) => other !== voice)) common += information;
    }
    return total === 0 ? 0 : common / total;
  };
}

/** The most telling statement of one source in a theme: specific (names, figures), standing alone, said by nobody else. */
export function composeSingle(
  text: StoryText,
  units: readonly number[],
  claims: StoryClaims,
  said: ReadonlySet<number>,
  theme: number,
  giveId: IdGiver,
): PlacedPoint | null {
  const rateRelevance = createRelevance(text, units);
  const candidates = units.flatMap((index) => {
    const unit = text.units[index] as TextUnit;
    if (said.has(index) || unit.kind === 'table-row' || wordsOf(unit.sentence.text).length < MIN_SINGLE_WORDS)
      return [];
    const wording = wordUnit(text, index, [], '');
    if (wording.fitness <= LEAST_FITNESS || !hasVerb(wording.text) || leaningOf(wording.text) > 0) return [];
    const hasFigure = /\d/.test(wording.text);
    const isTelling = unit.names.length > 0 && wordsOf(wording.text).length >= MIN_PLAIN_WORDS;
    if (!hasFigure && !(isTelling && rateRelevance(unit) >= LEAST_RELEVANCE)) return [];
    const nearest = Math.max(0, ...claims.pairs.of(index).map((pair) => pair.strength));
    const specific = Math.min(3, unit.names.length) * 0.5 + (hasFigure ? 0.9 : 0);
    return [{ index, wording, weight: wording.fitness + specific - nearest / 4 }];
  });
  const best = candidates.toSorted((a, b) => b.weight - a.weight || a.index - b.index)[0];
  if (best === undefined) return null;
  const { wording, index, weight } = best;
  return {
    point: {
      id: giveId(wording.text),
      kind: 'single',
      text: wording.text,
      generated: wording.text,
      citations: citePassages(wording.sentences),
    },
    theme,
    weight,
    units: [index],
    matter: null,
    wordedBy: index,
    explain: { shared: [], similarity: 0, vetoes: [] },
  };
}
