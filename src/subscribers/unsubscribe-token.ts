/**
 * The token in an unsubscribe link: opaque, one per subscriber and letter, good for ever, and needing no table: it holds the
 * address itself, encrypted under the letter's secret, so that a link still works for somebody who was taken off the list or
 * whose database was lost. Losing the secret breaks every link that was sent.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { parseAddress } from '../message/address.ts';

/** Makes and reads the tokens of one letter. */
export interface UnsubscribeTokens {
  readonly create: (address: string) => string;
  /** The address that a token was made for; null for any other text. */
  readonly read: (token: string) => string | null;
  /** Says whether two secrets are the same without saying anything of either. */
  readonly secretCheck: string;
}

/** 128 bits: nobody tries that many links. */
const TAG_BYTES = 16;

/** The longest address, 254, and the tag, in base64url. */
const MAX_TOKEN = Math.ceil(((254 + TAG_BYTES) * 4) / 3);

/**
 * Deterministic authenticated encryption after the idea of RFC 5297 (SIV): the HMAC of letter and address is the tag, and the tag is the
 * counter under which the address is encrypted. The same address has the same token in every issue; a changed bit fails the HMAC.
 */
export function createUnsubscribeTokens(secret: string, letterId: string): UnsubscribeTokens {
  const macKey = deriveKey(secret, 'unsubscribe tag');
  const cipherKey = deriveKey(secret, 'unsubscribe address');
  const tagOf = (address: string): Buffer =>
    createHmac('sha256', macKey).update(`${letterId}\0${address}`).digest().subarray(0, TAG_BYTES);
  return {
    create: (address) => {
      const tag = tagOf(address);
      const cipher = createCipheriv('aes-256-ctr', cipherKey, tag);
      return Buffer.concat([tag, cipher.update(address, 'latin1')]).toString('base64url');
    },
    read: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      // Decoding forgives what no link of ours contains; one address, one token.
      if (token.length > MAX_TOKEN || bytes.length <= TAG_BYTES || bytes.toString('base64url') !== token) return null;
      const tag = bytes.subarray(0, TAG_BYTES);
      const address = createDecipheriv('aes-256-ctr', cipherKey, tag).update(
        bytes.subarray(TAG_BYTES),
        undefined,
        'latin1',
      );
      return timingSafeEqual(tag, tagOf(address)) && 'address' in parseAddress(address) ? address : null;
    },
    secretCheck: deriveKey(secret, 'secret check').export().toString('hex').slice(0, 16),
  };
}

/** The address behind a token, or behind a link or mail subject that holds one (`unsubscribe <token>`); null when there is none. */
export function readToken(given: string, tokens: UnsubscribeTokens, template: string | null): string | null {
  const [before = '', after = ''] = template?.split('{token}') ?? [];
  const isLink = before !== '' && given.startsWith(before) && given.endsWith(after);
  const token = isLink
    ? given.slice(before.length, given.length - after.length)
    : given.replace(/^unsubscribe\s+/i, '');
  return tokens.read(token.trim());
}

/** A KeyObject: given as bytes, the key alone would cost four fifths of a token, and a long list some ten seconds. */
function deriveKey(secret: string, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `collate ${use}`, 32)));
}
