import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';
import { countLines, listLeaves, type Mail, type MimePart } from '../mime.ts';

// RFC 5321, 4.5.3.1.6: 1000 octets with CRLF.
const longestLine = 998;
// Most servers take 10 to 25 MB; a newsletter of a megabyte is one with pictures inside.
const largeBytes = 1_000_000;

export const messageForm: Rule = {
  id: 'message-form',
  group: 'Message',
  summary:
    'The message is well-formed: CRLF, lines under 998 octets, text before HTML, charsets and encodings stated and true.',
  severities: ['error', 'warning'],
  why: 'Servers on the way break, rewrite or refuse what is not, and a rewritten message no longer matches its signature (RFC 5322, 2045, 2046).',
  remedy: 'Let one program compose the message; `collate send` writes CRLF, quoted-printable and a text part.',
  needs: ['mail'],
  *check(message) {
    const { mail } = message;
    if (mail === null) return;
    for (const { line, message: found } of mail.defects)
      yield { severity: 'error', part: 'message', line, message: found };
    yield* checkLines(mail);
    yield* checkEncodings(mail);
    yield* checkStructure(message, mail);
  },
};

function* checkLines({ raw }: Mail): Generator<Draft> {
  const lineAt = (index: number): number => countLines(raw, 0, index) + 1;
  const place = { severity: 'error', part: 'message' } as const;
  const bare = /\r(?!\n)|(?<!\r)\n/.exec(raw);
  // A file checked out with other line ends is no fault of the message; one that mixes them is.
  if (bare !== null && raw.includes('\r\n'))
    yield { ...place, line: lineAt(bare.index), message: 'expected CRLF at every line end, found a bare CR or LF' };
  let at = 0;
  while (at < raw.length) {
    const next = raw.indexOf('\n', at);
    const end = next === -1 ? raw.length : next;
    if (end - at > longestLine + 1) {
      yield {
        ...place,
        line: lineAt(at),
        message: `expected lines of at most ${longestLine} octets, found ${end - at}`,
      };
      break;
    }
    at = end + 1;
  }
  const nul = raw.indexOf('\0');
  if (nul !== -1) yield { ...place, line: lineAt(nul), message: 'expected no NUL character, found one' };
  const header = raw.slice(0, Math.max(0, raw.search(/\r?\n\r?\n/)));
  const foreign = /[\x80-\xff]/.exec(header);
  if (foreign !== null)
    yield {
      ...place,
      line: lineAt(foreign.index),
      message: 'expected ASCII in the header, with encoded words for the rest (RFC 2047), found other bytes',
    };
}

function* checkEncodings(mail: Mail): Generator<Draft> {
  for (const part of listLeaves(mail.root)) {
    const place = { severity: 'error', part: 'message', line: part.line } as const;
    const body = mail.raw.slice(part.start, part.end);
    if (part.encoding === '7bit' && /[\x80-\xff]/.test(body))
      yield {
        ...place,
        message: `expected ASCII in a part of encoding 7bit, found other bytes in ${part.type}`,
        remedy: 'State Content-Transfer-Encoding: quoted-printable, and encode so.',
      };
    if (
      part.type.startsWith('text/') &&
      part.parameters['charset'] === undefined &&
      /[\x80-\xff]|=[89A-F][0-9A-F]/.test(body)
    )
      yield { ...place, severity: 'warning', message: `expected a charset for ${part.type}, found none` };
  }
}

function* checkStructure({ html, text }: CheckedMessage, mail: Mail): Generator<Draft> {
  const place = { severity: 'error', part: 'message' } as const;
  for (const part of [html, text])
    if (part !== null && part.defect !== null) yield { ...place, line: part.firstLine, message: part.defect };
  if (html === null && text === null) yield { ...place, message: 'expected a text or HTML part, found neither' };
  else if (text === null)
    yield {
      ...place,
      severity: 'warning',
      message: 'expected a text part beside the HTML, found none',
      remedy: 'Send both: filters distrust HTML alone, and some readers want text.',
    };
  const alternative = findPart(mail.root, 'multipart/alternative');
  const types = alternative?.children.map(({ type }) => type) ?? [];
  if (types.includes('text/html') && types.indexOf('text/plain') > types.indexOf('text/html'))
    yield {
      ...place,
      message: 'expected the text part before the HTML part (the last is preferred, RFC 2046, 5.1.4), found it after',
    };
  if (mail.raw.length > largeBytes)
    yield {
      ...place,
      severity: 'warning',
      message: `expected a message under ${largeBytes} bytes, found ${mail.raw.length}`,
      remedy: 'Leave out attachments and large pictures.',
    };
}

function findPart(part: MimePart, type: string): MimePart | null {
  if (part.type === type) return part;
  for (const child of part.children) {
    const found = findPart(child, type);
    if (found !== null) return found;
  }
  return null;
}
