import type { Rule } from '../finding.ts';
import { offsetOf, sourceOf, textOf } from '../page.ts';

export const headings: Rule = {
  id: 'headings',
  group: 'Reading',
  summary: 'One first-level heading, no level skipped, none empty.',
  severities: ['error', 'warning'],
  why: 'Who listens to a mail jumps from heading to heading; a missing level sounds like a missing part (WCAG 2.2, 1.3.1).',
  remedy: 'Use h1 for the name of the issue, h2 for each story, h3 below; change the look by style, not by level.',
  needs: ['html'],
  *check({ page, light }) {
    const shown = page.elements.filter(
      (element) => /^h[1-6]$/.test(element.tagName) && light.get(element)?.isHidden !== true,
    );
    const at = { severity: 'warning', part: 'html' } as const;
    const firsts = shown.filter((element) => element.tagName === 'h1');
    if (shown.length === 0) yield { ...at, message: 'expected headings, found none' };
    else if (firsts.length === 0)
      yield { ...at, offset: offsetOf(shown[0] as never), message: 'expected a first-level heading (h1), found none' };
    for (const extra of firsts.slice(1))
      yield {
        ...at,
        offset: offsetOf(extra),
        needle: sourceOf(page, extra),
        message: `expected one h1, found another: "${textOf(extra).slice(0, 60)}"`,
      };
    let level = 0;
    for (const element of shown) {
      const own = Number(element.tagName[1]);
      const place = { part: 'html', offset: offsetOf(element), needle: sourceOf(page, element) } as const;
      const text = textOf(element);
      if (text === '')
        yield {
          ...place,
          severity: 'error',
          message: `expected words in <${element.tagName}>, found an empty heading`,
        };
      if (own > level + 1 && level > 0)
        yield {
          ...place,
          severity: 'warning',
          message: `expected at most h${level + 1} after h${level}, found h${own}: "${text.slice(0, 60)}"`,
        };
      level = own;
    }
  },
};
