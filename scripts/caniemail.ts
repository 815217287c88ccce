/**
 * Copies what rendering and checking need of the caniemail data (development dependency) into `src/render/data/caniemail.json`: the newest
 * version of every client, one letter a feature. Run after updating the package: `node scripts/caniemail.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Feature {
  readonly slug: string;
  readonly title: string;
  readonly stats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

interface Source {
  readonly last_update_date: string;
  readonly data: readonly Feature[];
}

const folder = dirname(createRequire(import.meta.url).resolve('caniemail'));
const source = JSON.parse(readFileSync(join(folder, '..', 'data', 'caniemail.json'), 'utf8')) as Source;
const clients = [
  ...new Set(
    source.data.flatMap(({ stats }) =>
      Object.entries(stats).flatMap(([family, platforms]) =>
        Object.keys(platforms).map((platform) => `${family}.${platform}`),
      ),
    ),
  ),
].toSorted();

/** `y`es, `n`o, `a` partly, `u`nknown, for the newest version tested. */
function letterOf(feature: Feature, client: string): string {
  const [family = '', platform = ''] = client.split('.');
  const versions = Object.entries(feature.stats[family]?.[platform] ?? {}).toSorted(([a], [b]) =>
    compareVersions(a, b),
  );
  return versions.at(-1)?.[1].charAt(0).toLowerCase() ?? 'u';
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[^0-9]+/).map(Number));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const order = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

const features = source.data
  .map(
    (feature) => [feature.slug, [feature.title, clients.map((client) => letterOf(feature, client)).join('')]] as const,
  )
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
const subset = {
  origin: 'https://www.caniemail.com/ (MIT), npm package caniemail',
  date: source.last_update_date.slice(0, 10),
  letters:
    'y supported, n not, a partly, u unknown; one letter a client, in the order of `clients`; newest version of each',
  clients,
  features: Object.fromEntries(features),
};
const text = JSON.stringify(subset, null, 1).replace(/\[\n\s+("(?:[^"\\]|\\.)*"),\n\s+("[a-z]*")\n\s+\]/g, '[$1, $2]');
writeFileSync(new URL('../src/render/data/caniemail.json', import.meta.url), `${text}\n`);
console.log(`${features.length} features, ${clients.length} clients, ${text.length} bytes`);
