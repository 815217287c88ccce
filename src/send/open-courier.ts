/** The configured mail server → its courier: smtp and smtps, sendmail, or a folder. */
import { fileURLToPath } from 'node:url';
import type { Courier } from './courier.ts';
import { smtpUrlMissing, smtpUrlUnusable } from './errors.ts';
import { createFileCourier } from './file-courier.ts';
import { createSendmailCourier } from './sendmail-courier.ts';
import { createSmtpCourier } from './smtp-courier.ts';
import { parseSmtpUrl } from './smtp/smtp-settings.ts';

/** Where Unix systems keep it. */
const SENDMAIL = '/usr/sbin/sendmail';

/** Opens the courier that `url` names; nothing connects yet. Raises `smtp-url*`. */
export function openCourier(url: string | null, connections: number): Courier {
  if (url === null) throw smtpUrlMissing();
  const scheme = /^[a-z]+(?=:)/i.exec(url)?.[0].toLowerCase();
  switch (scheme) {
    case 'smtp':
    case 'smtps':
      return createSmtpCourier(parseSmtpUrl(url), { connections });
    case 'sendmail':
      return createSendmailCourier(URL.parse(url)?.pathname || SENDMAIL);
    case 'file':
      return createFileCourier(toPath(url));
    case undefined:
    default:
      throw smtpUrlUnusable('an address that starts with smtp:, smtps:, sendmail: or file:');
  }
}

function toPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw smtpUrlUnusable('a folder of this machine, as in file:///var/spool/letters');
  }
}
