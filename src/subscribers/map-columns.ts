/** Which column of a list holds what: by the user's word, else by its name, and never by guessing the address. */
import { BUILT_IN_FIELDS, FIELD_NAME } from '../message/merge-fields.ts';
import { columnNamesMissing, columnNameUnusable, columnsUnclear, mapUnknownColumn, mapUnreadable } from './errors.ts';

/** Names that lists give their columns, in the form of `toFieldName`. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  address: [
    'address', 'email', 'e_mail', 'mail', 'email_address', 'e_mail_address', 'mail_address', 'subscriber_email', 'email_1', 'e_mail_1_value',
    'emailadresse', 'e_mail_adresse', 'mailadresse', 'courriel', 'adresse_e_mail', 'adresse_email', 'correo', 'correo_electronico',
  ],
  name: ['name', 'full_name', 'fullname', 'display_name', 'subscriber_name', 'contact_name'],
  language: ['language', 'lang', 'locale', 'preferred_language'],
  first_name: ['first_name', 'firstname', 'given_name', 'forename'],
  last_name: ['last_name', 'lastname', 'surname', 'family_name'],
}; // prettier-ignore

/** An address, bare or as in `Ana <ana@example.org>`. */
const ADDRESS_WITHIN = /[^\s@]@[^\s@]+\.[^\s@]/;

/** Field by column; null leaves the column out. */
export type ColumnMap = ReadonlyMap<string, string | null>;

/** `--map city=Town --map =Notes` → field by column. Raises `map-form`. */
export function parseMap(given: readonly string[]): ColumnMap {
  return new Map(
    given.map((each) => {
      const at = each.indexOf('=');
      const field = each.slice(0, at).trim().toLowerCase();
      const isField = field === '' || (FIELD_NAME.test(field) && !field.endsWith('_url'));
      if (at === -1 || !isField) throw mapUnreadable(each);
      return [each.slice(at + 1).trim(), field || null];
    }),
  );
}

/** `E-Mail Address` → `e_mail_address`: letters without their marks, anything else an underscore. */
export function toFieldName(column: string): string {
  const plain = column.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  return plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
}

/** The field of one column that the user said nothing about. Raises `column-name`. */
export function nameColumn(file: string, column: string): string | null {
  const name = toFieldName(column);
  const field = Object.keys(SYNONYMS).find((each) => SYNONYMS[each]?.includes(name)) ?? name;
  // A spreadsheet's row numbers have no name at all.
  if (column === '') return null;
  if (!FIELD_NAME.test(field) || field.endsWith('_url')) throw columnNameUnusable(file, column, '');
  return field;
}

/** Asked when no column or more than one can be the address; null when there is nobody to ask. */
export type AskColumn = (columns: readonly string[]) => Promise<string | null>;

/** Decides for all columns of a list. Raises `columns-unclear`, `column-name` and `map-column`. */
export async function mapColumns(
  file: string,
  columns: readonly string[],
  given: ColumnMap,
  ask: AskColumn,
): Promise<ColumnMap> {
  // Taken for names, whoever stands in the first line would be lost, whatever the user says of the columns.
  const nameless = columns.find((column) => ADDRESS_WITHIN.test(column));
  if (nameless !== undefined) throw columnNamesMissing(file, nameless);
  for (const column of given.keys()) if (!columns.includes(column)) throw mapUnknownColumn(column, columns);
  const fields = new Map<string, string | null>();
  const likely = columns.filter((column) => !given.has(column) && isAddressName(column));
  const address =
    [...given].find(([, field]) => field === 'address')?.[0] ?? (await chooseAddress(file, columns, likely, ask));
  for (const column of columns) {
    const field =
      column === address ? 'address' : given.has(column) ? (given.get(column) ?? null) : nameColumn(file, column);
    if (field === 'address' && column !== address)
      throw columnNameUnusable(file, column, ', while another one holds the address');
    if (field !== null && [...fields.values()].includes(field))
      throw columnNameUnusable(file, column, `: another column is called ${field} already`);
    fields.set(column, field);
  }
  return fields;
}

/** Whether a column is called as columns of addresses are. */
export function isAddressName(column: string): boolean {
  return SYNONYMS['address']?.includes(toFieldName(column)) === true;
}

async function chooseAddress(
  file: string,
  columns: readonly string[],
  likely: readonly string[],
  ask: AskColumn,
): Promise<string> {
  // "address" may be where somebody lives; beside a column called "email" it gives way.
  const sure = likely.length > 1 ? likely.filter((column) => toFieldName(column) !== 'address') : likely;
  const [only] = sure;
  if (only !== undefined && sure.length === 1) return only;
  const asked = await ask(columns);
  if (asked !== null && columns.includes(asked)) return asked;
  throw columnsUnclear(file, columns, sure.length > 1 ? `${sure.length} that may` : 'none that surely does');
}

/** Fields that only sending fills in. */
export function isTaken(field: string): boolean {
  return BUILT_IN_FIELDS.includes(field);
}
