import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import { openSqlite } from '../../src/ledger/sqlite-dialect.ts';
import { createUnsubscribeTokens } from '../../src/subscribers/unsubscribe-token.ts';

const SECRET = 'a secret of some length';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-commands-'));
  vi.stubEnv('COLLATE_DATABASE', `sqlite:${join(folder, 'letters.db')}`);
  vi.stubEnv('COLLATE_SECRET', SECRET);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process: starting one for each of some thirty calls would take a minute. `DIR` is the test's folder. */
async function collate(...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void (out += `${String(text)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text: unknown) => void (err += `${String(text)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ];
  const exitCode = process.exitCode;
  try {
    const code = await run(['node', 'collate', ...args.map((arg) => arg.replace('DIR', folder))]);
    return { code, out: out.replaceAll(folder, 'DIR'), err: err.replaceAll(folder, 'DIR') };
  } finally {
    process.exitCode = exitCode;
    // Each run leaves one behind, which a process that ends with it does not notice.
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
    for (const spy of spies) spy.mockRestore();
  }
}

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return `DIR/${name}`;
}

test('a list is imported, shown, changed and exported', async () => {
  const list = write('list.csv', 'Email,Name,City\nana@Example.org,Ana Gomes,Porto\nbob@example.org,=1+1,\n');
  const dry = await collate('subscribers', 'import', list, '--dry-run');
  expect(dry.out).toBe('DIR/list.csv: 2 subscribers · 2 new · 0 known\nDry run: nothing was written.\n');
  const imported = await collate('subscribers', 'import', list);
  expect(imported).toEqual({ code: 0, out: 'DIR/list.csv: 2 subscribers · 2 new · 0 known\n', err: '' });
  expect(statSync(join(folder, 'letters.db')).mode & 0o777).toBe(0o600);
  const added = await collate(
    'subscribers',
    'add',
    'cy@example.org',
    '--name',
    'Cy',
    '--set',
    'city=Faro',
    '--set',
    'plan=free',
  );
  expect(added).toEqual({ code: 0, out: 'cy@example.org added\n', err: '' });
  expect((await collate('subscribers', 'suppress', 'bob@example.org', '--note', 'by telephone')).out).toBe(
    '1 suppressed\n',
  );
  expect((await collate('subscribers', 'list')).out).toMatch(
    /^ana@example\.org\tAna Gomes\nbob@example\.org\t=1\+1\t\tmanual on .*: by telephone\ncy@example\.org\tCy\n$/,
  );
  const listed = JSON.parse((await collate('subscribers', 'list', '--json')).out) as {
    address: string;
    suppressed: string | null;
  }[];
  expect(listed.map(({ address, suppressed }) => [address, suppressed])).toEqual([
    ['ana@example.org', null],
    ['bob@example.org', 'manual'],
    ['cy@example.org', null],
  ]);
  expect(JSON.parse((await collate('subscribers', 'show', 'CY@example.org', '--json')).out)).toMatchObject({
    name: 'Cy',
    attributes: { city: 'Faro', plan: 'free' },
    onList: true,
    suppression: null,
  });
  expect(JSON.parse((await collate('subscribers', 'stats', '--json')).out)).toMatchObject({
    subscribers: 3,
    mailable: 2,
    suppressed: { manual: 1 },
  });
  expect(await collate('subscribers', 'export', '--out', 'DIR/out.csv')).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(
    'address,name,language,city,plan\r\nana@example.org,Ana Gomes,,Porto,\r\nbob@example.org,"\'=1+1",,,\r\ncy@example.org,Cy,,Faro,free\r\n',
  );
  expect(statSync(join(folder, 'out.csv')).mode & 0o777).toBe(0o600);
});

test('who is suppressed stays so; who is unknown is said to be', async () => {
  await collate('subscribers', 'suppress', 'bob@example.org');
  expect(await collate('subscribers', 'add', 'Bob@example.org')).toMatchObject({ code: 1, out: '' });
  const removed = await collate('subscribers', 'remove', 'bob@example.org', 'none@example.org');
  expect(removed.code).toBe(1);
  expect(removed.out).toMatch(
    /^bob@example\.org was not on the list; stays manual on .*\nnone@example\.org was not on the list\n$/,
  );
  expect(await collate('subscribers', 'show', 'none@example.org')).toMatchObject({
    code: 1,
    out: 'none@example.org is not on the list\n',
  });
  expect(await collate('subscribers', 'show', 'bob@example.org')).toMatchObject({ code: 0 });
});

