/** Value nodes → matters: finds the rivals among them by mutual best pairing and composes sides, agreements and what is set apart. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareFigures, isRival, SAME_MEASURE, type FigureComparison } from './compare-figures.ts';
import { isDispute } from './find-disputes.ts';
import type { FigureMatter, FigureSide } from './figure.ts';
import { labelFigures } from './label-figures.ts';
import { isTooFarApart, ratioOf } from './figure-vetoes.ts';
import { compareValues } from './figure-values.ts';
import type { Figure } from './read-figures.ts';
import { createSide } from './figure-side.ts';
import { comparePlaces, type ValueNode } from './group-values.ts';
import { weighRivals } from './rival-evidence.ts';

interface Edge {
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

/** Composes the matters of a story, most certain first. */
export function composeMatters(nodes: readonly ValueNode[], space: FigureSpace): readonly FigureMatter[] {
  const edges = findEdges(nodes, space);
  const rivals = groupRivals(nodes, edges, space);
  const inDifference = new Set(rivals.flatMap((group) => group.nodes.map((node) => node.id)));
  const matters: FigureMatter[] = rivals.map((group) => composeDifference(group.nodes, group.edges, space));
  for (const node of nodes) {
    if (node.voices.size >= 2 && !inDifference.has(node.id) && !isBareYear(node) && !isTrivial(node))
      matters.push(composeAgreement(node, space));
  }
  for (const edge of chooseApart(edges, inDifference)) matters.push(composeApart(edge, space));
  return matters.sort(byConfidence);
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

/** Comparisons of all pairs of nodes that share a strong term and are told by more than one voice. */
function findEdges(nodes: readonly ValueNode[], space: FigureSpace): readonly Edge[] {
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
  const edges: Edge[] = [];
  for (const key of [...postings.keys()].sort()) {
    const list = postings.get(key) ?? [];
    if (list.length > MAX_POSTINGS) continue;
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = order(list[i] as ValueNode, list[j] as ValueNode);
        const id = a.id * nodes.length + b.id;
        if (seen.has(id)) continue;
        seen.add(id);
        if (!isToldByTwo(a, b) || isTooFarApart(a.comparable, b.comparable)) continue;
        edges.push({ a, b, result: compareNodes(a, b, nodes, space) });
      }
    }
  }
  return edges.sort((x, y) => y.result.score - x.result.score || x.a.id - y.a.id || x.b.id - y.b.id);
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

function compareNodes(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[], space: FigureSpace): FigureComparison {
  const result = weighRivals(a, b, compareFigures(a.comparable, b.comparable, space), nodes, space);
  if (!isRival(result.relation)) return result;
  const name = isInOneSentence(a, b)
    ? 'same-sentence'
    : isToldApart(a, b, space) || isToldByOne(a, b, nodes, space)
      ? 'same-source'
      : null;
  if (name === null) return result;
  const vetoes = [...result.vetoes, { name, relation: null }];
  return { ...result, relation: 'unrelated', score: Math.min(result.score, 0.49), vetoes };
}

/** One writer who puts both values in one sentence tells of two things, unless the sentence names who says which. */
function isInOneSentence(a: ValueNode, b: ValueNode): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => x.article === y.article && x.sentence.index === y.sentence.index && !isOfTwoSpeakers(x, y)),
  );
}

/** Every source of the one value also states the other, in no one else's name: to that source they are two things. */
function isToldApart(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  const [few, many] = a.voices.size <= b.voices.size ? [a, b] : [b, a];
  if (![...few.voices].every((voice) => many.voices.has(voice))) return false;
  return few.figures.every((x, i) =>
    many.figures.some((y, j) => {
      if (x.article !== y.article || isOfTwoSpeakers(x, y) || isDispute(x, y, space)) return false;
      return compareValues(few.parts[i] as ComparableFigure, many.parts[j] as ComparableFigure) === 'disjoint';
    }),
  );
}

/** Likeness from which a node of the same value speaks of the same thing as another. */
const SAME_THING = 0.35;
/** Vetoes that tell it speaks of something else after all. */
const OTHER_THING: ReadonlySet<string> = new Set(['different-class', 'different-noun', 'different-period']);

