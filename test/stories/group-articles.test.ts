import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { groupArticles } from '../../src/stories/group-articles.ts';
import { scoreBcubed } from '../../bench/support/bcubed.ts';
import { makeArticle, type Draft } from './make-article.ts';
import { createMixedWeek } from './mixed-week.ts';

function group(...drafts: readonly (Omit<Draft, 'title'> & { readonly title?: string })[]): string[] {
  const articles = drafts.map((draft) => makeArticle({ title: '', ...draft }));
  return groupArticles(articles).map((story) => story.articles.join(' '));
}

const QUAKE_WIRE =
  'A strong earthquake shook the northern province of Ardal early on Monday, killing 14 people, Governor Lena Voss said. The epicentre lay near the town of Milbrook. Rescue teams from the capital were on their way.';
const QUAKE_LOCAL =
  'In Milbrook men clawed at the rubble of the school. "We heard voices until noon," said Peter Hale, a teacher. Governor Lena Voss flew over Ardal and promised tents. The earthquake flattened half of Milbrook; 14 people died.';
const STRIKE =
  'Dockers at the port of Sandhaven walked out on Sunday in a dispute over pay. Harbour master Ruth Keel counted 22 ships at anchor. The union wants nine percent; the operator, Brightwater, has offered four.';
const STRIKE_COMMENT =
  'Brightwater says it cannot pay. Its dockers in Sandhaven say they cannot live. While 22 ships wait, Ruth Keel, the harbour master, asks both to talk, and the union holds to its nine percent.';

describe('empty, one, two', () => {
  test('no articles, no stories', () => expect(groupArticles([])).toEqual([]));
  test('one article is no story', () => expect(group({ id: 'a', text: QUAKE_WIRE })).toEqual([]));
  test('two on one event are a story', () => {
    expect(group({ id: 'a', text: QUAKE_WIRE }, { id: 'b', text: QUAKE_LOCAL })).toEqual(['a b']);
  });
  test('two on two events are none', () => {
    expect(group({ id: 'a', text: QUAKE_WIRE }, { id: 'b', text: STRIKE })).toEqual([]);
  });
  test('articles without a word are alone', () => {
    expect(group({ id: 'a', text: '' }, { id: 'b', text: '' }, { id: 'c', text: '…' })).toEqual([]);
  });
});

describe('what belongs together', () => {
  test('paraphrased headlines do not part one event', () => {
    const stories = group(
      { id: 'a', title: 'Ardal quake kills 14', text: QUAKE_WIRE },
      { id: 'b', title: 'A school falls in Milbrook', text: QUAKE_LOCAL },
      { id: 'c', title: 'Walk-out at Sandhaven', text: STRIKE },
      { id: 'd', title: 'Comment: talk, both of you', text: STRIKE_COMMENT },
    );
    expect(stories).toEqual(['a b', 'c d']);
  });

  test('copies of one wire text are one story under any headline', () => {
    expect(
      group(
        { id: 'a', title: 'Fourteen dead', text: QUAKE_WIRE },
        { id: 'b', title: 'Ardal mourns', text: QUAKE_WIRE },
      ),
    ).toEqual(['a b']);
  });

  test('an article that comes a week later still belongs to its event', () => {
    expect(
      group({ id: 'a', text: QUAKE_WIRE, date: '2026-11-02' }, { id: 'b', text: QUAKE_LOCAL, date: '2026-11-09' }),
    ).toEqual(['a b']);
  });
});

describe('what must stay apart', () => {
  test('five stories that all mention one company', () => {
    const texts = [
      'Meta will build a data centre of two gigawatts in Ohio, the governor said in Columbus. Farmers near the site fear for their wells. Work starts in spring and employs 3,000 builders.',
      'A court in Brussels fined Meta 390 million euros over targeted advertising. Judges held that consent had been buried in terms of service. The Irish regulator had asked for less.',
      'Meta closed its fact checking programme in Brazil. Newsrooms in Sao Paulo lose a third of their income. Notes written by readers are to replace the checkers.',
      'Smart glasses by Meta sold two million pairs, the maker of Ray-Ban said. Opticians in Milan cannot keep up with orders for new lenses. A model with a display follows.',
      'Muse Spark, the language model from Meta, keeps its weights secret. Developers who built on Llama must look elsewhere. Alexandr Wang defended the closed licence.',
    ];
    expect(group(...texts.map((text, i) => ({ id: `${i}`, text })))).toEqual([]);
  });

  test('templated notices of two funds', () => {
    const notice = (fund: string, value: string): string =>
      `${fund} announces the net asset value of its shares. At the close of business on Friday the unaudited net asset value of ${fund} stood at ${value} pence a share including income. The figures were prepared by the administrator. Enquiries go to the secretary of ${fund}.`;
    expect(
      group(
        { id: 'a', title: 'Net asset value', text: notice('Harrow Growth', '412.7') },
        { id: 'b', title: 'Net asset value', text: notice('Penrith Income', '98.3') },
      ),
    ).toEqual([]);
  });

  test('two fires told in the same words', () => {
    const fire = (firm: string, town: string, chief: string, count: number): string =>
      `A blaze destroyed a warehouse of ${firm} in ${town} on Tuesday. About ${count} firefighters fought the flames. Fire chief ${chief} said the roof of the ${firm} building had collapsed. Nobody in ${town} was hurt.`;
    expect(
      group(
        { id: 'a', text: fire('Kestrel', 'Dunmore', 'Ada Pryce', 40) },
        { id: 'b', text: fire('Norvik', 'Ashby', 'Tom Reyes', 75) },
      ),
    ).toEqual([]);
  });

  test('a round-up does not glue the stories it mentions', () => {
    const stories = group(
      { id: 'a', text: QUAKE_WIRE },
      { id: 'b', text: QUAKE_LOCAL },
      { id: 'c', text: STRIKE },
      { id: 'd', text: STRIKE_COMMENT },
      { id: 'week', title: 'The week', text: `${QUAKE_WIRE}\n${STRIKE}` },
    );
    expect(stories.some((story) => story.includes('a') && story.includes('c'))).toBe(false);
    expect(stories.filter((story) => /a.*b|c.*d/.test(story))).toHaveLength(2);
  });

  test('languages are grouped each by itself', () => {
    expect(group({ id: 'a', text: QUAKE_WIRE, language: 'en' }, { id: 'b', text: QUAKE_WIRE, language: 'de' })).toEqual(
      [],
    );
  });
});

describe('the whole week', () => {
  test.each([1, 2, 3, 4])('finds the events of generated week %i', (seed) => {
    const { articles, stories } = createMixedWeek(seed);
    const { f1 } = scoreBcubed(
      stories,
      groupArticles(articles).map((story) => story.articles),
    );
    expect(f1).toBeGreaterThan(0.9);
  });

  test('the order of the articles changes nothing', () => {
    const { articles } = createMixedWeek(5, 12);
    const expected = groupArticles(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles], { minLength: articles.length }), (shuffled: Article[]) => {
        expect(groupArticles(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('every article is in at most one story, every story has two or more, sorted', () => {
    const stories = groupArticles(createMixedWeek(6).articles);
    const ids = stories.flatMap((story) => story.articles);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { articles, sharedTerms } of stories) {
      expect(articles.length).toBeGreaterThan(1);
      expect(articles).toEqual([...articles].sort());
      expect(sharedTerms.length).toBeGreaterThan(0);
    }
    const firsts = stories.map((story) => story.articles[0] as string);
    expect(firsts).toEqual([...firsts].sort());
  });
});
