import { expect, test } from 'vitest';
import { clipBytes, measureSections } from '../../src/render/measure-sections.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { story } from '../support/digest-builder.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

test.each(['default', 'brief', 'plain'])('sections of %s add up to its bytes', async (template) => {
  const { html, bytes } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
  const sections = measureSections(html);
  expect(sections.reduce((sum, section) => sum + section.bytes, 0)).toBe(bytes);
  expect(sections.map(({ name }) => name)).toEqual(
    template === 'brief'
      ? ['head', 'masthead', 'note', 'top', 'sponsor', 'sources', 'footer']
      : [
          'head',
          'masthead',
          'note',
          'summary',
          'contents',
          'story-1',
          'story-2',
          'story-3',
          'closing',
          'also-read',
          'highlight',
          'sponsor',
          'sources',
          'footer',
        ],
  );
  for (const { start } of sections.slice(1)) expect(html.slice(start, start + 9)).toMatch(/^<!--\[if|^<div/);
});

test('HTML without marks is all head', () => {
  expect(measureSections('<p>é</p>')).toEqual([{ name: 'head', start: 0, bytes: 9 }]);
});

test('the sample issue is at most 45,000 bytes', async () => {
  const { bytes } = await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  expect(bytes).toBeLessThanOrEqual(45_000);
});

test('an issue of 25 stories stays under the clip, and says what was left out', async () => {
  const stories = Array.from({ length: 25 }, (_, index) => ({
    ...(sampleDigest.stories[index % 2] ?? story('', [])),
    id: `s${index}`,
    title: `Story number ${index + 1}`,
  }));
  const long = { ...sampleDigest, stories };
  const issue = await renderIssue(long, sampleLetter, { maxBytes: clipBytes });
  expect(issue.bytes).toBeLessThanOrEqual(clipBytes);
  expect(issue.dropped.length).toBeGreaterThan(0);
  expect(issue.text.replaceAll(/\s+/g, ' ')).toContain('Left out for length: ');
  // The lead story stays whole.
  expect(issue.view.stories[0]).toEqual((await renderIssue(long, sampleLetter)).view.stories[0]);
});

test('an issue that fits is not touched', async () => {
  const issue = await renderIssue(sampleDigest, sampleLetter, { maxBytes: clipBytes });
  expect(issue.dropped).toEqual([]);
});
