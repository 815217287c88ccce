/**
 * A value that one source sets against another is cited elsewhere in few words: "the clinic's nine days", "a tenth". Where it stands in a dispute,
 * an equal value of another voice is taken for it on less than equal values need otherwise.
 */
import { mergeComparables, type ComparableFigure, type FigureSpace } from './comparable-figure.ts';
import { compareFigures, isDistinctive } from './compare-figures.ts';
import { compareValues } from './figure-values.ts';
import { isDispute } from './find-disputes.ts';
import { comparePlaces, type ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/** Likeness that an equal value needs: less than the share of a paragraph's words that two reports have anyhow tells nothing. */
const LEAST_LIKENESS = 0.22;
/** Vetoes that few words raise. */
const FAINT: ReadonlySet<string> = new Set(['nothing-near', 'too-little-shared']);
/** How far apart the two values of a dispute may lie. */
const MAX_RATIO = 3;

/** The nodes, those of one disputed value united; ids are given anew. */
export function uniteDisputed(nodes: readonly ValueNode[], space: FigureSpace): readonly ValueNode[] {
  const left: (ValueNode | null)[] = [...nodes];
  for (const id of findDisputed(nodes, space)) {
    let target = left[id];
    if (target === undefined || target === null) continue;
    for (const other of neighbours(id, nodes)) {
      const candidate = left[other];
      if (candidate === undefined || candidate === null || !isSameValue(target, candidate, space)) continue;
      target = unite(target, candidate);
      left[other] = null;
    }
    left[id] = target;
  }
  const united = left.filter((node) => node !== null);
  return united.length === nodes.length ? nodes : united.map((node, id) => ({ ...node, id }));
}

/** Nodes are sorted by kind and value: those that may have the value of one stand beside it. */
const MAX_NEIGHBOURS = 30;

function neighbours(id: number, nodes: readonly ValueNode[]): readonly number[] {
  const from = Math.max(0, id - MAX_NEIGHBOURS);
  return nodes.slice(from, id + MAX_NEIGHBOURS + 1).flatMap((_, at) => (from + at === id ? [] : [from + at]));
}

/** Nodes of which a mention stands in a dispute with a value of its own kind and size, in order. */
function findDisputed(nodes: readonly ValueNode[], space: FigureSpace): ReadonlySet<number> {
  const rows = nodes
    .flatMap((node) => node.figures.map((figure, i) => ({ node, figure, part: node.parts[i] as ComparableFigure })))
    .sort((a, b) => comparePlaces(a.figure, b.figure));
  const found = new Set<number>();
  rows.forEach((row, at) => {
    for (let i = at + 1; i < rows.length; i++) {
      const next = rows[i] as (typeof rows)[number];
      if (next.figure.article !== row.figure.article || isFar(row.figure, next.figure)) break;
      if (row.part.dimension !== next.part.dimension || row.node === next.node || !isOfOneSize(row.part, next.part))
        continue;
      if (compareValues(row.part, next.part) !== 'disjoint' || !isDispute(row.figure, next.figure, space)) continue;
      found.add(row.node.id).add(next.node.id);
    }
  });
  return new Set([...found].sort((a, b) => a - b));
}

/** Sentences in which a dispute is told. */
const REACH = 2;

function isFar(a: Figure, b: Figure): boolean {
  return b.sentence.index - a.sentence.index > REACH;
}

function isOfOneSize(a: ComparableFigure, b: ComparableFigure): boolean {
  return a.dimension === 'date' || (a.max <= MAX_RATIO * b.max && b.max <= MAX_RATIO * a.max);
}

function isSameValue(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  const [x, y] = [a.comparable, b.comparable];
  if (x.dimension !== y.dimension || [...b.voices].every((voice) => a.voices.has(voice))) return false;
  const values = compareValues(x, y);
  if (values !== 'equal' && values !== 'compatible') return false;
  const { similarity, vetoes } = compareFigures(x, y, space);
  // two sources do not meet on 38,500 by chance
  const least = values === 'equal' && isDistinctive(x) ? 0 : LEAST_LIKENESS;
  return similarity >= least && vetoes.every((veto) => FAINT.has(veto.name));
}

function unite(a: ValueNode, b: ValueNode): ValueNode {
  const rows = [a, b].flatMap((node) =>
    node.figures.map((figure, i) => ({ figure, part: node.parts[i] as ComparableFigure })),
  );
  rows.sort((x, y) => comparePlaces(x.figure, y.figure));
  return {
    id: a.id,
    figures: rows.map(({ figure }) => figure) as [Figure, ...Figure[]],
    parts: rows.map(({ part }) => part),
    comparable: mergeComparables(rows.map(({ part }) => part)),
    voices: new Set([...a.voices, ...b.voices]),
  };
}
