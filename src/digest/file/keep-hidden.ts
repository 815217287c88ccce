/** Puts what the editor took out back into its place, marked as hidden: digest.json forgets nothing. */

/**
 * `shown` in the editor's order, with each entry of `base` that is missing there behind the entry it followed before.
 * `hide` returns the entry as hidden, or null where it is to go (it has moved elsewhere).
 */
export function keepHidden<T>(
  shown: readonly T[],
  base: readonly T[],
  isSame: (a: T, b: T) => boolean,
  hide: (entry: T) => T | null,
): readonly T[] {
  const result = [...shown];
  let at = 0;
  for (const entry of base) {
    const found = result.findIndex((each) => isSame(each, entry));
    if (found !== -1) {
      at = found + 1;
      continue;
    }
    const hidden = hide(entry);
    if (hidden === null) continue;
    result.splice(at, 0, hidden);
    at += 1;
  }
  return result;
}
