import { parseAddress } from '../../message/address.ts';
import type { Rule } from '../finding.ts';
import { fieldsOf, type HeaderField } from '../mime.ts';

const required = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'];
const single = [
  ...required,
  'Sender',
  'Reply-To',
  'Cc',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Precedence',
];

export const headerFields: Rule = {
  id: 'header-fields',
  group: 'Message',
  summary: 'The header has each field a message needs, once, in its form.',
  severities: ['error'],
  why: 'Gmail and Outlook refuse messages whose From, Date or Message-ID is missing, doubled or malformed (RFC 5322, 3.6); doubled fields are a way to forge.',
  remedy: 'Let one program write the header; `collate send` does.',
  needs: ['mail'],
  *check({ mail }) {
    const fields = mail?.fields ?? [];
    for (const name of required)
      if (fieldsOf(fields, name.toLowerCase()).length === 0)
        yield { severity: 'error', part: 'header', header: name, message: `expected a ${name} field, found none` };
    for (const name of single) {
      const [, second] = fieldsOf(fields, name.toLowerCase());
      if (second !== undefined)
        yield {
          severity: 'error',
          part: 'header',
          header: second.name,
          line: second.line,
          message: `expected one ${name} field, found another`,
        };
    }
    for (const field of fields) {
      const problem = judgeForm(field);
      if (problem !== null)
        yield { severity: 'error', part: 'header', header: field.name, line: field.line, message: problem };
    }
  },
};

function judgeForm({ name, value, raw }: HeaderField): string | null {
  const shown = JSON.stringify(value.slice(0, 80));
  switch (name.toLowerCase()) {
    case 'from': {
      const address = addressOf(raw);
      const parsed = address === null ? null : parseAddress(address);
      if (parsed === null) return `expected one address, found ${shown}`;
      return 'problem' in parsed ? `expected an address, found ${parsed.problem} in ${shown}` : null;
    }
    case 'date':
      return Number.isNaN(Date.parse(value)) ? `expected a date as RFC 5322 writes it, found ${shown}` : null;
    case 'message-id':
      return /^<[^<>\s@]+@[^<>\s@]+>$/.test(value) ? null : `expected <something@domain>, found ${shown}`;
    case 'mime-version':
      return value.replace(/\([^)]*\)/g, '').trim() === '1.0' ? null : `expected 1.0, found ${shown}`;
    default:
      return null;
  }
}

/** The one address of a field, or null. */
export function addressOf(value: string): string | null {
  const bare = withoutQuoted(value);
  const named = bare.match(/<[^<>]*>/g) ?? [];
  if (named.length > 1) return null;
  return named[0]?.slice(1, -1).trim() ?? (bare.includes(',') ? null : bare.trim());
}

/** Without its quoted strings; an open one ends it. One pass, because anybody may have written the header. */
function withoutQuoted(value: string): string {
  let bare = '';
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] as string;
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === '\\') at += 1;
    else if (!isQuoted) bare += character;
  }
  return bare;
}
