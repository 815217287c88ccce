/** Value nodes → groups of rivals: pairs that share a strong word, mutual best first, then further values that nothing keeps from the others. */
import type { FigureSpace } from './comparable-figure.ts';
import { isRival, SAME_MEASURE, type FigureComparison } from './compare-figures.ts';
import type { CompareNodes, StoryComparison } from './compare-nodes.ts';
import { isTooFarApart, ratioOf } from './figure-vetoes.ts';
import { isDisputedByTwo } from './find-disputes.ts';
import { isPlainlyDisputed } from './plain-dispute.ts';
import { type ValueNode } from './group-values.ts';
import { isPast } from './veto-time.ts';

/** Two value nodes and how they compare. */
export interface Edge {
  readonly a: ValueNode;
  readonly b: ValueNode;
  readonly result: FigureComparison;
}

/** Nodes are compared when they share one of their strongest terms. */
const KEY_TERMS = 10;

/** A term that this many nodes of one dimension hold tells nothing and would cost a comparison each. */
const MAX_POSTINGS = 120;

/** A third value needs more than a pair: "180 tonnes aboard" is near to "90 tonnes leaked" as well. */
const JOIN = SAME_MEASURE + 0.12;

/** Comparisons of all pairs that may be rivals, surest first. */
export function findEdges(
  nodes: readonly ValueNode[],
  { compare, areAccounts }: StoryComparison,
  space: FigureSpace,
): readonly Edge[] {
  return findPairs(nodes, space, areAccounts)
    .map(([a, b]) => ({ a, b, result: compare(a, b) }))
    .sort((x, y) => y.result.score - x.result.score || x.a.id - y.a.id || x.b.id - y.b.id);
}

/**
 * All pairs of nodes that share a strong term and are told by more than one voice, or by one as accounts of one thing: where the rules see that, or
 * `areAccounts`.
 */
export function findPairs(
  nodes: readonly ValueNode[],
  space: FigureSpace,
  areAccounts: (a: ValueNode, b: ValueNode) => boolean = () => false,
): readonly (readonly [ValueNode, ValueNode])[] {
  const postings = new Map<string, ValueNode[]>();
  for (const node of nodes) {
    for (const term of strongest(node)) {
      const key = `${node.comparable.dimension}\u0000${term}`;
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [node]);
      else list.push(node);
    }
  }
  if (nodes.length <= MAX_COMPARED) addDimensions(nodes, postings);
  const seen = new Set<number>();
  const pairs: (readonly [ValueNode, ValueNode])[] = [];
  for (const key of [...postings.keys()].sort()) {
    const list = postings.get(key) ?? [];
    if (list.length > MAX_POSTINGS) continue;
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = order(list[i] as ValueNode, list[j] as ValueNode);
        const id = a.id * nodes.length + b.id;
        if (seen.has(id)) continue;
        seen.add(id);
        const isLikely = !isTooFarApart(a.comparable, b.comparable) && (isToldByTwo(a, b) || isToldAsTwo(a, b, space));
        if (isLikely || areAccounts(a, b)) pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

/** Up to this many nodes all of one dimension are compared: rivals may share no strong word. */
const MAX_COMPARED = 250;

function addDimensions(nodes: readonly ValueNode[], postings: Map<string, ValueNode[]>): void {
  for (const node of nodes) {
    const { dimension } = node.comparable;
    postings.set(dimension, [...(postings.get(dimension) ?? []), node]);
  }
}

function order(a: ValueNode, b: ValueNode): readonly [ValueNode, ValueNode] {
  return a.id < b.id ? [a, b] : [b, a];
}

function strongest(node: ValueNode): readonly string[] {
  return [...node.comparable.vector]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, KEY_TERMS)
    .map(([term]) => term);
}

function isToldByTwo(a: ValueNode, b: ValueNode): boolean {
  return new Set([...a.voices, ...b.voices]).size >= 2;
}

/** One source alone may tell of a dispute, if it names who gives either; hours and days it gives of anything. */
function isToldAsTwo(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  const { dimension } = a.comparable;
  const isOfAnything = dimension === 'time' || dimension === 'date';
  return (!isOfAnything && isDisputedByTwo(a, b, space)) || isPlainlyDisputed(a, b, space);
}

