import { expect, test } from 'vitest';
import { findLists } from '../../src/claims/word-lists.ts';
import { english } from '../../src/text/languages/en.ts';

test.each<readonly [text: string, items: readonly string[], reason: string]>([
  ['The tool reads text, images and sound.', ['text', 'images', 'sound'], 'three items'],
  ['The ferry calls at Varn, Old Harbour, and Tolvan.', ['Varn', 'Old Harbour', 'Tolvan'], 'a comma before the last'],
  ['The council sold the mill as well as the bakery.', ['mill', 'bakery'], 'another joint'],
  ['Ships and ferries wait.', ['Ships', 'ferries'], 'two are enough'],
  ['Ships, ship and ships wait.', [], 'one item said three times is no list'],
  ['It rained and it stopped.', [], 'clauses are no items'],
  ['The mayor spoke.', [], 'nothing is joined'],
])('%s → %j (%s)', (text, items) => {
  expect(findLists(text, english).flatMap((list) => list.items)).toEqual(items);
});

test('equal items have equal keys, whatever their form', () => {
  const [one] = findLists('It reads images and texts.', english);
  const [other] = findLists('It reads text and image.', english);
  expect(one?.keys.toSorted()).toEqual(other?.keys.toSorted());
});

test('knows what it is a list of', () => {
  const [list] = findLists('The union represents nurses and porters in hospitals.', english);
  expect(list?.before).toContain('union');
  expect(list?.after).toContain('hospit');
});
