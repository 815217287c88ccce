import type { Rule } from '../finding.ts';
import { listHtmlLinks, parseHref, siteOf } from '../links.ts';
import { offsetOf, sourceOf } from '../page.ts';

export const linkDeception: Rule = {
  id: 'link-deception',
  group: 'Links',
  summary: 'A link whose words are an address leads to that address.',
  severities: ['error'],
  why: 'Words that show one site and lead to another are the mark of phishing: filters score it, Outlook and Thunderbird warn the reader.',
  remedy: 'Show the site the link leads to, or words that are no address.',
  needs: ['html'],
  *check(message) {
    for (const { href, element, text } of listHtmlLinks(message)) {
      const target = parseHref(message, href);
      const shown = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#:]\S*)?$/i.exec(text)?.[1];
      if (shown === undefined || target === null || !/^https?:$/.test(target.protocol)) continue;
      if (siteOf(shown) === siteOf(target.hostname)) continue;
      yield {
        severity: 'error',
        part: 'html',
        offset: offsetOf(element),
        needle: sourceOf(message.page, element),
        message: `expected a link to ${shown}, as its words say, found one to ${target.hostname}`,
      };
    }
  },
};