/** Values of one measure that cannot all hold, and what joined them. */
export interface RivalGroup {
  readonly nodes: readonly ValueNode[];
  readonly edges: readonly Edge[];
}

/** Mutual best pairs first; then further values whose best partner is already a side and that nothing keeps from the others. */
export function groupRivals(edges: readonly Edge[], compare: CompareNodes): readonly RivalGroup[] {
  const rival = dropOld(
    edges.filter((edge) => isRival(edge.result.relation)),
    edges,
  );
  const best = new Map<number, Edge>();
  for (const edge of rival) {
    if (!best.has(edge.a.id)) best.set(edge.a.id, edge);
    if (!best.has(edge.b.id)) best.set(edge.b.id, edge);
  }
  const groupOf = new Map<number, { nodes: ValueNode[]; edges: Edge[] }>();
  const groups: { nodes: ValueNode[]; edges: Edge[] }[] = [];
  for (const edge of rival) {
    if (best.get(edge.a.id) !== edge || best.get(edge.b.id) !== edge) continue;
    const group = { nodes: [edge.a, edge.b], edges: [edge] };
    groups.push(group);
    groupOf.set(edge.a.id, group);
    groupOf.set(edge.b.id, group);
  }
  for (const edge of rival) {
    const [inside, outside] = groupOf.has(edge.a.id) ? [edge.a, edge.b] : [edge.b, edge.a];
    const group = groupOf.get(inside.id);
    if (group === undefined || groupOf.has(outside.id)) continue;
    if (edge.result.score < JOIN || best.get(outside.id) !== edge) continue;
    if (!fitsAll(outside, group.nodes, compare) || !isNewVoice(outside, group.nodes)) continue;
    group.nodes.push(outside);
    group.edges.push(edge);
    groupOf.set(outside.id, group);
  }
  return groups;
}

/**
 * Without the pairs of a value of some past year with the rival of what it has become since: of 310 in 2021, 448 now and another's 490 the last
 * two differ.
 */
function dropOld(rivals: readonly Edge[], edges: readonly Edge[]): readonly Edge[] {
  const since = new Map<number, number[]>();
  for (const { a, b, result } of edges) {
    if (!TIME_RELATIONS.has(result.relation)) continue;
    for (const [old, now] of [
      [a, b],
      [b, a],
    ] as const)
      if (isPast(old.comparable) && !isPast(now.comparable)) since.set(old.id, [...(since.get(old.id) ?? []), now.id]);
  }
  const keys = new Set(rivals.flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]));
  const isOld = (old: ValueNode, other: ValueNode): boolean =>
    (since.get(old.id) ?? []).some((now) => keys.has(`${now} ${other.id}`));
  return rivals.filter(({ a, b }) => !isOld(a, b) && !isOld(b, a));
}

/** How an old value stands to the new one. */
const TIME_RELATIONS: ReadonlySet<string> = new Set(['different-period', 'revised']);

/** A third value that lies farther off than this from every side is of an earlier plan or another part. */
const MAX_FURTHER_RATIO = 1.75;

/** No veto between the newcomer and any side but that of names: its best partner already shares one. */
function fitsAll(node: ValueNode, members: readonly ValueNode[], compare: CompareNodes): boolean {
  const isNear = members.some((member) => ratioOf(member.comparable, node.comparable) <= MAX_FURTHER_RATIO);
  if (!isNear) return false;
  return members.every((member) => {
    const { relation, vetoes } = compare(member, node);
    return isRival(relation) || vetoes.every(({ name }) => name === 'different-entity' || name === 'different-owner');
  });
}

/** A further side needs a source of its own, or at least a speaker of its own. */
function isNewVoice(node: ValueNode, members: readonly ValueNode[]): boolean {
  const known = new Set(members.flatMap((member) => [...member.voices]));
  if ([...node.voices].some((voice) => !known.has(voice))) return true;
  return node.figures.some((figure) => figure.attribution !== null);
}
