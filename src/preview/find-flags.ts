/** What of reworded points stands in no passage they cite: the same judgement as `collate check`, by point (pure). */
import { listStatements } from '../check/printed-points.ts';
import { findUnsupported } from '../check/rules/citation-evidence.ts';
import { listPoints } from '../digest/file/labels.ts';
import type { Digest } from '../model.ts';
import type { Flag } from './protocol.ts';

export function findFlags(digest: Digest): Readonly<Record<string, readonly Flag[]>> {
  const reworded = new Set(listPoints(digest).flatMap(({ point }) => (point.reworded === true ? [point.id] : [])));
  const flags = new Map<string, Map<string, Flag>>();
  for (const statement of listStatements(digest)) {
    if (!reworded.has(statement.id)) continue;
    for (const flag of findUnsupported(statement, digest)) {
      const own = flags.get(statement.id) ?? new Map<string, Flag>();
      flags.set(statement.id, own.set(`${flag.kind} ${flag.words}`, flag));
    }
  }
  return Object.fromEntries([...flags].map(([id, own]) => [id, [...own.values()]]));
}
