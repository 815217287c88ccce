import { caniemailOrigin, featureTitle, supportOf } from '../../render/caniemail.ts';
import { weighClients, type WeighedClient } from '../client-shares.ts';
import { featureImpacts, type Impact } from '../feature-impact.ts';
import type { Draft, Rule } from '../finding.ts';
import { listUsedFeatures, type UsedFeature } from '../used-features.ts';

// Lost words hurt from the first percent of readers on; a broken layout is worth a change from two.
const worthSaying: Readonly<Record<Impact, number>> = { content: 0.01, layout: 0.02 };
// A fifth of the readers without the words is no detail any more.
const manyReaders = 0.2;

export const clientSupport: Rule = {
  id: 'client-support',
  group: 'Clients',
  summary:
    'The mail uses nothing that loses words or breaks the layout in a client the letter cares about (`clients` in the configuration).',
  severities: ['error', 'warning'],
  why: `Each client drops what it does not know. Support is that of the newest versions (${caniemailOrigin}); what only looks plainer is not reported.`,
  remedy: 'Write it in a way these clients know, or take them out of `clients`.',
  needs: ['html'],
  *check({ page, sheets, letter }) {
    const clients = weighClients(letter.clients);
    const groups = new Map<string, UsedFeature[]>();
    for (const used of listUsedFeatures(page, sheets)) {
      if (!featureImpacts.has(used.slug)) continue;
      const list = groups.get(used.slug) ?? [];
      list.push(used);
      groups.set(used.slug, list);
    }
    const drafts = [...groups].flatMap(([slug, uses]) => judge(slug, uses, clients));
    yield* drafts.toSorted((a, b) => b.share - a.share || (a.slug < b.slug ? -1 : 1)).map(({ draft }) => draft);
  },
};

interface Judged {
  readonly slug: string;
  readonly share: number;
  readonly draft: Draft;
}

function judge(slug: string, uses: readonly UsedFeature[], clients: readonly WeighedClient[]): readonly Judged[] {
  const feature = featureImpacts.get(slug);
  const [first] = uses;
  if (feature === undefined || first === undefined) return [];
  const without = clients
    .filter(({ id }) => supportOf(slug, id) === 'n')
    .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const share = without.reduce((sum, client) => sum + client.share, 0);
  if (share < worthSaying[feature.impact]) return [];
  const names = without.slice(0, 4).map(({ label }) => label);
  const more = without.length - names.length;
  const lost = feature.impact === 'content' ? 'what it says is lost' : 'the layout breaks';
  return [
    {
      slug,
      share,
      draft: {
        severity: feature.impact === 'content' && share >= manyReaders ? 'error' : 'warning',
        part: 'html',
        offset: first.offset,
        needle: first.needle,
        message: `expected what every client knows, found ${featureTitle(slug)}${uses.length === 1 ? '' : ` (${uses.length} times)`}: ${lost} in ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}, about ${formatShare(share)} of readers`,
        remedy: feature.instead,
      },
    },
  ];
}

function formatShare(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`;
}
