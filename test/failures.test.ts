/**
 * The failure catalogue: what digests of several sources get wrong, each as a small week of articles. The titles say what must hold; the
 * weeks are short enough to see why.
 */
import { describe, expect, test } from 'vitest';
import type { Article, Digest, Point } from '../src/model.ts';
import { type BuiltDigest, buildDigest } from '../src/pipeline.ts';
import { article, week } from './support/article-builder.ts';
import { citationsOf, listPoints } from './support/digest-faults.ts';

const options = { issue: '2026-W47', date: '2026-11-20' };
const build = (articles: readonly Article[]): BuiltDigest => buildDigest(articles, options);
const groups = ({ digest }: BuiltDigest): readonly (readonly string[])[] =>
  digest.stories.map((story) => story.articles);
const printed = (digest: Digest, kind: Point['kind']): readonly Point[] =>
  listPoints(digest).filter((point) => point.kind === kind);
/** Positions of every difference. */
const differences = ({ digest }: BuiltDigest): readonly (readonly string[])[] =>
  digest.stories.flatMap((story) =>
    story.themes.flatMap((theme) =>
      theme.points.flatMap((point) => (point.kind === 'difference' ? [point.sides.map((side) => side.position)] : [])),
    ),
  );

/** Two accounts of one event that end in a sentence each: what the test is about. */
function twoAccounts(first: string, second: string): readonly Article[] {
  return week(
    {
      courier: `The Saltmere council voted on the Venn barrier on Tuesday after a long debate at the Guildhall. The barrier is to keep storm surges out of the port. ${first}`,
      sluice: `On Tuesday the council of Saltmere voted on the Venn barrier, after a long debate at the Guildhall. The barrier should keep storm surges out of the port. ${second}`,
    },
    { date: '2026-11-18' },
  );
}

describe('grouping', () => {
  test('stories that share one famous name stay apart', () => {
    const articles = week({
      chips:
        'Meta signed a supply contract for graphics processors with a foundry in Dresden. The chips will be delivered next spring.',
      court:
        'A court in Dublin fined Meta over the transfer of personal data to America. The regulator had asked for more.',
      staff:
        'Meta will close its office in Bristol and dismiss ninety engineers. A union called the decision shameful.',
      glasses: 'Meta showed sunglasses with a display at a fair in Lisbon. Reviewers praised the battery.',
      trial: 'A former moderator is suing Meta in Nairobi for damages. Her lawyer told of nightmares.',
    });
    expect(groups(build(articles))).toEqual([]);
  });

  test('one event in other words is one story', () => {
    const articles = week({
      courier: 'Dock workers at Saltmere port walked out on Monday over pay. Forty ships wait outside the harbour.',
      sluice:
        'Harbour strike. On Monday the dock workers of Saltmere laid down tools over their pay; some forty ships are waiting outside.',
    });
    expect(groups(build(articles))).toEqual([['courier.md', 'sluice.md']]);
  });

  test('a round-up of two events does not chain them', () => {
    const strike =
      'Dock workers at Saltmere port walked out on Monday over pay. Forty ships wait outside the harbour. The union of dock workers wants eight percent.';
    const bank =
      'The central bank of Varnholm left its main interest rate at 4.25 percent. Two of nine members of the board voted for a cut. Inflation is falling.';
    const articles = week({
      'bank-a': bank,
      'bank-b': `On Thursday the central bank of Varnholm left its interest rate unchanged at 4.25 percent. Two members of its board wanted a cut, as inflation is falling.`,
      roundup: `${strike.split('. ')[0]}. ${bank.split('. ')[0]}. And a swan nests at the lake.`,
      'strike-a': strike,
      'strike-b':
        'Over pay the dock workers of Saltmere port walked out on Monday. Their union wants eight percent. Some forty ships wait outside the harbour.',
    });
    for (const group of groups(build(articles)))
      expect(group.some((id) => id.startsWith('bank')) && group.some((id) => id.startsWith('strike'))).toBe(false);
  });

  test('notices from one form are not one story', () => {
    const articles = week({
      alder:
        'Form 8.5. Net asset value. The net asset value per share of Alder Growth Trust at close of business was 214.6 pence.',
      birch:
        'Form 8.5. Net asset value. The net asset value per share of Birch Income Fund at close of business was 98.1 pence.',
    });
    expect(groups(build(articles))).toEqual([]);
  });

  test('three stories in thirty articles are three stories', () => {
    const events = [
      'Dock workers at Saltmere port walked out on Monday over pay. Forty ships wait outside the harbour of Saltmere. The dockers want eight percent.',
      'The central bank of Varnholm left its interest rate at 4.25 percent on Thursday. Inflation in Varnholm is falling. Two board members wanted a cut.',
      'The ferry Marisol Tern ran onto the Penn Stack in a storm. Seven passengers of the ferry died. The coastguard searches for the recorder.',
    ];
    const articles = events.flatMap((text, event) =>
      Array.from({ length: 10 }, (_, index) => {
        const sentences = text.split(/(?<=\.) /);
        const turned = [...sentences.slice(index % 3), ...sentences.slice(0, index % 3)];
        return article(
          `e${event}-${index}`,
          `Reporter ${index} was there. ${turned.join(' ')} Witness number ${index} shrugged.`,
        );
      }),
    );
    expect(groups(build(articles)).map((group) => group.length)).toEqual([10, 10, 10]);
  });
});

