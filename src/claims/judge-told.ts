/** How likely some article tells two values near each other as accounts of one thing, by whatever pair of their mentions is likeliest. */
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import { judgeTold } from './judge-rivals.ts';
import { createToldSigns, findNear } from './told-signs.ts';

/** 0–1; 0 where no article has both within a few sentences. */
export type ToldLikelihood = (a: ValueNode, b: ValueNode) => number;

/** The judge for the values of one story. */
export function createToldLikelihood(nodes: readonly ValueNode[], space: FigureSpace): ToldLikelihood {
  const readSigns = createToldSigns(nodes, space);
  const known = new Map<number, number>();
  return (a, b) => {
    const key = Math.min(a.id, b.id) * nodes.length + Math.max(a.id, b.id);
    const before = known.get(key);
    if (before !== undefined) return before;
    const likelihood = Math.max(0, ...findNear(a, b, space).map((pair) => judgeTold(readSigns(pair))));
    known.set(key, likelihood);
    return likelihood;
  };
}
