import { describe, expect, test } from 'vitest';
import type { Article, Theme } from '../../src/model.ts';
import type { StoryText } from '../../src/text/story-text.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { type DeclaredTheme, findThemes } from '../../src/themes/find-themes.ts';
import { article, week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const findThemesOf = (text: StoryText, declared: readonly DeclaredTheme[]): readonly Theme[] =>
  findThemes(text, pairStatements(text), declared);

/** Two subjects told by two articles: what homes pay, and the gulls of the harbour. */
const story: readonly Article[] = week({
  courier: `The flood levy costs a home 85 dollars a year. Homes pay the flood levy from April. The flood levy pays for the gates. Homes without a cellar pay half the flood levy.

Gulls nest on the old gates of the harbour. The gulls will move to the new harbour island. Biologists counted 400 gulls on the harbour island. Gulls nest there in March.`,
  sluice: `A home will pay a flood levy of 85 dollars. Homes pay the levy in April. Shops pay no flood levy. Half the flood levy is due in homes without a cellar.

The gulls of the harbour nest on the gates. On the harbour island the gulls will nest. Gulls on the island number 400. In March the gulls of the harbour nest.`,
});
const sentences = (articles: readonly Article[], units: readonly number[]): readonly string[] => {
  const text = readStory(articles);
  return units.map((unit) => text.units[unit]?.sentence.text ?? '');
};

describe('found themes', () => {
  test('two subjects do not end in one theme', () => {
    const themes = findThemesOf(readStory(story), []).map((theme) => sentences(story, theme.units));
    expect(themes.length).toBeGreaterThan(0);
    const isMixed = (theme: readonly string[]): boolean =>
      theme.some((each) => /levy/i.test(each)) && theme.some((each) => /gulls/i.test(each));
    expect(themes.filter(isMixed)).toEqual([]);
  });

  test('no theme is of one voice alone', () => {
    const text = readStory(story);
    for (const { units } of findThemesOf(text, []))
      expect(new Set(units.map((unit) => text.units[unit]?.voice)).size).toBeGreaterThan(1);
  });

  test('no articles, no themes', () => {
    expect(findThemesOf(readStory([]), [])).toEqual([]);
  });

  test('where nothing stands out, one theme of all there is', () => {
    const apart = week({ a: 'Ships wait.', b: 'Snow falls.' });
    expect(findThemesOf(readStory(apart), [])).toMatchObject([{ declared: false, units: [0, 1] }]);
  });
});

describe('declared themes', () => {
  const declared = [
    { label: 'Birds', terms: ['gull'] },
    { label: 'Trains', terms: ['railway'] },
  ];

  test('come first, with every sentence that holds a term in any form; those that hold none are left out', () => {
    const [first, ...rest] = findThemesOf(readStory(story), declared);
    expect(first).toMatchObject({ label: 'Birds', declared: true });
    expect(sentences(story, first?.units ?? []).every((each) => /gulls/i.test(each))).toBe(true);
    expect(first?.units).toHaveLength(8);
    expect(rest.every((theme) => !theme.declared)).toBe(true);
  });

  test('a term of several words asks for all of them', () => {
    const [first] = findThemesOf(readStory(story), [{ label: 'Island', terms: ['harbour island'] }]);
    expect(sentences(story, first?.units ?? [])).toEqual([
      'The gulls will move to the new harbour island.',
      'Biologists counted 400 gulls on the harbour island.',
      'On the harbour island the gulls will nest.',
    ]);
  });

  test('a heading counts for what stands under it', () => {
    const headed = [article('a', '## Birds\n\nThey nest on the gates.'), article('b', 'Gates rust.')];
    const [first] = findThemesOf(readStory(headed), [{ label: 'Birds', terms: ['birds'] }]);
    expect(sentences(headed, first?.units ?? [])).toEqual(['They nest on the gates.']);
  });
});
