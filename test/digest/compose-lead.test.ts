import { expect, test } from 'vitest';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { composeLead, composeNews } from '../../src/digest/compose-lead.ts';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import { createIdGiver } from '../../src/digest/point-ids.ts';
import { article } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const NEWS = 'The council of Orrery closed the lighthouse on Monday.';
const DETAIL = 'The keeper of the tower kept eleven brown hens in a shed.';
const text = readStory([
  article('a', `${NEWS}\n\n${DETAIL}`, { title: 'Orrery council closes lighthouse' }),
  article(
    'b',
    `On Monday the Orrery council closed its lighthouse.\n\nEleven brown hens were kept in a shed by the keeper.`,
    {
      title: 'Lighthouse of Orrery closed',
    },
  ),
]);
const find = (words: string, id: string): number =>
  text.units.findIndex(({ sentence }) => sentence.article === `${id}.md` && sentence.text.includes(words));
const units = (words: string): readonly number[] => [find(words, 'a'), find(words, 'b')];
const lead = (printed: readonly PlacedPoint[] = []): readonly string[] =>
  composeLead(text, pairStatements(text), printed, createIdGiver()).map((point) => point.text);
const place = (kind: 'agreement' | 'difference', held: readonly number[]): PlacedPoint =>
  ({
    point: { kind, text: 'Printed below.' },
    theme: 0,
    weight: 1,
    units: held,
    matter: null,
  }) as unknown as PlacedPoint;

test('the lead is what the titles speak of, not a detail that as many tell', () => {
  expect(lead()).toEqual([NEWS]);
});

test('it cites all who say the same', () => {
  const [point] = composeLead(text, pairStatements(text), [], createIdGiver());
  const cited = point !== undefined && 'citations' in point ? point.citations.map((citation) => citation.article) : [];
  expect(cited).toEqual(['a.md', 'b.md']);
});

test('what a point says below, in whatever words, does not open the story', () => {
  expect(lead([place('agreement', units('closed'))])).toEqual([]);
  expect(lead([place('agreement', units('hens'))])).toEqual([NEWS]);
});

test('a side of a difference does not open the story as agreed', () => {
  expect(lead([place('difference', [find('closed', 'a'), ...units('hens')])])).not.toContain(NEWS);
});

test('an article that shares no more than a name or two with the news is not cited for it', () => {
  const apart = readStory([
    article('a', NEWS, { title: 'Orrery council closes lighthouse' }),
    article('b', 'The Orrery lighthouse is white. Gulls nest on its stairs.', { title: 'Lighthouse of Orrery' }),
  ]);
  expect(composeLead(apart, pairStatements(apart), [], createIdGiver())).toEqual([]);
});

const news = (printed: readonly PlacedPoint[] = []): ReturnType<typeof composeNews> =>
  composeNews(text, pairStatements(text), printed, createIdGiver());

test("the week's paragraph may tell what stands below", () => {
  expect(news([place('agreement', units('closed'))])?.text).toBe(NEWS);
});

test("the week's paragraph says no side of a difference", () => {
  expect(news([place('difference', units('closed'))])?.text).not.toBe(NEWS);
});

test("where no two open alike, the week's paragraph has the opening that the titles speak of, as one source's", () => {
  const apart = readStory([
    article('a', NEWS, { title: 'Orrery council closes lighthouse' }),
    article('b', 'Gulls nest on the stairs of the old tower.', { title: 'Lighthouse of Orrery' }),
  ]);
  expect(composeNews(apart, pairStatements(apart), [], createIdGiver())).toMatchObject({ kind: 'single', text: NEWS });
});

test('what only says what the story is about opens nothing', () => {
  const about = 'The Orrery lighthouse is about one council.';
  const story = readStory([
    article('a', `${about}\n\n${NEWS}`, { title: 'Orrery council: one lighthouse, about' }),
    article('b', `On Monday the Orrery council closed its lighthouse.`, { title: 'Orrery lighthouse, one council' }),
  ]);
  expect(composeNews(story, pairStatements(story), [], createIdGiver())?.text).toMatch(/closed/);
});

test('a report that puts all of its news into one long sentence opens the week, before the scene of another paper', () => {
  const report =
    'The fertiliser works of Orrery must pay a penalty of two million pounds over a leak that killed all fish in the river below the lighthouse and left four towns without drinking water, the water agency said on Tuesday.';
  const scene = 'Joan Tibbet of Orrery was rinsing her flask by the lighthouse when the radio spoke of the works.';
  const story = readStory([
    article('a', `${scene}\n\nThe river is near.`, { title: 'Orrery lighthouse by the river' }),
    article('b', `${report}\n\nThe works lie on the river.`, { title: 'Orrery works fined over leak into river' }),
  ]);
  expect(composeNews(story, pairStatements(story), [], createIdGiver())?.text).toBe(report);
});

test('what holds a disputed value opens the week only where nothing else does, and cites its own source alone', () => {
  const counted = 'The council of Orrery closed the lighthouse on Monday and dismissed 40 keepers.';
  const other = 'On Monday the council of Orrery closed its lighthouse and dismissed 55 keepers.';
  const plain = 'The council of Orrery closed its lighthouse for good on Monday.';
  const build = (second: string): ReturnType<typeof composeNews> => {
    const story = readStory([
      article('a', `${counted}\n\nGulls nest there.`, { title: 'Orrery council closes lighthouse' }),
      article('b', `${second}\n\nThe sea is grey.`, { title: 'Orrery lighthouse closed by council' }),
    ]);
    const mention = (id: number, value: string): unknown => ({
      article: story.articles[id]?.id,
      sentence: story.articles[id]?.sentences.find((sentence) => sentence.text.includes(value)),
      quantity: { text: value },
    });
    const difference = {
      ...place('difference', []),
      matter: { sides: [{ mentions: [mention(0, '40')] }, { mentions: second === other ? [mention(1, '55')] : [] }] },
    } as unknown as PlacedPoint;
    return composeNews(story, pairStatements(story), [difference], createIdGiver());
  };
  expect(build(plain)?.text).toBe(plain);
  expect(build(other)).toMatchObject({ kind: 'single' });
});
