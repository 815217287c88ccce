/** The status of an issue for people: counts first, then everyone who does not have it, with the server's words. */
import type { DeliveryRecord, DeliveryState, Ledger } from '../ledger/ledger.ts';
import { describeCounts, formatCount } from './format-report.ts';

/** In the order of how much a person has to do about them. */
const headings: readonly (readonly [DeliveryState, string])[] = [
  ['in-doubt', 'In doubt: the server may have accepted it, its reply is lost'],
  ['handing', 'Being handed over, or in doubt if no send is running'],
  ['rejected', 'Rejected'],
  ['deferred', 'Deferred'],
  ['claimed', 'About to be sent'],
  ['planned', 'Planned'],
  ['sent', 'Sent'],
];

/** Nothing has happened to these, or all that should: their number is enough. */
const quiet: ReadonlySet<DeliveryState> = new Set(['claimed', 'planned', 'sent']);

/** Longer lists are for `--all` and `--json`. */
const SHOWN = 50;

interface Output {
  write(text: string): unknown;
}

/** Writes the status of `issue`; `all` lists everyone. */
export async function writeStatus(ledger: Ledger, issue: string, all: boolean, output: Output): Promise<void> {
  const frozen = await ledger.findIssue(issue);
  const counts = await ledger.countStates(issue);
  output.write(`${issue}: ${describeCounts(counts)}\n`);
  if (frozen !== null)
    output.write(`${formatCount(frozen.recipients, 'recipient')}, frozen ${new Date(frozen.frozenAt).toISOString()}\n`);
  if (frozen !== null && frozen.despite !== null)
    output.write(`Sent despite errors of collate check: ${frozen.despite}\n`);
  const shown = headings.filter(([state]) => counts[state] > 0 && (all || !quiet.has(state)));
  const lists = new Map<DeliveryState, DeliveryRecord[]>(shown.map(([state]) => [state, []]));
  for await (const delivery of ledger.listDeliveries(issue)) {
    const list = lists.get(delivery.state);
    if (list !== undefined && (all || list.length < SHOWN)) list.push(delivery);
  }
  for (const [state, heading] of shown) {
    const list = lists.get(state) ?? [];
    output.write(`\n${heading} (${counts[state]})\n`);
    for (const delivery of list) output.write(`  ${formatDelivery(delivery)}\n`);
    if (list.length < counts[state]) output.write(`  … and ${counts[state] - list.length} more (--all)\n`);
  }
}

function formatDelivery({ address, state, reply, reason, atMs, notBeforeMs, attempts }: DeliveryRecord): string {
  const parts = [
    reply,
    state === 'deferred' || state === 'rejected' ? reason : null,
    attempts > 1 ? `${attempts} tries` : null,
    notBeforeMs === null ? null : `due ${new Date(notBeforeMs).toISOString()}`,
    atMs === null ? null : new Date(atMs).toISOString(),
  ].filter((part) => part !== null);
  return parts.length === 0 ? address : `${address}: ${parts.join(' · ')}`;
}
