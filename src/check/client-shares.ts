/** How many readers a mail client stands for, roughly: what weighs a compatibility finding. */
import { caniemailClients } from '../render/caniemail.ts';

/**
 * Percent of opens, rounded and from general knowledge, not from one cited survey. Only the order of magnitude is used (a percent or a quarter
 * of the readers), so a letter whose readers differ sets `clients` instead. A client that is not listed counts 0.1.
 */
const shares: Readonly<Record<string, number>> = {
  'apple-mail.ios': 38,
  'apple-mail.macos': 12,
  'gmail.desktop-webmail': 14,
  'gmail.ios': 7,
  'gmail.android': 9,
  'gmail.mobile-webmail': 0.3,
  'outlook.windows': 4,
  'outlook.outlook-com': 3,
  'outlook.macos': 1,
  'outlook.ios': 1.5,
  'outlook.android': 1,
  'outlook.windows-mail': 0.2,
  'yahoo.desktop-webmail': 2,
  'yahoo.ios': 0.5,
  'yahoo.android': 0.5,
  'samsung-email.android': 1,
  'thunderbird.windows': 0.4,
  'thunderbird.macos': 0.1,
  'aol.desktop-webmail': 0.4,
  'gmx.desktop-webmail': 0.5,
  'web-de.desktop-webmail': 0.5,
};

const unlisted = 0.1;

export interface WeighedClient {
  /** `gmail.ios` */
  readonly id: string;
  /** `Gmail (iOS)` */
  readonly label: string;
  /** 0–1 of the configured clients together. */
  readonly share: number;
}

/** The clients a letter names, families (`outlook`) or single ones (`outlook.windows`), with their shares of each other. */
export function weighClients(names: readonly string[]): readonly WeighedClient[] {
  const ids = caniemailClients.filter((id) => names.some((name) => name === id || id.startsWith(`${name}.`)));
  const total = ids.reduce((sum, id) => sum + (shares[id] ?? unlisted), 0);
  return ids.map((id) => ({ id, label: labelOf(id), share: (shares[id] ?? unlisted) / total }));
}

const families: Readonly<Record<string, string>> = {
  aol: 'AOL',
  'apple-mail': 'Apple Mail',
  gmx: 'GMX',
  'web-de': 'WEB.DE',
  'samsung-email': 'Samsung Email',
};
const platforms: Readonly<Record<string, string>> = {
  'desktop-webmail': 'web',
  'mobile-webmail': 'mobile web',
  ios: 'iOS',
  android: 'Android',
  macos: 'macOS',
  windows: 'Windows, classic',
  'windows-mail': 'Windows Mail',
  'outlook-com': 'web and new Outlook',
};

function labelOf(id: string): string {
  const [family = '', platform = ''] = id.split('.');
  const name = families[family] ?? family.charAt(0).toUpperCase() + family.slice(1);
  return `${name} (${platforms[platform] ?? platform})`;
}
