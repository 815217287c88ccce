import { expect, test } from 'vitest';
import { renderIssue } from '../../src/render/render-issue.ts';
import { unflowText } from '../../src/render/flow-text.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

const marksIn = (text: string): readonly string[] => text.match(/\[\d+\]/g) ?? [];

test('both parts carry the same citation numbers in the same order', async () => {
  const issue = await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  expect(marksIn(issue.text).length).toBeGreaterThan(30);
  expect(marksIn(issue.html)).toEqual(marksIn(unflowText(issue.text)));
});

test('per-recipient links stand unbroken in both parts', async () => {
  const { html, text } = await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  for (const link of Object.values(sampleLinks)) {
    expect(html).toContain(`href="${link}"`);
    expect(text.split('\n')).toContain(link);
  }
});

test('the HTML part is ASCII', async () => {
  const { html } = await renderIssue(sampleDigest, sampleLetter);
  expect(html).toMatch(/^[\n\x20-\x7e]+$/);
});

test.each(['default', 'brief', 'plain'])('%s: both parts carry the same links in the same order', async (template) => {
  const { html, text } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
  // A citation's link is its number in the text part, and the number's address stands in the list of sources.
  const linked = [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([^<]*)/g)]
    .filter((match) => !/^\[\d+\]$/.test(match[2] ?? ''))
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x26;', '&'));
  expect(linked.length).toBeGreaterThan(8);
  expect(unflowText(text).match(/https:\/\/[^\s>]+/g)).toEqual(linked);
});
