import { gmailStyleCharacters } from '../../render/simulate/styles.ts';
import type { Rule } from '../finding.ts';
import { nodeOffset } from '../style-sheets.ts';

// From here on the next editor's change breaks the limit.
const nearlyFull = 0.9;

export const gmailStyles: Rule = {
  id: 'gmail-styles',
  group: 'Clients',
  summary:
    'Style sheets are such that Gmail keeps them: in the head, under 16,384 characters together, without nested at-rules, without mistakes.',
  severities: ['error', 'warning'],
  why: 'Gmail drops every style sheet once they pass 16,384 characters together, a sheet with an at-rule inside an at-rule, one it cannot parse, and any outside the head.',
  remedy: 'Shorten, split or move the style sheet.',
  needs: ['html'],
  *check({ sheets }) {
    const characters = sheets.reduce((sum, sheet) => sum + sheet.css.length, 0);
    const first = sheets[0];
    if (first !== undefined && characters > gmailStyleCharacters * nearlyFull) {
      const isOver = characters > gmailStyleCharacters;
      yield {
        severity: isOver ? 'error' : 'warning',
        part: 'html',
        offset: first.offset,
        message: `expected at most ${gmailStyleCharacters} characters of style sheets, found ${characters}${isOver ? ': Gmail drops all of them' : ''}`,
        remedy: 'Remove rules that nothing uses; move what one element needs into its style attribute.',
      };
    }
    for (const sheet of sheets) {
      if (sheet.problem !== null)
        yield { severity: 'error', part: 'html', offset: sheet.offset, message: sheet.problem };
      if (!sheet.isInHead)
        yield {
          severity: 'warning',
          part: 'html',
          offset: sheet.offset,
          message: 'expected style sheets in the head, found one in the body, which Gmail drops',
          remedy: 'Move it into the head.',
        };
      for (const node of sheet.root?.nodes ?? []) {
        const nested = node.type === 'atrule' ? node.nodes?.find((child) => child.type === 'atrule') : undefined;
        if (node.type === 'atrule' && nested !== undefined)
          yield {
            severity: 'error',
            part: 'html',
            offset: nodeOffset(sheet, nested),
            needle: `@${nested.name}`,
            message: `expected no at-rule inside @${node.name}, found @${nested.name}: Gmail drops the whole sheet`,
            remedy:
              'Write both conditions into one @media query joined by "and", or put the rule into a sheet of its own.',
          };
      }
    }
  },
};
