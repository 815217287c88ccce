import { expect, test } from 'vitest';
import { nameByTitles } from '../../src/render/title-name.ts';

test.each<readonly [title: string, name: string, reason: string]>([
  ['Lock Gate', 'Lock Gate', 'short ones stay whole'],
  ['The Levy Act: winners, losers and the valley that was never asked', 'The Levy Act', 'the first clause'],
  ['The ferry came late again. Nobody waits for it in the rain.', 'The ferry came late again', 'the first sentence'],
  [
    'Levy: winners, losers and the valley that was never asked',
    'Levy: winners, losers and the valley…',
    'a clause of one word says too little',
  ],
  [
    'Learning to mend nets in the cold of the Harl fish hall before dawn',
    'Learning to mend nets in the cold of…',
    'one clause is cut between words',
  ],
  [
    '“Nobody in the valley was ever asked whether the mill should go,” says its owner',
    '“Nobody in the valley was ever asked…”',
    'a quotation that is cut is closed',
  ],
])('%s → %s (%s)', (title, name) => {
  expect(nameByTitles([title])).toEqual([name]);
});

test('two that would be called the same keep their titles', () => {
  const titles = ['The Levy Act: winners, losers and a valley', 'The Levy Act: what it costs the mills of Harl'];
  expect(nameByTitles(titles)).toEqual(titles);
});
