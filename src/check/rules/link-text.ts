import type { Rule } from '../finding.ts';
import { listHtmlLinks } from '../links.ts';
import { offsetOf, sourceOf } from '../page.ts';

const empty =
  /^(?:click(?: here)?|here|this|link|read more|more|learn more|details|continue|this (?:link|page|article))[.!…»›>\s]*$/i;

export const linkText: Rule = {
  id: 'link-text',
  group: 'Reading',
  summary: 'Every link has words that say where it goes.',
  severities: ['error', 'warning'],
  why: 'Screen readers list links without the text around them: "here, here, here" (WCAG 2.2, 2.4.4).',
  remedy: 'Put the name of what is behind it into the link.',
  needs: ['html'],
  *check(message) {
    for (const { element, text } of listHtmlLinks(message)) {
      if (message.light.get(element)?.isHidden === true) continue;
      const place = { part: 'html', offset: offsetOf(element), needle: sourceOf(message.page, element) } as const;
      if (text === '')
        yield {
          ...place,
          severity: 'error',
          message: `expected words in the link ${sourceOf(message.page, element)}, found none`,
        };
      else if (empty.test(text))
        yield {
          ...place,
          severity: 'warning',
          message: `expected a link that says where it goes, found "${text.slice(0, 60)}"`,
        };
      else if (/^https?:\/\/\S{60,}$/i.test(text))
        yield {
          ...place,
          severity: 'warning',
          message: `expected words in the link, found an address of ${text.length} characters, read out letter by letter`,
        };
    }
  },
};
