import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addSubscriber,
  countSubscribers,
  findSubscriber,
  listRecipients,
  removeSubscriber,
} from '../../src/subscribers/subscriber-list.ts';
import {
  createSuppressions,
  findSuppression,
  isSuppressed,
  listSuppressions,
  suppress,
  suppressAll,
} from '../../src/subscribers/suppression.ts';
import { collect, createListBed, type ListBed } from './list-bed.ts';

let bed: ListBed;
beforeEach(() => {
  bed = createListBed();
});
afterEach(() => bed.remove());

const ana = { address: 'Ana@example.org', name: 'Ana', language: 'pt', attributes: { city: 'Porto' } };
const why = { reason: 'unsubscribed', detail: '', at: 5 } as const;

describe('the list', () => {
  test('adds, updates, finds and removes, whatever the case', async () => {
    expect(await addSubscriber(bed.database, ana, 1)).toBe('added');
    expect(
      await addSubscriber(
        bed.database,
        { address: 'ana@EXAMPLE.org', name: null, language: null, attributes: { plan: 'free' } },
        2,
      ),
    ).toBe('updated');
    expect(await findSubscriber(bed.database, 'ANA@example.org')).toEqual({
      ...ana,
      attributes: { city: 'Porto', plan: 'free' },
      addedAt: 1,
      suppression: null,
    });
    expect(await removeSubscriber(bed.database, 'ana@example.org')).toBe(true);
    expect(await removeSubscriber(bed.database, 'ana@example.org')).toBe(false);
    expect(await findSubscriber(bed.database, 'ana@example.org')).toBeNull();
  });

  test('gives recipients with token and language, in the order they came, suppressed ones left out', async () => {
    await bed.take('list.csv', 'Email,Name,Language\nzoe@example.org,Zoë,fr\nana@example.org,,\nbob@example.org,,\n');
    suppress(bed.database, { ...why, address: 'ANA@example.org' });
    expect(await collect(listRecipients(bed.database, (address) => `<${address}>`))).toEqual([
      { address: 'zoe@example.org', name: 'Zoë', attributes: { language: 'fr' }, token: '<zoe@example.org>' },
      { address: 'bob@example.org', name: null, attributes: {}, token: '<bob@example.org>' },
    ]);
  });

  test('gives every recipient once, over many pages, while the list changes', async () => {
    const content = Array.from({ length: 2500 }, (_, index) => `u${index}@example.org`).join('\n');
    await bed.take('list.csv', `Email\n${content}\n`);
    const seen = new Set<string>();
    for await (const { address } of listRecipients(bed.database, () => '')) {
      expect(seen.has(address)).toBe(false);
      seen.add(address);
      if (address === 'u10@example.org') await removeSubscriber(bed.database, 'u5@example.org');
      if (address === 'u20@example.org') suppress(bed.database, { ...why, address: 'u2400@example.org' });
    }
    expect(seen.size).toBe(2499);
    expect(seen.has('u2400@example.org')).toBe(false);
  });

  test('is counted', async () => {
    await bed.take('list.csv', 'Email,Lang,City\na@example.org,en,Porto\nb@example.org,en,\nc@example.com,,\n');
    suppress(bed.database, { ...why, address: 'b@example.org' });
    suppress(bed.database, { ...why, address: 'gone@example.org', reason: 'bounced' });
    expect(countSubscribers(bed.database)).toEqual({
      subscribers: 3,
      mailable: 2,
      suppressed: { unsubscribed: 1, bounced: 1 },
      languages: { en: 2, unknown: 1 },
      domains: { 'example.org': 2, 'example.com': 1 },
      attributes: { city: 1 },
    });
  });
});

describe('suppressions', () => {
  test('stand for good: the first reason stays, removal changes nothing', async () => {
    await addSubscriber(bed.database, ana, 1);
    expect(suppress(bed.database, { ...why, address: 'ana@example.org' })).toBe(true);
    expect(suppress(bed.database, { address: 'Ana@example.org', reason: 'manual', detail: 'x', at: 9 })).toBe(false);
    await removeSubscriber(bed.database, 'ana@example.org');
    expect(findSuppression(bed.database, 'ANA@EXAMPLE.ORG')).toEqual({ ...why, address: 'ana@example.org' });
    expect(isSuppressed(bed.database, 'ana@example.org')).toBe(true);
    expect(isSuppressed(bed.database, 'bob@example.org')).toBe(false);
  });

  test('are seen by sending at once, from another connection too', async () => {
    const suppressions = createSuppressions(bed.database, () => 7);
    expect(suppressions.reasonFor('ana@example.org')).toBeNull();
    await suppressions.suppress('ana@example.org', '550 5.1.1 no such\r\nuser');
    expect(suppressions.reasonFor('ANA@example.org')).toBe('bounced');
    expect(await collect(listSuppressions(bed.database))).toEqual([
      { address: 'ana@example.org', reason: 'bounced', detail: '550 5.1.1 no such user', at: 7 },
    ]);
  });

  test('of many addresses are counted where they are new', () => {
    expect(suppressAll(bed.database, ['a@example.org', 'A@example.org', 'b@example.org'], why)).toBe(2);
    expect(suppressAll(bed.database, ['b@example.org'], why)).toBe(0);
  });
});
