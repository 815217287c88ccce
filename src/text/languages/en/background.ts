/** General English as a reader of document frequencies: a share of articles for each stem of `background-table.ts`. */
import { backgroundTable } from './background-table.ts';

let shares: ReadonlyMap<string, number> | null = null;

// Read on first use: most commands never ask.
function readTable(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  let share = 1;
  for (const word of backgroundTable.trim().split(/\s+/)) {
    const code = word.charCodeAt(0);
    if (code >= 0x30 && code <= 0x39) share = 2 ** (-Number(word) / 2);
    else map.set(word, share);
  }
  return map;
}

/** Share of general articles that hold the stem (0–1), or null when the table does not list it. */
export function backgroundShare(stem: string): number | null {
  shares ??= readTable();
  return shares.get(stem) ?? null;
}
