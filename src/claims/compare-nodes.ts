/** Two values of a story → how they stand to each other: what they say by themselves, what the story says, and how likely all that makes them rivals. */
import type { FigureSpace } from './comparable-figure.ts';
import { compareFigures, isRival, type FigureComparison } from './compare-figures.ts';
import { haveOneValue } from './figure-values.ts';
import { isOfForeigner } from './foreign-owner.ts';
import { type ValueNode } from './group-values.ts';
import { judgeRivals, LEAST_LIKELY, LIKELY, TOLD_LIKELY } from './judge-rivals.ts';
import { createToldLikelihood } from './judge-told.ts';
import { isPlainlyDisputed } from './plain-dispute.ts';
import { asRival, MIN_NODES, TOLD_CEILING, weighRivals } from './rival-evidence.ts';
import { createSigns } from './rival-signs.ts';
import { isToldBySomeone } from './told-by-someone.ts';
import { areDaysOfOneSentence, isInOneSentence, isSummand, isToldApart, isToldByOne } from './told-apart.ts';
import { areOfAChange, type Change, collectChanges } from './told-changes.ts';

/** What is known of a story beside the two nodes that are compared. */
interface Surroundings {
  readonly nodes: readonly ValueNode[];
  readonly changes: readonly Change[];
  readonly space: FigureSpace;
}

/** What the two say by themselves. */
interface Pair {
  readonly result: FigureComparison;
}

/** What the sentences around two values, or the rest of the story, say against their being rivals; in the order in which they are asked. */
const REASONS: readonly {
  readonly name: string;
  readonly holds: (a: ValueNode, b: ValueNode, around: Surroundings & Pair) => boolean;
}[] = [
  {
    name: 'same-sentence',
    holds: (a, b, { nodes, space }) => isInOneSentence(a, b, space) || areDaysOfOneSentence(a, b, nodes, space),
  },
  {
    name: 'same-source',
    holds: (a, b, { nodes, space }) => isToldApart(a, b, space) || isToldByOne(a, b, nodes, space),
  },
  { name: 'told-change', holds: (a, b, { changes }) => areOfAChange(a.comparable, b.comparable, changes) },
  { name: 'summand', holds: (a, b, { nodes }) => isSummand(a, b, nodes) },
  { name: 'twin-part', holds: (a, b, { nodes, space }) => isPartElsewhere(a, b, nodes, space) },
  { name: 'other-owner', holds: (a, b, { space }) => isOfForeigner(a, b, space) },
  { name: 'no-account', holds: areNobodysAccounts },
];

/** Score from which two values are rivals though nobody is said to give them: their sentences are hardly less than one. */
const SURE_WITHOUT = 0.8;

/**
 * One of two values that are not plainly of one thing is told as the writer's own fact, wherever it stands: a price paid beside a prize. On
 * labelled stories half of those are no rivals; of those that somebody gives on both sides, one in ten. Days and hours are told so either way.
 */
function areNobodysAccounts(a: ValueNode, b: ValueNode, { nodes, result, space }: Surroundings & Pair): boolean {
  const { dimension } = a.comparable;
  if (dimension === 'date' || dimension === 'time' || result.score >= SURE_WITHOUT) return false;
  return [a, b].some(
    (node) => !nodes.some((other) => haveOneValue(other.comparable, node.comparable) && isToldBySomeone(other, space)),
  );
}

/** Whether the same value is elsewhere told as a part of what the other is: "31 of the 36 barrels" tells what a bare 31 is. */
function isPartElsewhere(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[], space: FigureSpace): boolean {
  const isTwin = (node: ValueNode, target: ValueNode): boolean =>
    node !== target && node.comparable.part === 'of' && haveOneValue(node.comparable, target.comparable);
  const isPartOf = (part: ValueNode, whole: ValueNode): boolean =>
    compareFigures(part.comparable, whole.comparable, space).vetoes.some(({ name }) => name === 'part-of-more');
  return nodes.some((node) => (isTwin(node, a) && isPartOf(node, b)) || (isTwin(node, b) && isPartOf(node, a)));
}

