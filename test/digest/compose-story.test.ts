import { describe, expect, test } from 'vitest';
import { findClaims } from '../../src/claims/find-claims.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { composeStory, type ComposedStory } from '../../src/digest/compose-story.ts';
import type { Point, Story, Theme } from '../../src/model.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** Two subjects, each told by three papers: a bridge and its toll. */
const BRIDGE = {
  courier:
    'The Marlow bridge was closed on Monday after divers found cracks in two of its piers. Buses are sent over the northern ferry.\n\nDrivers will pay a toll of 4 crowns when the bridge opens again in March. The chamber of trade calls the toll a tax on the valley.',
  herald:
    'Cracks that divers found in two piers have closed the Marlow bridge since Monday. Buses use the northern ferry.\n\nThe toll for drivers will be 6 crowns once the bridge opens again in March. A tax on the valley, the chamber of trade calls it.',
  wire: 'Marlow bridge has been closed since Monday because divers found cracks in two piers. Buses go by the northern ferry.\n\nIn March the bridge is to open again, with a toll for drivers. The chamber of trade said the toll was a tax on the valley.',
};

function compose(words: number, themes: readonly Omit<Theme, 'keywords' | 'declared'>[]): ComposedStory {
  const text = readStory(week(BRIDGE, { date: '2026-11-18' }));
  const story: Story = { articles: text.articles.map((each) => each.id), voices: text.voices, sharedTerms: [] };
  return composeStory(
    {
      story,
      text,
      themes: themes.map((theme) => ({ ...theme, keywords: [], declared: false })),
      claims: findClaims(text, pairStatements(text), '2026-11-18'),
    },
    words,
  );
}

/** Positions of the units whose text holds one of the words. */
function unitsWith(pattern: RegExp): readonly number[] {
  const text = readStory(week(BRIDGE, { date: '2026-11-18' }));
  return [...text.units.keys()].filter((index) => pattern.test(text.units[index]?.sentence.text ?? ''));
}

const CRACKS = { label: 'Cracks', units: unitsWith(/cracks|buses/i) };
const TOLL = { label: 'Toll', units: unitsWith(/toll|tax/i) };
const pointsOf = (composed: ComposedStory): readonly Point[] => composed.story.themes.flatMap((theme) => theme.points);

describe('themes', () => {
  test('each point stands in the theme that holds its passages', () => {
    const { story } = compose(900, [CRACKS, TOLL]);
    const textsOf = (label: string): string =>
      (story.themes.find((theme) => theme.label === label)?.points ?? [])
        .flatMap((point) => [point.text, ...('sides' in point ? point.sides.map((side) => side.position) : [])])
        .join(' ');
    expect(textsOf('Cracks')).toMatch(/crack/i);
    expect(textsOf('Cracks')).not.toMatch(/toll/i);
    expect(textsOf('Toll')).toMatch(/toll/i);
    expect(textsOf('Toll')).toContain('4 crowns');
  });

  test('within a theme agreements come before differences, and those before what one source says', () => {
    const order = ['agreement', 'difference', 'apart', 'single'];
    for (const theme of compose(900, [CRACKS, TOLL]).story.themes) {
      const kinds = theme.points.map((point) => order.indexOf(point.kind));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    }
  });

  test('a theme without a point is left out', () => {
    const { story } = compose(900, [CRACKS, TOLL, { label: 'Nothing', units: [] }]);
    expect(story.themes.map((theme) => theme.label).toSorted()).toEqual(['Cracks', 'Toll']);
  });

  test('an article that no passage of the theme comes from is silent on it', () => {
    const [one] = TOLL.units;
    const { story } = compose(900, [{ label: 'Toll', units: one === undefined ? [] : [one] }, CRACKS]);
    const heard = new Set(
      (story.themes.find((theme) => theme.label === 'Toll')?.points ?? []).flatMap((point) =>
        ('sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations).map(
          (citation) => citation.article,
        ),
      ),
    );
    const silent = story.themes.find((theme) => theme.label === 'Toll')?.silent ?? [];
    for (const article of silent) expect(heard.has(article)).toBe(false);
  });
});

