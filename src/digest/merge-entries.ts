/** Entries outside the stories in three versions → one (pure): what else was read, and the highlight of the week. */
import type { AlsoRead, Highlight } from '../model.ts';
import type { MergeContext } from './merge-context.ts';
import { mergeSections, type ListVersions } from './merge-lists.ts';
import { chooseValue, chooseWords, conflictIds } from './merge-values.ts';

type Entry = AlsoRead & { readonly id: string };

/** Entries are known by their article. */
export function mergeAlsoRead(context: MergeContext): readonly AlsoRead[] {
  const { base, edited, next } = context;
  const lists: ListVersions<Entry> = {
    base: keyEntries(base.alsoRead),
    edited: keyEntries(edited.alsoRead),
    next: keyEntries(next.alsoRead),
  };
  const merged = mergeSections<Entry>(lists, (b, e, n) => {
    if (n === undefined) return null;
    if (e === undefined) return b === undefined ? n : null;
    const versions = { base: b?.text ?? e.text, edited: e.text, next: n.text };
    const text = chooseWords(versions, 'entry', conflictIds.alsoRead(n.id), context);
    const isHidden = chooseValue(b?.hidden, e.hidden, n.hidden) === true;
    const { id, article, citations } = n;
    return { id, article, text, citations, ...(isHidden ? { hidden: true as const } : {}) };
  });
  return merged.map(({ id: _id, ...entry }) => entry);
}

/** With the key of each: its article, and which of several on it. */
export function keyEntries(entries: readonly AlsoRead[]): readonly Entry[] {
  return entries.map((entry, index) => {
    const before = entries.slice(0, index).filter(({ article }) => article === entry.article).length;
    return { ...entry, id: `${entry.article}\n${before}` };
  });
}

/** The same passages: the same quote. Another one is new, whatever became of the one before. */
export function mergeHighlight(context: MergeContext): Highlight | null {
  const [base, edited, next] = [context.base.highlight, context.edited.highlight, context.next.highlight];
  if (next === null || edited === null || base === null || keyOf(base) !== keyOf(next)) return next;
  const isHidden = chooseValue(base.hidden, edited.hidden, next.hidden) === true;
  const versions = { base: base.text, edited: edited.text, next: next.text };
  const { hidden: _, ...rest } = next;
  const text = chooseWords(versions, 'highlight', 'highlight', context);
  return { ...rest, text, ...(isHidden ? { hidden: true } : {}) };
}

function keyOf({ citations }: Highlight): string {
  return JSON.stringify(citations.map(({ article, quote }) => [article, quote]));
}
