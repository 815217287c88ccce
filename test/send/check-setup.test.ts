/** The doctor's findings, with real servers for mail and names. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '../../src/config.ts';
import { checkSetup } from '../../src/send/check-setup.ts';
import { chooseResolver } from '../../src/send/setup/choose-resolver.ts';
import { type Finding, formatFindings } from '../../src/send/setup/finding.ts';
import { type DnsServer, startDnsServer } from './dns-server.ts';
import { type Sink, startSink } from './smtp-sink.ts';

let folder: string;
let sink: Sink;
let dns: DnsServer | null = null;
let config: Config;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collate-doctor-'));
  sink = await startSink();
  writeFileSync(join(folder, 'dkim.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  config = {
    ...defaultConfig,
    from: { name: 'The Week', address: 'letter@example.org' },
    smtp: { ...defaultConfig.smtp, url: sink.url },
    dkim: { domain: 'example.org', selector: 'k1', keyFile: join(folder, 'dkim.pem') },
    database: `sqlite:${join(folder, 'letters.db')}`,
  };
});
afterEach(async () => {
  await sink.close();
  await dns?.close();
  dns = null;
  rmSync(folder, { recursive: true });
});

/** The findings where a name server knows these records and nothing else. */
async function checkWith(records: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  dns = await startDnsServer(records);
  return checkSetup(config, chooseResolver(dns.address));
}

const find = (findings: readonly Finding[], subject: string): Finding | undefined =>
  findings.find((finding) => finding.subject === subject);

describe('checkSetup', () => {
  it('finds the key that is published', async () => {
    const findings = await checkWith({
      'k1._domainkey.example.org': published,
      'example.org': 'v=spf1 -all',
      '_dmarc.example.org': 'v=DMARC1; p=none',
    });
    for (const subject of ['DKIM', 'SPF', 'DMARC', 'server', 'TLS', 'sender'])
      expect([subject, find(findings, subject)?.state]).toEqual([subject, 'good']);
  });

  it('says what to publish', async () => {
    const dkim = find(await checkWith({}), 'DKIM');
    expect(dkim).toMatchObject({
      state: 'missing',
      remedy: `Publish as TXT at k1._domainkey.example.org: ${published}`,
    });
  });

  it('warns of another key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
      .publicKey.export({ type: 'spki', format: 'der' })
      .toString('base64');
    const dkim = find(await checkWith({ 'k1._domainkey.example.org': `v=DKIM1; p=${other}` }), 'DKIM');
    expect(dkim).toMatchObject({ state: 'missing', found: expect.stringContaining('another key') as string });
  });

  it('says that it could not look, where no name server answers', async () => {
    const gone = await startDnsServer({});
    await gone.close();
    const dkim = find(await checkSetup(config, chooseResolver(gone.address)), 'DKIM');
    expect(dkim).toMatchObject({
      state: 'advice',
      found: expect.stringContaining('could not be looked up (ECONNREFUSED)') as string,
    });
  });

  it('refuses what is no name server', () => {
    expect(() => chooseResolver('dns.example.org')).toThrow(expect.objectContaining({ code: 'name-server' }));
  });

  it('warns of a signature that DMARC will not count', async () => {
    const findings = await checkSetup({ ...config, from: { name: null, address: 'letter@elsewhere.org' } }, null);
    expect(find(findings, 'DKIM domain')?.state).toBe('missing');
  });

  it('connects to nothing when it is told not to', async () => {
    await checkSetup(config, null);
    expect(sink.connections).toBe(0);
  });

  it('says why the server cannot be used', async () => {
    await sink.close();
    const server = find(await checkWith({}), 'server');
    expect(server).toMatchObject({
      state: 'missing',
      found: expect.stringContaining('nothing listens there') as string,
    });
    sink = await startSink();
  });

  it('names what is missing, each with what to do', async () => {
    const findings = await checkSetup({ ...defaultConfig, database: config.database }, null);
    expect(findings.filter((finding) => finding.state === 'missing').map((finding) => finding.subject)).toEqual([
      'sender',
      'unsubscribing',
      'database',
      'server',
    ]);
    expect(findings.filter((finding) => finding.state !== 'good' && finding.remedy === null)).toEqual([]);
    expect(formatFindings(findings)).toContain('MISSING  sender: none');
  });
});
