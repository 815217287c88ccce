/** A strict reading of an RFC 5322 message as bytes: everything a server or a mail program might stumble over, as findings. */

const SINGLE = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-language',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
  'precedence',
]);
const REQUIRED = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'];

/** Findings, one a line; none when all is well. */
export function lintMessage(bytes: Buffer): readonly string[] {
  const message = bytes.toString('latin1');
  const end = message.indexOf('\r\n\r\n');
  if (end === -1) return ['no empty line between header and body'];
  return [
    ...lintBytes(message),
    ...lintHeader(message.slice(0, end + 2)),
    ...lintBody(message.slice(0, end + 2), message.slice(end + 4)),
  ];
}

/** The header's fields in order, unfolded. */
export function readFields(bytes: Buffer): readonly (readonly [name: string, value: string])[] {
  const message = bytes.toString('latin1');
  const header = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n(?=[ \t])/g, '');
  return header.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
}

function lintBytes(message: string): readonly string[] {
  const findings: string[] = [];
  if (/\r(?!\n)|(?<!\r)\n/.test(message)) findings.push('a bare CR or LF');
  // eslint-disable-next-line no-control-regex
  if (/[^\x20-\x7e\r\n\t]/.test(message)) findings.push('a byte that is not printable ASCII');
  if (!message.endsWith('\r\n')) findings.push('no CRLF at the end');
  if (/(?:^|\n)\./.test(message)) findings.push('a line that starts with a dot');
  if (/(?:^|\n)From /.test(message)) findings.push('a line that starts with "From "');
  for (const line of message.split('\r\n')) if (line.length > 998) findings.push(`a line of ${line.length} characters`);
  return findings;
}

function lintHeader(header: string): readonly string[] {
  const findings: string[] = [];
  const lines = header.slice(0, -2).split('\r\n');
  const seen = new Map<string, number>();
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (line.trim() === '') findings.push('an empty folded line');
    } else {
      const name = /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase();
      if (name === undefined) findings.push(`no field: ${line}`);
      else seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    if (line.includes('=?') && line.length > 76)
      findings.push(`an encoded word on a line of ${line.length} characters`);
    // A line that is too long may only be one word that cannot be folded.
    if (
      line.length > 78 &&
      line
        .trim()
        .replace(/^[^ ]+: /, '')
        .includes(' ')
    )
      findings.push(`not folded: ${line}`);
    for (const [word] of line.matchAll(/=\?[^ ]*/g))
      if (
        !/^=\?UTF-8\?(?:Q\?(?:[!-<>@-~]|=[0-9A-F]{2})*|B\?[A-Za-z0-9+/]*={0,2})\?=[,;>)"]?$/.test(word) ||
        word.length > 75
      )
        findings.push(`no encoded word: ${word}`);
  }
  for (const name of REQUIRED) if (!seen.has(name)) findings.push(`no ${name}`);
  for (const [name, count] of seen) if (count > 1 && SINGLE.has(name)) findings.push(`${count} × ${name}`);
  return findings;
}

function lintBody(header: string, body: string): readonly string[] {
  const boundary = /boundary="([^"]+)"/.exec(header)?.[1];
  if (boundary === undefined) return ['no boundary'];
  const parts = body.split(`--${boundary}`);
  if (parts.length !== 4 || parts[0] !== '' || parts[3] !== '--\r\n') return [`${parts.length - 2} parts, not two`];
  return parts.slice(1, 3).flatMap(lintPart);
}

function lintPart(part: string): readonly string[] {
  const findings: string[] = [];
  const content = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (!/^\r\nContent-Type: text\/(?:plain|html); charset=utf-8/.test(part)) findings.push('a part of unknown type');
  for (const line of content.split('\r\n')) {
    if (line.length > 76) findings.push(`an encoded line of ${line.length} characters`);
    if (/[ \t]$/.test(line)) findings.push('a blank at the end of an encoded line');
    if (/=(?!$|[0-9A-F]{2})/.test(line)) findings.push(`no quoted-printable: ${line}`);
  }
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    findings.push('no UTF-8');
  }
  return findings;
}
