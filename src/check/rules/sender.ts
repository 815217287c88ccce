import type { Rule } from '../finding.ts';
import { siteOf } from '../links.ts';
import { fieldOf } from '../mime.ts';
import { addressOf } from './header-fields.ts';

// Providers whose DMARC policy refuses mail that claims their domain and comes from elsewhere, and others of the kind.
const mailboxProviders = new Set(
  'gmail.com googlemail.com yahoo.com ymail.com aol.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com gmx.de gmx.net web.de proton.me protonmail.com mail.ru yandex.ru'.split(
    ' ',
  ),
);

export const sender: Rule = {
  id: 'sender',
  group: 'Delivery',
  summary: 'The sender is a name and an address of the letter’s own domain, and says no other address.',
  severities: ['error', 'warning'],
  why: 'Receivers align From with SPF and DKIM of its domain (DMARC): nobody but Gmail can send as gmail.com. The name is what readers recognise, and what phishers fake.',
  remedy: 'Set `from: "The Letter <letter@your-domain>"` in the configuration.',
  needs: ['mail'],
  *check({ mail }) {
    const field = mail === null ? null : fieldOf(mail.fields, 'from');
    const address = field === null ? null : addressOf(field.raw);
    if (field === null || address === null) return;
    const place = { part: 'header', header: 'From', line: field.line } as const;
    const domain = address.replace(/^.*@/, '').toLowerCase();
    if (mailboxProviders.has(domain))
      yield {
        ...place,
        severity: 'error',
        message: `expected an address of a domain of your own, found one of ${domain}, which other servers may not send for`,
      };
    const name = field.value
      .replace(/<[^<>]*>\s*$/, '')
      .replace(/^"|"$/g, '')
      .trim();
    if (name === '' || name === address)
      yield { ...place, severity: 'warning', message: `expected the letter's name before the address, found none` };
    const inName = /[^\s@<>"]+@([^\s@<>"]+\.[a-z]{2,})/i.exec(name)?.[1];
    if (inName !== undefined && siteOf(inName) !== siteOf(domain))
      yield {
        ...place,
        severity: 'error',
        message: `expected a name, found another address in it: "${name.slice(0, 80)}"`,
      };
  },
};
