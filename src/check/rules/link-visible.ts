import type { Rule } from '../finding.ts';
import { contrastOf } from '../colour.ts';
import { listHtmlLinks } from '../links.ts';
import { isText, offsetOf, parentOf, sourceOf } from '../page.ts';

// WCAG technique G183: without an underline a link must differ by 3:1 from the words around it.
const enough = 3;

export const linkVisible: Rule = {
  id: 'link-visible',
  group: 'Reading',
  summary: 'Links in running text are underlined, or differ clearly from the words around them.',
  severities: ['warning'],
  why: 'Who does not see colours finds no link that only colour marks (WCAG 2.2, 1.4.1).',
  remedy: 'Leave the underline: text-decoration: underline.',
  needs: ['html'],
  *check(message) {
    let count = 0;
    let first = null;
    for (const link of listHtmlLinks(message)) {
      const own = message.light.get(link.element);
      const parent = parentOf(link.element);
      const around = parent === null ? undefined : message.light.get(parent);
      if (own === undefined || around === undefined || own.isHidden || own.isUnderlined || own.isBold !== around.isBold)
        continue;
      const words = parent?.childNodes.map((child) => (isText(child) ? child.value : '')).join('') ?? '';
      if (!/\p{L}{2}/u.test(words) || contrastOf(own.colour, around.colour) >= enough) continue;
      count += 1;
      first ??= link;
    }
    if (first !== null)
      yield {
        severity: 'warning',
        part: 'html',
        offset: offsetOf(first.element),
        needle: sourceOf(message.page, first.element),
        message: `expected links in running text to be underlined, found ${count === 1 ? 'one' : count} told by colour alone, such as "${first.text.slice(0, 40)}"`,
      };
  },
};
