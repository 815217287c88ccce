/** Tables of snippets: a row a line, the rule it is about, what is said of it (a part of the message), or null where it is good. */
import { describe, expect, test } from 'vitest';
import { findingsOf, makeMessage, type Change } from '../make-message.ts';

export type Row = readonly [name: string, change: Change, found: string | null];

export function tableOf(rule: string, rows: readonly Row[]): void {
  describe(rule, () => {
    test.each(rows)('%s', (_name, change, found) => {
      const messages = findingsOf(makeMessage(change), rule).map(({ severity, message }) => `${severity}: ${message}`);
      if (found === null) expect(messages).toEqual([]);
      else expect(messages.join('\n')).toContain(found);
    });
  });
}
