import { expect, test } from 'vitest';
import { compileMjml, mjmlOptions } from '../../src/render/compile-mjml.ts';
import { loadMjml } from '../../src/render/load-mjml.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { tidyHtml } from '../../src/render/tidy-html.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

test.each([
  ['<td>\n      <p>a</p>\n   </td>', '<td><p>a</p></td>', 'white space before blocks shows nothing'],
  ['</div>\n   <div>', '</div>\n<div>', 'columns are inline blocks: a space may show'],
  ['one \n  two\n\n<b>x</b>', 'one\ntwo\n<b>x</b>', 'words stay apart'],
  ['<div class="" title="a">', '<div title="a">', 'an empty class says nothing'],
  ['<div class="a mj-outlook-group-fix">', '<div class="a">', 'a class for Outlook 2003'],
  ['a&#x3D;b &#x27;c&#x27;', "a=b 'c'", 'references that nothing needs'],
  ['{{name}}', '&#123;&#123;name}}', 'no merge field by accident'],
  ['\u{1f600}\u00e9 \u00a0', '&#128512;&#233; &#160;', 'characters beyond ASCII, and beyond one unit'],
])('%j becomes %j: %s', (html, tidied) => {
  expect(tidyHtml(html)).toBe(tidied);
});

test.each(['default', 'brief', 'plain'])('tidying %s in pieces is tidying the whole', async (template) => {
  const { mjml, html } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
  const whole = (await loadMjml()(mjml, mjmlOptions)).html.replace(/ *aria-label="[^"]*"(?=\s+aria-roled)/, '');
  expect(html).toBe(
    `${tidyHtml(whole)
      .trim()
      .replace(/<div\s+aria-roled/, '<div aria-roled')}\n`,
  );
  expect(await compileMjml(mjml, 'f')).toBe(html);
});
