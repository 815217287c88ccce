import { expect, test } from 'vitest';
import type { Digest } from '../../src/model.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { english } from '../../src/render/words/en.ts';
import { wordTables } from '../../src/render/words/tables.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

const others = wordTables.map(({ code }) => code).filter((code) => code !== 'en');

/** What only the frame says, in English: long enough not to stand in another language by chance. */
const frame = [
  ...Object.values(english.frame),
  ...Object.values(english.labels),
  ...Object.values(english.rival),
  ...Object.values(english.apart),
  'Only ',
  ' five sources',
  'No language model',
  'Left out for length',
  'Silent on',
].filter((words) => words.length > 5 && words !== 'Sources' && words !== 'Source');

test.each(others)('an issue in %s has no English frame', async (language) => {
  const { html, text, view } = await renderIssue(sampleDigest, { ...sampleLetter, language }, { links: sampleLinks });
  expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' || language === 'he' ? 'rtl' : 'ltr'}"`);
  const printed = text.replaceAll(/\s+/g, ' ');
  for (const words of frame) expect(printed, words).not.toContain(words);
  expect(view.issue).not.toMatch(/Week/);
});

test('a language without a table has English words and its own dates', async () => {
  const { text } = await renderIssue(sampleDigest, { ...sampleLetter, language: 'pl' });
  expect(text.toUpperCase()).toContain('SOURCES');
  expect(text).toContain('listopada 2026');
});

test('what is left out for length is said in the letter’s language, and reported in English', async () => {
  const many: Digest = {
    ...sampleDigest,
    stories: Array.from({ length: 12 }, (_, index) =>
      sampleDigest.stories.map((story) => ({ ...story, id: `${story.id}-${index}` })),
    ).flat(),
  };
  const { view, dropped } = await renderIssue(many, { ...sampleLetter, language: 'de' }, { maxBytes: 60_000 });
  expect(view.method.join(' ')).toContain('Aus Platzgründen weggelassen: ');
  expect(dropped.join(' ')).toMatch(/what only one source says in “|the story “/);
});
