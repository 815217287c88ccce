/**
 * Two figures that one article tells near each other: what is seen of them, how it is weighed, and that a whole story is needed for it. The rows say
 * which way a sign pulls, not how far; how far is learned.
 */
import { describe, expect, it } from 'vitest';
import { createComparison, createRules } from '../../src/claims/compare-nodes.ts';
import { isRival } from '../../src/claims/compare-figures.ts';
import type { ValueNode } from '../../src/claims/group-values.ts';
import { judgeTold, withOpinion } from '../../src/claims/judge-rivals.ts';
import { matchFigures, readValues } from '../../src/claims/match-figures.ts';
import type { RivalSigns } from '../../src/claims/rival-signs.ts';
import { createToldSigns, findNear, type NearPair } from '../../src/claims/told-signs.ts';
import { WEIGHTS } from '../../src/claims/told-weights.ts';
import { article } from '../support/article-builder.ts';
import { countSteps } from '../support/whole-story.ts';

interface Read {
  readonly near: readonly NearPair[];
  readonly signs: RivalSigns;
}

/** What is seen of the values of one text that are told with these digits. */
function read(text: string, first: string, second: string): Read {
  const found = readValues([article('a.md', text), article('b.md', 'A carter passed.')], [], '2026-03-02');
  if (found === null) throw new Error('no values');
  const { nodes, space } = found;
  const node = (digits: string): ValueNode => {
    const value = nodes.find(({ figures }) => figures.some(({ quantity }) => quantity.text.includes(digits)));
    if (value === undefined) throw new Error(`no value ${digits}`);
    return value;
  };
  const near = findNear(node(first), node(second), space);
  const [pair] = near;
  return { near, signs: pair === undefined ? new Map() : createToldSigns(nodes, space)(pair) };
}

describe('two figures are near each other', () => {
  it.each([
    ['in one sentence', 'The mill counts 41 carts; the guild counts 56.', 'in one sentence'],
    ['with a sentence between them', 'The mill counts 41 carts. It rained. The guild counts 56.', 'a sentence between'],
  ])('%s', (_where, text, sign) => {
    const { near, signs } = read(text, '41', '56');
    expect(near).toHaveLength(1);
    expect(signs.get(sign)).toBe(1);
  });

  it('in the order of the text, whichever is asked for first', () => {
    const text = 'The mill counts 56 carts. The guild counts 41.';
    for (const [one, other] of [
      ['41', '56'],
      ['56', '41'],
    ] as const) {
      const [pair] = read(text, one, other).near;
      expect([pair?.first.quantity.text, pair?.second.quantity.text]).toEqual(['56 carts', '41']);
    }
  });

  it.each([
    ['farther off', 'The mill counts 41 carts. It rained. All slept. The guild counts 56.', '41', '56'],
    ['of another kind', 'The mill counts 41 carts. The guild paid $56.', '41', '56'],
    ['of another size', 'The mill counts 41 carts. The guild counts 5,600.', '41', '5,600'],
  ])('but not %s', (_why, text, first, second) => {
    expect(read(text, first, second).near).toEqual([]);
  });
});

