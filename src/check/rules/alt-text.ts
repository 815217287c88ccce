import type { Draft, Rule } from '../finding.ts';
import { attributeOf, offsetOf, parentOf, sourceOf, textOf, type Element } from '../page.ts';

export const altText: Rule = {
  id: 'alt-text',
  group: 'Reading',
  summary: 'Every picture has an alternative text: words where it says something, empty where it only decorates.',
  severities: ['error', 'warning'],
  why: 'Many readers see no pictures: their program blocks them until asked, or they listen to the mail (WCAG 2.2, 1.1.1).',
  remedy: 'Add alt="…" with what the picture says, or alt="" when it says nothing.',
  needs: ['html'],
  *check({ page, light }) {
    for (const element of page.elements) {
      if (element.tagName !== 'img' && element.tagName !== 'area') continue;
      if (light.get(element)?.isHidden === true || isTracker(element)) continue;
      const draft = judge(element);
      if (draft !== null) yield { ...draft, part: 'html', offset: offsetOf(element), needle: sourceOf(page, element) };
    }
  },
};

function isTracker(element: Element): boolean {
  return ['width', 'height'].every((name) => /^[01](?:px)?$/.test(attributeOf(element, name) ?? ''));
}

function judge(element: Element): Pick<Draft, 'severity' | 'message'> | null {
  const alt = attributeOf(element, 'alt');
  const name = (attributeOf(element, 'src') ?? '').slice(0, 80);
  if (alt === null) return { severity: 'error', message: `expected an alt text for the picture "${name}", found none` };
  const link = closestLink(element);
  if (alt.trim() === '' && link !== null && textOf(link) === '' && attributeOf(link, 'aria-label') === null)
    return {
      severity: 'error',
      message: `expected an alt text for the linked picture "${name}", found an empty one: the link has no name`,
    };
  if (
    /\.(?:png|jpe?g|gif|svg|webp)$/i.test(alt.trim()) ||
    /^(?:image|picture|photo|img|logo\d*|untitled)$/i.test(alt.trim())
  )
    return { severity: 'warning', message: `expected what the picture says, found alt="${alt.slice(0, 80)}"` };
  return null;
}

function closestLink(element: Element): Element | null {
  for (let each: Element | null = element; each !== null; each = parentOf(each)) if (each.tagName === 'a') return each;
  return null;
}