test('themes stand by how many sources agree in them; a difference counts twice, and does not outweigh what many say', () => {
  const cracks = { label: 'Cracks', units: unitsWith(/cracks|buses|tax/i) };
  const fee = { label: 'Fee', units: unitsWith(/drivers/i) };
  const { story } = compose(900, [fee, cracks]);
  // three agreements of three sources each, 9; an agreement of three and a difference of two, 7
  expect(story.themes.map(({ label, points }) => [label, points.map(({ kind }) => kind)])).toEqual([
    ['Cracks', ['agreement', 'agreement', 'agreement']],
    ['Fee', ['agreement', 'difference']],
  ]);
});

describe('length', () => {
  test('fewer words print fewer points, the difference among them', () => {
    const [long, short] = [compose(900, [CRACKS, TOLL]), compose(30, [CRACKS, TOLL])];
    expect(pointsOf(short).length).toBeLessThan(pointsOf(long).length);
    expect(pointsOf(short).map((point) => point.kind)).toContain('difference');
  });

  test('what is not printed is still told to those who ask', () => {
    expect(compose(30, [CRACKS, TOLL]).points.length).toBe(compose(900, [CRACKS, TOLL]).points.length);
  });
});

test('two figures of one pair of sentences are one point', () => {
  const text = readStory(
    week(
      {
        courier: 'The new tram line is 14 kilometres long and will carry 52,000 riders a day. Larks sing at Marlow.',
        herald: 'With 52,000 riders a day the tram line, 14 kilometres long, opens in May. Owls hoot at Marlow.',
      },
      { date: '2026-11-18' },
    ),
  );
  const story: Story = { articles: text.articles.map((each) => each.id), voices: text.voices, sharedTerms: [] };
  const claims = findClaims(text, pairStatements(text), '2026-11-18');
  expect(claims.figures.filter(({ kind }) => kind === 'agreement').length).toBe(2);
  const themes = [{ label: 'Trams', units: [...text.units.keys()], keywords: [], declared: false }];
  const composed = composeStory({ story, text, themes, claims }, 900);
  const cited = pointsOf(composed).filter(({ kind }) => kind === 'agreement');
  expect(cited.map(({ text }) => text)).toHaveLength(1);
});

test('figures that differ stand side by side, each with who gives it', () => {
  const { story } = compose(900, [CRACKS, TOLL]);
  expect(story.figures.map((row) => row.values.map((value) => value.text))).toEqual([['4 crowns', '6 crowns']]);
  const sources = story.figures[0]?.values.map((value) => value.citations.map((citation) => citation.article));
  expect(sources).toEqual([['courier.md'], ['herald.md']]);
});

test('no themes: the story says why it is empty', () => {
  expect(compose(900, []).story.reason).toBe('The articles treat the same event but make no claim in common.');
});

