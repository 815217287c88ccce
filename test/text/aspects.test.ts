import { expect, test } from 'vitest';
import { aspectsOf } from '../../src/text/aspects.ts';
import { english } from '../../src/text/languages/en.ts';
import { terms } from '../../src/text/terms.ts';

const aspects = (text: string): readonly string[] => [...aspectsOf(terms(text, english)).keys()];

test('two ways to speak of money share an aspect', () => {
  const shared = aspects('The price doubled.').filter((aspect) => aspects('It costs more.').includes(aspect));
  expect(shared).not.toEqual([]);
});

test('a term that serves several aspects gives each its share: a term weighs 1 in all', () => {
  for (const term of terms('price court vote rate storm', english)) {
    const found = [...aspectsOf([term]).values()];
    if (found.length > 0) expect(found.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1);
  }
});

test('words of no aspect, and of other languages, touch none', () => {
  expect(aspectsOf(['xylophon', 'gewerkschaft'])).toEqual(new Map());
});
