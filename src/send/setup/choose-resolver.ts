/** Whom the doctor asks in the DNS: the system's resolver, or a name server the user names (one's own, before the caches of others know). */
import { Resolver } from 'node:dns/promises';
import type { ResolveTxt } from '../../message/dkim.ts';
import { nameServerWrong } from '../errors.ts';

/** Long enough for a server on the other side of the world; a doctor that hangs longer looks dead. */
const TIMEOUT_MS = 3000;
const TRIES = 2;

/** `server` as `192.0.2.1`, `192.0.2.1:5353` or `[2001:db8::1]:53`; undefined asks the system's. Raises `name-server`. */
export function chooseResolver(server: string | undefined): ResolveTxt {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  try {
    if (server !== undefined) resolver.setServers([server]);
  } catch (cause) {
    throw nameServerWrong(server ?? '', cause);
  }
  return (name) => resolver.resolveTxt(name);
}
