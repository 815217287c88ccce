import { expect, test } from 'vitest';
import { keepMade } from '../../src/render/keep-made.ts';

test('makes once of each text, and forgets all when there are too many', () => {
  const made: string[] = [];
  const shout = keepMade((text) => {
    made.push(text);
    return text.toUpperCase();
  }, 2);
  expect(['a', 'b', 'a', 'b', 'c', 'a', 'c'].map(shout)).toEqual(['A', 'B', 'A', 'B', 'C', 'A', 'C']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
