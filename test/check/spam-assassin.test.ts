/** SpamAssassin's answer, by a program that answers like it, and by none. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askSpamAssassin, judgeVerdict, parseSpamReport } from '../../src/check/spam-assassin.ts';

const report = (score: string): string =>
  `Subject: x

body

Content analysis details:   (${score} points, 5.0 required)

 pts rule name              description
---- ---------------------- --------------------------------------------------
-0.0 NO_RELAYS              Informational: message was not relayed via SMTP
 0.7 HTML_FONT_LOW_CONTRAST BODY: HTML font color similar or
                            identical to background
 2.9 SUBJ_ALL_CAPS          Subject is all capitals

`;

const folder = mkdtempSync(join(tmpdir(), 'collate-spam-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fakeProgram(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o700);
  return file;
}

test('reads score, limit and rules, with descriptions over two lines', () => {
  expect(parseSpamReport(report('3.6'))).toEqual({
    score: 3.6,
    required: 5,
    rules: [
      { points: -0, name: 'NO_RELAYS', description: 'Informational: message was not relayed via SMTP' },
      {
        points: 0.7,
        name: 'HTML_FONT_LOW_CONTRAST',
        description: 'BODY: HTML font color similar or identical to background',
      },
      { points: 2.9, name: 'SUBJ_ALL_CAPS', description: 'Subject is all capitals' },
    ],
  });
  expect(parseSpamReport('no report')).toBeNull();
});

test('reads what SpamAssassin 4.0.1 prints of spam, below a message that quotes another report', () => {
  const printed = `Subject: t

Content analysis details:   (0.1 points, 5.0 required)

Spam detection software, running on the system "vm",
has identified this incoming email as possible spam.

Content preview:  XJS*C4JDBQADN1

Content analysis details:   (1000.0 points, 5.0 required)

 pts rule name              description
---- ---------------------- --------------------------------------------------
-0.0 NO_RECEIVED            Informational: message has no Received headers
1000 GTUBE                  BODY: Generic Test for Unsolicited Bulk Email
 0.0 TVD_SPACE_RATIO        No description available.

`;
  const verdict = parseSpamReport(printed);
  expect(verdict).toMatchObject({ score: 1000, required: 5 });
  expect(verdict?.rules.map(({ points, name }) => [points, name])).toEqual([
    [-0, 'NO_RECEIVED'],
    [1000, 'GTUBE'],
    [0, 'TVD_SPACE_RATIO'],
  ]);
});

test.each([
  ['1.0', []],
  [
    '3.6',
    [
      'warning: expected a score well under 5, found 3.6: SUBJ_ALL_CAPS 2.9 (Subject is all capitals); HTML_FONT_LOW_CONTRAST 0.7 (BODY: HTML font color similar or identical to background)',
    ],
  ],
  ['7.2', ['error: expected a score well under 5, found 7.2']],
])('%s points', (score, expected) => {
  const verdict = parseSpamReport(report(score));
  const found =
    verdict === null ? [] : judgeVerdict(verdict, 'a.eml').map(({ severity, message }) => `${severity}: ${message}`);
  expect(found).toHaveLength(expected.length);
  expected.forEach((each, index) => expect(found[index]).toContain(each));
});

test('asks the program, offline, with the message, nobody’s home and plain locale', async () => {
  const script = `printf '%s %s %s\\n' "$*" "$HOME" "$LC_ALL" > ${folder}/seen; cat > ${folder}/message; cat <<'END'\n${report('0.7')}END`;
  const answer = await askSpamAssassin(Buffer.from('Subject: x\r\n\r\nbody'), fakeProgram('spamassassin', script));
  expect(answer).toMatchObject({ verdict: { score: 0.7 } });
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('-L -x -t /nonexistent C\n');
  expect(readFileSync(join(folder, 'message'), 'utf8')).toBe('Subject: x\r\n\r\nbody');
});

test('says so where it is not installed, and where it answers nothing', async () => {
  expect(await askSpamAssassin(Buffer.from('x'), join(folder, 'none'))).toEqual({
    skipped: expect.stringContaining('is not installed'),
  });
  const silent = fakeProgram('silent', 'exit 3');
  expect(await askSpamAssassin(Buffer.alloc(2_000_000), silent)).toEqual({
    skipped: `${silent} gave no report (exit 3)`,
  });
});
