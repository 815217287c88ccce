/** How well the agreements and differences of a digest match those of the answer sheet, and which traps it fell into. */
import type { Gold, GoldConflict, GoldQuote, GoldSide, GoldTrap } from './gold.ts';
import { namesNumbers } from './printed-numbers.ts';
import type { ScoredPoint, ScoredStory } from './scored-story.ts';

/** One point may be credited with this many agreements or differences: citing everything must not pay. */
const MOST_CREDIT = 2;

export interface AgreementScore {
  readonly recall: number | null;
  /** Share of the printed agreements that the sheet lists. */
  readonly listed: number | null;
  readonly printed: number;
  /** Agreements that rest on one source, or on a look-alike. */
  readonly falseOnes: number;
  /** Of the articles that make an agreement that was found, the share cited. */
  readonly completeness: number | null;
  /** Of the articles cited for agreements that the sheet lists, the share that makes one of them: the other half of completeness. */
  readonly precision: number | null;
  readonly remarks: readonly string[];
}

export interface DifferenceScore {
  readonly figureRecall: number | null;
  readonly figures: { readonly right: number; readonly printed: number };
  readonly statementRecall: number | null;
  readonly statements: { readonly right: number; readonly printed: number };
  readonly traps: number;
  readonly remarks: readonly string[];
}

export function scoreAgreements(scored: ScoredStory, gold: Gold): AgreementScore {
  const points = scored.points.filter((point) => point.kind === 'agreement');
  const files = (point: ScoredPoint, quotes: readonly GoldQuote[]): number =>
    new Set(quotes.filter((quote) => scored.holds(point.places, quote)).map((quote) => quote.file)).size;
  const credits = points.map((point) => credit(gold.agreements.map((wanted) => files(point, wanted.quotes))));
  const found = new Set(credits.flat());
  const oneSource = points.filter((point) => new Set(point.places.map((place) => place.file)).size < 2);
  const lookAlike = points.filter((point) =>
    gold.traps.some((trap) => trap.must_not === 'agreement' && fires(scored, point, trap, [])),
  );
  const unlisted = points.filter((point, index) => credits[index]?.length === 0 && !oneSource.includes(point));
  const shares = gold.agreements.flatMap((wanted, index) =>
    found.has(index)
      ? [
          Math.max(...points.map((point) => files(point, wanted.quotes))) /
            new Set(wanted.quotes.map((quote) => quote.file)).size,
        ]
      : [],
  );
  const cited = points.flatMap((point, index) => {
    const makers = new Set(
      (credits[index] ?? []).flatMap((at) => gold.agreements[at]?.quotes.map(({ file }) => file) ?? []),
    );
    return makers.size === 0 ? [] : [...new Set(point.places.map(({ file }) => file))].map((file) => makers.has(file));
  });
  return {
    recall: shareOf(found.size, gold.agreements.length),
    listed: shareOf(points.length - unlisted.length, points.length),
    printed: points.length,
    falseOnes: oneSource.length + lookAlike.length,
    completeness: shares.length === 0 ? null : shares.reduce((total, share) => total + share, 0) / shares.length,
    precision: shareOf(cited.filter(Boolean).length, cited.length),
    remarks: [
      ...gold.agreements.flatMap(({ id, claim }, index) =>
        found.has(index) ? [] : [`agreement ${id} missed: ${claim}`],
      ),
      ...unlisted.map((point) => `agreement not listed: ${point.text}`),
      ...oneSource.map((point) => `agreement of one source: ${point.text}`),
      ...lookAlike.map((point) => `look-alikes told as agreement: ${point.text}`),
    ],
  };
}

