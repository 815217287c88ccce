/**
 * The one grammar of e-mail addresses: the part of RFC 5321 that every server takes. Narrower on purpose: what is let through here
 * ends up in headers and SMTP commands, so nothing that could end one is an address.
 */
import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1: octets of the local part and of the domain; 254 for both is what a path of 256 leaves. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

/** An address that may be mailed, or what is wrong with it ("a blank", "a domain without a dot"). */
export type AddressOrProblem = { readonly address: string } | { readonly problem: string };

const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Reads an address: local part as written, domain in lower case, an international one as A-label (RFC 5890). Quoted local parts, comments, groups and address literals are refused. */
export function parseAddress(text: string): AddressOrProblem {
  const problem = findProblem(text);
  if (problem !== null) return { problem };
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const domain = toAsciiDomain(text.slice(at + 1)).toLowerCase();
  const wrong = findLocalProblem(local) ?? findDomainProblem(domain);
  if (wrong !== null) return { problem: wrong };
  const address = `${local}@${domain}`;
  return address.length > MAX_ADDRESS
    ? { problem: `${address.length} characters (${MAX_ADDRESS} at most)` }
    : { address };
}

function findProblem(text: string): string | null {
  if (text === '') return 'nothing';
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(text)) return 'a control character';
  if (/\s/.test(text)) return 'a blank';
  if (/[<>,;()[\]\\"]/.test(text)) return 'more than a bare address';
  const ats = text.split('@').length - 1;
  return ats === 1 ? null : `${ats} @ signs`;
}

function findLocalProblem(local: string): string | null {
  if (local === '') return 'nothing before the @';
  // Only servers with SMTPUTF8 (RFC 6531) take these, and nobody can tell before sending.
  if (/[^\x20-\x7e]/.test(local)) return 'letters outside ASCII before the @';
  if (local.length > MAX_LOCAL) return `${local.length} characters before the @ (${MAX_LOCAL} at most)`;
  return DOT_ATOM.test(local) ? null : 'misplaced dots or signs before the @';
}

function findDomainProblem(domain: string): string | null {
  const labels = domain.split('.');
  if (domain === '' || !labels.every((label) => LABEL.test(label))) return 'no domain after the @';
  if (labels.length < 2) return 'a domain without a dot';
  // All digits would be an IPv4 address, not a name.
  return /^[0-9]+$/.test(labels.at(-1) ?? '') ? 'a number for a domain' : null;
}

/** Plain ASCII is kept as it is: the URL parser would read `1.2` as an IPv4 address and decode `%41`. */
function toAsciiDomain(domain: string): string {
  if (/^[\x20-\x7e]*$/.test(domain)) return domain;
  return /[\x20-\x2c\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/.test(domain) ? '' : domainToASCII(domain);
}

/**
 * The form in which addresses are compared: all lower case. RFC 5321 (2.4) lets a server tell `Ana@` from `ana@`, but none of any
 * size does, while lists hold both spellings of one person: mailing somebody twice, or after they left, is the worse mistake.
 * What is mailed is the address as written.
 */
export function addressIdentity(address: string): string {
  return address.toLowerCase();
}
