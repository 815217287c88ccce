import { expect, test } from 'vitest';
import { countLines, countStories } from './measure-boilerplate.ts';

// Floors, not aims: a rule for one page must not undo what works on others. Raise them when reading gets better.

test('sets aside most boilerplate lines and keeps most look-alikes', () => {
  const { leaked, lost, boilerplate, article } = countLines();
  expect(leaked.length / boilerplate).toBeLessThan(0.25);
  expect(lost.length / article).toBeLessThan(0.15);
});

test('sets aside most boilerplate of the labelled stories and hardly a sentence of theirs', () => {
  const { leaked, lost, boilerplate, article } = countStories();
  expect(leaked.length / boilerplate).toBeLessThan(0.3);
  expect(lost.length / article).toBeLessThan(0.02);
});
