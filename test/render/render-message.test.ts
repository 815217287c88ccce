import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import { renderMessage } from '../../src/render/render-message.ts';
import { lintMessage, readFields } from '../support/lint-message.ts';

const marks = createMergeMarks('ferries');
const name = marks.mark('name', 'reader');
const issue = {
  id: '2026-W47',
  subject: 'Ferries',
  html: `<p>Dear ${name}</p>`,
  text: `Dear ${name}\n`,
  marks: marks.marks,
};

test('an issue becomes a message for a sample reader that a mail program reads', async () => {
  const message = renderMessage(issue, '2026-11-20', defaultConfig);
  expect(lintMessage(message)).toEqual([]);
  const parsed = await PostalMime.parse(message);
  expect(parsed.from).toEqual({ name: 'Weekly digest', address: 'letter@example.org' });
  expect(parsed.to).toEqual([{ name: 'Sample Reader', address: 'reader@example.org' }]);
  expect(parsed.html).toContain('<p>Dear Sample Reader</p>');
  expect(parsed.text).toContain('Dear Sample Reader');
  expect(parsed.date).toBe('2026-11-20T12:00:00.000Z');
  expect(parsed.headers.map(({ key }) => key)).not.toContain('dkim-signature');
});

test('has the unsubscribe fields of the configuration’s templates', () => {
  const unsubscribe = { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' };
  const fields = new Map(readFields(renderMessage(issue, '2026-11-20', { ...defaultConfig, unsubscribe })));
  expect(fields.get('List-Unsubscribe')).toBe(
    '<https://letters.example.org/u/sample>, <mailto:leave@example.org?subject=unsubscribe%20sample>',
  );
  expect(fields.get('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
});

test('an undated issue has the same bytes whenever it is built', () => {
  expect(renderMessage(issue, null, defaultConfig)).toEqual(renderMessage(issue, null, defaultConfig));
  expect(new Map(readFields(renderMessage(issue, null, defaultConfig))).get('Date')).toBe(
    'Thu, 01 Jan 1970 12:00:00 +0000',
  );
});
