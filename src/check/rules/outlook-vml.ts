import { conditionalsOf } from '../conditionals.ts';
import type { Rule } from '../finding.ts';

export const outlookVml: Rule = {
  id: 'outlook-vml',
  group: 'Outlook',
  summary: 'VML stands in conditional comments, its namespaces are declared, its shapes close.',
  severities: ['error', 'warning'],
  why: 'Only Word draws VML: other programs print its text twice, and Word itself ignores it without the namespaces.',
  remedy: 'Keep VML inside <!--[if mso]>…<![endif]--> and declare xmlns:v and xmlns:o on <html>.',
  needs: ['html'],
  *check({ html }) {
    const source = html?.content ?? '';
    if (html === null || !/<[vo]:/i.test(source)) return;
    const { comments } = conditionalsOf(html);
    const isWords = (offset: number): boolean =>
      comments.some(
        ({ contentStart, contentEnd, isRevealed }) =>
          !isRevealed && contentStart <= offset && (contentEnd === -1 || offset < contentEnd),
      );
    const root = /<html\b[^>]{0,2000}>/i.exec(source)?.[0] ?? '';
    const missing = ['v', 'o'].filter(
      (prefix) => new RegExp(`<${prefix}:`, 'i').test(source) && !root.includes(`xmlns:${prefix}=`),
    );
    if (missing.length > 0)
      yield {
        severity: 'warning',
        part: 'html',
        message: `expected ${missing.map((prefix) => `xmlns:${prefix}`).join(' and ')} on <html>, found none`,
      };
    const open = new Map<string, number>();
    for (const match of source.matchAll(/<(\/?)([vo]:[a-z]+)\b([^>]{0,4000})>/gi)) {
      const [, slash, tag = '', rest = ''] = match;
      const name = tag.toLowerCase();
      if (!isWords(match.index))
        yield {
          severity: 'error',
          part: 'html',
          offset: match.index,
          needle: `<${tag}`,
          message: `expected <${tag}> inside a conditional comment, found it where every program reads it`,
        };
      if (rest.endsWith('/')) continue;
      open.set(name, (open.get(name) ?? 0) + (slash === '' ? 1 : -1));
    }
    for (const [name, count] of open)
      if (count !== 0)
        yield {
          severity: 'error',
          part: 'html',
          message: `expected as many </${name}> as <${name}>, found ${Math.abs(count)} ${count > 0 ? 'too few' : 'too many'}`,
        };
  },
};