describe('what is seen of them', () => {
  it('is who gives them, and that the second says nothing but whose it is', () => {
    const { signs } = read('The mill counts 41 carts. The guild counts 56.', '41', '56');
    for (const name of ['both named', 'two givers', 'second ends', 'no own words'])
      expect([name, signs.get(name)]).toEqual([name, 1]);
    expect(signs.has('no giver')).toBe(false);
  });

  it('is what the sentences hold beside them', () => {
    const { signs } = read(
      'In 2024 the mill lost 41 carts and sold 30. Prices had risen, and 56 carts were lost in 2025.',
      '41',
      '56',
    );
    expect(signs.get('no giver')).toBe(1);
    expect(signs.get('other year')).toBe(1);
    expect(signs.get('beside the first')).toBe(1);
    expect(signs.has('beside the second')).toBe(false);
  });

  it('is whether their clauses tell of other figures as well', () => {
    const { signs } = read('The trust wants $30 for 41 carts. The guild counts 56 carts, at $12, it says.', '41', '56');
    expect(signs.get('other in the clause of the first')).toBe(1);
    expect(signs.get('others beside the second')).toBe(1);
    expect(signs.has('other in the clause of the second')).toBe(false);
  });

  it('is how the story tells their values elsewhere', () => {
    const pair = 'The mill counts 41 carts. The guild counts 56.';
    const text = `${pair} It rained. All slept. So the mill says again: 41 carts.`;
    expect(read(pair, '41', '56').signs.has('mentions of the first')).toBe(false);
    expect(read(text, '41', '56').signs.get('mentions of the first')).toBeCloseTo(Math.log(2), 9);
  });
});

describe('the weights', () => {
  it.each([
    ['plainly disputed', 1],
    ['two givers', 1],
    ['second held', 1],
    ['second bare', 1],
    ['semicolon', 1],
    ['opinion of the values', 1],
    ['no giver', -1],
    ['past', -1],
    ['rise', -1],
    ['other year', -1],
    ['others beside the first', -1],
    ['other in the clause of the second', -1],
    ['times apart', -1],
    ['a sentence between', -1],
    ['not different-period', -1],
  ])('of %s pull as reason has it', (name, direction) => {
    expect(Math.sign(WEIGHTS.get(name) ?? 0)).toBe(direction);
  });

  it('of two figures without any sign make accounts of one thing unlikely', () => {
    expect(judgeTold(new Map(), new Map())).toBeLessThan(0.1);
  });

  it('take an opinion of the values only so far', () => {
    expect(withOpinion(new Map(), 40)).toEqual(withOpinion(new Map(), 6));
    expect(withOpinion(new Map(), -40)).toEqual(withOpinion(new Map(), -6));
  });
});

describe('a whole story', () => {
  const many = [
    'mill inn quay mast attic school choir tram bank lane',
    'church tower bridge garden palace station library cellar pier cave',
  ].map(countSteps);
  const told =
    'Halvik puts its open order at 1,100 carts. The ledger of the wheelwrights, say two clerks, shows 820 to be delivered.';
  const compared = (texts: readonly string[]): { readonly rules: boolean; readonly judged: boolean } => {
    const articles = texts.map((text, index) => article(`${String(index)}.md`, text));
    const found = readValues(articles, [], null);
    if (found === null) throw new Error('no values');
    const { nodes, space } = found;
    const [a, b] = [820, 1100].map((value) => nodes.find(({ comparable }) => comparable.max === value)) as [
      ValueNode,
      ValueNode,
    ];
    return {
      rules: isRival(createRules(nodes, space)(a, b).result.relation),
      judged: isRival(createComparison(nodes, space).compare(a, b).relation),
    };
  };

  it('is needed: of a few sentences the rules alone decide', () => {
    expect(compared([told, 'Carts are dear.'])).toEqual({ rules: false, judged: false });
  });

  it('lets two accounts be rivals that share few words', () => {
    expect(compared([`${told} ${many[0] ?? ''}`, many[1] ?? ''])).toEqual({ rules: false, judged: true });
  });

  it('prints them as a difference of that article', () => {
    const articles = [article('a.md', `${told} ${many[0] ?? ''}`), article('b.md', many[1] ?? '')];
    const { matters } = matchFigures(articles, [], '2026-03-02');
    const differences = matters.filter(({ kind }) => kind === 'difference');
    expect(differences.map(({ sides }) => sides.map(({ max }) => max))).toContainEqual([820, 1100]);
  });

  it('leaves a change apart', () => {
    const change = 'Halvik had an open order of 1,100 carts last year. It has fallen to 820 this spring.';
    expect(compared([`${change} ${many[0] ?? ''}`, many[1] ?? '']).judged).toBe(false);
  });
});
