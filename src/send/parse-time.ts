/** PURE. When to send, as people write it: `18:30` (the next one), `2026-11-20T18:30`, with or without a zone. */

/** Milliseconds since 1970, or null where the text is no time. Without a zone it is this machine's. */
export function parseSendTime(text: string, nowMs: number): number | null {
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  if (clock !== null) {
    const time = new Date(nowMs);
    time.setHours(Number(clock[1]), Number(clock[2]), 0, 0);
    if (time.getTime() < nowMs) time.setDate(time.getDate() + 1);
    return time.getTime();
  }
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.test(text.trim())) return null;
  const time = Date.parse(text.trim().replace(' ', 'T'));
  return Number.isNaN(time) ? null : time;
}
