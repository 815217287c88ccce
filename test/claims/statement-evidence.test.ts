import { expect, test } from 'vitest';
import { readEvidence } from '../../src/claims/statement-evidence.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const STORY = readStory(
  week({
    courier: 'Tessa Holm closed the Marlow bridge on Monday. Marlow is a small town. Tessa Holm thanked the divers.',
    herald: 'Divers found corrosion. Tessa Holm runs Marlow. The bridge cost 40 million crowns.',
    wire: 'The town paid 40 million crowns for the bridge. Corrosion was found by divers. Tessa Holm spoke.',
  }),
);
const EVIDENCE = readEvidence(STORY);
const at = (start: string): number => STORY.units.findIndex((unit) => unit.sentence.text.startsWith(start));

test('a rarer term tells more', () => {
  const nats = (term: string): number => EVIDENCE.weights.get(term)?.information ?? -1;
  expect(nats('corros')).toBeGreaterThan(nats('diver'));
  expect(nats('diver')).toBeGreaterThan(0);
});

test('a name tells less than a word that stands as often', () => {
  const count = (term: string): number => STORY.df.get(term) ?? 0;
  expect(count('holm')).toBe(4);
  expect(count('bridg')).toBe(3);
  const share = (term: string): number =>
    (EVIDENCE.weights.get(term)?.information ?? 0) / Math.log(STORY.units.length / count(term));
  expect(share('holm')).toBeLessThan(share('bridg'));
});

test('equal figures have equal keys, in other words too', () => {
  const [herald, wire] = [at('The bridge cost'), at('The town paid')].map((unit) => EVIDENCE.units[unit]);
  expect([...(herald?.figures ?? [])]).toEqual([...(wire?.figures ?? [])]);
  expect(herald?.figures.size).toBe(1);
  const [key = ''] = herald?.figures ?? [];
  expect(EVIDENCE.figureInformation.get(key)).toBeCloseTo(Math.log(STORY.units.length / 2));
});

test('one concept carried by other words is shared', () => {
  const story = readStory(
    week({ courier: 'The council bought the mill.', herald: 'The council will purchase a mill.' }),
  );
  const [one, other] = readEvidence(story).units;
  const shared = [...(one?.concepts.keys() ?? [])].filter((concept) => other?.concepts.has(concept));
  expect(shared.length).toBeGreaterThan(0);
});