export function scoreDifferences(scored: ScoredStory, gold: Gold): DifferenceScore {
  const points = scored.points.filter((point) => point.kind === 'difference');
  const sides = (point: ScoredPoint, of: { readonly sides: readonly GoldSide[] }): number =>
    of.sides.filter((side) => side.quotes.some((quote) => scored.holds(point.places, quote))).length;
  const remarks: string[] = [];
  const judged = points.map((point) => {
    const credits = credit(gold.conflicts.map((conflict) => sides(point, conflict)));
    const matched = credits.map((index) => gold.conflicts[index] as GoldConflict);
    const traps = gold.traps.filter((trap) => trap.must_not === 'conflict' && fires(scored, point, trap, matched));
    const isTrue = credits.length > 0;
    const isTrap = traps.length > 0 && !(isTrue && SETS_APART.test(point.text));
    const isFair = !isTrue && gold.also_fair.some((dispute) => sides(point, dispute) >= 2);
    if (isTrap) remarks.push(`trap ${traps.map(({ id, reason }) => `${id} ${reason}`).join(', ')}: ${point.text}`);
    else if (!isTrue && !isFair) remarks.push(`difference not listed: ${point.text}`);
    return { point, credits, isTrap, isRight: isTrue && !isTrap, isFair };
  });
  const found = new Set(judged.flatMap(({ credits }) => credits));
  gold.conflicts.forEach(({ id, kind, attribute }, index) => {
    if (!found.has(index)) remarks.push(`difference ${id} (${kind}) missed: ${attribute}`);
  });
  const recall = (kind: GoldConflict['kind']): number | null => {
    const wanted = gold.conflicts.flatMap((conflict, index) => (conflict.kind === kind ? [index] : []));
    return shareOf(wanted.filter((index) => found.has(index)).length, wanted.length);
  };
  const count = (isStatement: boolean): { right: number; printed: number } => {
    const rows = judged.filter(({ point, isFair }) => isAboutStatement(point) === isStatement && !isFair);
    return { right: rows.filter(({ isRight }) => isRight).length, printed: rows.length };
  };
  return {
    figureRecall: recall('figure'),
    figures: count(false),
    statementRecall: recall('claim'),
    statements: count(true),
    traps: judged.filter(({ isTrap }) => isTrap).length,
    remarks,
  };
}

function isAboutStatement(point: ScoredPoint): boolean {
  return ['opposite', 'list', 'status', 'dispute'].includes(point.relation ?? '');
}

/** Words by which a digest sets a figure apart from those that differ: they excuse a look-alike beside a true difference, nothing else. */
const SETS_APART: RegExp =
  /\b(?:(?:up|down|distinct) from|originally|original|earlier|previous(?:ly)?|not comparable|separate(?:ly)?|part of|of which|not the same|only part|as well as|on top of|not counting|does not include)\b/i;

/** The gold entries a point is credited with: of two sources or sides at least, the fullest first. */
function credit(held: readonly number[]): readonly number[] {
  return held
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= 2)
    .toSorted((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, MOST_CREDIT)
    .map(({ index }) => index);
}

/**
 * A trap is sprung by a point that cites both of its sides and names both figures. Beside a true difference (`matched`), look-alikes that
 * stand on one of its sides are one position twice, and no trap; neither are the pieces of evidence of a difference about a statement when
 * a further side is cited.
 */
function fires(scored: ScoredStory, point: ScoredPoint, trap: GoldTrap, matched: readonly GoldConflict[]): boolean {
  const isStrict = matched.length > 0;
  const [a, b] = [trap.a, trap.b].map((side) =>
    side.quotes.filter(
      (quote) => scored.holds(point.places, quote) && namesNumbers(point.text, quote.mention ?? '', isStrict),
    ),
  ) as [GoldQuote[], GoldQuote[]];
  if (a.length === 0 || b.length === 0) return false;
  const standsIn = (list: readonly GoldQuote[], quote: GoldQuote): boolean =>
    list.some((other) => other.file === quote.file && other.quote === quote.quote);
  const holdsBoth = (list: readonly GoldQuote[]): boolean => [...a, ...b].every((quote) => standsIn(list, quote));
  const hasFurtherSide = (conflict: GoldConflict): boolean =>
    conflict.sides.some(
      (side) =>
        ![...a, ...b].some((quote) => standsIn(side.quotes, quote)) &&
        side.quotes.some((quote) => scored.holds(point.places, quote)),
    );
  return !matched.some(
    (conflict) =>
      conflict.sides.some((side) => holdsBoth(side.quotes)) ||
      (conflict.kind === 'claim' &&
        holdsBoth(conflict.sides.flatMap((side) => side.quotes)) &&
        hasFurtherSide(conflict)),
  );
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
