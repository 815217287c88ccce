/** PURE. What `collate resolve` was asked, and what it says. */
import { CollateError } from '../errors.ts';
import { addressIdentity, parseAddress } from '../message/address.ts';
import { formatCount } from './format-report.ts';

interface ResolveRequest {
  readonly who: readonly string[] | 'all';
  readonly as: 'sent' | 'again';
}

/** Either --sent or --again, and either addresses or --all; raises `resolve-unclear` otherwise: guessing could double. */
export function checkResolveFlags(
  addresses: readonly string[],
  { sent, again, all }: { readonly sent?: boolean; readonly again?: boolean; readonly all?: boolean },
): ResolveRequest {
  if ((sent === true) === (again === true)) throw unclear('either --sent or --again');
  if ((all === true) === addresses.length > 0) throw unclear('either addresses or --all');
  return { who: all === true ? 'all' : addresses.map(toStored), as: sent === true ? 'sent' : 'again' };
}

/** As the list stores it: an international domain as A-label. What is no address is in no doubt either. */
function toStored(text: string): string {
  const parsed = parseAddress(text.trim());
  return 'address' in parsed ? parsed.address : text;
}

/** The line to print; 1 where an address that was named is not in doubt. */
export function describeResolved(
  issue: string,
  who: ResolveRequest['who'],
  as: ResolveRequest['as'],
  resolved: readonly string[],
): { readonly text: string; readonly exitCode: 0 | 1 } {
  const known = new Set(resolved.map(addressIdentity));
  const others = who === 'all' ? [] : who.filter((address) => !known.has(addressIdentity(address)));
  if (who === 'all' && resolved.length === 0) return { text: `${issue}: nothing is in doubt`, exitCode: 0 };
  const done = `${issue}: ${formatCount(resolved.length, 'delivery', 'deliveries')} ${as === 'sent' ? 'called sent' : `planned again; run collate send ${issue}`}`;
  if (others.length === 0) return { text: done, exitCode: 0 };
  return { text: `${done}\nNot in doubt, left as they are: ${others.join(', ')}`, exitCode: 1 };
}

function unclear(expected: string): CollateError {
  return new CollateError({
    code: 'resolve-unclear',
    message: `expected ${expected}, found both or neither`,
    remedy: 'For example: collate resolve 2026-W47 ana@example.org --sent',
  });
}
