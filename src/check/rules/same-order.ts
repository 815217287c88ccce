import type { Rule } from '../finding.ts';
import { offsetOf, textOf } from '../page.ts';
import { squeeze, squeezeText } from '../printed-text.ts';

export const sameOrder: Rule = {
  id: 'same-order',
  group: 'Reading',
  summary: 'The headings of the HTML part stand in the text part, in the same order; nothing is moved about by style.',
  severities: ['warning'],
  why: 'The text part is an edition of its own, and what listeners, watches and previews get is the order of the source, not that of the screen (WCAG 2.2, 1.3.2).',
  remedy: 'Bring both templates into one order; move things in the source, not by style.',
  needs: ['html'],
  *check(message) {
    const { page, light, text } = message;
    for (const element of page.elements) {
      const declared = light.get(element)?.declared;
      if (declared === undefined || declared.size === 0) continue;
      const mover = ['order', 'flex-direction', 'position'].find((property) =>
        /^(?:-?[1-9]\d*|row-reverse|column-reverse|absolute|fixed)$/.test(declared.get(property) ?? ''),
      );
      if (mover !== undefined && light.get(element)?.isHidden === false)
        yield {
          severity: 'warning',
          part: 'html',
          offset: offsetOf(element),
          needle: mover,
          message: `expected the order of the source on the screen, found ${mover}: ${declared.get(mover) ?? ''}`,
        };
    }
    if (text === null) return;
    // Case, spacing and signs differ between the parts by design.
    const plain = squeezeText(message);
    let last = -1;
    let lastHeading = '';
    for (const element of page.elements) {
      if (!/^h[1-6]$/.test(element.tagName) || light.get(element)?.isHidden === true) continue;
      const heading = textOf(element);
      const words = squeeze(heading);
      if (words === '') continue;
      // A heading may also stand in the table of contents: the first place after the last heading is the one meant.
      const at = plain.indexOf(words, last + 1);
      const place = { severity: 'warning', part: 'html', offset: offsetOf(element) } as const;
      if (at !== -1) {
        last = at;
        lastHeading = heading;
      } else if (plain.includes(words))
        yield {
          ...place,
          message: `expected the heading "${heading.slice(0, 60)}" after "${lastHeading.slice(0, 60)}" in the text part too, found it before`,
        };
      else
        yield {
          ...place,
          message: `expected the heading "${heading.slice(0, 60)}" in the text part too, found it nowhere`,
        };
    }
  },
};
