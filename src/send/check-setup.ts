/** What `collate doctor` looks at. Every finding says what is and, where it is not enough, what to do; none holds a credential. */
import type { Config, DkimConfig } from '../config.ts';
import { CollateError } from '../errors.ts';
import { parseDatabasePath } from '../ledger/database-path.ts';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.ts';
import { checkDkimRecord, loadDkimSigners, type ResolveTxt } from '../message/dkim.ts';
import { openSubscribers } from '../subscribers/database.ts';
import { countSubscribers } from '../subscribers/subscriber-list.ts';
import { formatCount } from './format-report.ts';
import { openConnection } from './smtp/connect.ts';
import { describeSettings, isLoopback, parseSmtpUrl, type SmtpSettings } from './smtp/smtp-settings.ts';

/** `good`; `advice`: it will send, but not as well as it could; `missing`: it will not, or must not. */
export interface Finding {
  readonly subject: string;
  readonly state: 'good' | 'advice' | 'missing';
  readonly found: string;
  readonly remedy: string | null;
}

/** Looks at everything; `resolveTxt` null connects to nothing and looks nothing up. */
export async function checkSetup(config: Config, resolveTxt: ResolveTxt | null): Promise<readonly Finding[]> {
  return [
    ...checkConfig(config),
    ...(await checkDatabase(config)),
    ...(await checkServer(config, resolveTxt !== null)),
    ...(await checkDkim(config, resolveTxt)),
    ...(resolveTxt === null ? [] : await checkDomain(config, resolveTxt)),
  ];
}

/** The findings for a terminal. */
export function formatFindings(findings: readonly Finding[]): string {
  const marks = { good: 'ok     ', advice: 'advice ', missing: 'MISSING' };
  return findings
    .map(
      ({ subject, state, found, remedy }) =>
        `${marks[state]}  ${subject}: ${found}${remedy === null ? '' : `\n           ${remedy}`}`,
    )
    .join('\n');
}

function good(subject: string, found: string): Finding {
  return { subject, state: 'good', found, remedy: null };
}

function lacking(state: 'advice' | 'missing', subject: string, found: string, remedy: string): Finding {
  return { subject, state, found, remedy };
}

function checkConfig({ file, from, postalAddress, unsubscribe }: Config): readonly Finding[] {
  const { url, mailto } = unsubscribe;
  return [
    file === null
      ? lacking(
          'advice',
          'configuration',
          'no collate.config.yaml here',
          'Make one, so that the letter has a name and a sender.',
        )
      : good('configuration', file),
    from === null
      ? lacking('missing', 'sender', 'none', 'Add a line such as: from: The Week <letter@example.org>')
      : good('sender', from.address),
    postalAddress === null
      ? lacking(
          'advice',
          'postal address',
          'none',
          'Laws in many countries (CAN-SPAM among them) want one: postalAddress: …',
        )
      : good('postal address', 'given'),
    checkUnsubscribe(url, mailto),
  ];
}

function checkUnsubscribe(url: string | null, mailto: string | null): Finding {
  const subject = 'unsubscribing';
  if (url !== null) return good(subject, `${url}${mailto === null ? '' : ` and ${mailto}`}`);
  const remedy =
    'Add unsubscribe: { url: https://…/{token} }: Gmail and Yahoo ask bulk senders for one-click (RFC 8058).';
  return mailto === null
    ? lacking('missing', subject, 'readers have no way to leave', remedy)
    : lacking('advice', subject, `by mail to ${mailto} only`, remedy);
}

async function checkDatabase({ database }: Config): Promise<readonly Finding[]> {
  try {
    const path = parseDatabasePath(database);
    await openSqliteLedger(path).close();
    const subscribers = openSubscribers(path);
    const { mailable } = countSubscribers(subscribers);
    await subscribers.close();
    const list = formatCount(mailable, 'subscriber');
    return mailable > 0
      ? [good('database', `${path}, ${list} to mail`)]
      : [lacking('missing', 'database', `${path}, nobody to mail`, 'collate subscribers import list.csv')];
  } catch (error) {
    return [fromError('database', error)];
  }
}

async function checkServer({ smtp }: Config, mayConnect: boolean): Promise<readonly Finding[]> {
  const subject = 'server';
  if (smtp.url === null) {
    return [
      lacking('missing', subject, 'none', 'Set COLLATE_SMTP_URL=smtp://user:password@host:587 in the environment.'),
    ];
  }
  if (!/^smtps?:/i.test(smtp.url)) return [good(subject, smtp.url.startsWith('file:') ? 'a folder' : 'sendmail')];
  let settings: SmtpSettings;
  try {
    settings = parseSmtpUrl(smtp.url);
  } catch (error) {
    return [fromError(subject, error)];
  }
  if (!mayConnect) return [good(subject, `${describeSettings(settings)}, not tried`)];
  return connectOnce(settings);
}

async function connectOnce(settings: SmtpSettings): Promise<readonly Finding[]> {
  const server = describeSettings(settings);
  const connected = await openConnection(settings);
  if (!('socket' in connected)) {
    const subject = connected.class === 'auth' ? 'login' : 'server';
    return [lacking('missing', subject, `${server}: ${connected.reason}`, connected.remedy)];
  }
  const { socket, tlsProtocol, authenticated, capabilities } = connected;
  socket.on('error', () => {});
  socket.end('QUIT\r\n');
  socket.unref();
  const size = capabilities.maxBytes > 0 ? `, messages up to ${Math.floor(capabilities.maxBytes / 1e6)} MB` : '';
  return [
    good('server', `${server} answers${size}${capabilities.pipelining ? '' : ', without pipelining (slower)'}`),
    checkTls(settings, tlsProtocol),
    authenticated
      ? good('login', 'accepted')
      : lacking(
          'advice',
          'login',
          'none given',
          'Right for a relay that knows this machine; others refuse. Put user and password into COLLATE_SMTP_URL.',
        ),
  ];
}

function checkTls({ host, verifyCertificate }: SmtpSettings, protocol: string | null): Finding {
  if (protocol === null) {
    const found = 'not encrypted';
    if (isLoopback(host)) return good('TLS', `${found}; the server is this machine`);
    return lacking('advice', 'TLS', found, 'Remove requireTLS=false or ignoreTLS=true from COLLATE_SMTP_URL.');
  }
  if (verifyCertificate) return good('TLS', `${protocol}, certificate checked`);
  return lacking(
    'advice',
    'TLS',
    `${protocol}, certificate not checked`,
    'Remove tls.rejectUnauthorized=false once the server has a proper certificate.',
  );
}

async function checkDkim({ dkim, from }: Config, resolveTxt: ResolveTxt | null): Promise<readonly Finding[]> {
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

async function checkDomain({ from }: Config, resolveTxt: ResolveTxt): Promise<readonly Finding[]> {
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

function fromError(subject: string, error: unknown): Finding {
  if (!(error instanceof CollateError)) throw error;
  return lacking('missing', subject, error.message, error.remedy);
}
