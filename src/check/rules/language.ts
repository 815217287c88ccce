import { isRightToLeft } from '../../render/direction.ts';
import { findWords, wordTables } from '../../render/words/tables.ts';
import type { Rule } from '../finding.ts';
import { attributeOf, offsetOf, parentOf } from '../page.ts';

const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

export const language: Rule = {
  id: 'language',
  group: 'Reading',
  summary:
    'The page states its language and direction, on <html> and on an element inside the body; header and page agree.',
  severities: ['error', 'warning', 'notice'],
  why: 'Screen readers choose the voice by it, programs the quotation marks and hyphens. Web mail throws <html> away, so an element inside the body has to say it again (WCAG 2.2, 3.1.1).',
  remedy:
    'Set lang="…" (and dir="rtl" where the language asks for it) on <html> and on the outermost element of the body.',
  needs: ['html'],
  *check({ page, mail, digest }) {
    const root = page.elements.find((element) => element.tagName === 'html');
    const stated = root === undefined ? null : attributeOf(root, 'lang');
    const at = { part: 'html', offset: root === undefined ? undefined : offsetOf(root) } as const;
    if (stated === null || stated === '' || stated === 'und') {
      yield {
        ...at,
        severity: 'error',
        message: `expected a language on <html>, found ${stated ? `"${stated}"` : 'none'}`,
      };
      return;
    }
    if (!tag.test(stated)) {
      yield {
        ...at,
        severity: 'error',
        message: `expected a language tag such as en or pt-BR, found "${stated.slice(0, 40)}"`,
      };
      return;
    }
    const inner = page.elements.filter((element) => {
      const parent = parentOf(element);
      return parent?.tagName === 'body' || element.tagName === 'body';
    });
    if (!inner.some((element) => sameLanguage(attributeOf(element, 'lang'), stated)))
      yield {
        ...at,
        severity: 'warning',
        message: `expected lang="${stated}" on an element of the body too, found none: web mail drops <html>`,
      };
    if (isRightToLeft(stated) && !inner.some((element) => attributeOf(element, 'dir') === 'rtl'))
      yield { ...at, severity: 'error', message: `expected dir="rtl" for "${stated}", found none inside the body` };
    if (digest !== null && findWords(stated) === null)
      yield {
        ...at,
        severity: 'notice',
        message: `expected a language that Collate has frame words for (${wordTables.map(({ code }) => code).join(', ')}), found "${stated}": headings and labels are in English`,
        remedy: 'Set `language` in the configuration to one of these, or replace the words in templates of your own.',
      };
    const header = mail?.fields.find((field) => field.name.toLowerCase() === 'content-language');
    if (header !== undefined && !header.value.split(',').some((each) => sameLanguage(each.trim(), stated)))
      yield {
        severity: 'warning',
        part: 'header',
        header: header.name,
        line: header.line,
        message: `expected the language of the page ("${stated}"), found "${header.value.slice(0, 60)}"`,
      };
  },
};

function sameLanguage(one: string | null, other: string): boolean {
  return one?.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}
