import { describe, expect, test } from 'vitest';
import { attachLeftovers, type Leftover } from '../../src/stories/attach-leftovers.ts';

const article = (words: string, day: number | null = 0): Leftover => ({ terms: new Set(words.split(' ')), day });

function sourceOf(articles: readonly Leftover[]) {
  const df = new Map<string, number>();
  for (const { terms } of articles) for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  return { articles, df, idf: () => 1, isName: (term: string) => term === 'venn' };
}

const STORY = 'barrier venn authority marsh levy auditor clay steel';

describe('attachLeftovers', () => {
  test('gives a column on the event to its story', () => {
    const source = sourceOf([article(STORY), article(STORY), article('barrier venn levy marsh clay garden tea')]);
    expect(attachLeftovers([[0, 1], [2]], source)).toEqual([[0, 1, 2]]);
  });

  test('leaves an article alone that shares a few words only', () => {
    const source = sourceOf([article(STORY), article(STORY), article('barrier venn garden tea rain')]);
    expect(attachLeftovers([[0, 1], [2]], source)).toEqual([[0, 1], [2]]);
  });

  test.each([
    ['with a name', 'barrier venn marsh garden tea rain', true],
    ['with a number', 'barrier 41000 marsh garden tea rain', true],
    ['of the kind of event alone', 'barrier levy marsh garden tea rain', false],
  ])('takes three words of the story for enough %s', (_, words, isTaken) => {
    const source = sourceOf([article(`${STORY} 41000`), article(`${STORY} 41000`), article(words)]);
    expect(attachLeftovers([[0, 1], [2]], source)).toEqual(isTaken ? [[0, 1, 2]] : [[0, 1], [2]]);
  });

  test('counts nothing that the rest of the folder holds as well', () => {
    const others = Array.from({ length: 4 }, () =>
      article('barrier venn levy marsh clay authority auditor steel council'),
    );
    const source = sourceOf([article(STORY), article(STORY), ...others]);
    expect(attachLeftovers([[0, 1], [2], [3], [4], [5]], source)).toEqual([[0, 1], [2], [3], [4], [5]]);
  });

  test('leaves an article of another month alone', () => {
    const source = sourceOf([article(STORY), article(STORY), article('barrier venn levy marsh clay tea', 40)]);
    expect(attachLeftovers([[0, 1], [2]], source)).toEqual([[0, 1], [2]]);
  });

  test('never glues two stories together', () => {
    const source = sourceOf([article(STORY), article(STORY), article(STORY), article(STORY)]);
    expect(
      attachLeftovers(
        [
          [0, 1],
          [2, 3],
        ],
        source,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  const COLUMN = 'barrier venn levy marsh clay garden tea';
  const three = [article(STORY), article(STORY), article(STORY)];

  test('gives two columns that found each other to the story of three that both are about', () => {
    const source = sourceOf([...three, article(COLUMN), article(COLUMN)]);
    expect(
      attachLeftovers(
        [
          [0, 1, 2],
          [3, 4],
        ],
        source,
      ),
    ).toEqual([[0, 1, 2, 3, 4]]);
  });

  test('leaves a pair alone of which only one fits', () => {
    const source = sourceOf([...three, article(COLUMN), article('barrier garden tea rain')]);
    expect(
      attachLeftovers(
        [
          [0, 1, 2],
          [3, 4],
        ],
        source,
      ),
    ).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test('loses no article when a pair and a single one go the same way', () => {
    const source = sourceOf([...three, article(COLUMN), article(COLUMN), article(COLUMN)]);
    expect(
      attachLeftovers([[0, 1, 2], [3, 4], [5]], source)
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
