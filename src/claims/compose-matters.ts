/** Value nodes → matters: finds the rivals among them by mutual best pairing and composes sides, agreements and what is set apart. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { isRival } from './compare-figures.ts';
import { createComparison } from './compare-nodes.ts';
import type { FigureMatter, FigureSide } from './figure.ts';
import { labelFigures } from './label-figures.ts';
import { compareValues } from './figure-values.ts';
import type { Figure } from './read-figures.ts';
import { createSide } from './figure-side.ts';
import { comparePlaces, type ValueNode } from './group-values.ts';
import { isDisputedByTwo } from './find-disputes.ts';
import { findEdges, groupRivals, type Edge, type RivalGroup } from './group-rivals.ts';

/** Composes the matters of a story, most certain first. */
export function composeMatters(nodes: readonly ValueNode[], space: FigureSpace): readonly FigureMatter[] {
  const comparison = createComparison(nodes, space);
  const edges = findEdges(nodes, comparison, space);
  const composed = uniteGroups(groupRivals(edges, comparison.compare))
    .map((group) => ({ group, matter: composeDifference(group.nodes, group.edges, space) }))
    .filter(({ group, matter }) => matter.measure !== null || isSureWithoutName(group, space));
  const inDifference = new Set(composed.flatMap(({ group }) => group.nodes.map((node) => node.id)));
  const matters: FigureMatter[] = composed.map(({ matter }) => matter);
  for (const node of nodes) {
    if (node.voices.size >= 2 && !inDifference.has(node.id) && !isBareYear(node) && !isTrivial(node))
      matters.push(composeAgreement(node, space));
  }
  for (const edge of chooseApart(edges, inDifference)) matters.push(composeApart(edge, space));
  return matters.sort(byConfidence);
}

/** "1.9m people" against 2.3m, and "1.9m individuals" against 2.3m: the values of one difference, called unlike, are not told twice. */
function uniteGroups(groups: readonly RivalGroup[]): readonly RivalGroup[] {
  const united: RivalGroup[] = [];
  for (const group of groups) {
    const at = united.findIndex((known) => haveEqualValues(known, group) && haveEqualValues(group, known));
    const known = united[at];
    if (known === undefined) united.push(group);
    else united[at] = { nodes: [...known.nodes, ...group.nodes], edges: [...known.edges, ...group.edges] };
  }
  return united;
}

function haveEqualValues({ nodes }: RivalGroup, other: RivalGroup): boolean {
  return nodes.every((node) => other.nodes.some((each) => compareValues(each.comparable, node.comparable) === 'equal'));
}

/** From this score two figures whose measure nothing names are told all the same. */
const SURE_SCORE = 0.6;

/** "Figures that do not match" is hardly ever a service: only where a source itself sets them against each other, or their sentences are one. */
function isSureWithoutName({ nodes, edges }: RivalGroup, space: FigureSpace): boolean {
  if ((edges[0]?.result.score ?? 0) >= SURE_SCORE) return true;
  return nodes.some((a, i) => nodes.slice(i + 1).some((b) => isDisputedByTwo(a, b, space)));
}

/** That two sources mention 2026 is no agreement. */
function isBareYear({ comparable }: ValueNode): boolean {
  return comparable.dimension === 'date' && comparable.max - comparable.min > MAX_AGREED_DAYS;
}

/** "two other ships" in two sources: a handful of things that nothing names. */
function isTrivial({ comparable, voices }: ValueNode): boolean {
  if (comparable.dimension !== 'count' || comparable.max > TRIVIAL_COUNT || voices.size > 2) return false;
  return ![...comparable.classes.values()].some((near) => near >= NAMED);
}

const TRIVIAL_COUNT = 4;

/** Counts up to this are too common to be surely of one thing. */
const MAX_HANDFUL = 12;

/** Nearness of a class of measure that names a count. */
const NAMED = 0.3;

const MAX_AGREED_DAYS = 200;

function byConfidence(a: FigureMatter, b: FigureMatter): number {
  const key = (matter: FigureMatter): string => {
    const first = matter.sides[0].mentions[0];
    return `${first.article}\u0000${String(first.sentence.index).padStart(6, '0')}\u0000${String(first.quantity.start).padStart(6, '0')}\u0000${matter.kind}`;
  };
  return b.confidence - a.confidence || (key(a) < key(b) ? -1 : 1);
}

function composeDifference(nodes: readonly ValueNode[], edges: readonly Edge[], space: FigureSpace): FigureMatter {
  const sorted = uniteEqual(nodes.toSorted((a, b) => valueOf(a) - valueOf(b) || a.id - b.id));
  const sides = sorted.map(createSide) as [FigureSide, ...FigureSide[]];
  const top = edges[0] as Edge;
  const label = labelFigures(
    nodes.map((node) => node.figures),
    space,
  );
  return {
    kind: 'difference',
    relation: (sides.length === 2 ? top.result.relation : 'different-figure') as FigureMatter['relation'],
    ...label,
    sides,
    voices: new Set(nodes.flatMap((node) => [...node.voices])).size,
    confidence: top.result.score,
    explain: explain(edges),
  };
}