describe('independence', () => {
  test('one agency text in three papers is one voice', () => {
    const text =
      'SALTMERE (Coastline) - Dock workers walked out on Monday over pay. Forty ships wait outside the harbour. The union asks for eight percent and offers talks. Its last strike was in 2019 and ended after nine days. The port authority said that it would not answer threats, and called on the minister to send a mediator to Saltmere';
    const { digest } = build(week({ argus: `${text}.`, courier: `${text}.`, herald: `${text}. More follows.` }));
    expect(digest.stories).toMatchObject([{ independentSources: 1, themes: [] }]);
  });

  test('two feeds of one publisher do not agree with each other', () => {
    const articles = twoAccounts('Forty ships wait outside.', 'Some 40 ships wait outside the port.').map((each) => ({
      ...each,
      publisher: 'Harbour Media',
    }));
    const { digest } = build(articles);
    expect(digest.stories).toMatchObject([{ independentSources: 1 }]);
    expect(printed(digest, 'agreement')).toEqual([]);
  });
});

describe('figures', () => {
  test('two values of one measure are one difference with both values', () => {
    const built = build(
      twoAccounts('The barrier will cost $1.2 billion.', 'The barrier will cost $1.45 billion, auditors say.'),
    );
    expect(differences(built)).toEqual([['$1.2 billion', expect.stringContaining('$1.45 billion')]]);
  });

  const alike: readonly (readonly [why: string, first: string, second: string])[] = [
    [
      'capital spending is not revenue',
      'Meta’s capital spending in 2026 will be $115 billion.',
      'Meta’s revenue in 2026 will be $117 billion.',
    ],
    [
      'another year is another figure',
      'The port spent $40 million in 2024.',
      'The port will spend $60 million in 2026.',
    ],
    [
      'a range holds its point only when one speaks of the other',
      'The barrier will cost about $1.2 billion.',
      'The barrier will cost $1,200 million.',
    ],
    [
      'a scale may be written in letters',
      'The barrier will cost $1.2bn.',
      'The price of the barrier is 1.2 billion dollars.',
    ],
    ['rounding is no difference', 'The storm flooded 2,041 homes.', 'The storm flooded about 2,000 homes.'],
    [
      'a bound is no rival of what lies within',
      'The storm flooded 2,041 homes.',
      'The storm flooded more than 2,000 homes.',
    ],
    [
      'a third is 33 percent',
      'The levy pays for a third of the barrier.',
      'The levy pays for 33 percent of the barrier.',
    ],
    [
      'another place is another figure',
      'Unemployment in Saltmere is 4 percent.',
      'Unemployment in Varnholm is 9 percent.',
    ],
    ['one counts homes, the other ships', 'The storm damaged 400 homes.', 'The storm damaged 40 ships.'],
    [
      'one plant alone is a part of the whole',
      'The carmaker Velda will cut 4,200 jobs.',
      'The carmaker Velda will cut 1,900 jobs in Saltmere alone.',
    ],
    ['euros are not dollars', 'The barrier costs 1.1 billion euros.', 'The barrier costs 1.2 billion dollars.'],
  ];
  test.each(alike)('no difference: %s', (_, first, second) => {
    expect(differences(build(twoAccounts(first, second)))).toEqual([]);
  });

  test('a value inside a difference is not also an agreement across its sides', () => {
    const built = build(
      week({
        courier: 'The council of Saltmere voted on the barrier on Tuesday. The barrier will cost $1.2 billion.',
        sluice: 'On Tuesday the council of Saltmere voted on the barrier. The barrier will cost $1.45 billion.',
        wire: 'The Saltmere council voted on Tuesday on the barrier. The cost of the barrier is $1.45 billion.',
      }),
    );
    for (const point of built.digest.stories.flatMap((story) => story.themes.flatMap((theme) => theme.points))) {
      if (point.kind !== 'agreement') continue;
      const quotes = point.citations.map((citation) => citation.quote).join(' ');
      expect(quotes.includes('1.2 billion') && quotes.includes('1.45 billion')).toBe(false);
    }
  });
});

