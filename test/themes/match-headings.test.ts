import { describe, expect, test } from 'vitest';
import { matchHeadings } from '../../src/themes/match-headings.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** Headings that fit the sentences a pattern picks, of a story told by two. */
function match(one: string, two: string, pattern: RegExp): readonly string[] {
  const rest = 'Bread was short. Flour is dear. The oven cooled. Crumbs lay about. Mice came.';
  const text = readStory(week({ a: `${one}\n\n${rest}`, b: `${two}\n\n${rest.replaceAll('was', 'is')}` }));
  const units = [...text.units.keys()].filter((unit) => pattern.test(text.units[unit]?.sentence.text ?? ''));
  return (matchHeadings(text, [units])[0] ?? []).map(({ heading }) => heading.text);
}

describe('plain headings', () => {
  test.each([
    ['The verdict', 'The jury found him guilty.', 'His conviction stands.', /jury|conviction/],
    ['Jobs', 'The mill will hire.', 'Forty workers fear redundancy.', /hire|workers/],
    ['Side effects', 'One side effect is a cough.', 'Nausea is a rarer side effect.', /effect/],
    [
      'Deaths and injuries',
      'The mill burned and two died. A third was injured.',
      'Two bakers were killed in it. One was injured.',
      /died|injured|killed/,
    ],
    ['The timetable', 'The bridge is delayed until May.', 'Completion slips past the deadline.', /delayed|slips/],
  ])('%s', (heading, one, two, pattern) => {
    expect(match(one, two, pattern)).toContain(heading);
  });

  test('of which only two sentences speak outright are not sure', () => {
    const words = ['The verdict came by noon.', 'The jury slept well.'] as const;
    const text = readStory(
      week({ a: `${words[0]} Bread was short. Mice came.`, b: `${words[1]} Flour is dear. Crumbs lay about.` }),
    );
    const units = [...text.units.keys()].filter((unit) => /verdict|jury/.test(text.units[unit]?.sentence.text ?? ''));
    expect(matchHeadings(text, [units])[0]).toMatchObject([{ heading: { text: 'The verdict' }, isSure: false }]);
  });

  test.each([
    [
      'a word of one article alone',
      'The verdict came. The jury slept.',
      'He went home by the lake.',
      /verdict|jury|lake/,
    ],
    ['hints without a word that says it outright', 'It began in May.', 'It starts in June, a week late.', /May|June/],
    [
      'a grave matter that two sentences touch as a figure of speech',
      'The brand is not dead. Its recipes live on.',
      'The loaf will never die. Its recipes go round.',
      /brand|loaf|recipes/,
    ],
    ['two words that must stand together, apart', 'He stood to one side.', 'It had no effect.', /side|effect/],
  ])('not for %s', (_reason, one, two, pattern) => {
    expect(match(one, two, pattern)).toEqual([]);
  });
});
