import type { ComputedStyle, Computed } from '../cascade.ts';
import type { CheckedMessage } from '../checked-message.ts';
import { contrastOf, formatColour } from '../colour.ts';
import type { Draft, Rule } from '../finding.ts';
import { isText, offsetOf, sourceOf } from '../page.ts';

// WCAG 2.2, 1.4.3: 4.5:1, and 3:1 for text of 24 px, or of 18.66 px in bold.
const enough = 4.5;
const enoughForLarge = 3;
// Below 2:1 a text is as good as not there.
const unreadable = 2;

export const contrast: Rule = {
  id: 'contrast',
  group: 'Reading',
  summary: 'Text stands out from its ground by 4.5:1 (large text 3:1), in the light and in the dark scheme.',
  severities: ['error', 'warning'],
  why: 'Below 4.5:1 people with weak sight, and everybody in sunlight, cannot read it (WCAG 2.2, 1.4.3). A dark scheme that changes only half of the colours hides text altogether.',
  remedy: 'Darken or lighten the text or its ground; in the dark scheme set both.',
  needs: ['html'],
  *check(message) {
    yield* checkScheme(message, message.light, 'light');
    yield* checkScheme(message, message.dark, 'dark');
  },
};

function* checkScheme(message: CheckedMessage, computed: Computed, scheme: 'light' | 'dark'): Generator<Draft> {
  const groups = new Map<string, { draft: Draft; count: number }>();
  for (const element of message.page.elements) {
    const style = computed.get(element);
    if (style === undefined || style.isHidden || style.ground === null) continue;
    if (!element.childNodes.some((child) => isText(child) && /\S/.test(child.value))) continue;
    const ratio = contrastOf(style.colour, style.ground);
    const needed = isLarge(style) ? enoughForLarge : enough;
    if (ratio >= needed) continue;
    const pair = `${formatColour(style.colour)} on ${formatColour(style.ground)}`;
    const known = groups.get(pair);
    if (known !== undefined) {
      known.count += 1;
      continue;
    }
    const text = element.childNodes
      .map((child) => (isText(child) ? child.value : ''))
      .join(' ')
      .trim();
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    groups.set(pair, {
      count: 1,
      draft: {
        severity: ratio < unreadable ? 'error' : 'warning',
        part: 'html',
        offset: offsetOf(element),
        needle: sourceOf(message.page, element),
        message: `expected a contrast of ${needed}:1 in the ${scheme} scheme, found ${ratio.toFixed(2)}:1 (${pair}) for "${shown.replace(/\s+/g, ' ')}"`,
      },
    });
  }
  for (const { draft, count } of groups.values())
    yield count === 1 ? draft : { ...draft, message: `${draft.message} and ${count - 1} more` };
}

function isLarge({ sizePx, isBold }: ComputedStyle): boolean {
  return sizePx >= 24 || (isBold && sizePx >= 18.66);
}
