/** The doctor in the DNS: the DKIM keys against what is published, SPF and DMARC. */
import type { Config, DkimConfig } from '../../config.ts';
import { checkDkimRecord, loadDkimSigners, type ResolveTxt } from '../../message/dkim.ts';
import { type Finding, fromError, good, lacking } from './finding.ts';

/** The keys, and whether what receivers need is published. Null looks nothing up. */
export async function checkDkim({ dkim, from }: Config, resolveTxt: ResolveTxt | null): Promise<readonly Finding[]> {
  const subject = 'DKIM';
  if (dkim === null) {
    return [
      lacking(
        'advice',
        subject,
        'messages are not signed here',
        'Unless the server signs: openssl genrsa -out dkim.pem 2048, then dkim: { domain, selector, keyFile }.',
      ),
    ];
  }
  try {
    loadDkimSigners(dkim);
  } catch (error) {
    return [fromError(subject, error)];
  }
  const second = dkim.ed25519 === undefined ? [] : [{ ...dkim, ...dkim.ed25519, ed25519: undefined }];
  const findings = await Promise.all([dkim, ...second].map((key) => checkDkimKey(key, resolveTxt)));
  const alignment = checkAlignment(dkim.domain, from?.address ?? null);
  return [...findings, ...(alignment === null ? [] : [alignment])];
}

async function checkDkimKey(dkim: DkimConfig, resolveTxt: ResolveTxt | null): Promise<Finding> {
  const subject = 'DKIM';
  try {
    const record = await checkDkimRecord(dkim.keyFile, dkim.domain, dkim.selector, resolveTxt ?? undefined);
    const publish = `Publish as TXT at ${record.name}: ${record.expected}`;
    switch (record.state) {
      case 'published':
        return good(subject, `${record.name} holds the public key of ${dkim.keyFile}`);
      case 'not-looked-up':
        return lacking('advice', subject, 'the key can be used; whether it is published was not looked up', publish);
      case 'missing':
        return lacking('missing', subject, `nothing is published at ${record.name}`, publish);
      case 'different':
        return lacking(
          'missing',
          subject,
          `another key is published at ${record.name}: receivers would call every message forged`,
          publish,
        );
      case 'unreachable':
        return lacking(
          'advice',
          subject,
          `${record.name} could not be looked up (${record.found ?? 'no answer'})`,
          publish,
        );
    }
  } catch (error) {
    return fromError(subject, error);
  }
}

/** DMARC wants the signing domain to be that of From, or above it (RFC 7489 section 3.1.1, relaxed). */
function checkAlignment(domain: string, from: string | null): Finding | null {
  if (from === null) return null;
  const sender = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  const signing = domain.toLowerCase();
  if (sender === signing || sender.endsWith(`.${signing}`) || signing.endsWith(`.${sender}`)) return null;
  return lacking(
    'missing',
    'DKIM domain',
    `${signing} signs for ${sender}`,
    'Sign with the domain of the sender: DMARC counts no other signature.',
  );
}

/** SPF and DMARC of the sender's domain. */
export async function checkDomain({ from }: Config, resolveTxt: ResolveTxt): Promise<readonly Finding[]> {
  if (from === null) return [];
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const [spf, dmarc] = await Promise.all([
    findRecord(resolveTxt, domain, 'v=spf1'),
    findRecord(resolveTxt, `_dmarc.${domain}`, 'v=DMARC1'),
  ]);
  return [
    describeRecord(
      'SPF',
      domain,
      spf,
      `Publish as TXT at ${domain} which servers may send for it, for example: v=spf1 include:<your provider> -all`,
    ),
    describeRecord(
      'DMARC',
      `_dmarc.${domain}`,
      dmarc,
      `Publish as TXT at _dmarc.${domain}, to begin with: v=DMARC1; p=none`,
    ),
  ];
}

type Lookup = { readonly record: string | null } | { readonly failed: string };

async function findRecord(resolveTxt: ResolveTxt, name: string, start: string): Promise<Lookup> {
  try {
    const records = (await resolveTxt(name)).map((chunks) => chunks.join(''));
    return { record: records.find((record) => record.toLowerCase().startsWith(start.toLowerCase())) ?? null };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOTFOUND' || code === 'ENODATA' ? { record: null } : { failed: code };
  }
}

function describeRecord(subject: string, name: string, lookup: Lookup, remedy: string): Finding {
  if ('failed' in lookup)
    return lacking('advice', subject, `${name} could not be looked up (${lookup.failed})`, remedy);
  return lookup.record === null
    ? lacking('advice', subject, `nothing is published at ${name}`, remedy)
    : good(subject, lookup.record);
}
