/**
 * What a mail client does to an issue, as HTML that a browser can show: conditional comments evaluated, unsupported styles and elements
 * dropped by the caniemail data, the client's own rules applied. Every view says how far it can be trusted and what it cannot show.
 */
import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { evaluateConditionals } from './simulate/conditional-comments.ts';
import type { ClientProfile, SimulatedClient } from './simulate/clients.ts';
import { clientProfiles } from './simulate/clients.ts';
import { applyToElements } from './simulate/elements.ts';
import { forceScheme, simulateStyles } from './simulate/styles.ts';

export type { SimulatedClient } from './simulate/clients.ts';
export { simulatedClients } from './simulate/clients.ts';

export interface Simulation {
  readonly client: SimulatedClient;
  /** "Gmail in a browser". */
  readonly label: string;
  /** `exact` where the rules are documented and complete for what an issue uses, else `approximate`. */
  readonly fidelity: 'exact' | 'approximate';
  readonly scheme: 'light' | 'dark';
  readonly html: string;
  /** What the real client may show differently. */
  readonly cannotShow: readonly string[];
  /** What was taken away, with how often: `css-border-radius` → 3. */
  readonly removed: ReadonlyMap<string, number>;
}

/** The HTML part as `client` would show it. The result is for display only. */
export function simulate(html: string, client: SimulatedClient): Simulation {
  const profile = clientProfiles[client];
  const removed = new Map<string, number>();
  const document = parse(evaluateConditionals(html, profile.word ? 'word' : 'other'));
  simulateStyles(document, profile, removed);
  applyToElements(document, profile, removed);
  return {
    client,
    label: profile.label,
    fidelity: profile.fidelity,
    scheme: profile.scheme,
    html: finish(document, profile),
    cannotShow: profile.cannotShow,
    removed: new Map([...removed].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

// Approximates clients that turn a light mail dark themselves: lightness is inverted, hues stay, pictures are turned back.
const inversion =
  '<style>html{background:#fff;filter:invert(.93) hue-rotate(180deg)}img{filter:invert(1) hue-rotate(180deg)}</style>';

function finish(document: Tree.Document, profile: ClientProfile): string {
  const html = forceScheme(serialize(document), profile.honoursScheme ? profile.scheme : 'light');
  return profile.inverts ? html.replace('</head>', `${inversion}</head>`) : html;
}
