import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';
import { listHtmlLinks, listTextLinks, parseHref } from '../links.ts';
import { offsetOf, sourceOf } from '../page.ts';

export const linkAddress: Rule = {
  id: 'link-address',
  group: 'Links',
  summary: 'Links are whole https addresses that lead out of the mail.',
  severities: ['error', 'warning'],
  why: 'A mail has no address of its own: a relative link leads nowhere, and "#" does nothing in Gmail on iOS and Yahoo. Over http anybody on the way can read and change what is fetched.',
  remedy: 'Write the whole https address; for a source, its own page.',
  needs: [],
  *check(message) {
    for (const { href, element } of listHtmlLinks(message)) {
      const problem = judge(message, href);
      if (problem !== null)
        yield { ...problem, part: 'html', offset: offsetOf(element), needle: sourceOf(message.page, element) };
    }
    for (const { href, offset } of listTextLinks(message)) {
      const problem = judge(message, href);
      if (problem !== null) yield { ...problem, part: 'text', offset };
    }
  },
};

function judge(message: CheckedMessage, href: string): Pick<Draft, 'severity' | 'message' | 'remedy'> | null {
  const shown = `"${href.length > 80 ? `${href.slice(0, 80)}…` : href}"`;
  const error = (message: string, remedy?: string): Pick<Draft, 'severity' | 'message' | 'remedy'> => ({
    severity: 'error',
    message,
    remedy,
  });
  if (href === '' || href === '#')
    return error(`expected an address, found ${href === '' ? 'an empty link' : 'a bare "#"'}`);
  if (href.startsWith('#'))
    return {
      severity: 'warning',
      message: `expected an address, found the jump ${shown}, which Gmail on iOS and Yahoo ignore`,
    };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) return error(`expected a whole address, found ${shown}`);
  if (['mailto', 'tel', 'sms', 'geo'].includes(scheme)) return null;
  if (scheme !== 'https' && scheme !== 'http')
    return error(`expected https, found ${shown}`, 'Mail programs remove such links; link to a page.');
  const url = parseHref(message, href);
  if (url === null) return error(`expected an address, found ${shown}`);
  if (url.username !== '' || url.password !== '')
    return error(
      `expected an address without a name or password, found ${shown}`,
      'Phishing looks like this; remove what stands before the @.',
    );
  if (isLocal(url.hostname)) return error(`expected an address that readers can reach, found ${shown}`);
  if (/\s/.test(href)) return error(`expected an address without blanks, found ${shown}`, 'Write %20 for a blank.');
  if (scheme === 'http') return { severity: 'warning', message: `expected https, found ${shown}` };
  return null;
}

function isLocal(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host.endsWith('.local') ||
    host === '[::1]' ||
    /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host) ||
    !/[.:]/.test(host)
  );
}
