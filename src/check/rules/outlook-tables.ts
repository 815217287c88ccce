import { evaluateConditionals } from '../../render/simulate/conditional-comments.ts';
import { conditionalsOf } from '../conditionals.ts';
import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';
import { offsetOf, parentOf, sourceOf, type Element } from '../page.ts';
import { readInline } from '../style-sheets.ts';

// Narrower than this no window is: a max-width below needs no table to hold it.
const narrowPx = 320;

export const outlookTables: Rule = {
  id: 'outlook-tables',
  group: 'Outlook',
  summary:
    'What max-width holds together has a ghost table for Outlook, and with these tables the mail is still well nested.',
  severities: ['error', 'warning'],
  why: 'Outlook for Windows draws with Word, which knows no max-width: without a table of fixed width the text runs over the whole window, and columns stack.',
  remedy:
    'Wrap the block: <!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->…<!--[if mso]></td></tr></table><![endif]-->.',
  needs: ['html'],
  *check(message) {
    const { html } = message;
    if (html === null) return;
    // Unbalanced comments are another rule's finding, and would make every guess here wrong.
    if (conditionalsOf(html).problems.length > 0) return;
    yield* checkWidths(message);
    const wrong = findUnbalanced(evaluateConditionals(html.content, 'word'));
    if (wrong !== null)
      yield {
        severity: 'error',
        part: 'html',
        message: `expected tables that open and close in what Outlook reads, found ${wrong}`,
      };
  },
};

function* checkWidths(message: CheckedMessage): Generator<Draft> {
  const found = message.page.elements.filter((element) => {
    if (element.tagName === 'table' || element.tagName === 'img' || message.light.get(element)?.isHidden === true)
      return false;
    const width = readInline(element).find(({ property }) => property === 'max-width')?.value ?? '';
    return /^\d+px$/.test(width) && Number.parseInt(width, 10) > narrowPx && !hasGhost(element);
  });
  const first = found[0];
  if (first !== undefined)
    yield {
      severity: 'warning',
      part: 'html',
      offset: offsetOf(first),
      needle: sourceOf(message.page, first),
      message: `expected a table for Outlook around the block of limited width, found none at ${sourceOf(message.page, first, 80)}${found.length === 1 ? '' : ` and ${found.length - 1} more`}`,
    };
}

/** A conditional comment with a table or cell stands right before the element, or an element around it is a table with a width. */
function hasGhost(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = parentOf(each)) {
    if (
      each !== element &&
      each.tagName === 'table' &&
      each.attrs.some(({ name, value }) => name === 'width' && /^\d{3,}(?:px)?$/.test(value))
    )
      return true;
    const siblings = each.parentNode?.childNodes ?? [];
    for (let at = siblings.indexOf(each) - 1; at >= 0; at -= 1) {
      const before = siblings[at];
      if (before === undefined || 'tagName' in before) break;
      if ('data' in before && /^\[if [^\]]*(?:mso|gte|IE)/i.test(before.data) && /<(?:table|td)\b/i.test(before.data))
        return true;
    }
  }
  return false;
}

const structure = /<(\/?)(table|tr|td|th)\b/gi;

/** The first table tag that does not fit, in words; null when all do. Missing end tags of rows and cells are allowed, as in HTML. */
function findUnbalanced(html: string): string | null {
  const open: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(structure)) {
    const name = tag.toLowerCase();
    if (slash === '') {
      if (name !== 'table') closeTo(open, name === 'tr' ? ['table'] : ['tr', 'table']);
      open.push(name);
      continue;
    }
    const at = open.lastIndexOf(name);
    if (at === -1 || (name !== 'table' && open.lastIndexOf('table') > at)) return `</${name}> without <${name}>`;
    open.length = at;
  }
  return open.includes('table') ? '<table> without </table>' : null;
}

/** Drops open rows and cells down to the nearest of `stops`. */
function closeTo(open: string[], stops: readonly string[]): void {
  while (open.length > 0 && !stops.includes(open.at(-1) ?? '')) open.pop();
}
