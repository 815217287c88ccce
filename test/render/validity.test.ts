/** HTML validity, but for what an e-mail needs: each exception with its reason. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderIssue } from '../../src/render/render-issue.ts';
import { rtlDigest } from '../support/rtl-digest.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

// Rules switched off, and why an e-mail breaks them.
const exceptions: Readonly<Record<string, string>> = {
  'doctype-style': 'the compiler writes it in lower case, which is as valid',
  'no-conditional-comment': 'Outlook for Windows lays out by ghost tables in conditional comments',
  'no-inline-style': 'clients without style sheets (Gmail app with other accounts) read nothing else',
  'no-deprecated-attr': 'Word reads width, align, bgcolor and cellpadding where it ignores CSS',
  'prefer-native-element': 'Gmail drops <main>, and keeps roles',
  'presentation-role-style': 'role=presentation is what the compiler writes and older screen readers know',
  'prefer-tbody': 'a matter of style, at 15 bytes a table',
};

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: Object.fromEntries(Object.keys(exceptions).map((rule) => [rule, 'off'])),
});

describe('valid HTML', () => {
  test.each(['default', 'brief', 'plain'])('%s', async (template) => {
    const { html } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
      ),
    ).toEqual([]);
  });

  test('right to left', async () => {
    const { html } = await renderIssue(rtlDigest, { ...sampleLetter, language: 'ar' });
    // The validator counts each reference in the title as six characters or more.
    const report = await validator.validateString(html.replace(/&#\d+;/g, 'x'));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('every exception is still needed', async () => {
    const { html } = await renderIssue(sampleDigest, sampleLetter);
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
    const found = new Set(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
    expect([...found].toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });

  test('the validator still finds what is wrong', async () => {
    expect(
      (
        await validator.validateString(
          '<!doctype html><html lang="en"><head><title>t</title></head><body><p><div></p></body></html>',
        )
      ).valid,
    ).toBe(false);
  });
});
