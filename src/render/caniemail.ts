/** Look-ups in the caniemail data: what the newest version of a mail client does with a feature. */
import data from './data/caniemail.json' with { type: 'json' };

/** Supported, not, partly, unknown. */
export type Support = 'y' | 'n' | 'a' | 'u';

const features = data.features as unknown as Readonly<Record<string, readonly [title: string, letters: string]>>;

export const caniemailOrigin: string = `${data.origin}, ${data.date}`;
/** Names such as `gmail.desktop-webmail`. */
export const caniemailClients: readonly string[] = data.clients;
export const caniemailSlugs: readonly string[] = Object.keys(features);

/** Support of a feature (`css-border-radius`) by a client; `u` where either is not in the data. */
export function supportOf(slug: string, client: string): Support {
  return (features[slug]?.[1][data.clients.indexOf(client)] ?? 'u') as Support;
}

/** `border-radius property`, or the slug where it is not in the data. */
export function featureTitle(slug: string): string {
  return features[slug]?.[0] ?? slug;
}

/** The feature a CSS property belongs to: its own, or that of the shorthand it is part of (`border-top` → `css-border`); null if none. */
export function propertySlug(property: string): string | null {
  const parts = property.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const slug = `css-${parts.slice(0, length).join('-')}`;
    if (features[slug] !== undefined) return slug;
  }
  return null;
}
