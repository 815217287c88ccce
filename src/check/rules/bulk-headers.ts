import type { Rule } from '../finding.ts';
import { fieldOf } from '../mime.ts';

export const bulkHeaders: Rule = {
  id: 'bulk-headers',
  group: 'Delivery',
  summary: 'The header says that this is a mailing list, and which.',
  severities: ['warning'],
  why: 'List-Id keeps filters and reputation per letter (RFC 2919; Google asks for it), Precedence: bulk keeps holiday notices from answering.',
  remedy: 'Send with `collate send`, or add the field where the message is composed.',
  needs: ['mail'],
  *check({ mail }) {
    const fields = mail?.fields ?? [];
    const listId = fieldOf(fields, 'list-id');
    if (listId === null)
      yield { severity: 'warning', part: 'header', header: 'List-Id', message: 'expected a List-Id field, found none' };
    else if (!/<[^<>\s.]+(?:\.[^<>\s.]+)+>\s*$/.test(listId.raw))
      yield {
        severity: 'warning',
        part: 'header',
        header: 'List-Id',
        line: listId.line,
        message: `expected an id such as <letter.example.org>, found "${listId.value.slice(0, 80)}"`,
      };
    const precedence = fieldOf(fields, 'precedence')?.value.toLowerCase();
    const automatic = fieldOf(fields, 'auto-submitted')?.value.toLowerCase();
    if (!/^(?:bulk|list|junk)$/.test(precedence ?? '') && (automatic === undefined || automatic === 'no'))
      yield {
        severity: 'warning',
        part: 'header',
        header: 'Precedence',
        message: 'expected Precedence: bulk, found none',
      };
  },
};
