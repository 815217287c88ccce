import { describe, expect, test } from 'vitest';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { unflowText } from '../../src/render/flow-text.ts';
import { passageUrl } from '../../src/render/text-fragment.ts';
import { agreement, article, citeAll, digest, story, theme } from '../support/digest-builder.ts';
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

describe('quotation marks', () => {
  const quotes = [`"It's over," said O'Brien, "and we're out."`, '„Es ist aus“, sagte er, «und wir auch».'] as const;
  const mixed = digest({
    issue: {
      id: '2026-W47',
      date: null,
      from: null,
      to: null,
      subject: `"It's over": a week`,
      preheader: "'It's over'.",
    },
    articles: [
      article('a.md', "O'Brien's Post", { title: `The "end" of it`, url: 'https://a.example/x' }),
      article('b.md', 'Abendblatt', { title: '„Aus“', url: 'https://b.example/y' }),
    ],
    note: `"Well," I'd say.`,
    stories: [
      story(`"It's over"`, ['a.md', 'b.md'], {
        themes: [theme("The 'end'", [agreement(quotes[0], citeAll(['a.md', quotes[0]], ['b.md', quotes[1]]))])],
      }),
    ],
  });

  test.each([
    ['en', '“It’s over,” said O’Brien, “and we’re out.”', '“It’s over”: a week', '“Well,” I’d say.'],
    ['de', '„It’s over,“ said O’Brien, „and we’re out.“', '„It’s over“: a week', '„Well,“ I’d say.'],
    ['fr', '« It’s over, » said O’Brien, « and we’re out. »', '« It’s over »: a week', '« Well, » I’d say.'],
  ])('%s: one kind in both parts, the subject and the note', async (language, sentence, subject, note) => {
    const issue = await renderIssue(mixed, { ...sampleLetter, language });
    const html = issue.html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    const [shown, text] = [
      html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, ''),
      unflowText(issue.text),
    ];
    for (const part of [shown, text]) {
      expect(part.replaceAll('\u00a0', ' ')).toContain(sentence);
      expect(part.replaceAll('\u00a0', ' ')).toContain(note);
      expect(part).not.toMatch(/["']|&quot;/);
    }
    expect(issue.subject.replaceAll('\u00a0', ' ')).toBe(subject);
  });

  test('what is cited, and the links to it, keep the marks of the source', async () => {
    const before = structuredClone(mixed);
    const { html } = await renderIssue(mixed, { ...sampleLetter, language: 'de' });
    expect(html).toContain(`href="${passageUrl('https://a.example/x', quotes[0])}"`);
    expect(html).toContain(`href="${passageUrl('https://b.example/y', quotes[1])}"`);
    expect(mixed).toEqual(before);
    expect(parseDigestFile(formatDigestFile(mixed), mixed, 'digest.md').digest).toEqual(before);
  });
});