describe('sentences', () => {
  test('an abbreviation does not cut a sentence, nor its citation', () => {
    const { digest } = build(
      twoAccounts(
        'The steel for the gates comes from the U.S. and from Korea, the builder says.',
        'Steel for the gates comes from the U.S. and Korea, says the builder.',
      ),
    );
    const cited = listPoints(digest)
      .flatMap(citationsOf)
      .filter((citation) => citation.quote.includes('U.S.'));
    expect(cited.length).toBeGreaterThan(0);
    for (const { quote } of cited) expect(quote).toMatch(/Korea/);
  });

  test('a word that only opens sentences is no name and no theme', () => {
    const { digest } = build(
      twoAccounts(
        'Uncertainty remains about the gates. Uncertainty also surrounds the levy.',
        'Uncertainty remains over the gates. Uncertainty about the levy is growing.',
      ),
    );
    expect(digest.stories.flatMap((story) => story.themes.map((theme) => theme.label))).not.toContain('Uncertainty');
  });

  test('questions, teasers and lines ending in a colon are not printed', () => {
    const { digest } = build(
      twoAccounts(
        'Who will pay for the Venn barrier? Here is what we know about the Venn barrier:',
        'Who is to pay for the Venn barrier? Here is what the council knows of the Venn barrier:',
      ),
    );
    for (const point of listPoints(digest)) expect(point.text).not.toMatch(/[?:]$/);
  });

  test('a pronoun whose referent is certain gets it in brackets; otherwise the sentence is left', () => {
    const { digest } = build(
      twoAccounts(
        'The State Audit Office has read the papers. It questioned the benefits of the barrier for 31,000 homes.',
        'Benefits for 31,000 homes were questioned by the State Audit Office, which read the papers on the barrier.',
      ),
    );
    for (const point of listPoints(digest)) expect(point.text).not.toMatch(/^(?:It|They|He|She) /);
  });

  test('nothing is printed that no source said', () => {
    const articles = twoAccounts(
      'The barrier will cost $1.2 billion, and work begins in May.',
      'Work on the barrier begins in May.',
    );
    const words = new Set(articles.flatMap((each) => each.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []));
    for (const point of listPoints(build(articles).digest)) {
      if ('sides' in point) continue;
      for (const word of point.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) expect(words).toContain(word);
    }
  });
});

test('empty articles folder: nothing is cited because nothing is said', () => {
  const { digest, quality } = build([]);
  expect(listPoints(digest)).toEqual([]);
  expect(quality).toMatchObject({ words: 0, citedPoints: 1, sources: [] });
});
