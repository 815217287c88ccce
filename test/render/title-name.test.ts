import { expect, test } from 'vitest';
import { nameByTitles } from '../../src/render/title-name.ts';

test.each<readonly [title: string, name: string, reason: string]>([
  ['Deck Seven', 'Deck Seven', 'short ones stay whole'],
  ['The Levy Act: what survived, what did not, and what nobody costed', 'The Levy Act', 'the first clause'],
  ['We grow the onions here. They own the tap, the lake and the law.', 'We grow the onions here', 'the first sentence'],
  [
    'Levy: what survived of it, what did not, and what nobody costed',
    'Levy: what survived of it, what did…',
    'a clause of one word says too little',
  ],
  [
    'Twenty years of mending nets behind the glass of the Harl fish hall',
    'Twenty years of mending nets behind…',
    'one clause is cut between words',
  ],
])('%s → %s (%s)', (title, name) => {
  expect(nameByTitles([title])).toEqual([name]);
});

test('two that would be called the same keep their titles', () => {
  const titles = ['The Levy Act: what survived of the draft of May', 'The Levy Act: what it costs the mills of Harl'];
  expect(nameByTitles(titles)).toEqual(titles);
});
