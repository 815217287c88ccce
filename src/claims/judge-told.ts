/** How likely some article tells two values near each other as accounts of one thing, by whatever pair of their mentions is likeliest. */
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import { judgeTold } from './judge-rivals.ts';
import type { RivalSigns } from './rival-signs.ts';
import { createToldSigns, findNear } from './told-signs.ts';
import type { Veto } from './veto.ts';

/**
 * What two mentions say themselves that keeps them apart, however near they stand: another's, another rate. What the values are called elsewhere does
 * not count ("the 285 million quoted by Eastmere" beside "the engineer says 350").
 */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  'different-owner',
  'different-rate',
  'scope-of-one',
  'estimate-against-actual',
]);

function isOfAnother({ name }: Veto): boolean {
  return OF_ANOTHER.has(name);
}

/** 0–1; 0 where no article has both within a few sentences. */
export type ToldLikelihood = (a: ValueNode, b: ValueNode) => number;

/** The judge for the values of one story; `readValues` gives the signs of two values, whoever tells them. */
export function createToldLikelihood(
  nodes: readonly ValueNode[],
  space: FigureSpace,
  readValues: (a: ValueNode, b: ValueNode) => RivalSigns,
): ToldLikelihood {
  const readSigns = createToldSigns(nodes, space);
  const known = new Map<number, number>();
  return (one, other) => {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const key = a.id * nodes.length + b.id;
    const before = known.get(key);
    if (before !== undefined) return before;
    const near = findNear(a, b, space).filter(({ comparison }) => !comparison.vetoes.some(isOfAnother));
    const values: RivalSigns = near.length === 0 ? new Map() : readValues(a, b);
    const likelihood = Math.max(0, ...near.map((pair) => judgeTold(readSigns(pair), values)));
    known.set(key, likelihood);
    return likelihood;
  };
}
