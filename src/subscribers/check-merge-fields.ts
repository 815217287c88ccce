/** Merge fields of an issue against what is known of the list: a misspelt one would print its fallback to everybody, unnoticed. */
import { nearest } from '../config/nearest.ts';
import { BUILT_IN_FIELDS, type MergeMark } from '../message/merge-fields.ts';
import type { Notice } from '../model.ts';
import { fieldUnknown } from './errors.ts';
import type { SubscriberCounts } from './subscriber-list.ts';

/** A notice for each field that no subscriber has, with the nearest one that somebody has. */
export function checkMergeFields(
  marks: readonly MergeMark[],
  counts: Pick<SubscriberCounts, 'attributes'>,
): readonly Notice[] {
  const known = [...BUILT_IN_FIELDS, ...Object.keys(counts.attributes)];
  const unknown = new Set(marks.map(({ field }) => field).filter((field) => !known.includes(field)));
  return [...unknown].sort().map((field) => fieldUnknown(field, nearest(field, known)));
}
