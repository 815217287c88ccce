/** The one statement of a theme that a single source makes and that is worth a line. */
import type { StoryClaims } from '../model.ts';
import { hasVerb, wordsOf } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { wordUnit } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** Least words of a statement worth telling from one source alone. */
const MIN_SINGLE_WORDS = 8;

/** The most telling statement of one source in a theme: specific (names, figures), standing alone, said by nobody else. */
export function composeSingle(
  text: StoryText,
  units: readonly number[],
  claims: StoryClaims,
  said: ReadonlySet<number>,
  theme: number,
  giveId: IdGiver,
): PlacedPoint | null {
  const candidates = units.flatMap((index) => {
    const unit = text.units[index] as TextUnit;
    if (said.has(index) || unit.kind === 'table-row' || wordsOf(unit.sentence.text).length < MIN_SINGLE_WORDS)
      return [];
    const wording = wordUnit(text, index, [], '');
    if (wording.fitness <= 0.8 || !hasVerb(wording.text)) return [];
    const nearest = Math.max(0, ...claims.pairs.of(index).map((pair) => pair.strength));
    const specific = Math.min(3, unit.names.length) * 0.5 + (/\d/.test(wording.text) ? 0.9 : 0);
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
