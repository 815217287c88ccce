import { expect, test } from 'vitest';
import { stem } from '../../src/text/stem.ts';

// From the sample vocabulary published with the algorithm (Porter 1980), a word and its stem a row.
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['feed', 'feed'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['conditionally', 'condition'],
  ['vietnamization', 'vietnam'],
  ['hopefulness', 'hope'],
  ['triplicate', 'triplic'],
  ['adjustment', 'adjust'],
  ['effective', 'effect'],
  ['controlling', 'control'],
])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected));

test.each([
  ['news', 'new'],
  ['university', 'universe'],
  ['organization', 'organ'],
  ['policy', 'police'],
  ['international', 'internal'],
  ['secretary', 'secret'],
  ['general', 'generate'],
])('%s and %s keep apart', (one, other) => expect(stem(one)).not.toBe(stem(other)));

test.each(['k2', 'gpt', '5.4', 'go'])('%s stays as it is', (word) => expect(stem(word)).toBe(word));
