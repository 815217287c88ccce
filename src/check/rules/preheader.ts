import { fieldOf } from '../mime.ts';
import type { Rule } from '../finding.ts';
import { previewText } from '../inbox.ts';
import { foldBlanks, offsetOf } from '../page.ts';

// Gmail and Apple Mail show 85 to 130 characters after the subject; below 40 the inbox fills up with what comes next in the mail.
const least = 40;

export const preheader: Rule = {
  id: 'preheader',
  group: 'Inbox',
  summary: 'A preheader of 40 characters or more opens the body, says more than the subject, and is not padded.',
  severities: ['warning'],
  why: 'Inboxes show it after the subject. Without one they show the first words of the mail: its name and date, which the reader knows.',
  remedy:
    'Write 85 to 130 characters into `preheader` in the front matter of digest.md: the second most important thing of the issue.',
  needs: ['html'],
  *check(message) {
    const found = previewText(message);
    const place = { severity: 'warning', part: 'html' } as const;
    if (found.element === null) {
      yield {
        ...place,
        message: `expected a hidden preheader first in the body, found none: inboxes show "${found.text.slice(0, 60)}"`,
      };
      return;
    }
    const at = { ...place, offset: offsetOf(found.element) };
    const length = Array.from(found.text).length;
    if (length < least)
      yield { ...at, message: `expected at least ${least} characters, found ${length}: "${found.text}"` };
    const subject = foldBlanks(message.mail === null ? '' : (fieldOf(message.mail.fields, 'subject')?.value ?? ''));
    if (subject !== '' && found.text.toLowerCase().startsWith(subject.toLowerCase()))
      yield { ...at, message: 'expected more than the subject, found the subject again' };
    if (found.padding > 4)
      yield {
        ...at,
        message: `expected words, found ${found.padding} characters of invisible padding, which ends up in previews and text parts`,
      };
    const style = message.light.get(found.element);
    if (
      style !== undefined &&
      style.ground !== null &&
      Object.entries(style.colour).every(([key, value]) => Math.abs(value - Number(style.ground?.[key as 'red'])) < 16)
    )
      yield {
        ...at,
        message:
          'expected hidden text in the colour of the text, found it in the colour of the ground, which spam filters count',
        remedy: 'Give the hidden preheader the colour of ordinary text; display:none hides it well enough.',
      };
  },
};
