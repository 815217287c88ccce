/**
 * The answer sheets of the labelled stories in this folder are themselves true to their articles: every quote stands in its
 * file, every mention in its quote, every id and file exists, and sides that differ come from at least two files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Quote {
  readonly file: string;
  readonly quote: string;
  readonly mention?: string;
}
interface Side {
  readonly position: string;
  readonly figures?: readonly string[];
  readonly quotes: readonly Quote[];
}
interface Trap {
  readonly id: string;
  readonly reason: string;
  readonly must_not: string;
  readonly a: { readonly quotes: readonly Quote[] };
  readonly b: { readonly quotes: readonly Quote[] };
}
interface Figure extends Quote {
  readonly id: string;
  readonly mention: string;
  readonly value: { readonly min: number | string | null; readonly max: number | string | null; readonly unit: string };
}
interface Gold {
  readonly schema: string;
  readonly story: string;
  readonly files: readonly { readonly file: string }[];
  readonly themes: readonly { readonly id: string; readonly keywords: readonly string[]; readonly quotes: readonly Quote[] }[];
  readonly agreements: readonly { readonly id: string; readonly theme: string; readonly quotes: readonly Quote[] }[];
  readonly figures: readonly Figure[];
  readonly conflicts: readonly { readonly id: string; readonly kind: string; readonly sides: readonly Side[] }[];
  readonly also_fair: readonly { readonly id: string; readonly sides: readonly Side[] }[];
  readonly traps: readonly Trap[];
  readonly single_source: readonly (Quote & { readonly id: string })[];
  readonly timeline: readonly (Quote & { readonly id: string; readonly date: string })[];
  readonly boilerplate: readonly { readonly file: string; readonly kind: string; readonly text: string }[];
}

const here = import.meta.dirname;
const stories = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(here, entry.name, 'gold.json')))
  .map((entry) => entry.name)
  .toSorted();

/** The reasons of the schema `digest-gold/1`. */
const REASONS = new Set(
  (
    'updated_later different_year different_time different_period different_entity different_event different_unit ' +
    'different_measure part_vs_whole rounding equivalent complement same_source_restatement same_number'
  ).split(' '),
);

const read = (story: string, file: string): string => readFileSync(path.join(here, story, file), 'utf8');
/** A saved page with its tags taken out, nothing put in their place: a quote may run over no tag. */
const withoutTags = (html: string): string => html.replace(/<[^>]*>/gu, '');
const filesOf = (quotes: readonly Quote[]): Set<string> => new Set(quotes.map((each) => each.file));

function quotesOf(gold: Gold): readonly Quote[] {
  return [
    ...gold.themes.flatMap((each) => each.quotes),
    ...gold.agreements.flatMap((each) => each.quotes),
    ...gold.figures,
    ...[...gold.conflicts, ...gold.also_fair].flatMap((each) => each.sides.flatMap((side) => side.quotes)),
    ...gold.traps.flatMap((each) => [...each.a.quotes, ...each.b.quotes]),
    ...gold.single_source,
    ...gold.timeline,
    ...gold.boilerplate.map((each) => ({ file: each.file, quote: each.text })),
  ];
}

test('there are labelled stories', () => {
  expect(stories.length).toBeGreaterThanOrEqual(1);
});

describe.each(stories)('%s', (story) => {
  const gold = JSON.parse(read(story, 'gold.json')) as Gold;
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map((each) => each.id);

  test('names itself and exactly the articles of its folder', () => {
    expect(gold.schema).toBe('digest-gold/1');
    expect(gold.story).toBe(story);
    const articles = readdirSync(path.join(here, story)).filter((name) => /\.(?:md|html|txt)$/u.test(name));
    expect(gold.files.map((each) => each.file).toSorted()).toEqual(articles.toSorted());
  });

  test('quotes only what its files say, free of tags and entities', () => {
    const wrong = quotesOf(gold).filter(({ file, quote }) => {
      const text = read(story, file);
      const isThere = text.includes(quote) && (!file.endsWith('.html') || withoutTags(text).includes(quote));
      return !isThere || quote !== quote.trim() || quote === '' || (file.endsWith('.html') && /<|&[a-z#0-9]+;/iu.test(quote));
    });
    expect(wrong).toEqual([]);
  });

  test('prints every figure inside its quote', () => {
    const traps = gold.traps.flatMap((each) => [...each.a.quotes, ...each.b.quotes]);
    expect([...gold.figures, ...traps].filter((each) => !each.quote.includes(each.mention ?? '\0'))).toEqual([]);
  });

  test('gives every figure at least one bound, in order', () => {
    const wrong = gold.figures.filter(({ value: { min, max } }) =>
      min === null || max === null ? min === max : min > max,
    );
    expect(wrong).toEqual([]);
  });

  test('uses each id once, and only ids that exist', () => {
    for (const list of [gold.themes, gold.agreements, gold.figures, gold.conflicts, gold.traps, gold.single_source]) {
      expect(new Set(ids(list)).size).toBe(list.length);
    }
    const sides = gold.conflicts.flatMap((each) => each.sides);
    expect(sides.flatMap((side) => side.figures ?? []).filter((id) => !ids(gold.figures).includes(id))).toEqual([]);
    expect(gold.agreements.filter((each) => !ids(gold.themes).includes(each.theme))).toEqual([]);
  });

  test('takes agreements and the sides of conflicts from at least two files', () => {
    expect(gold.agreements.filter((each) => filesOf(each.quotes).size < 2)).toEqual([]);
    const oneFile = gold.conflicts.filter((each) => filesOf(each.sides.flatMap((side) => side.quotes)).size < 2);
    expect(oneFile).toEqual([]);
  });

  test('backs every side of a figure conflict with a figure of that side', () => {
    const bare = gold.conflicts.filter(
      (each) => each.kind === 'figure' && each.sides.some((side) => (side.figures ?? []).length === 0),
    );
    expect(bare).toEqual([]);
  });

  test('gives every trap a reason of the schema', () => {
    expect(gold.traps.filter((each) => !REASONS.has(each.reason))).toEqual([]);
    expect(gold.traps.filter((each) => (each.must_not === 'agreement') !== (each.reason === 'same_number'))).toEqual([]);
  });

  test('tells the timeline in order', () => {
    expect(gold.timeline.map((each) => each.date)).toEqual(gold.timeline.map((each) => each.date).toSorted());
  });

  test('keeps boilerplate out of everything that may be printed', () => {
    const label = (each: Quote): string => `${each.file}\0${each.quote}`;
    const junk = new Set(gold.boilerplate.map((each) => label({ file: each.file, quote: each.text })));
    const printable = quotesOf({ ...gold, boilerplate: [] });
    expect(printable.filter((each) => junk.has(label(each)))).toEqual([]);
  });
});
