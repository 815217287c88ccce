/**
 * Neighbouring sentences of which the second may say the contrary of the first: what is seen of them, how it is weighed, and that a whole story is
 * needed for it. The rows say which way a sign pulls, not how far; how far is learned.
 */
import { describe, expect, it } from 'vitest';
import { readDisputeSigns } from '../../src/claims/dispute-signs.ts';
import { WEIGHTS } from '../../src/claims/dispute-weights.ts';
import { judgeDispute } from '../../src/claims/judge-rivals.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { canDispute } from '../../src/claims/read-likely-dispute.ts';
import type { RivalSigns } from '../../src/claims/rival-signs.ts';
import { findToldDisputes } from '../../src/claims/told-disputes.ts';
import type { StatementDifference } from '../../src/model.ts';
import type { StoryText } from '../../src/text/story-text.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const NOUNS =
  'mill inn quay mast attic school choir tram bank lane church tower bridge garden palace station pier cave'.split(' ');
/** Sentences enough to make two articles a story. */
const FILLER = NOUNS.flatMap((noun) => [`The ${noun} was painted.`, `A lamp hung in the ${noun}.`]).join(' ');

const story = (told: string, filler = FILLER): StoryText =>
  readStory(week({ herald: `${told}\n\n${filler}`, wire: filler }));
const signsOf = (told: string): RivalSigns => readDisputeSigns(story(told), 1);
const disputes = (told: string, filler = FILLER): readonly StatementDifference[] => {
  const text = story(told, filler);
  return findToldDisputes(text, pairStatements(text));
};

const LEAK =
  'Harlan Freight says that nobody warned the company about the leak. The harbour ministry maintains that its officials had warned the company about the leak in writing.';

describe('what is seen of two neighbours', () => {
  it('is who speaks in either, and whether somebody new does', () => {
    const signs = signsOf(LEAK);
    for (const name of ['first speaks', 'second speaks', 'new party', 'new party speaks'])
      expect([name, signs.get(name)]).toEqual([name, 1]);
  });

  it('is what is denied, and by words of dispute', () => {
    const signs = signsOf(LEAK);
    expect(signs.get('one denies')).toBe(1);
    expect(signs.get('second contradicts')).toBe(1);
    expect(signs.has('contested')).toBe(false);
    expect(signsOf('The mayor says the gate is safe. Harlan Freight disputes that.').get('contested')).toBe(1);
  });

  it('is how like they are', () => {
    expect(signsOf(LEAK).get('shared words')).toBeGreaterThan(1);
    expect(signsOf('The mayor says the gate is safe. Ravens nest there.').has('shared words')).toBe(false);
  });
});

describe('the weights', () => {
  it.each([
    ['first opens with speech', 1],
    ['second opens with speech', 1],
    ['second contradicts', 1],
    ['one paragraph', 1],
    ['likeness', 1],
    ['second adds', -1],
    ['first has figures', -1],
    ['second opens a quotation', -1],
  ])('of %s pull as reason has it', (name, direction) => {
    expect(Math.sign(WEIGHTS.get(name) ?? 0)).toBe(direction);
  });

  it('of two sentences without any sign make a dispute unlikely', () => {
    expect(judgeDispute(new Map())).toBeLessThan(0.1);
  });
});

describe('two who say the contrary', () => {
  it('dispute, though no word says so', () => {
    const [dispute] = disputes(LEAK);
    expect(dispute?.sides.map(({ position }) => position.replace(/\.$/u, ''))).toEqual([
      'Harlan Freight says that nobody warned the company about the leak',
      'The harbour ministry maintains that its officials had warned the company about the leak in writing',
    ]);
    expect(dispute?.relation).toBe('dispute');
  });

  it('do so in a whole story; of a few sentences only words of dispute tell', () => {
    expect(disputes(LEAK, 'The mill was painted.')).toEqual([]);
  });

  it.each([
    ['one who goes on', 'Harlan Freight says that nobody warned it. The company also said that the leak was small.'],
    ['two facts', 'The leak closed the harbour. The ministry of the harbour has a new roof.'],
    ['the writer', 'Harlan Freight says that nobody warned it. I think it was warned by the ministry.'],
    ['a pronoun', 'Harlan Freight says that nobody warned it. He maintains that the ministry never wrote.'],
    ['no position', 'Harlan Freight says that nobody warned it. Officials deny that.'],
  ])('but not %s', (_who, told) => {
    expect(disputes(told)).toEqual([]);
  });

  it('nor what stands in another article', () => {
    const [first = '', second = ''] = LEAK.split('. ');
    const text = readStory(week({ herald: `${FILLER} ${first}.`, wire: `${second} ${FILLER}` }));
    const at = text.units.findIndex(({ sentence }) => sentence.text.startsWith('The harbour ministry'));
    expect(canDispute(text, at)).toBe(false);
  });
});
