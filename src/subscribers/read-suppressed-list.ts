/** A list of addresses that must not be mailed, as another program or `export --suppressed` wrote it. */
import type { Notice } from '../model.ts';
import { isAddressName, mapColumns } from './map-columns.ts';
import { parseSubscriber } from './parse-subscriber.ts';
import { readRows, type RowSource } from './read-rows.ts';

/** Reads the addresses; a line without one is a notice. Raises `list-*` and `columns-unclear` errors. */
export async function readSuppressedList(
  source: RowSource,
): Promise<{ readonly addresses: readonly string[]; readonly notices: readonly Notice[] }> {
  const addresses: string[] = [];
  const notices: Notice[] = [];
  let column: string | null = null;
  for await (const row of readRows(source)) {
    if ('severity' in row) {
      notices.push(row);
      continue;
    }
    if (column === null) {
      column = await findAddressColumn(source.file, [...row.values.keys()]);
      if (source.format === 'csv') continue;
    }
    const parsed = parseSubscriber(source.file, row, new Map([[column, 'address']]));
    if ('severity' in parsed) notices.push(parsed);
    else addresses.push(parsed.address);
  }
  return { addresses, notices };
}

/** The other columns are left out, whatever they are called. */
async function findAddressColumn(file: string, columns: readonly string[]): Promise<string> {
  const rest = new Map(columns.filter((column) => !isAddressName(column)).map((column) => [column, null]));
  const fields = await mapColumns(file, columns, rest, async () => null);
  return [...fields].find(([, field]) => field === 'address')?.[0] ?? '';
}
