import type { Rule } from '../finding.ts';
import { attributeOf, offsetOf, sourceOf, type Element } from '../page.ts';

export const layoutTables: Rule = {
  id: 'layout-tables',
  group: 'Reading',
  summary: 'Tables for layout are marked role="presentation"; tables of figures have heads.',
  severities: ['warning'],
  why: 'A screen reader announces rows and columns of every table that is not marked, and reads the figures of a table without heads as a row of numbers (WCAG 2.2, 1.3.1).',
  remedy: 'Add role="presentation" to a table that only lays out; give a table of figures <th> cells or a <caption>.',
  needs: ['html'],
  *check({ page, light }) {
    const found = page.elements.filter(
      (element) =>
        element.tagName === 'table' &&
        light.get(element)?.isHidden !== true &&
        !['presentation', 'none'].includes(attributeOf(element, 'role') ?? '') &&
        !hasHeads(element),
    );
    const first = found[0];
    if (first === undefined) return;
    yield {
      severity: 'warning',
      part: 'html',
      offset: offsetOf(first),
      needle: sourceOf(page, first),
      message: `expected role="presentation" or table heads, found ${found.length === 1 ? 'a table' : `${found.length} tables`} with neither`,
    };
  },
};

function hasHeads(table: Element): boolean {
  const visit = (element: Element): boolean =>
    element.tagName === 'th' ||
    element.tagName === 'caption' ||
    element.childNodes.some((child) => 'tagName' in child && child.tagName !== 'table' && visit(child));
  return visit(table);
}