describe('what is chosen', () => {
  const PLACES =
    'Marlow Birk Tarn Oster Velm Karsk Lund Hove Ister Pell Quarn Rosk Sund Tveit Ulm Ystad Aska Brod Covan'.split(' ');
  const THINGS =
    'herons tractors violins bakeries kites anchors lanterns orchards ferries chimneys goats statues windmills archers barrels sledges drums quilts mules'.split(
      ' ',
    );

  interface Fact {
    readonly thing: string;
    readonly place: string;
    readonly count: number;
  }

  const listFacts = (many: number): readonly Fact[] =>
    THINGS.slice(0, many).map((thing, index) => ({ thing, place: PLACES[index] ?? '', count: 131 + 17 * index }));

  interface Cut {
    readonly label: string;
    readonly declared: boolean;
    readonly holds: (sentence: string, unit: number) => boolean;
  }

  /** Every third sentence. */
  const THIRDS: readonly Cut[] = [0, 1, 2].map((part) => ({
    label: `Part ${part}`,
    declared: false,
    holds: (_, unit) => unit % 3 === part,
  }));

  function composeWeek(
    papers: Readonly<Record<string, readonly string[]>>,
    words: number,
    cuts: readonly Cut[] = THIRDS,
  ): ComposedStory {
    const articles = Object.fromEntries(Object.entries(papers).map(([name, told]) => [name, told.join('\n\n')]));
    const text = readStory(week(articles, { date: '2026-11-18' }));
    const story: Story = { articles: text.articles.map((each) => each.id), voices: text.voices, sharedTerms: [] };
    const claims = findClaims(text, pairStatements(text), '2026-11-18');
    const themes = cuts.map(({ label, declared, holds }) => ({
      label,
      declared,
      units: [...text.units.keys()].filter((unit) => holds(text.units[unit]?.sentence.text ?? '', unit)),
      keywords: [],
    }));
    return composeStory({ story, text, themes, claims }, words);
  }

  const agreementsOf = (composed: ComposedStory): readonly string[] =>
    pointsOf(composed).flatMap((point) => (point.kind === 'agreement' ? [point.text] : []));

  test('a saying of two of seven papers is told beside ten counts that all give, not beside nineteen', () => {
    const compose = (many: number): ComposedStory => {
      const facts = listFacts(many);
      return composeWeek(
        {
          courier: [
            ...facts.map(({ thing, place, count }) => `The census found ${count} ${thing} in ${place}.`),
            'A diary is kept by fewer of the young than in earlier days.',
          ],
          herald: [
            ...facts.map(({ thing, place, count }) => `In ${place} there are ${count} ${thing}.`),
            'Nobody of twenty, the teachers say, has a diary any more.',
          ],
          wire: facts.map(({ thing, place, count }) => `${place} counts ${count} ${thing}, by the census.`),
          letter: facts.map(({ thing, place, count }) => `Of ${thing} ${place} has ${count}, we learn.`),
          mirror: facts.map(({ thing, place, count }) => `${count} ${thing}: so many live in ${place} now.`),
          gazette: facts.map(({ thing, place, count }) => `There live ${count} ${thing} in ${place}, it is said.`),
          ledger: facts.map(({ thing, place, count }) => `${place}, the census finds, has ${count} ${thing}.`),
        },
        900,
      );
    };
    const [short, long] = [compose(10), compose(19)];
    for (const composed of [short, long])
      expect(composed.points.some(({ point }) => point.kind === 'agreement' && point.text.includes('diary'))).toBe(
        true,
      );
    expect(agreementsOf(short).join(' ')).toContain('diary');
    // Beside three counts the two sentences are less surely one: of two who only speak of the same, none agrees.
    expect(agreementsOf(compose(3)).join(' ')).not.toContain('diary');
    expect(agreementsOf(long)).toHaveLength(19);
    expect(agreementsOf(long).join(' ')).not.toContain('diary');
  });

  test.each([
    [0, 8],
    [3, 10],
  ])('of ten themes, %i of them declared, %i are told, with what the others hold', (declared, told) => {
    const facts = listFacts(10);
    const composed = composeWeek(
      {
        courier: facts.map(({ thing, place, count }) => `The census found ${count} ${thing} in ${place}.`),
        herald: facts.map(({ thing, place, count }) => `In ${place} there are ${count} ${thing}.`),
        wire: facts.slice(2).map(({ thing, place, count }) => `${place} counts ${count} ${thing}, by the census.`),
      },
      900,
      facts.map(({ thing, place }, index) => ({
        label: place,
        declared: index < declared,
        holds: (sentence) => sentence.includes(thing),
      })),
    );
    const labels = composed.story.themes.map(({ label }) => label);
    expect(labels).toHaveLength(told);
    expect(agreementsOf(composed)).toHaveLength(10);
    // only two papers tell of the first two places
    if (declared === 0) expect(labels).not.toEqual(expect.arrayContaining([expect.stringMatching(/Marlow|Birk/)]));
    else expect(labels.slice(0, 3).toSorted()).toEqual(['Birk', 'Marlow', 'Tarn']);
  });
});
