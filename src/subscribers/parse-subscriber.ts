/** One row of a list → a subscriber, or what is wrong with it. Every value is somebody's typing until it is through here. */
import type { Notice } from '../model.ts';
import { parseAddress } from '../message/address.ts';
import { addressRefused, quoteValue, valueRefused } from './errors.ts';
import type { ColumnMap } from './map-columns.ts';
import type { Row } from './read-rows.ts';
import type { Subscriber } from './subscriber.ts';

/** Longest value kept: a name or a note, not a document. Longer ones are a column gone wrong. */
const MAX_VALUE = 2000;

/** Reads a row by its columns' fields. */
export function parseSubscriber(file: string, row: Row, columns: ColumnMap): Subscriber | Notice {
  const fields = new Map<string, string>();
  for (const [column, raw] of row.values) {
    const field = columns.get(column);
    if (field === undefined || field === null) continue;
    const value = cleanValue(raw);
    const problem = findValueProblem(value);
    if (problem !== null && field !== 'address') return valueRefused(file, row.line, column, problem);
    if (value !== '') fields.set(field, value);
  }
  const { address = '', name, language, ...attributes } = Object.fromEntries(fields);
  const parsed = parseAddress(address);
  if ('problem' in parsed) return addressRefused(file, row.line, address, parsed.problem);
  const tag = language === undefined ? null : parseLanguage(language);
  if (tag === '')
    return valueRefused(
      file,
      row.line,
      'language',
      `${quoteValue(language ?? '')}, no language tag such as en or pt-BR`,
    );
  return { address: parsed.address, name: name ?? joinName(attributes), language: tag, attributes };
}

/** Line ends and tabs within a cell are blanks to a mail; other controls are refused, since they mean a broken file. */
function cleanValue(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .trim();
}

/** What no value may hold, or null. */
export function findValueProblem(value: string): string | null {
  if (/\p{Cc}/u.test(value)) return 'a control character';
  return value.length > MAX_VALUE ? `${value.length} characters (${MAX_VALUE} at most)` : null;
}

/** The tag in its canonical form (`pt_br` → `pt-BR`), or the empty string. */
export function parseLanguage(text: string): string {
  // What nearly every list holds, and Intl takes ten times as long over.
  if (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(text)) return text;
  const tag = text.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

function joinName(attributes: Readonly<Record<string, string>>): string | null {
  return [attributes['first_name'], attributes['last_name']].filter((part) => part !== undefined).join(' ') || null;
}
