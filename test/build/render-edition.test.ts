import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { renderEdition } from '../../src/build/render-edition.ts';
import { defaultConfig } from '../../src/config.ts';
import { composeMessage } from '../../src/message/compose-message.ts';
import type { Digest } from '../../src/model.ts';
import type { Recipient } from '../../src/send/recipient.ts';
import { lintMessage } from '../support/lint-message.ts';
import { sampleDigest } from '../support/sample-digest.ts';

const config = {
  ...defaultConfig,
  from: { name: 'The Week', address: 'letter@example.org' },
  unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: null },
};
const reader: Recipient = { address: 'ana@example.com', name: '<b>Ana', attributes: { city: 'Porto' }, token: 'tOk3n' };
const field = '{{subscriber.name | "reader"}}';

async function mail(digest: Digest): Promise<Awaited<ReturnType<typeof PostalMime.parse>>> {
  const { content } = await renderEdition(digest, config);
  const message = composeMessage(content, config, { date: new Date(0) }).forRecipient(reader);
  expect(lintMessage(message)).toEqual([]);
  return PostalMime.parse(message);
}

test('the editor’s fields are filled in note and subject, the links for each reader', async () => {
  const note = `Dear ${field}, how is {{subscriber.City|“your town”}}?`;
  const parsed = await mail({ ...sampleDigest, note, issue: { ...sampleDigest.issue, subject: `${field}: the week` } });
  expect(parsed.subject).toBe('<b>Ana: the week');
  expect(parsed.html).toContain('Dear &lt;b&gt;Ana, how is Porto?');
  expect(parsed.text?.replace(/\s+/g, ' ')).toContain('Dear <b>Ana, how is Porto?');
  expect(parsed.html).toContain('href="https://letters.example.org/u/tOk3n"');
  expect(parsed.text).toContain('https://letters.example.org/u/tOk3n');
});

test('what an article says stays text, in its sentences and in a subject made of its headline', async () => {
  const { content } = await renderEdition(sampleDigest, config);
  const mark = content.marks[0]?.mark ?? '';
  expect(mark).not.toBe('');
  const hostile = `Ferry ${field} {{name}} ${mark}`;
  const rename = <T extends { readonly title: string }>(each: T): T => ({ ...each, title: hostile });
  const digest = {
    ...sampleDigest,
    articles: sampleDigest.articles.map(rename),
    stories: sampleDigest.stories.map(rename),
    issue: { ...sampleDigest.issue, subject: hostile },
  };
  const parsed = await mail(digest);
  expect(parsed.subject).toBe(hostile.replace('"reader"', '“reader”'));
  expect(parsed.html).not.toContain('Ferry <b>Ana');
  expect(parsed.text).not.toContain('Ferry <b>Ana');
  expect(parsed.text?.replace(/\s+/g, ' ')).toContain('{{name}}');
});

test('an address with {issue} in it is where the issue can be read, its site the letter’s home', async () => {
  const { html, text } = await renderEdition(sampleDigest, {
    ...config,
    url: 'https://letters.example.org/read/{issue}?r={token}',
  });
  expect(html).toContain(`href="https://letters.example.org/read/${sampleDigest.issue.id}?r=sample"`);
  expect(html).toMatch(/href="https:\/\/letters\.example\.org\/?"/);
  expect(text).toContain(`https://letters.example.org/read/${sampleDigest.issue.id}?r=sample`);
  expect(html).not.toContain('{issue}');
});