/** What a source that tells the two as plain accounts of one thing outweighs. */
const OUTWEIGHED: ReadonlySet<string> = new Set([
  'same-sentence',
  'same-source',
  'told-change',
  'twin-part',
  'other-owner',
]);

/** A comparison by itself, and with what the rules make of the story around it. */
export interface RuledComparison {
  readonly base: FigureComparison;
  readonly result: FigureComparison;
}

/** The rules for the values of one story, as `bench/learn-rivals.ts` learns from them. */
export function createRules(
  nodes: readonly ValueNode[],
  space: FigureSpace,
): (a: ValueNode, b: ValueNode) => RuledComparison {
  const around = { nodes, changes: collectChanges(nodes), space };
  return (a, b) => {
    const base = compareFigures(a.comparable, b.comparable, space);
    return { base, result: rule(a, b, base, around) };
  };
}

function rule(a: ValueNode, b: ValueNode, base: FigureComparison, around: Surroundings): FigureComparison {
  const { nodes, space } = around;
  const result = weighRivals(a, b, base, nodes, space);
  if (!isRival(result.relation)) return result;
  const isPlain = isPlainlyDisputed(a, b, space);
  const reason = REASONS.find(
    ({ name, holds }) => !(isPlain && OUTWEIGHED.has(name)) && holds(a, b, { ...around, result }),
  );
  if (reason === undefined) return result;
  return apart(result, reason.name);
}

function apart(result: FigureComparison, name: string): FigureComparison {
  const vetoes = [...result.vetoes, { name, relation: null }];
  return { ...result, relation: 'unrelated', score: Math.min(UNRELATED, result.score), vetoes };
}

/** Highest score of two values that are no rivals. */
const UNRELATED = 0.49;

/** Compares two values of the story. */
export type CompareNodes = (a: ValueNode, b: ValueNode) => FigureComparison;

/** What the values of one story are compared by. */
export interface StoryComparison {
  readonly compare: CompareNodes;
  /** Whether some article tells the two near each other as accounts of one thing. */
  readonly areAccounts: (a: ValueNode, b: ValueNode) => boolean;
}

/** The comparison for the values of one story: by the rules, with a second opinion learned from whole stories where it is one. */
export function createComparison(nodes: readonly ValueNode[], space: FigureSpace): StoryComparison {
  const rules = createRules(nodes, space);
  const readSigns = createSigns(nodes, space);
  const readTold = createToldLikelihood(nodes, space, (a, b) => {
    const { base, result } = rules(a, b);
    return readSigns(a, b, base, result);
  });
  const isWhole = nodes.length >= MIN_NODES;
  const compare: CompareNodes = (a, b) => {
    const { base, result } = rules(a, b);
    if (!isWhole || result.values === 'equal' || result.values === 'compatible') return result;
    const isRuled = isRival(result.relation);
    const told = readTold(a, b);
    if (!isRuled && told >= TOLD_LIKELY && !result.vetoes.some(({ name }) => OF_TIME.has(name)))
      return asRival(result, told, TOLD_CEILING);
    if (!isRuled && (result.similarity < LEAST_ALIKE || !result.vetoes.every(({ name }) => FAINT.has(name))))
      return result;
    const likelihood = Math.max(told, judgeRivals(readSigns(a, b, base, result)));
    if (isRuled) return likelihood < LEAST_LIKELY ? apart(result, 'unlikely') : result;
    return likelihood < LIKELY ? result : asRival(result, likelihood);
  };
  return { compare, areAccounts: (a, b) => isWhole && readTold(a, b) >= TOLD_LIKELY };
}

/** Reasons that no likelihood outweighs, whoever gives the values: an old one and what became of it. */
const OF_TIME: ReadonlySet<string> = new Set(['superseded', 'told-change', 'old-value']);
/** Of pairs less alike hardly any is taken up, and there are five times as many. */
const LEAST_ALIKE = 0.4;
/** Reasons that true rivals often have against them: little shared, nobody named, far apart. The learned opinion may outweigh them; a part, a change or another thing never. */
const FAINT: ReadonlySet<string> = new Set([
  'nothing-near',
  'too-little-shared',
  'different-event',
  'different-entity',
  'different-subject',
  'unnamed',
  'far-apart',
  'past-year',
  'no-account',
]);
