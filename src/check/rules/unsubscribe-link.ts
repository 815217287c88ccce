import type { Rule } from '../finding.ts';
import { listHtmlLinks, listTextLinks } from '../links.ts';
import { foldBlanks } from '../page.ts';

// Words for leaving, in the languages letters are commonly written in.
const leaving =
  /unsubscri|opt[ -]?out|manage (?:your )?(?:subscription|preferences)|abmelden|abbestellen|se d[ée]sabonner|d[ée]sinscri|darse de baja|cancelar (?:la )?suscripci|cancella|disiscri|afmelden|uitschrijven|avregistrera|avsluta|afmeld|avmeld|peruuta tilaus|wypisz|zrezygnuj|odhl[áa]sit|leiratkoz|dezabon|descadastr|cancelar (?:a )?(?:inscri|assinatura)|отписат|відписат|配信停止|退订|退訂|구독\s?취소|إلغاء|abonelik/i;

// Characters at the end, searched first.
const tail = 500;

export const unsubscribeLink: Rule = {
  id: 'unsubscribe-link',
  group: 'Delivery',
  summary: 'Both parts show a link to unsubscribe.',
  severities: ['error', 'warning'],
  why: 'The law asks for it (CAN-SPAM, GDPR, CASL), Gmail and Yahoo ask for it in the body too, and who finds none presses "spam".',
  remedy: 'Set `unsubscribe` in the configuration; the templates then print the link.',
  needs: [],
  *check(message) {
    if (message.html !== null && message.refusal === null) {
      const shown = listHtmlLinks(message).filter(({ element }) => message.light.get(element)?.isHidden !== true);
      // It stands at the end, nearly always.
      const found = shown.findLast(({ href, text }) => leaving.test(text) || leaving.test(href)) !== undefined;
      if (!found) yield { severity: 'error', part: 'html', message: 'expected a link to unsubscribe, found none' };
    }
    if (message.text !== null) {
      const { content } = message.text;
      const says = leaving.test(foldBlanks(content.slice(-tail))) || leaving.test(foldBlanks(content));
      const hasLink = listTextLinks(message).length > 0 || /mailto:|[^\s@]+@[^\s@]+\.[a-z]/i.test(content);
      if (!says || !hasLink)
        yield {
          severity: 'warning',
          part: 'text',
          message: 'expected a link to unsubscribe in the text part too, found none',
        };
    }
  },
};
