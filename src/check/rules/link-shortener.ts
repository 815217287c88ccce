import type { Rule } from '../finding.ts';
import { listHtmlLinks, listTextLinks, parseHref } from '../links.ts';
import { offsetOf, sourceOf } from '../page.ts';

// Public shorteners that anybody can use; a house's own short domain is not among them.
const shorteners = new Set(
  (
    'bit.ly bitly.com buff.ly cutt.ly dub.sh goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly s.id shorturl.at short.io shorte.st soo.gd ' +
    't.co t.ly t2m.io tiny.cc tiny.one tinyurl.com trib.al urlz.fr v.gd x.gd adf.ly bl.ink clck.ru qr.ae surl.li tr.im u.to'
  ).split(' '),
);

export const linkShortener: Rule = {
  id: 'link-shortener',
  group: 'Links',
  summary: 'No link goes through a public shortener.',
  severities: ['warning'],
  why: 'Spammers hide behind shorteners, so filters count them against a mail; readers cannot see where they lead, and the links die with the service.',
  remedy: 'Link to the page itself.',
  needs: [],
  *check(message) {
    const isShort = (href: string): boolean =>
      shorteners.has(parseHref(message, href)?.hostname.replace(/^www\./, '') ?? '');
    for (const { href, element } of listHtmlLinks(message))
      if (isShort(href))
        yield {
          severity: 'warning',
          part: 'html',
          offset: offsetOf(element),
          needle: sourceOf(message.page, element),
          message: `expected the page itself, found the shortened "${href.slice(0, 80)}"`,
        };
    for (const { href, offset } of listTextLinks(message))
      if (isShort(href))
        yield {
          severity: 'warning',
          part: 'text',
          offset,
          message: `expected the page itself, found the shortened "${href.slice(0, 80)}"`,
        };
  },
};
