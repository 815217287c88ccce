/** What a letter's own issues, strangers' messages and broken files look like to the whole check. */
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderEdition } from '../../src/build/render-edition.ts';
import { checkIssue } from '../../src/check/check-issue.ts';
import { rules } from '../../src/check/rules.ts';
import { defaultConfig, type Config } from '../../src/config.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';
import { findingsOf, makeMessage } from './make-message.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-check-'));
const config: Config = {
  ...defaultConfig,
  ...sampleLetter,
  from: { name: 'The Week, Compared', address: 'letter@letter.example' },
  unsubscribe: { url: 'https://letter.example/u/{token}', mailto: 'leave@letter.example' },
  out: join(folder, 'out'),
};

async function writeIssue(template: string): Promise<string> {
  const edition = await renderEdition(sampleDigest, config, { template });
  const issue = join(config.out, template);
  mkdirSync(issue, { recursive: true });
  writeFileSync(join(issue, 'index.html'), edition.html);
  writeFileSync(join(issue, 'index.txt'), edition.text);
  writeFileSync(join(issue, 'message.eml'), edition.message);
  writeFileSync(join(issue, 'digest.json'), JSON.stringify(sampleDigest));
  return issue;
}

beforeAll(async () => {
  for (const template of ['default', 'brief', 'plain']) await writeIssue(template);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['default', 'brief', 'plain'])('the sample issue in the template %s', (template) => {
  test('has nothing to mend', async () => {
    const [report] = await checkIssue(template, { ...config, template }, { spam: false });
    expect(report?.findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([]);
    expect(report?.skipped).toEqual([]);
  });

  test('is seen whole: the ledger adds up, the inbox shows the subject', async () => {
    const [report] = await checkIssue(template, { ...config, template }, { spam: false });
    const sizes = report?.sizes;
    expect(sizes?.sections.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(0);
    expect(sizes?.sections.some(({ name }) => name === 'sources')).toBe(true);
    expect(report?.inbox[0]?.subject).toContain(sampleDigest.issue.subject.slice(0, 20));
  });
});

test('the message the tables start from has nothing to mend', () => {
  expect(findingsOf(makeMessage())).toEqual([]);
});

test('a message with everything wrong sets off nearly every rule that needs no digest', () => {
  const message = makeMessage({
    html:
      `<html><head><style>@media screen{@media print{p{margin:0}}} p::before{content:"x"} @import url(https://a.example/a.css);</style></head>` +
      `<body>{{name}}<h2></h2><h4>Port</h4><p style="color:#bbb;font-size:9px">Words <a href="#" style="color:#aaa;text-decoration:none">a</a> ` +
      `<a href="https://bit.ly/x">here</a> <a href="https://evil.example/">https://bank.example</a></p>` +
      `<div style="max-width:600px;display:flex">x</div><table><tr><td>x</td></tr></table><v:rect></v:rect>` +
      `<script>x()</script><img src="https://a.example/b.png">${'<p>[7]</p>'.repeat(2)}<p>[1] Source</p>` +
      `<p style="display:none">${'hidden '.repeat(100)}</p>${'<!-- filler -->'.repeat(8000)}<!--[if mso]><p></body></html>`,
    text: `HERE\n${'long '.repeat(40)}\nhttp://a.example/`,
    fields: {
      From: 'theweek@gmail.com',
      Subject: 'ACT NOW!!',
      'List-Id': null,
      'List-Unsubscribe': null,
      'Content-Language': 'de',
      Date: null,
    },
    raw: (raw) => raw.replace('\r\n\r\n', '\r\n\n'),
  });
  const fired = new Set(findingsOf(message).map(({ rule }) => rule));
  const silent = rules.map(({ id }) => id).filter((id) => !fired.has(id));
  // Refused pages have no other findings; one unbalanced comment makes ghost tables a guess; the rest needs a digest.
  expect(silent).toEqual(['html-size', 'outlook-tables', 'citation-marks', 'citation-evidence', 'editor-words']);
});

test('rules are switched off with a reason, which the report repeats', async () => {
  const off = [{ rule: 'postal-address', reason: 'a club of twelve' }];
  const letter = { ...config, postalAddress: 'Somewhere else 7', check: { off } };
  const [report] = await checkIssue('default', letter, { spam: false });
  expect(report?.findings).toEqual([]);
  expect(report?.off).toEqual([{ rule: 'postal-address', reason: 'a club of twelve', findings: 2 }]);
});

test('a rule that does not exist cannot be switched off', async () => {
  const letter = { ...config, check: { off: [{ rule: 'postal-adress', reason: 'x' }] } };
  await expect(checkIssue('default', letter, { spam: false })).rejects.toThrow(
    'expected the id of a rule, found "postal-adress"',
  );
});

test('without a name the newest issue is checked', async () => {
  const [report] = await checkIssue(undefined, config, { spam: false });
  expect(report?.file).toBe(join(config.out, 'plain', 'message.eml'));
});

test('a folder of messages is checked one by one', async () => {
  const sent = join(folder, 'sent');
  mkdirSync(sent);
  for (const name of ['b.eml', 'a.eml']) writeFileSync(join(sent, name), makeMessage().mail?.raw ?? '', 'latin1');
  const reports = await checkIssue(sent, config, { spam: false });
  expect(reports.map(({ file }) => file)).toEqual([join(sent, 'a.eml'), join(sent, 'b.eml')]);
});

test('what is missing is said with what there is', async () => {
  await expect(checkIssue('2026-W99', config)).rejects.toThrow('found nothing called "2026-W99"');
  await expect(checkIssue(undefined, { ...config, out: join(folder, 'none') })).rejects.toThrow('found none');
});

test.each([
  ['no JSON', '{', 'found no JSON'],
  ['another version', '{"version":2}', 'found no digest of version 1'],
  ['stories that are none', JSON.stringify({ ...sampleDigest, stories: [{}] }), 'found no digest of version 1'],
  [
    'a number for a text',
    JSON.stringify({ ...sampleDigest, alsoRead: [{ article: 'a', text: 7, citations: [] }] }),
    'no digest of version 1',
  ],
])('a digest.json that is %s is refused', async (_name, content, found) => {
  const issue = join(folder, 'broken');
  mkdirSync(issue, { recursive: true });
  writeFileSync(join(issue, 'index.html'), '<p>x</p>');
  writeFileSync(join(issue, 'digest.json'), content);
  await expect(checkIssue(issue, config, { spam: false })).rejects.toThrow(found);
});

test('findings say the line of the page and of the template', async () => {
  const issue = await writeIssue('default');
  const html = (await renderEdition(sampleDigest, config, { template: 'default' })).html;
  writeFileSync(join(issue, 'index.html'), html.replace('h1{', 'h1{float:left;'));
  rmSync(join(issue, 'message.eml'));
  const [report] = await checkIssue('default', { ...config, clients: ['outlook'] }, { spam: false });
  const finding = report?.findings.find(({ rule }) => rule === 'client-support');
  expect(finding?.place).toMatchObject({ file: join(issue, 'index.html'), part: 'html', section: 'head' });
  expect(html.split('\n')[(finding?.place.line ?? 0) - 1]).toContain('h1{');
  await writeIssue('default');
});