/**
 * A source that states both values and names no one for either knows them for two things; one that names who says which knows of a dispute.
 * The dispute counts twice: a source may well state both plainly elsewhere.
 */
function isToldByOne(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[], space: FigureSpace): boolean {
  const [mine, theirs] = [figuresLike(a, nodes, space), figuresLike(b, nodes, space)];
  const disputed = new Set<string>();
  const told = new Set<string>();
  for (const [x, p] of mine) {
    for (const [y, q] of theirs) {
      if (x.article !== y.article || compareValues(p, q) !== 'disjoint') continue;
      (isOfTwoSpeakers(x, y) || isDispute(x, y, space) ? disputed : told).add(x.article);
    }
  }
  return [...told].filter((article) => !disputed.has(article)).length > disputed.size / 2;
}

/** The figures of a node and of those with its value that may well be of the same thing. */
function figuresLike(
  target: ValueNode,
  nodes: readonly ValueNode[],
  space: FigureSpace,
): readonly (readonly [Figure, ComparableFigure])[] {
  const isLike = (node: ValueNode): boolean => {
    if (node === target) return true;
    const [x, y] = [node.comparable, target.comparable];
    if (x.dimension !== y.dimension || compareValues(x, y) !== 'equal') return false;
    const { similarity, vetoes } = compareFigures(x, y, space);
    return similarity >= SAME_THING && !vetoes.some((veto) => OTHER_THING.has(veto.name));
  };
  return nodes
    .filter(isLike)
    .flatMap((node) => node.figures.map((figure, i) => [figure, node.parts[i] as ComparableFigure] as const));
}

function isOfTwoSpeakers(x: Figure, y: Figure): boolean {
  // "the agency thinks ninety tonnes, the company forty": two figures of one measure side by side
  // (but "12 are Somali and 11 Yemeni" counts parts)
  if (x.elliptic !== y.elliptic && x.sentence === y.sentence && x.quantity.kind !== 'count') return true;
  return (x.attribution?.text.toLowerCase() ?? '') !== (y.attribution?.text.toLowerCase() ?? '');
}

interface RivalGroup {
  readonly nodes: readonly ValueNode[];
  readonly edges: readonly Edge[];
}

/** Mutual best pairs first; then further values whose best partner is already a side and that nothing keeps from the others. */
function groupRivals(nodes: readonly ValueNode[], edges: readonly Edge[], space: FigureSpace): readonly RivalGroup[] {
  const rival = edges.filter((edge) => isRival(edge.result.relation));
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
    if (!fitsAll(outside, group.nodes, nodes, space) || !isNewVoice(outside, group.nodes)) continue;
    group.nodes.push(outside);
    group.edges.push(edge);
    groupOf.set(outside.id, group);
  }
  return groups;
}

/** A third value that lies farther off than this from every side is of an earlier plan or another part. */
const MAX_FURTHER_RATIO = 1.75;

/** No veto between the newcomer and any side but that of names: its best partner already shares one. */
function fitsAll(
  node: ValueNode,
  members: readonly ValueNode[],
  nodes: readonly ValueNode[],
  space: FigureSpace,
): boolean {
  const isNear = members.some((member) => ratioOf(member.comparable, node.comparable) <= MAX_FURTHER_RATIO);
  if (!isNear) return false;
  return members.every((member) => {
    const { relation, vetoes } = compareNodes(member, node, nodes, space);
    return isRival(relation) || vetoes.every(({ name }) => name === 'different-entity' || name === 'different-owner');
  });
}

/** A further side needs a source of its own, or at least a speaker of its own. */
function isNewVoice(node: ValueNode, members: readonly ValueNode[]): boolean {
  const known = new Set(members.flatMap((member) => [...member.voices]));
  if ([...node.voices].some((voice) => !known.has(voice))) return true;
  return node.figures.some((figure) => figure.attribution !== null);
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
    relation: (nodes.length === 2 ? top.result.relation : 'different-figure') as FigureMatter['relation'],
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
