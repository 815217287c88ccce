import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportSubscribers } from '../../src/subscribers/export-subscribers.ts';
import { removeSubscriber } from '../../src/subscribers/subscriber-list.ts';
import { suppress } from '../../src/subscribers/suppression.ts';
import { collect, createListBed, type ListBed } from './list-bed.ts';

let bed: ListBed;
beforeEach(() => {
  bed = createListBed();
});
afterEach(() => bed.remove());

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

async function addresses(): Promise<readonly string[]> {
  return (await bed.everyone()).map(({ address }) => address);
}

describe('reading a list', () => {
  test('takes address, name, language and whatever else there is', async () => {
    const report = await bed.take(
      'list.csv',
      lines('Email,Full Name,Lang,Home Town', 'Ana@Example.org,Ana Gomes,pt_br,Porto', 'bob@example.org,,,'),
    );
    expect(report).toMatchObject({
      rows: 2,
      added: 2,
      updated: 0,
      refused: 0,
      doubled: 0,
      suppressed: 0,
      written: true,
    });
    expect(await bed.everyone()).toEqual([
      {
        address: 'Ana@example.org',
        name: 'Ana Gomes',
        language: 'pt-BR',
        attributes: { home_town: 'Porto' },
        addedAt: 1000,
        suppression: null,
      },
      { address: 'bob@example.org', name: null, language: null, attributes: {}, addedAt: 1000, suppression: null },
    ]);
  });

  test.each([
    ['semicolons', 'Email;Name\nana@example.org;"Gomes; Ana"\n'],
    ['tabs', 'Email\tName\nana@example.org\t"Gomes; Ana"\n'],
    ['a byte-order mark', '\ufeffEmail,Name\nana@example.org,"Gomes; Ana"\n'],
    ['CR LF', 'Email,Name\r\nana@example.org,"Gomes; Ana"\r\n'],
    ['no line end at the end', 'Email,Name\nana@example.org,"Gomes; Ana"'],
    ['empty lines and empty columns', 'Email,Name,,\n\n,,,\nana@example.org,"Gomes; Ana",,\n\n'],
    ['UTF-16', Buffer.from('\ufeffEmail,Name\nana@example.org,"Gomes; Ana"\n', 'utf16le')],
    ['blanks around values', ' Email , Name\n ana@example.org ,"Gomes; Ana "\n'],
  ])('written with %s', async (_what, content) => {
    const report = await bed.take('list.csv', content);
    expect(report.notices).toEqual([]);
    expect(await bed.everyone()).toMatchObject([{ address: 'ana@example.org', name: 'Gomes; Ana', attributes: {} }]);
  });

  test('written in another encoding, when that is said', async () => {
    const content = Buffer.from('Email,Name\nana@example.org,Zoë\n', 'latin1');
    await expect(bed.take('list.csv', content)).rejects.toMatchObject({ code: 'list-encoding' });
    await bed.take('list.csv', content, { encoding: 'windows-1252' });
    expect(await bed.everyone()).toMatchObject([{ name: 'Zoë' }]);
    await expect(bed.take('list.csv', content, { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'list-encoding',
    });
  });

  test('as JSON Lines, attributes nested or not, later lines with more of them', async () => {
    await bed.take(
      'list.jsonl',
      lines(
        '{"address":"ana@example.org","name":"Ana","attributes":{"city":"Porto"},"seats":2}',
        '',
        '{"address":"bob@example.org","name":null,"member":true}',
      ),
    );
    expect(await bed.everyone()).toMatchObject([
      { address: 'ana@example.org', name: 'Ana', attributes: { city: 'Porto', seats: '2' } },
      { address: 'bob@example.org', name: null, attributes: { member: 'true' } },
    ]);
  });

  test('first and last names make a name', async () => {
    await bed.take('list.csv', lines('E-Mail,First Name,Last Name', 'ana@example.org,Ana,Gomes'));
    expect(await bed.everyone()).toMatchObject([
      { name: 'Ana Gomes', attributes: { first_name: 'Ana', last_name: 'Gomes' } },
    ]);
  });

  test('a file that is not there is named', async () => {
    const source = { file: `${bed.folder}/none.csv`, format: 'csv' as const };
    await expect(bed.take('x.csv', '', { source })).rejects.toMatchObject({
      code: 'list-unreadable',
      file: source.file,
    });
  });

  test.each([
    ['never closed', 'ana@example.org,"Ana', undefined],
    ['opened in the middle of a value', 'ana@example.org,=HYPERLINK("http://x")', 3],
    ['followed by more', 'ana@example.org,"Ana" Gomes', 3],
  ])('a quotation mark that is %s is found, not swallowed', async (_what, broken, line) => {
    const text = lines('Email,Name', 'cara@example.org,Cara', broken, 'bob@example.org,Bob');
    await expect(bed.take('list.csv', text, { skipBad: true })).rejects.toMatchObject({
      code: 'list-not-csv',
      ...(line === undefined ? {} : { line }),
    });
    expect(await addresses()).toEqual([]);
  });
});

describe('columns', () => {
  test.each([
    [['Email', 'Address'], 'Email'],
    [['address', 'town'], 'address'],
    [['E-mail Address', 'name'], 'E-mail Address'],
  ])('of %j the address is in %s', async (columns, column) => {
    const values = columns.map((each) => (each === column ? 'ana@example.org' : 'x'));
    const maps = columns.includes('Address') ? ['postal=Address'] : [];
    await bed.take('list.csv', lines(columns.join(','), values.join(',')), { maps });
    expect(await addresses()).toEqual(['ana@example.org']);
  });

  test.each([
    ['none is called so', 'a,b\nana@example.org,x\n'],
    ['two are called so', 'Email,E-Mail\nana@example.org,bob@example.org\n'],
    ['the first line is no line of names', 'ana@example.org\nbob@example.org\n'],
  ])('it is unclear where the address is: %s', async (_why, content) => {
    await expect(bed.take('list.csv', content)).rejects.toMatchObject({ code: 'columns-unclear', line: 1 });
  });

  test.each([
    ['bare', 'ana@example.org\nbob@example.org\n', 'address=ana@example.org'],
    ['with a name', 'Ana <ana@example.org>\nBob <bob@example.org>\n', 'address=Ana <ana@example.org>'],
    ['in the second column', 'Ana,ana@example.org\nBob,bob@example.org\n', 'address=ana@example.org'],
  ])('whoever stands in the first line is not taken for a name, not even when told: %s', async (_how, content, map) => {
    await expect(bed.take('list.csv', content, { maps: [map] })).rejects.toMatchObject({
      code: 'columns-unclear',
      remedy: expect.stringContaining('line of names') as string,
    });
    expect(await addresses()).toEqual([]);
  });

  test('whoever is asked may say so', async () => {
    await bed.take('list.csv', 'a,b\nx,ana@example.org\n', { ask: async (columns) => columns[1] ?? null });
    expect(await bed.everyone()).toMatchObject([{ address: 'ana@example.org', attributes: { a: 'x' } }]);
  });

  test('are mapped and left out as told', async () => {
    await bed.take('list.csv', 'Who,Where,Notes\nana@example.org,Porto,x\n', {
      maps: ['address=Who', 'city=Where', '=Notes'],
    });
    expect(await bed.everyone()).toMatchObject([{ address: 'ana@example.org', attributes: { city: 'Porto' } }]);
  });

  test.each([
    ['a column that is not there', ['city=Nowhere'], 'map-column'],
    ['no equals sign', ['city'], 'map-form'],
    ['a field that cannot be', ['1x=Email'], 'map-form'],
    ['a field that sending fills in', ['unsubscribe_url=Email'], 'map-form'],
  ])('--map with %s is refused', async (_why, maps, code) => {
    await expect(bed.take('list.csv', 'Email\nana@example.org\n', { maps: [...maps] })).rejects.toMatchObject({ code });
  });

  test.each([
    ['a number', 'Email,2024\nana@example.org,x\n'],
    ['two that are called the same', 'Email,Home Town,home-town\nana@example.org,x,y\n'],
    ['one that sending fills in', 'Email,Web URL\nana@example.org,x\n'],
    ['a postal address', 'Email,Address\nana@example.org,Rua 1\n'],
  ])('%s cannot be a merge field', async (_why, content) => {
    await expect(bed.take('list.csv', content)).rejects.toMatchObject({ code: 'column-name' });
  });
});

describe('all or nothing', () => {
  test('one bad line keeps the whole list out, and every bad line is named', async () => {
    const content = lines(
      'Email,Name',
      'ana@example.org,Ana',
      'bob@,Bob',
      'cy@example.org,"Cy',
      'Young"',
      'dan@example.org',
      'eve@example.org,a\0b',
      'ana@example.org;x,y',
    );
    const report = await bed.take('list.csv', content);
    expect(report.notices.map(({ line, code }) => [line, code])).toEqual([
      [3, 'subscriber-address'],
      [6, 'subscriber-columns'],
      [7, 'subscriber-value'],
      [8, 'subscriber-address'],
    ]);
    expect(report).toMatchObject({ refused: 4, written: false });
    expect(await addresses()).toEqual([]);
    expect(await bed.take('list.csv', content, { skipBad: true })).toMatchObject({
      refused: 4,
      added: 2,
      written: true,
    });
    expect(await bed.everyone()).toMatchObject([{ name: 'Ana' }, { name: 'Cy Young' }]);
  });

  test.each([
    ['no object', '[1]'],
    ['no JSON', '{"address":'],
    ['a value that is none', '{"address":"bob@example.org","city":{}}'],
    ['no address', '{"name":"Bob"}'],
  ])('a line of JSON with %s is named', async (_why, line) => {
    const report = await bed.take('list.jsonl', lines('{"address":"ana@example.org"}', line));
    expect(report.notices).toMatchObject([{ line: 2, severity: 'refused' }]);
    expect(await addresses()).toEqual([]);
  });

  test('a dry run counts and writes nothing', async () => {
    expect(await bed.take('list.csv', 'Email\nana@example.org\n', { dryRun: true })).toMatchObject({
      added: 1,
      written: false,
    });
    expect(await addresses()).toEqual([]);
  });

  test('many bad lines are counted, some are listed', async () => {
    const report = await bed.take('list.csv', `Email\n${'x\n'.repeat(3000)}`);
    expect(report.refused).toBe(3000);
    expect(report.notices).toHaveLength(1000);
  });

  test('hostile values in messages stay on their line', async () => {
    const report = await bed.take('list.csv', 'Email\n"a\u001b[2J\u202e@x.org"\n');
    expect(report.notices[0]?.message).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('doubles, updates and suppressions', () => {
  test('the first of two lines with one address counts', async () => {
    const report = await bed.take(
      'list.csv',
      lines('Email,Name', 'Ana@example.org,first', 'ana@EXAMPLE.org,second', 'ana@example.org,third'),
    );
    expect(report).toMatchObject({ added: 1, doubled: 2, refused: 0, written: true });
    expect(report.notices.map(({ line, severity, message }) => [line, severity, message.includes('line 2')])).toEqual([
      [3, 'notice', true],
      [4, 'notice', true],
    ]);
    expect(await bed.everyone()).toMatchObject([{ address: 'Ana@example.org', name: 'first' }]);
  });

  test('what the file says is written over what was known, what it leaves empty stays', async () => {
    await bed.take('list.csv', lines('Email,Name,City,Plan', 'ana@example.org,Ana,Porto,free'));
    const report = await bed.take('list.csv', lines('Email,Name,City', 'ana@example.org,,Faro'), { now: 2000 });
    expect(report).toMatchObject({ added: 0, updated: 1 });
    expect(await bed.everyone()).toMatchObject([
      { name: 'Ana', attributes: { city: 'Faro', plan: 'free' }, addedAt: 1000 },
    ]);
  });

  test('nobody who must not be mailed comes back, removed or not', async () => {
    const content = lines('Email', 'ana@example.org', 'bob@example.org');
    await bed.take('list.csv', content);
    for (const address of ['Ana@example.org', 'bob@example.org'])
      suppress(bed.database, { address, reason: 'unsubscribed', detail: '', at: 1 });
    await removeSubscriber(bed.database, 'bob@example.org');
    expect(await bed.take('list.csv', content)).toMatchObject({ added: 0, updated: 0, suppressed: 2, written: true });
    expect(await bed.everyone()).toMatchObject([
      { address: 'ana@example.org', suppression: { reason: 'unsubscribed' } },
    ]);
  });
});

test('what is exported is imported again, value for value', async () => {
  const value = fc
    .string({
      unit: fc.constantFrom('a', '=', '+', '-', '@', "'", '"', ',', ';', 'é', '\u3000', '<', '\\', '1', '（', '＝'),
      maxLength: 12,
    })
    .map((text) => text.trim());
  const subscriber = fc.record({
    name: value,
    city: value,
    local: fc.constantFrom('a', '+a', '-a', '=a', "'a", "'=a"),
  });
  const other = createListBed();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(subscriber, { selector: ({ local }) => local, minLength: 1, maxLength: 5 }),
      fc.constantFrom('csv' as const, 'jsonl' as const),
      async (list, format) => {
        for (const each of [bed, other]) each.database.sqlite.exec('delete from subscriber');
        const given = list.map(({ local, ...rest }) => JSON.stringify({ address: `${local}@example.org`, ...rest }));
        const first = await bed.take('list.jsonl', lines(...given));
        expect(first.notices).toEqual([]);
        const text = (await collect(exportSubscribers(bed.database, format))).join('');
        if (format === 'csv')
          for (const cell of (parse(text) as string[][]).flat()) expect(cell).not.toMatch(/^[=+\-@＝]/);
        await other.take(`list.${format}`, text);
        expect(await other.everyone()).toEqual(await bed.everyone());
        expect((await bed.everyone()).map(({ name }) => name ?? '')).toEqual(list.map(({ name }) => name));
      },
    ),
    { numRuns: 60 },
  );
  await other.remove();
});
