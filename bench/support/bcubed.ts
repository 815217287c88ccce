/** B-cubed precision, recall and F1 of a grouping (Bagga & Baldwin 1998), items unknown to the prediction counting as groups of one. */

export interface BcubedScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores `predicted` (lists of item ids) against `gold` (item id → label); all three figures 0–1. */
export function scoreBcubed(gold: ReadonlyMap<string, string>, predicted: readonly (readonly string[])[]): BcubedScore {
  const groupOf = new Map<string, string>();
  predicted.forEach((items, index) => {
    for (const item of items) groupOf.set(item, `group ${index}`);
  });
  const sizes = new Map<string, number>();
  const count = (key: string): void => {
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  };
  const keysOf = (item: string, label: string): [both: string, gold: string, predicted: string] => {
    const group = groupOf.get(item) ?? `alone ${item}`;
    return [`${label}\n${group}`, `gold ${label}`, group];
  };
  for (const [item, label] of gold) keysOf(item, label).forEach(count);
  let precision = 0;
  let recall = 0;
  for (const [item, label] of gold) {
    const [both, right, found] = keysOf(item, label).map((key) => sizes.get(key) ?? 0) as [number, number, number];
    precision += both / found / gold.size;
    recall += both / right / gold.size;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
