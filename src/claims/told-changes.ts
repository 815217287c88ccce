/**
 * Values that a source tells as following one another: "31 wards, up from 22", "raised to 7% from 6%", "410 on Friday, 370 on
 * Thursday". Whoever else gives one of them gives it for its time, whatever it is called there.
 */
import type { ComparableFigure, Days } from './comparable-figure.ts';
import { compareValues, haveOneValue } from './figure-values.ts';
import type { ValueNode } from './group-values.ts';

/** One value and the one that came after it. */
export interface Change {
  readonly old: ComparableFigure;
  readonly now: ComparableFigure;
}

interface Told {
  readonly start: number;
  readonly part: ComparableFigure;
}

/** Characters between the two values of a change. */
const REACH = 60;

/** The changes that single sentences tell, over all sources. */
export function collectChanges(nodes: readonly ValueNode[]): readonly Change[] {
  const sentences = new Map<string, Told[]>();
  for (const { figures, parts } of nodes) {
    figures.forEach(({ article, sentence, quantity }, at) => {
      const key = `${article} ${sentence.index}`;
      const told = { start: quantity.start, part: parts[at] as ComparableFigure };
      const list = sentences.get(key);
      if (list === undefined) sentences.set(key, [told]);
      else list.push(told);
    });
  }
  return [...sentences.values()].flatMap((told) => (told.length < 2 ? [] : readChanges(told)));
}

function readChanges(told: readonly Told[]): readonly Change[] {
  const sorted = told.toSorted((a, b) => a.start - b.start);
  return sorted.flatMap((first, at) =>
    sorted.slice(at + 1).flatMap((second): readonly Change[] => {
      const [x, y] = [first.part, second.part];
      if (x.dimension !== y.dimension || x.dimension === 'date' || x.dimension === 'time' || x.max === y.max) return [];
      if (x.former !== y.former && second.start - first.start <= REACH)
        return [x.former ? { old: x, now: y } : { old: y, now: x }];
      if (isBefore(x.toldOn, y.toldOn)) return [{ old: x, now: y }];
      return isBefore(y.toldOn, x.toldOn) ? [{ old: y, now: x }] : [];
    }),
  );
}

function isBefore(a: readonly Days[], b: readonly Days[]): boolean {
  return a.length > 0 && b.length > 0 && Math.max(...a.map(({ max }) => max)) < Math.min(...b.map(({ min }) => min));
}

/** Whether some source tells that the one value came after the other, or that they belong to two different changes. */
export function areOfAChange(a: ComparableFigure, b: ComparableFigure, changes: readonly Change[]): boolean {
  if (
    changes.some(
      ({ old, now }) =>
        (haveOneValue(old, a) && haveOneValue(now, b)) || (haveOneValue(old, b) && haveOneValue(now, a)),
    )
  )
    return true;
  for (const [end, other] of [
    ['old', 'now'],
    ['now', 'old'],
  ] as const) {
    const [mine, theirs] = [a, b].map((value) => changes.filter((change) => haveOneValue(change[end], value)));
    if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) continue;
    // "from 8 to 6" and "from 8 to 5" are of one thing, "from 8 to 6" and "from 9 to 7" of two.
    if (!mine.some((x) => theirs.some((y) => compareValues(x[other], y[other]) !== 'disjoint'))) return true;
  }
  return false;
}
