/** `collate subscribers add | remove | suppress`: changes by hand. */
import { formatProblem } from '../../errors.ts';
import { FIELD_NAME } from '../../message/merge-fields.ts';
import { fieldWrong, quoteValue, valueWrong } from '../../subscribers/errors.ts';
import { isTaken } from '../../subscribers/map-columns.ts';
import { findValueProblem, parseLanguage } from '../../subscribers/parse-subscriber.ts';
import { readSuppressedList } from '../../subscribers/read-suppressed-list.ts';
import { addSubscriber, removeSubscriber } from '../../subscribers/subscriber-list.ts';
import type { SuppressionReason } from '../../subscribers/subscriber.ts';
import { findSuppression, suppressAll as suppressAddresses } from '../../subscribers/suppression.ts';
import { formatOf, readAddress, withKnownList, withList } from './open-list.ts';
import { describe } from './print.ts';

interface AddFlags {
  readonly name?: string;
  readonly language?: string;
  readonly set?: readonly string[];
  readonly config?: string;
}

export async function add(text: string, flags: AddFlags): Promise<void> {
  await withList(flags, async ({ database }) => {
    const address = readAddress(text);
    const suppression = findSuppression(database, address);
    if (suppression !== null) {
      console.error(
        `${address} stays as it is, ${describe(suppression)}: nobody who must not be mailed is put back on the list`,
      );
      process.exitCode = 1;
      return;
    }
    const name = flags.name?.trim() ?? '';
    checkValue('--name', name);
    const language = readLanguage(flags.language);
    const attributes = readAttributes(flags.set ?? []);
    const result = await addSubscriber(database, { address, name: name || null, language, attributes }, Date.now());
    console.log(`${address} ${result}`);
  });
}

function readLanguage(text: string | undefined): string | null {
  if (text === undefined) return null;
  const tag = parseLanguage(text);
  if (tag === '') throw valueWrong('--language', 'a tag such as en or pt-BR', quoteValue(text));
  return tag;
}

function readAttributes(given: readonly string[]): Readonly<Record<string, string>> {
  const entries = given.map((each): [string, string] => {
    const at = each.indexOf('=');
    const [field, value] = [each.slice(0, at).trim().toLowerCase(), each.slice(at + 1).trim()];
    if (at === -1 || !FIELD_NAME.test(field) || isTaken(field)) throw fieldWrong(each);
    checkValue(`--set ${field}`, value);
    return [field, value];
  });
  return Object.fromEntries(entries);
}

function checkValue(flag: string, value: string): void {
  const problem = findValueProblem(value);
  if (problem !== null) throw valueWrong(flag, 'one line of text', problem);
}

export async function remove(addresses: readonly string[], flags: { readonly config?: string }): Promise<void> {
  await withKnownList(flags, async ({ database }) => {
    for (const address of addresses.map(readAddress)) {
      const isRemoved = await removeSubscriber(database, address);
      const suppression = findSuppression(database, address);
      const stays = suppression === null ? '' : `; stays ${describe(suppression)}`;
      console.log(isRemoved ? `${address} removed${stays}` : `${address} was not on the list${stays}`);
      if (!isRemoved) process.exitCode = 1;
    }
  });
}

interface SuppressFlags {
  readonly from?: string;
  readonly reason?: SuppressionReason;
  readonly note?: string;
  readonly config?: string;
}

export async function suppressAll(given: readonly string[], flags: SuppressFlags): Promise<void> {
  await withList(flags, async ({ database }) => {
    const { from, reason = 'manual', note = '' } = flags;
    if (given.length === 0 && from === undefined)
      throw valueWrong('suppress', 'an address, or --from and a list', 'neither');
    checkValue('--note', note);
    const list =
      from === undefined
        ? { addresses: [], notices: [] }
        : await readSuppressedList({ file: from, format: formatOf(from, undefined) });
    for (const notice of list.notices) console.error(formatProblem(notice));
    if (list.notices.length > 0) {
      console.log('Nothing was suppressed. Correct these lines first.');
      process.exitCode = 1;
      return;
    }
    const addresses = [...given.map(readAddress), ...list.addresses];
    const added = suppressAddresses(database, addresses, { reason, detail: note, at: Date.now() });
    const before = addresses.length - added;
    console.log(`${added} suppressed${before > 0 ? ` · ${before} were before` : ''}`);
  });
}
