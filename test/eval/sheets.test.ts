/** The two small answer sheets beside the stories: which articles of the sample week belong together, and pairs of statements. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Week {
  readonly stories: readonly { readonly id: string; readonly files: readonly string[] }[];
  readonly copies: readonly (readonly string[])[];
  readonly singles: readonly string[];
}
interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly why: string;
}

const here = import.meta.dirname;
const week = JSON.parse(readFileSync(path.join(here, 'week.json'), 'utf8')) as Week;
const pairs = readFileSync(path.join(here, 'statements.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Pair);

describe('week.json', () => {
  test('names every article of the sample week once', () => {
    const named = [...week.stories.flatMap((each) => each.files), ...week.singles];
    expect(named.toSorted()).toEqual(readdirSync(path.join(here, '../../articles')).toSorted());
  });

  test('calls copies only articles of one story', () => {
    const apart = week.copies.filter((copy) => !week.stories.some((each) => copy.every((file) => each.files.includes(file))));
    expect(apart).toEqual([]);
  });
});

describe('statements.jsonl', () => {
  test('gives every pair an id of its own, a known relation and a reason', () => {
    expect(new Set(pairs.map((pair) => pair.id)).size).toBe(pairs.length);
    const known = new Set(['opposite', 'status', 'list', 'dispute', 'same', 'none']);
    expect(pairs.filter((pair) => !known.has(pair.relation) || pair.why === '' || pair.a === pair.b)).toEqual([]);
  });

  test('holds more look-alikes and agreements than differences, as articles do', () => {
    const isDifference = (pair: Pair): boolean => pair.relation !== 'same' && pair.relation !== 'none';
    expect(pairs.filter(isDifference).length).toBeLessThan(pairs.length / 2);
  });
});

describe('boilerplate.jsonl', () => {
  const lines = readFileSync(path.join(here, 'boilerplate.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string; place: string; reason: string | null });

  test('says of each line once whether it is kept', () => {
    expect(new Set(lines.map((line) => line.text)).size).toBe(lines.length);
    expect(lines.filter((line) => !['start', 'middle', 'end'].includes(line.place) || line.reason === '')).toEqual([]);
  });
});
