import { expect, test } from 'vitest';
import { aspectsOf, nameAspect } from '../../src/text/aspects.ts';
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

test('every aspect that is found has a name or is known to have none', () => {
  for (const aspect of aspects(
    'The court fined the company; the price of its shares fell and 40 people lost their jobs.',
  )) {
    const name = nameAspect(aspect);
    if (name !== null) expect(name.alone).toMatch(/\p{L}/u);
  }
  expect(nameAspect('no such aspect')).toBeNull();
});
