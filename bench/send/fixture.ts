/** What the senders of the send bench are given: a letter, an issue of the usual size, and readers. */
import type { IssueContent } from '../../src/message/compose-message.ts';
import type { Letter } from '../../src/message/letter.ts';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import type { Recipient } from '../../src/send/recipient.ts';

export const letter: Letter = {
  name: 'The Week',
  from: { name: 'The Week', address: 'letter@example.org' },
  replyTo: null,
  language: 'en',
  url: 'https://letters.example.org/{issue}',
  unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' },
};

export const issue: IssueContent = createIssue();

/** 61 KB of HTML and 11 KB of text, accents throughout: the size of a digest of 17 articles; about 80 KB as a message. */
function createIssue(): IssueContent {
  const marks = createMergeMarks('bench');
  const [name, leave, web] = [marks.mark('name', 'reader'), marks.mark('unsubscribe_url'), marks.mark('web_url')];
  const cell =
    '<tr><td style="padding:0 24px 12px;font-family:Georgia,serif;font-size:17px;line-height:26px;color:#222222">Die Fähre hält, so die Reederei, an fünf Häfen; drei Quellen nennen 1.200 Fahrgäste, eine 1.150. <a href="https://news.example.org/2026/11/20/ferry-story-about-the-harbour" style="color:#1f4e79">Más información</a></td></tr>\n';
  const line = 'Die Fähre hält, so die Reederei, an fünf Häfen; drei Quellen nennen 1.200 Fahrgäste [3].\n';
  return {
    id: '2026-W47',
    subject: 'Ferries: three of five sources agree',
    html: `<html><body><p>Good morning ${name}</p><table>${cell.repeat(185)}</table><a href="${leave}">Leave</a> <a href="${web}">In a browser</a></body></html>`,
    text: `Good morning ${name}\n\n${line.repeat(120)}\nLeave: ${leave}\nIn a browser: ${web}`,
    marks: marks.marks,
  };
}

/** `count` readers with accents in their names, one after the other. */
export function* makeRecipients(count: number): Iterable<Recipient> {
  for (let index = 0; index < count; index += 1) yield makeRecipient(index);
}

/** One of them. */
export function makeRecipient(index: number): Recipient {
  return {
    address: `reader-${index}@example.com`,
    name: `Zoë Müller ${index}`,
    attributes: {},
    token: `t0k3n${index}`,
  };
}
