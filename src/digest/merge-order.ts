/** Three-way merge of lists (pure): whose order holds, and where what the other side added goes. */

/**
 * Keys of the merged list. The editor's order holds once they changed it, else the new one; what stands in one list only
 * follows the neighbour it had there. `keeps` says of a key whether it stays at all.
 */
export function mergeOrder(
  base: readonly string[],
  edited: readonly string[],
  next: readonly string[],
  keeps: (key: string) => boolean,
): readonly string[] {
  const moved = isReordered(base, edited);
  const [first, second] = moved ? [edited, next] : [next, edited];
  const result = first.filter(keeps);
  const has = new Set(result);
  let at = 0;
  for (const key of second) {
    if (has.has(key)) {
      at = result.indexOf(key) + 1;
    } else if (keeps(key)) {
      result.splice(at, 0, key);
      has.add(key);
      at += 1;
    }
  }
  return result;
}

/** True where what both lists hold stands in another order. */
export function isReordered(base: readonly string[], edited: readonly string[]): boolean {
  const inEdited = new Set(edited);
  const inBase = new Set(base);
  const before = base.filter((key) => inEdited.has(key));
  const after = edited.filter((key) => inBase.has(key));
  return before.some((key, index) => key !== after[index]);
}
