import type { Rule } from '../finding.ts';
import { isText, offsetOf, sourceOf } from '../page.ts';

// Apple's and Google's guidelines ask for 11 pt and 12 sp at least; iOS Mail enlarges what is smaller and breaks lines by it.
const smallestPx = 12;

export const textSize: Rule = {
  id: 'text-size',
  group: 'Reading',
  summary: 'No text is smaller than 12 px.',
  severities: ['warning'],
  why: 'Smaller text cannot be read on a phone at arm’s length, and Apple Mail enlarges it on its own, which breaks the layout.',
  remedy: 'Set font-size to 12 px or more; 14 px for anything of more than a line.',
  needs: ['html'],
  *check({ page, light }) {
    const found = page.elements.filter((element) => {
      const style = light.get(element);
      if (style === undefined || style.isHidden || style.sizePx >= smallestPx) return false;
      return element.childNodes.some((child) => isText(child) && /[\p{L}\p{N}]/u.test(child.value));
    });
    const first = found[0];
    if (first === undefined) return;
    yield {
      severity: 'warning',
      part: 'html',
      offset: offsetOf(first),
      needle: sourceOf(page, first),
      message: `expected text of at least ${smallestPx} px, found ${light.get(first)?.sizePx.toFixed(0)} px${found.length === 1 ? '' : ` here and in ${found.length - 1} more places`}`,
    };
  },
};
