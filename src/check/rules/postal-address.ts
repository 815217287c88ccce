import type { Rule } from '../finding.ts';
import { foldBlanks, textOf } from '../page.ts';

export const postalAddress: Rule = {
  id: 'postal-address',
  group: 'Delivery',
  summary: 'Both parts show the sender’s postal address.',
  severities: ['error', 'warning'],
  why: 'The United States (CAN-SPAM), Canada and others require a postal address in every bulk mail; filters look for one.',
  remedy: 'Set `postalAddress` in the configuration; a post-office box will do.',
  needs: [],
  *check(message) {
    const { letter, html, text, page, refusal } = message;
    const body = page.elements.find((element) => element.tagName === 'body');
    const parts = [
      { part: 'html', content: html === null || refusal !== null || body === undefined ? null : textOf(body) },
      { part: 'text', content: text === null ? null : foldBlanks(text.content) },
    ] as const;
    if (letter.postalAddress === null && letter.isKnown) {
      yield {
        severity: 'warning',
        part: 'message',
        message: 'expected a postal address in the configuration, found none',
      };
      return;
    }
    for (const { part, content } of parts) {
      if (content === null) continue;
      if (letter.postalAddress === null ? looksLikeAddress(content) : holdsAddress(content, letter.postalAddress))
        continue;
      yield {
        severity: letter.postalAddress === null ? 'warning' : 'error',
        part,
        message:
          letter.postalAddress === null
            ? 'expected a postal address near the end, found nothing that looks like one'
            : `expected the postal address "${foldBlanks(letter.postalAddress).slice(0, 80)}", found it nowhere`,
      };
    }
  },
};

function holdsAddress(content: string, address: string): boolean {
  // As it stands in the configuration, nearly always.
  if (content.includes(foldBlanks(address))) return true;
  const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return squeeze(content).includes(squeeze(address));
}

// Addresses stand in the last lines.
const tail = 1500;

/** A number and a word of street or box, or a postal code beside a capitalised word. Meant to let pass, not to prove. */
function looksLikeAddress(content: string): boolean {
  const end = content.slice(-tail);
  return (
    /\b(?:p\.?\s?o\.?\s?box|postfach|bo[iî]te postale|apartado|postbus)\b/i.test(end) ||
    /\b\d{1,5}[a-z]?,?\s+(?:\p{L}[\p{L}.'’-]*\s+){0,4}(?:st|street|ave?|avenue|rd|road|blvd|boulevard|lane|ln|drive|dr|way|quay|square|place|court|rue|via|calle|avenida|suite|floor)\b/iu.test(
      end,
    ) ||
    /\p{L}{3,}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|straat|laan|gatan|vej|veien|katu)\s*\d{1,4}\b/iu.test(end) ||
    /\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{4,5}(?: ?[A-Z]{2})?,? \p{Lu}\p{L}{2,}|[A-Z]{2},? \d{5}(?:-\d{4})?)\b/u.test(
      end,
    )
  );
}
