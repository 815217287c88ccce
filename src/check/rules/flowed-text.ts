import type { Rule } from '../finding.ts';

// RFC 3676, 4.2: lines SHOULD be 78 characters or less, the blank at the end among them.
const longestFlowed = 78;
const urlLine = /https?:\/\//i;

export const flowedText: Rule = {
  id: 'flowed-text',
  group: 'Message',
  summary: 'The text part keeps to its columns, and what it says of itself (format=flowed) is true.',
  severities: ['warning'],
  why: 'Programs that do not wrap show longer lines cut or scrolled; one that reads format=flowed joins lines by the blanks at their ends, also where none was meant.',
  remedy:
    'Wrap at 72 columns; leave addresses on a line of their own. In flowed text quote lines that start with ">", a blank or "From ".',
  needs: ['text'],
  *check({ text, mail }) {
    if (text === null) return;
    const isFlowed = text.source?.parameters['format']?.toLowerCase() === 'flowed';
    let offset = 0;
    let long: number | null = null;
    let count = 0;
    for (const line of text.content.split('\n')) {
      const content = line.replace(/\r$/, '');
      const isLong = content.length > longestFlowed && Array.from(content).length > longestFlowed;
      if (isLong && !urlLine.test(content)) {
        count += 1;
        long ??= offset;
      }
      if (isFlowed && mail !== null && /^(?:From |>\S)/.test(content))
        yield {
          severity: 'warning',
          part: 'text',
          offset,
          message: `expected a blank before "${content.slice(0, 20)}" in flowed text, found none`,
        };
      offset += line.length + 1;
    }
    if (long !== null)
      yield {
        severity: 'warning',
        part: 'text',
        offset: long,
        message: `expected lines of at most ${longestFlowed} characters, found ${count === 1 ? 'one' : count} longer`,
      };
  },
};
