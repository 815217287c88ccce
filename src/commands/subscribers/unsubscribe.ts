/** The action of `collate unsubscribe`. */
import { formatProblem } from '../../errors.ts';
import { tokenWrong } from '../../subscribers/errors.ts';
import { loadUnsubscribeTokens } from '../../subscribers/load-tokens.ts';
import { findSuppression, suppress } from '../../subscribers/suppression.ts';
import { readToken } from '../../subscribers/unsubscribe-token.ts';
import { type OpenList, readAddress, withKnownList } from './open-list.ts';
import { describe } from './print.ts';

interface Flags {
  readonly json?: boolean;
  readonly config?: string;
}

export async function unsubscribe(given: string, flags: Flags): Promise<void> {
  await withKnownList(flags, async (list) => {
    const address = isAddress(given) ? readAddress(given) : readLink(given, list);
    const isNew = suppress(list.database, { address, reason: 'unsubscribed', detail: '', at: Date.now() });
    const suppression = findSuppression(list.database, address);
    if (flags.json === true) console.log(JSON.stringify({ address, unsubscribed: true, before: !isNew }));
    else if (isNew || suppression === null) console.log(`${address} unsubscribed`);
    else console.log(`${address} is not mailed any more: ${describe(suppression)}`);
  });
}

/** A link may hold an @ of its own; an address has no slash after it. */
function isAddress(given: string): boolean {
  return given.includes('@') && !given.includes('://');
}

function readLink(given: string, { database, config, path }: OpenList): string {
  const { tokens, notices } = loadUnsubscribeTokens({ database, path, config, env: process.env, mayMake: false });
  for (const notice of notices) console.error(formatProblem(notice));
  const address = readToken(given, tokens, config.unsubscribe.url);
  if (address === null) throw tokenWrong();
  return address;
}