test.each([
  ['an address', ['ana@@example.org'], 'found 2 @ signs'],
  ['a field that is taken', ['ana@example.org', '--set', 'web_url=x'], '--set'],
  ['a field without a value', ['ana@example.org', '--set', 'city'], '--set'],
  ['a language', ['ana@example.org', '--language', 'klingon'], '--language'],
  ['a name', ['ana@example.org', '--name', 'A\r\nBcc: x'], 'a control character'],
])('add refuses %s', async (_what, args, found) => {
  const { code, err } = await collate('subscribers', 'add', ...args);
  expect(code).toBe(2);
  expect(err).toContain(found);
  expect((await collate('subscribers', 'list')).out).toBe('');
});

test('what is wrong with a list is said line by line, and nothing is imported', async () => {
  const { code, out, err } = await collate(
    'subscribers',
    'import',
    write('list.csv', 'Email\nana@example.org\nbob@\n'),
  );
  expect(err).toBe(
    'DIR/list.csv:3: expected an address such as ana@example.org, found no domain after the @ in "bob@"\n  Correct the address, or leave the line out.\n',
  );
  expect(out).toBe(
    'DIR/list.csv: 2 subscribers · 1 new · 0 known · 1 refused\nNothing was imported. Correct these lines, or leave them out with --skip-bad.\n',
  );
  expect(code).toBe(1);
  expect(await collate('subscribers', 'list')).toMatchObject({
    out: '',
    err: 'Nobody is on the list yet: collate subscribers import list.csv\n',
  });
  const unclear = write('unclear.csv', 'a,b\nana@example.org,x\n');
  expect(await collate('subscribers', 'import', unclear)).toMatchObject({ code: 2, out: '' });
  expect(await collate('subscribers', 'import', 'DIR/none.csv')).toMatchObject({ code: 2, out: '' });
  const mapped = await collate('subscribers', 'import', unclear, '--map', 'address=a', '--json');
  expect(mapped.code).toBe(0);
  expect(JSON.parse(mapped.out)).toMatchObject({ rows: 1, added: 1, written: true, notices: [] });
});

test('a list of people who left elsewhere is suppressed whole or not at all', async () => {
  const bad = write('bad.csv', 'address,2024,reason\nana@example.org,x,y\nbob@\n');
  expect(await collate('subscribers', 'suppress', '--from', bad)).toMatchObject({ code: 1 });
  expect((await collate('subscribers', 'list', '--suppressed')).out).toBe('');
  const good = write('left.csv', 'address,2024,reason\nana@example.org,x,y\nbob@example.org,,\n');
  expect((await collate('subscribers', 'suppress', '--from', good, '--reason', 'unsubscribed')).out).toBe(
    '2 suppressed\n',
  );
  expect((await collate('subscribers', 'export', '--suppressed')).out).toMatch(
    /^address,reason,note,at\r\nana@example\.org,unsubscribed,,\d{4}-.*Z\r\nbob@/,
  );
  expect(await collate('subscribers', 'suppress')).toMatchObject({ code: 2 });
});

test('unsubscribing takes a token or an address, twice does no harm, and anything else is refused', async () => {
  await collate('subscribers', 'import', write('list.csv', 'Email\nana@example.org\nbob@example.org\n'));
  const token = createUnsubscribeTokens(SECRET, 'letter').create('ana@example.org');
  expect(await collate('unsubscribe', token)).toMatchObject({ code: 0, out: 'ana@example.org unsubscribed\n' });
  const again = await collate('unsubscribe', token, '--json');
  expect(again).toMatchObject({ code: 0, out: '{"address":"ana@example.org","unsubscribed":true,"before":true}\n' });
  expect(await collate('unsubscribe', 'Bob@example.org')).toMatchObject({ code: 0 });
  expect(JSON.parse((await collate('subscribers', 'stats', '--json')).out)).toMatchObject({
    mailable: 0,
    suppressed: { unsubscribed: 2 },
  });
  for (const other of [`${token.slice(0, -1)}A`, 'nonsense', 'a@b@c', ''])
    expect(await collate('unsubscribe', other)).toMatchObject({ code: 2, out: '' });
});

test('a database that cannot be written is said to be, and nothing is changed', async () => {
  await collate('subscribers', 'add', 'ana@example.org');
  const other = openSqlite(join(folder, 'letters.db'));
  other.exec("create trigger full before insert on subscriber begin select raise(abort, 'disk full'); end");
  other.close();
  const { code, err } = await collate('subscribers', 'import', write('list.csv', 'Email\nbob@example.org\n'));
  expect(code).toBe(2);
  expect(err).toContain('DIR/letters.db: expected to read and write the list, found: disk full');
  expect((await collate('subscribers', 'list')).out).toBe('ana@example.org\n');
});

test('every subcommand shows an example', async () => {
  for (const each of ['import', 'list', 'add', 'remove', 'show', 'suppress', 'export', 'stats'])
    expect((await collate('subscribers', each, '--help')).out).toMatch(
      new RegExp(`Examples?:\\n.*\\$ .*collate subscribers ${each}`, 's'),
    );
});
