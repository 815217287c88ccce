/** `collate subscribers list | show | stats`: what is known, for people or as JSON. */
import {
  countSubscribers,
  findSubscriber,
  listSubscribers,
  type SubscriberCounts,
} from '../../subscribers/subscriber-list.ts';
import type { StoredSubscriber, Suppression } from '../../subscribers/subscriber.ts';
import { findSuppression, listSuppressions } from '../../subscribers/suppression.ts';
import { readAddress, withKnownList } from './open-list.ts';
import { writeLines } from './write-lines.ts';

interface Flags {
  readonly suppressed?: boolean;
  readonly json?: boolean;
  readonly config?: string;
}

export async function printList(flags: Flags): Promise<void> {
  await withKnownList(flags, async ({ database }) => {
    const records = flags.suppressed === true ? listSuppressions(database) : listSubscribers(database);
    const asJson = (each: StoredSubscriber | Suppression): unknown =>
      'reason' in each ? viewSuppression(each) : viewSubscriber(each);
    await writeLines(process.stdout, flags.json === true ? formatJson(records, asJson) : formatRows(records));
    if (flags.json !== true) sayIfEmpty(countSubscribers(database), flags.suppressed === true);
  });
}

/** On standard error: what is piped on stays a list. */
function sayIfEmpty({ subscribers, suppressed }: SubscriberCounts, isSuppressed: boolean): void {
  if (isSuppressed && Object.keys(suppressed).length === 0) console.error('Nobody is suppressed.');
  if (!isSuppressed && subscribers === 0)
    console.error('Nobody is on the list yet: collate subscribers import list.csv');
}

async function* formatJson<Item>(items: AsyncIterable<Item>, view: (item: Item) => unknown): AsyncIterable<string> {
  let before = '[\n  ';
  for await (const item of items) {
    yield `${before}${JSON.stringify(view(item))}`;
    before = ',\n  ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

async function* formatRows(items: AsyncIterable<StoredSubscriber | Suppression>): AsyncIterable<string> {
  for await (const item of items) {
    const cells =
      'reason' in item
        ? [item.address, describe(item)]
        : [
            item.address,
            item.name ?? '',
            item.language ?? '',
            item.suppression === null ? '' : describe(item.suppression),
          ];
    yield `${cells.join('\t').trimEnd()}\n`;
  }
}

export async function show(text: string, flags: Flags): Promise<void> {
  await withKnownList(flags, async ({ database }) => {
    const address = readAddress(text);
    const subscriber = await findSubscriber(database, address);
    const suppression = findSuppression(database, address);
    if (flags.json === true) {
      const known = subscriber === null ? { address, onList: false } : { ...viewSubscriber(subscriber), onList: true };
      console.log(
        JSON.stringify({ ...known, suppression: suppression === null ? null : viewSuppression(suppression) }, null, 2),
      );
    } else console.log(describeSubscriber(address, subscriber, suppression));
    if (subscriber === null && suppression === null) process.exitCode = 1;
  });
}

function describeSubscriber(
  address: string,
  subscriber: StoredSubscriber | null,
  suppression: Suppression | null,
): string {
  if (subscriber === null)
    return suppression === null
      ? `${address} is not on the list`
      : `${address} is not on the list\n${describe(suppression)}`;
  const { name, language, attributes, addedAt } = subscriber;
  const lines = [
    ['address', subscriber.address],
    ['name', name ?? ''],
    ['language', language ?? ''],
    ...Object.entries(attributes),
    ['added', new Date(addedAt).toISOString()],
    ['mailed', suppression === null ? 'yes' : `no: ${describe(suppression)}`],
  ];
  return lines.map(([field = '', value]) => `${field.padEnd(12)} ${value}`).join('\n');
}

export async function printStats(flags: Flags): Promise<void> {
  await withKnownList(flags, async ({ database }) => {
    const counts = countSubscribers(database);
    if (flags.json === true) return console.log(JSON.stringify(counts, null, 2));
    const suppressed = Object.values(counts.suppressed).reduce((sum, each) => sum + each, 0);
    console.log(`${counts.subscribers} on the list · ${counts.mailable} can be mailed · ${suppressed} suppressed`);
    for (const part of ['suppressed', 'languages', 'domains', 'attributes'] as const) {
      const entries = Object.entries(counts[part]).map(([key, number]) => `${key} ${number}`);
      if (entries.length > 0) console.log(`${part.padEnd(12)} ${entries.join(' · ')}`);
    }
  });
}

/** "unsubscribed on 2026-11-20: by link" */
export function describe({ reason, detail, at }: Suppression): string {
  return `${reason} on ${new Date(at).toISOString().slice(0, 10)}${detail === '' ? '' : `: ${detail}`}`;
}

function viewSubscriber({ address, name, language, attributes, addedAt, suppression }: StoredSubscriber): object {
  return {
    address,
    name,
    language,
    attributes,
    addedAt: new Date(addedAt).toISOString(),
    suppressed: suppression?.reason ?? null,
  };
}

function viewSuppression({ address, reason, detail, at }: Suppression): object {
  return { address, reason, detail, at: new Date(at).toISOString() };
}