/** Nodes of one value told in unlike words are one side of a difference. `nodes` are sorted by value. */
function uniteEqual(nodes: readonly ValueNode[]): readonly ValueNode[] {
  const united: ValueNode[] = [];
  for (const node of nodes) {
    const last = united.at(-1);
    const isOne = last !== undefined && compareValues(last.comparable, node.comparable) === 'equal';
    if (isOne) united[united.length - 1] = mergeNodes(last, node);
    else united.push(node);
  }
  return united.length > 1 ? united : nodes;
}

function mergeNodes(a: ValueNode, b: ValueNode): ValueNode {
  const rows = [a, b].flatMap((node) =>
    node.figures.map((figure, i) => ({ figure, part: node.parts[i] as ComparableFigure })),
  );
  rows.sort((x, y) => comparePlaces(x.figure, y.figure));
  return {
    ...a,
    figures: rows.map(({ figure }) => figure) as [Figure, ...Figure[]],
    parts: rows.map(({ part }) => part),
    voices: new Set([...a.voices, ...b.voices]),
  };
}

function valueOf(node: ValueNode): number {
  return node.comparable.min + node.comparable.max;
}

function composeAgreement(node: ValueNode, space: FigureSpace): FigureMatter {
  return {
    kind: 'agreement',
    relation: 'equal',
    ...labelFigures([node.figures], space),
    sides: [createSide(node)],
    voices: node.voices.size,
    confidence: Math.min(1, 0.5 + 0.1 * node.voices.size),
    explain: { shared: sharedTerms(node), similarity: 1, vetoes: [] },
  };
}

function sharedTerms(node: ValueNode): readonly string[] {
  const counts = new Map<string, number>();
  for (const figure of node.figures)
    for (const term of figure.terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 8)
    .map(([term]) => term);
}

function explain(edges: readonly Edge[]): FigureMatter['explain'] {
  return {
    shared: [...new Set(edges.flatMap((edge) => edge.result.shared))].slice(0, 8),
    similarity: Math.max(...edges.map((edge) => edge.result.similarity)),
    vetoes: [...new Set(edges.flatMap((edge) => edge.result.vetoes.map((veto) => veto.name)))],
  };
}

/** Likeness from which two figures would be taken for one measure by a reader, and are worth a word that they are not. */
const APART = 0.78;

/** Look-alikes worth setting apart: a typed reason, and at least one side printed anyway or the two very alike. */
function chooseApart(edges: readonly Edge[], inDifference: ReadonlySet<number>): readonly Edge[] {
  const used = new Set<number>();
  return edges.filter((edge) => {
    const { relation } = edge.result;
    if (relation === 'unrelated' || relation === 'equal' || isRival(relation)) return false;
    if (edge.result.similarity < APART || used.has(edge.a.id) || used.has(edge.b.id)) return false;
    if (inDifference.has(edge.a.id) && inDifference.has(edge.b.id)) return false;
    if (!isSurelyOne(edge)) return false;
    used.add(edge.a.id);
    used.add(edge.b.id);
    return true;
  });
}

/** Of one measure beyond doubt: small counts never are, and a revised value must be of the same name or class. */
function isSurelyOne({ a, b, result }: Edge): boolean {
  const [x, y] = [a.comparable, b.comparable];
  if (x.dimension === 'count' && Math.max(x.max, y.max) <= MAX_HANDFUL) return false;
  if (result.relation !== 'revised') return true;
  // That one is of a past year says nothing: "9,000 homes" of 2020 may be another place's.
  if (result.vetoes.some((veto) => veto.name === 'past-year')) return false;
  const isNear = (key: string, of: (figure: ComparableFigure) => ReadonlyMap<string, number>): boolean =>
    Math.min(of(x).get(key) ?? 0, of(y).get(key) ?? 0) >= NAMED;
  return (
    [...x.names.keys()].some((name) => isNear(name, (figure) => figure.names)) ||
    [...x.classes.keys()].some((name) => isNear(name, (figure) => figure.classes))
  );
}

function composeApart(edge: Edge, space: FigureSpace): FigureMatter {
  const sides = [edge.a, edge.b].toSorted((a, b) => valueOf(a) - valueOf(b) || a.id - b.id).map(createSide);
  return {
    kind: 'apart',
    relation: edge.result.relation as FigureMatter['relation'],
    ...labelFigures([edge.a.figures, edge.b.figures], space),
    sides: sides as unknown as [FigureSide, ...FigureSide[]],
    voices: new Set([...edge.a.voices, ...edge.b.voices]).size,
    confidence: edge.result.similarity,
    explain: explain([edge]),
  };
}
