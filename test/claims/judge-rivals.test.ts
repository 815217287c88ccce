/**
 * The second opinion on rival values: what is seen of a pair, how it is weighed, and that it is asked only in whole stories. The rows say which way
 * a sign pulls, not how far; how far is learned.
 */
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/articles/read-articles.ts';
import { isRival } from '../../src/claims/compare-figures.ts';
import { createComparison, createRules } from '../../src/claims/compare-nodes.ts';
import { findPairs } from '../../src/claims/group-rivals.ts';
import type { ValueNode } from '../../src/claims/group-values.ts';
import { judgeRivals, LEAST_LIKELY, LIKELY } from '../../src/claims/judge-rivals.ts';
import { createToldLikelihood } from '../../src/claims/judge-told.ts';
import { matchFigures, readValues } from '../../src/claims/match-figures.ts';
import { createSigns, type RivalSigns } from '../../src/claims/rival-signs.ts';
import { WEIGHTS } from '../../src/claims/rival-weights.ts';
import { article } from '../support/article-builder.ts';
import { countSteps } from '../support/whole-story.ts';

/** Signs of the first values of two texts that are told with these digits. */
function signsOf(texts: readonly string[], first: string, second: string): RivalSigns {
  const articles = texts.map((text, index) => article(`${String(index)}.md`, text));
  const found = readValues(articles, [], '2026-03-02');
  if (found === null) throw new Error('no values');
  const { nodes, space } = found;
  const node = (digits: string): ValueNode => {
    const value = nodes.find(({ figures }) => figures.some(({ quantity }) => quantity.text.includes(digits)));
    if (value === undefined) throw new Error(`no value ${digits}`);
    return value;
  };
  const [a, b] = [node(first), node(second)];
  const { base, result } = createRules(nodes, space)(a, b);
  return createSigns(nodes, space)(a, b, base, result);
}

const HARBOUR = 'The ministry said 41 trawlers lay in the harbour of Velm.';

describe('what is seen of two values', () => {
  it('is how often either is told, by whom, and how like the sentences are', () => {
    const signs = signsOf([HARBOUR, 'The fishers said 56 trawlers lay in the harbour of Velm.'], '41', '56');
    expect(signs.get('named givers')).toBe(2);
    expect(signs.get('two givers')).toBe(1);
    expect(signs.get('voices')).toBe(2);
    expect(signs.get('sentences')).toBeGreaterThan(0.5);
    expect(signs.get('kind count')).toBe(1);
    expect(signs.has('alike')).toBe(false);
    expect(signs.has('in one article')).toBe(false);
  });

  it('is whether further values are of one size', () => {
    const other =
      'The fishers said 56 trawlers lay in the harbour of Velm. A quay is 50 years old. It has 60 bollards.';
    expect(signsOf([HARBOUR, other], '41', '56').get('alike')).toBeCloseTo(Math.log(2), 9);
  });

  it.each([
    ['in one sentence', 'The ministry said 41 trawlers lay in Velm and 56 trawlers in Harl.'],
    ['in neighbours', 'The ministry said 41 trawlers lay in Velm. It rained. There were 56 trawlers in Harl.'],
    [
      'in one article',
      'The ministry said 41 trawlers lay in Velm. A. It rained. All slept. It blew. 56 trawlers came.',
    ],
  ])('is whether an article has both: %s', (name, text) => {
    const signs = signsOf([text, 'Of 56 trawlers nobody knew.'], '41', '56');
    const there = ['in one sentence', 'in neighbours', 'in one article'].filter((sign) => signs.has(sign));
    expect(there).toEqual([name]);
  });

  it('is how far apart they are: in times, and of dates in days', () => {
    const far = signsOf([HARBOUR, 'The fishers said 82 trawlers lay in the harbour of Velm.'], '41', '82');
    expect(far.get('times apart')).toBeCloseTo(Math.log(2), 9);
    const dates = signsOf(['Velm votes on 3 May 2026.', 'Velm votes on 10 May 2026.'], '3 May', '10 May');
    expect(dates.get('days apart')).toBeCloseTo(Math.log(8) / 3, 9);
    expect(dates.has('times apart')).toBe(false);
  });
});

describe('the weights', () => {
  it.each([
    ['sentences', 1],
    ['two givers', 1],
    ['plainly disputed', 1],
    ['disputed', 1],
    ['times apart', -1],
    ['alike', -1],
    ['in one article', -1],
    ['not past-against-future', -1],
  ])('of %s pull as reason has it', (name, direction) => {
    expect(Math.sign(WEIGHTS.get(name) ?? 0)).toBe(direction);
  });

  it('of a pair without any sign make rivals unlikely', () => {
    expect(judgeRivals(new Map())).toBeLessThan(0.2);
    expect(judgeRivals(new Map([['never seen', 100]]))).toBe(judgeRivals(new Map()));
  });
});

describe('a whole story', () => {
  it('is judged: what the rules call rivals is dropped where that is unlikely, and what only faint reasons keep apart is taken up', async () => {
    const { articles } = await readArticles(new URL('../eval/airport-audit', import.meta.url).pathname);
    const found = readValues(articles, [], null);
    if (found === null) throw new Error('no values');
    const { nodes, space } = found;
    const [rules, judged] = [createRules(nodes, space), createComparison(nodes, space).compare];
    const readOf = createSigns(nodes, space);
    const readSigns = (a: ValueNode, b: ValueNode): RivalSigns => {
      const { base, result } = rules(a, b);
      return readOf(a, b, base, result);
    };
    const toldBy = createToldLikelihood(nodes, space, readSigns);
    const changed = findPairs(nodes, space).flatMap(([a, b]) => {
      const [before, after] = [isRival(rules(a, b).result.relation), isRival(judged(a, b).relation)];
      const likelihood = Math.max(toldBy(a, b), judgeRivals(readSigns(a, b)));
      return before === after ? [] : [{ after, likelihood }];
    });
    const [dropped, taken] = [false, true].map((after) => changed.filter((row) => row.after === after));
    expect(Math.min(dropped?.length ?? 0, taken?.length ?? 0)).toBeGreaterThan(0);
    expect(dropped?.every(({ likelihood }) => likelihood < LEAST_LIKELY)).toBe(true);
    expect(taken?.every(({ likelihood }) => likelihood >= LIKELY)).toBe(true);
  });

  it('has twenty values at least; of fewer the rules alone decide', () => {
    const found = readValues(
      [article('a.md', HARBOUR), article('b.md', 'The fishers said 560 trawlers lay in Velm.')],
      [],
      null,
    );
    if (found === null) throw new Error('no values');
    const { nodes, space } = found;
    const [a, b] = nodes as [ValueNode, ValueNode];
    expect(createComparison(nodes, space).compare(a, b)).toEqual(createRules(nodes, space)(a, b).result);
  });

  it('keeps what two sources plainly dispute', () => {
    const whole = [
      article(
        'a.md',
        `The ministry counted 41 trawlers in the bay of Velm. The fishers say it was 56. ${countSteps('mill inn quay mast attic school choir tram bank lane')}`,
      ),
      article(
        'b.md',
        `The fishers of Velm counted 56 trawlers in the bay. ${countSteps('church tower bridge garden palace station library cellar pier cave')}`,
      ),
    ];
    const differences = matchFigures(whole, [], '2026-03-02').matters.filter(({ kind }) => kind === 'difference');
    expect(differences.map(({ sides }) => sides.map(({ max }) => max))).toContainEqual([41, 56]);
  });
});
