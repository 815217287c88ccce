/** The clients that can be simulated: which column of the data, which rules of their own, and how far the view can be trusted. */

export const simulatedClients = [
  'gmail-web',
  'gmail-app-no-styles',
  'gmail-app-dark',
  'outlook-classic',
  'outlook-com',
  'apple-mail',
  'apple-mail-dark',
] as const;
export type SimulatedClient = (typeof simulatedClients)[number];

export interface ClientProfile {
  readonly label: string;
  /** Column of the caniemail data. */
  readonly column: string;
  readonly fidelity: 'exact' | 'approximate';
  readonly scheme: 'light' | 'dark';
  /** Follows `prefers-color-scheme`. */
  readonly honoursScheme: boolean;
  /** Turns light mails dark by itself. */
  readonly inverts: boolean;
  /** Which style sheets it keeps. */
  readonly styles: 'all' | 'gmail' | 'none';
  /** Word's engine: reads `[if mso]`, pads table cells only. */
  readonly word: boolean;
  readonly cannotShow: readonly string[];
}

const browserEngine = ['fonts of the reader’s device'];

export const clientProfiles: Readonly<Record<SimulatedClient, ClientProfile>> = {
  'gmail-web': {
    label: 'Gmail in a browser',
    column: 'gmail.desktop-webmail',
    fidelity: 'approximate',
    scheme: 'light',
    honoursScheme: false,
    inverts: false,
    styles: 'gmail',
    word: false,
    cannotShow: [
      'features the data calls partly supported are kept',
      'Gmail’s own page around the mail',
      ...browserEngine,
    ],
  },
  'gmail-app-no-styles': {
    label: 'Gmail app, account of another provider (no style sheets)',
    column: 'gmail.android',
    fidelity: 'approximate',
    scheme: 'light',
    honoursScheme: false,
    inverts: false,
    styles: 'none',
    word: false,
    cannotShow: ['the app’s scaling of wide mails', ...browserEngine],
  },
  'gmail-app-dark': {
    label: 'Gmail app, dark (colours inverted by the app)',
    column: 'gmail.ios',
    fidelity: 'approximate',
    scheme: 'dark',
    honoursScheme: false,
    inverts: true,
    styles: 'gmail',
    word: false,
    cannotShow: ['Gmail’s own choice of colours: inversion here is uniform', ...browserEngine],
  },
  'outlook-classic': {
    label: 'Outlook for Windows, classic (Word)',
    column: 'outlook.windows',
    fidelity: 'approximate',
    scheme: 'light',
    honoursScheme: false,
    inverts: false,
    styles: 'all',
    word: true,
    cannotShow: ['Word’s line heights, fonts and scaling (DPI)', 'page breaks in very long tables', 'VML'],
  },
  'outlook-com': {
    label: 'Outlook.com and new Outlook',
    column: 'outlook.outlook-com',
    fidelity: 'approximate',
    scheme: 'light',
    honoursScheme: false,
    inverts: false,
    styles: 'all',
    word: false,
    cannotShow: ['the colours Outlook picks in its dark mode', ...browserEngine],
  },
  'apple-mail': {
    label: 'Apple Mail',
    column: 'apple-mail.ios',
    fidelity: 'exact',
    scheme: 'light',
    honoursScheme: true,
    inverts: false,
    styles: 'all',
    word: false,
    cannotShow: browserEngine,
  },
  'apple-mail-dark': {
    label: 'Apple Mail, dark',
    column: 'apple-mail.ios',
    fidelity: 'exact',
    scheme: 'dark',
    honoursScheme: true,
    inverts: false,
    styles: 'all',
    word: false,
    cannotShow: browserEngine,
  },
};
