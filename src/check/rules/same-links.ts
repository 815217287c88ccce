import type { CheckedMessage } from '../checked-message.ts';
import type { Rule } from '../finding.ts';
import { listHtmlLinks, listTextLinks, pageAddress } from '../links.ts';
import { offsetOf } from '../page.ts';

export const sameLinks: Rule = {
  id: 'same-links',
  group: 'Links',
  summary: 'Text part and HTML part link to the same pages in the same order.',
  severities: ['error', 'warning'],
  why: 'Who reads the text part must reach the same sources; filters compare both parts and distrust a mail whose parts differ.',
  remedy: 'Print the same links in both templates, in the same order.',
  needs: ['html', 'text'],
  *check(message) {
    // The last mention counts: a page cited in the body stands in the list of sources in the end, in both parts.
    const html = new Map<string, number | undefined>();
    for (const { href, element } of listHtmlLinks(message)) keepLast(message, html, href, offsetOf(element));
    const text = new Map<string, number | undefined>();
    for (const { href, offset } of listTextLinks(message)) keepLast(message, text, href, offset);
    let differ = false;
    for (const [href, offset] of html)
      if (!text.has(href)) {
        differ = true;
        yield {
          severity: 'error',
          part: 'html',
          offset,
          message: `expected in the text part too: ${href.slice(0, 120)}`,
        };
      }
    for (const [href, offset] of text)
      if (!html.has(href)) {
        differ = true;
        yield {
          severity: 'error',
          part: 'text',
          offset,
          message: `expected in the HTML part too: ${href.slice(0, 120)}`,
        };
      }
    if (differ) return;
    const order = [...text.keys()];
    const at = [...html.keys()].findIndex((href, index) => href !== order[index]);
    if (at !== -1)
      yield {
        severity: 'warning',
        part: 'text',
        offset: text.get(order[at] ?? ''),
        message: `expected the same order of links in both parts, found ${order[at]?.slice(0, 80) ?? ''} in the text where the HTML has ${[...html.keys()][at]?.slice(0, 80) ?? ''}`,
      };
  },
};

function keepLast(
  message: CheckedMessage,
  links: Map<string, number | undefined>,
  href: string,
  offset: number | undefined,
): void {
  const address = pageAddress(message, href);
  if (address === null) return;
  links.delete(address);
  links.set(address, offset);
}
