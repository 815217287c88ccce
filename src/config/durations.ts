/** Durations and rates as people write them: `7d`, `30m`, `0s`, `14/s`. */

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `5m` → 300000; null where the text is not a number and one of s, m, h, d, w. */
export function parseDurationMs(text: string): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([smhdw])$/.exec(text.trim());
  if (match === null) return null;
  return Math.round(Number(match[1]) * (unitMs[match[2] ?? ''] ?? 0));
}

/** `7d` or `1w` → 7; null where the text is not whole days, at least one. */
export function parseDays(text: string): number | null {
  const ms = parseDurationMs(text);
  const days = ms === null ? 0 : ms / 86_400_000;
  return Number.isInteger(days) && days >= 1 ? days : null;
}

/** `14/s`, `600/m` or `14` → messages a second; null where it is none, or not above zero. */
export function parseRatePerSecond(text: string): number | null {
  const match = /^(\d{1,6}(?:\.\d{1,3})?)(?:\s*\/\s*([smh]))?$/.exec(text.trim());
  if (match === null) return null;
  const rate = (Number(match[1]) * 1000) / (unitMs[match[2] ?? 's'] ?? 1000);
  return rate > 0 ? rate : null;
}
