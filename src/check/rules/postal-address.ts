import type { CheckedMessage } from '../checked-message.ts';
import type { Rule } from '../finding.ts';
import { foldBlanks, textOf } from '../page.ts';
import { squeeze, squeezeHtml, squeezeText } from '../printed-text.ts';

export const postalAddress: Rule = {
  id: 'postal-address',
  group: 'Delivery',
  summary: 'Both parts show the sender’s postal address.',
  severities: ['error', 'warning'],
  why: 'The United States (CAN-SPAM), Canada and others require a postal address in every bulk mail; filters look for one.',
  remedy: 'Set `postalAddress` in the configuration; a post-office box will do.',
  needs: [],
  *check(message) {
    const { letter, html, text, refusal } = message;
    if (letter.postalAddress === null && letter.isKnown) {
      yield {
        severity: 'warning',
        part: 'message',
        message: 'expected a postal address in the configuration, found none',
      };
      return;
    }
    const parts = [
      ...(html === null || refusal !== null ? [] : (['html'] as const)),
      ...(text === null ? [] : (['text'] as const)),
    ];
    for (const part of parts) {
      if (holdsAddress(message, part)) continue;
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

/** The configured address, whatever its lines and signs; where none is known, something that looks like one. */
function holdsAddress(message: CheckedMessage, part: 'html' | 'text'): boolean {
  const address = message.letter.postalAddress;
  if (address !== null)
    return (part === 'html' ? squeezeHtml(message) : squeezeText(message)).includes(squeeze(address));
  const body = message.page.elements.find((element) => element.tagName === 'body');
  if (part === 'html') return body === undefined || looksLikeAddress(textOf(body));
  return looksLikeAddress(foldBlanks(message.text?.content ?? ''));
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
