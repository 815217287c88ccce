/** What the last good build of an issue gave: what the page shows until there is a better one. */
import type { Edition } from '../build/render-edition.ts';
import type { BuiltDigest } from '../pipeline.ts';
import type { MergeConflict } from '../digest/merge-digest.ts';
import type { Article, Digest, Notice } from '../model.ts';
import { citationsOf, listPoints } from '../digest/file/labels.ts';
import type { Grouping } from './protocol.ts';

export interface Snapshot {
  readonly version: number;
  readonly issue: string;
  readonly folder: string;
  readonly digest: Digest;
  readonly edition: Edition;
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
  readonly conflicts: readonly MergeConflict[];
  /** Null for an issue of an earlier week, whose build is gone. */
  readonly built: BuiltDigest | null;
}

/** Why each point was put together, by its id in the digest: points are found again by what they cite. */
export function explainPoints(digest: Digest, built: BuiltDigest | null): Readonly<Record<string, Grouping>> {
  const known = new Map<string, Grouping>();
  const keyOf = (point: Parameters<typeof citationsOf>[0]): string =>
    citationsOf(point)
      .map(({ article, quote }) => `${article}\n${quote}`)
      .toSorted()
      .join('\n\n');
  for (const { points } of built?.composed ?? [])
    for (const { point, explain } of points) {
      const { shared, similarity, vetoes } = explain;
      known.set(keyOf(point), { shared, similarity, vetoes });
    }
  const statements = (built?.stages.inputs ?? []).flatMap(({ text, claims }) =>
    claims.statements.map(({ units, shared }) => ({
      shared,
      keys: units.flatMap((unit) => {
        const sentence = text.units[unit]?.sentence;
        return sentence === undefined ? [] : [`${sentence.article}\n${sentence.text}`];
      }),
    })),
  );
  const entries = listPoints(digest).flatMap(({ point }) => {
    const grouping = known.get(keyOf(point));
    if (grouping !== undefined) return [[point.id, grouping] as const];
    // The lead of a story repeats a claim: it was not placed among the points, but it was grouped all the same.
    const cited = new Set(citationsOf(point).map(({ article, quote }) => `${article}\n${quote}`));
    const claim = statements.find(({ keys }) => keys.length > 1 && keys.every((key) => cited.has(key)));
    return claim === undefined ? [] : [[point.id, { shared: claim.shared, similarity: 0, vetoes: [] }] as const];
  });
  return Object.fromEntries(entries);
}
