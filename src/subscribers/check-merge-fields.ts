/** Merge fields of an issue against what is known of the list: a misspelt one would print its fallback to everybody, unnoticed. */
import { nearest } from '../config/nearest.ts';
import { BUILT_IN_FIELDS, type MergeMark } from '../message/merge-fields.ts';
import type { Notice } from '../model.ts';
import { fieldUnknown } from './errors.ts';

/** A notice for each field that no subscriber has, with the nearest one that somebody has. Reads the list only where a field is no built-in one. */
export function checkMergeFields(
  marks: readonly MergeMark[],
  listAttributes: () => readonly string[],
): readonly Notice[] {
  const fields = marks.map(({ field }) => field).filter((field) => !BUILT_IN_FIELDS.includes(field));
  if (fields.length === 0) return [];
  const known = [...BUILT_IN_FIELDS, ...listAttributes()];
  const unknown = new Set(fields.filter((field) => !known.includes(field)));
  return [...unknown].sort().map((field) => fieldUnknown(field, nearest(field, known)));
}
