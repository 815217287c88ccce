import type { Rule } from '../finding.ts';
import { textOf } from '../page.ts';

export const pageTitle: Rule = {
  id: 'page-title',
  group: 'Reading',
  summary: 'The page has a title.',
  severities: ['warning'],
  why: 'It names the window when the mail is opened on its own, and the tab of the web version (WCAG 2.2, 2.4.2).',
  remedy: 'Add <title> (in MJML, mj-title) with the names of letter and issue.',
  needs: ['html'],
  *check({ page }) {
    const title = page.elements.find((element) => element.tagName === 'title');
    if (title === undefined || textOf(title) === '')
      yield { severity: 'warning', part: 'html', message: 'expected a <title>, found none' };
  },
};
