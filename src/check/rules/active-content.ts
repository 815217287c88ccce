import type { Draft, Rule } from '../finding.ts';
import { offsetOf, sourceOf } from '../page.ts';

const refused = new Set(['script', 'iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'form', 'base']);

export const activeContent: Rule = {
  id: 'active-content',
  group: 'Delivery',
  summary: 'No scripts, forms, frames, event handlers or refreshes.',
  severities: ['error'],
  why: 'No mail program runs them, and filters treat a mail that tries as an attack.',
  remedy: 'Remove it; link to a page that does what it should do.',
  needs: ['html'],
  *check({ page }) {
    for (const element of page.elements) {
      if (element.attrs.length === 0 && !refused.has(element.tagName)) continue;
      const report = (message: string): Draft => ({
        severity: 'error',
        part: 'html',
        offset: offsetOf(element),
        needle: sourceOf(page, element),
        message,
      });
      const handler = element.attrs.find(({ name }) => /^on[a-z]+$/.test(name));
      const scripted = element.attrs.find(({ value }) => /^\s*(?:javascript|vbscript|data:text\/html)/i.test(value));
      if (refused.has(element.tagName))
        yield report(`expected no <${element.tagName}>, found ${sourceOf(page, element, 80)}`);
      else if (handler !== undefined)
        yield report(`expected no event handler, found ${handler.name} on <${element.tagName}>`);
      else if (scripted !== undefined)
        yield report(`expected no script, found ${scripted.name}="${scripted.value.slice(0, 40)}"`);
      else if (
        element.tagName === 'meta' &&
        element.attrs.some(({ name, value }) => name === 'http-equiv' && /refresh/i.test(value))
      )
        yield report('expected no refresh, found <meta http-equiv="refresh">');
    }
  },
};
