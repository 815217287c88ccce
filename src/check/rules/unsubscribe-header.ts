import type { Draft, Rule } from '../finding.ts';
import { fieldOf, fieldsOf, type Mail } from '../mime.ts';

export const unsubscribeHeader: Rule = {
  id: 'unsubscribe-header',
  group: 'Delivery',
  summary:
    'List-Unsubscribe holds an https link, List-Unsubscribe-Post says one click, and a DKIM signature covers both.',
  severities: ['error', 'warning'],
  why: 'Gmail and Yahoo require one-click unsubscription of bulk senders (RFC 8058); without it readers press "spam", and the next issue arrives there.',
  remedy: 'Set `unsubscribe: {url: https://…/{token}}` in the configuration: both fields then go out, signed.',
  needs: ['mail'],
  *check({ mail }) {
    if (mail === null) return;
    const list = fieldOf(mail.fields, 'list-unsubscribe');
    if (list === null) {
      yield {
        severity: 'error',
        part: 'header',
        header: 'List-Unsubscribe',
        message: 'expected a List-Unsubscribe field, found none',
      };
      return;
    }
    const at = { part: 'header', header: 'List-Unsubscribe', line: list.line } as const;
    const links = Array.from(list.raw.matchAll(/<([^<>]*)>/g), (match) => (match[1] ?? '').trim());
    if (links.length === 0)
      yield { ...at, severity: 'error', message: `expected links in < >, found "${list.value.slice(0, 80)}"` };
    for (const link of links) {
      const url = URL.parse(link);
      if (url === null || !/^(?:https|mailto):$/.test(url.protocol))
        yield { ...at, severity: 'error', message: `expected an https or mailto link, found "${link.slice(0, 100)}"` };
      else if (/[{}]|%7b/i.test(link))
        yield {
          ...at,
          severity: 'error',
          message: `expected the reader's own link, found a variable in "${link.slice(0, 100)}"`,
        };
    }
    const hasWeb = links.some((link) => /^https:/i.test(link));
    const post = fieldOf(mail.fields, 'list-unsubscribe-post');
    if (!hasWeb)
      yield {
        ...at,
        severity: 'warning',
        message: 'expected an https link beside mailto, found none: one click (RFC 8058) needs it',
      };
    else if (post === null)
      yield {
        severity: 'error',
        part: 'header',
        header: 'List-Unsubscribe-Post',
        message: 'expected List-Unsubscribe-Post: List-Unsubscribe=One-Click, found none',
      };
    if (post !== null && post.value.replace(/\s/g, '').toLowerCase() !== 'list-unsubscribe=one-click')
      yield {
        severity: 'error',
        part: 'header',
        header: 'List-Unsubscribe-Post',
        line: post.line,
        message: `expected List-Unsubscribe=One-Click, found "${post.value.slice(0, 80)}"`,
      };
    yield* checkSignature(mail);
  },
};

/** RFC 8058, 4: a signature must cover both fields. A sample that is not signed yet has none to judge. */
function* checkSignature(mail: Mail): Generator<Draft> {
  const signatures = fieldsOf(mail.fields, 'dkim-signature');
  const first = signatures[0];
  if (first === undefined) return;
  const covered = signatures.map(({ raw }) =>
    (/(?:^|;)\s*h\s*=\s*([^;]*)/i.exec(raw)?.[1] ?? '')
      .toLowerCase()
      .split(':')
      .map((name) => name.trim()),
  );
  for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post'])
    if (
      fieldOf(mail.fields, name.toLowerCase()) !== null &&
      !covered.some((names) => names.includes(name.toLowerCase()))
    )
      yield {
        severity: 'error',
        part: 'header',
        header: 'DKIM-Signature',
        line: first.line,
        message: `expected ${name} among the signed fields (h=), found it unsigned`,
      };
}
