import { describe, expect, test } from 'vitest';
import { similarity, sum, termInformation, type TextUnit } from '../../src/text/story-text.ts';
import { article, week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const story = readStory([
  article(
    'courier',
    '# The levy\n\nThe levy pays for the barrier. Homes pay the levy.\n\n## Ships\n\nShips wait at the port.\n\n- Forty ships',
  ),
  article('sluice', 'The levy for the barrier rises. Ships wait outside the port.'),
]);
const unit = (text: string): TextUnit => {
  const found = story.units.find((each) => each.sentence.text.startsWith(text));
  if (found === undefined) throw new Error(`no unit ${text}`);
  return found;
};

describe('units', () => {
  test('are the sentences but headings, article by article, each with its heading, kind and voice', () => {
    expect(story.units.map((each) => [each.sentence.text, each.heading, each.kind, each.voice])).toEqual([
      ['The levy pays for the barrier.', 'The levy', 'paragraph', 0],
      ['Homes pay the levy.', 'The levy', 'paragraph', 0],
      ['Ships wait at the port.', 'Ships', 'paragraph', 0],
      ['Forty ships', 'Ships', 'list-item', 0],
      ['The levy for the barrier rises.', '', 'paragraph', 1],
      ['Ships wait outside the port.', '', 'paragraph', 1],
    ]);
  });

  test('vectors have length 1, or are empty', () => {
    for (const each of story.units)
      for (const vector of [each.own, each.wide, each.themed, each.aspects]) {
        const length = [...vector.weights].reduce((total, weight) => total + weight * weight, 0);
        expect(vector.keys.length === 0 ? 1 : length).toBeCloseTo(1);
      }
  });

  test('own words decide what is alike across articles', () => {
    const near = similarity(unit('The levy pays').own, unit('The levy for').own);
    expect(near).toBeGreaterThan(similarity(unit('The levy pays').own, unit('Ships wait outside').own));
  });

  test('context brings a sentence near to its paragraph', () => {
    const [first, second] = [unit('The levy pays'), unit('Homes pay')];
    expect(similarity(first.wide, second.wide)).toBeGreaterThan(similarity(first.own, second.own));
  });
});

describe('counts', () => {
  test('a term counts once a unit and once an article', () => {
    expect(story.df.get('levi')).toBe(3);
    expect(story.articleDf.get('levi')).toBe(2);
    expect(story.articleDf.get('home')).toBe(1);
  });

  test('a term of every sentence says nothing, a rarer one more', () => {
    const all = readStory(week({ a: 'Gates open. Gates close.', b: 'Gates rust.' }));
    expect(termInformation(all, 'gate')).toBe(0);
    expect(termInformation(all, 'rust')).toBeGreaterThan(0);
  });
});

test('the language of a story is that of most words, whatever the order', () => {
  const german = article(
    'bote',
    'Die Abgabe bezahlt das Sperrwerk, und jeder Haushalt in der Stadt zahlt im Jahr fünfundachtzig Dollar.',
    { language: 'de' },
  );
  const english = article('courier', 'The levy pays for it.', { language: 'en' });
  expect(readStory([german, english]).language.code).toBe('de');
  expect(readStory([english]).language.code).toBe('en');
});

test('a sum is of length 1, and of nothing it is empty', () => {
  expect(sum([]).keys).toHaveLength(0);
  const one = unit('Ships wait at');
  expect(similarity(sum([[one.own, 3]]), one.own)).toBeCloseTo(1);
});

test('no articles: no units', () => {
  expect(readStory([]).units).toEqual([]);
});
