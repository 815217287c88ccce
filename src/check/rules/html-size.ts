import type { Rule } from '../finding.ts';

export const htmlSize: Rule = {
  id: 'html-size',
  group: 'Size',
  summary: 'The HTML part is small and shallow enough to be read at all.',
  severities: ['error'],
  why: 'Mail programs give up on pages of megabytes or of thousands of open elements, and so does this check: the rules on HTML did not run.',
  remedy: 'Close the elements that stay open, or split the mail.',
  needs: ['html'],
  *check({ refusal }) {
    if (refusal !== null) yield { severity: 'error', part: 'html', message: refusal };
  },
};
