/** The list → CSV or JSON Lines, line by line. What is written can be imported again, value for value. */
import type { SubscriberDatabase } from './database.ts';
import { formatCsvRow } from './format-csv.ts';
import { listSubscribers } from './subscriber-list.ts';
import { listSuppressions } from './suppression.ts';

type Format = 'csv' | 'jsonl';

/** Everyone on the list in the order they came, suppressed ones included: address, name, language, then what else is known. */
export async function* exportSubscribers(database: SubscriberDatabase, format: Format): AsyncIterable<string> {
  const fields = listFields(database);
  if (format === 'csv') yield formatCsvRow(['address', 'name', 'language', ...fields]);
  for await (const { address, name, language, attributes } of listSubscribers(database)) {
    if (format === 'jsonl') yield `${JSON.stringify({ address, name, language, attributes })}\n`;
    else yield formatCsvRow([address, name ?? '', language ?? '', ...fields.map((field) => attributes[field] ?? '')]);
  }
}

/** Who must not be mailed, by address. */
export async function* exportSuppressions(database: SubscriberDatabase, format: Format): AsyncIterable<string> {
  if (format === 'csv') yield formatCsvRow(['address', 'reason', 'note', 'at']);
  for await (const { address, reason, detail, at } of listSuppressions(database)) {
    const time = new Date(at).toISOString();
    yield format === 'csv'
      ? formatCsvRow([address, reason, detail, time])
      : `${JSON.stringify({ address, reason, note: detail, at: time })}\n`;
  }
}

function listFields({ sqlite }: SubscriberDatabase): readonly string[] {
  const sql = 'select distinct json_each.key as field from subscriber, json_each(subscriber.attributes) order by 1';
  return sqlite
    .prepare(sql)
    .all()
    .map((row) => String(row['field']));
}
