import { fieldOf } from '../mime.ts';
import type { Draft, Rule } from '../finding.ts';
import { foldBlanks } from '../page.ts';
import { inboxClients } from '../inbox-row.ts';

export const subject: Rule = {
  id: 'subject',
  group: 'Inbox',
  summary: 'The subject says what is inside before any inbox cuts it off.',
  severities: ['error', 'warning'],
  why: 'It decides whether the mail is opened; phones show some 40 characters of it, the widest inboxes 70.',
  remedy: 'Put the news first and keep to 70 characters: `subject` in the front matter of digest.md.',
  needs: ['mail'],
  *check({ mail }) {
    const field = mail === null ? null : fieldOf(mail.fields, 'subject');
    const text = foldBlanks(field?.value ?? '');
    const place = { part: 'header', header: 'Subject', line: field?.line } as const;
    const widest = Math.max(...inboxClients.map((client) => client.subject));
    const length = Array.from(text).length;
    if (text === '') yield { ...place, severity: 'error', message: 'expected a subject, found none' };
    else if (length > widest)
      yield {
        ...place,
        severity: 'warning',
        message: `expected at most ${widest} characters, found ${length}: every inbox cuts it off; phones show "${Array.from(text).slice(0, 40).join('')}…"`,
      };
    yield* judgeTone(text).map((message): Draft => ({ ...place, severity: 'warning', message }));
  },
};

function judgeTone(text: string): readonly string[] {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const found: string[] = [];
  if (letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    found.push('expected upper and lower case, found capitals only, which filters and readers take for shouting');
  if (/[!?]{2,}|!.*!/.test(text))
    found.push('expected at most one exclamation or question mark, found more, as spam has them');
  if (/^\s*(?:re|fwd?|aw|wg)\s*:/i.test(text))
    found.push('expected a subject of its own, found the mark of a reply or forward');
  if (/[\p{Cf}\p{Cc}]/u.test(text.replace(/[\u200d-\u200f]|\ufe0f/g, '')))
    found.push('expected visible characters, found hidden ones');
  return found;
}
