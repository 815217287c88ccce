import { conditionalsOf } from '../conditionals.ts';
import type { Rule } from '../finding.ts';

const known = /^(?:[\s()&|!]|(?:lt|lte|gt|gte)\s+(?:mso|ie|vml)\s*\d+|(?:mso|ie|vml)(?:\s*\d+)?)+$/i;

export const outlookComments: Rule = {
  id: 'outlook-comments',
  group: 'Outlook',
  summary: 'Conditional comments for Outlook open, close, and ask something it can answer.',
  severities: ['error'],
  why: 'A comment that does not close swallows the rest of the mail; one that closes in the wrong form prints its marks on top of it.',
  remedy: 'For Outlook alone: <!--[if mso]>…<![endif]-->. For everybody else: <!--[if !mso]><!-->…<!--<![endif]-->.',
  needs: ['html'],
  *check({ html }) {
    if (html === null) return;
    const { comments, problems } = conditionalsOf(html);
    for (const { offset, message } of problems) yield { severity: 'error', part: 'html', offset, message };
    for (const { condition, start } of comments)
      if (!known.test(condition))
        yield {
          severity: 'error',
          part: 'html',
          offset: start,
          message: `expected a condition such as "mso" or "gte mso 9", found "${condition.slice(0, 60)}"`,
        };
  },
};
