import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../src/articles/read-articles.ts';
import type { Article } from '../src/model.ts';
import { buildDigest } from '../src/pipeline.ts';
import { article, week } from './support/article-builder.ts';
import { citationsOf, findFaults, listPoints } from './support/digest-faults.ts';

const options = { issue: '2026-W47', date: '2026-11-20' };
const strike = week({
  courier:
    'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 8 percent. Forty ships wait outside.',
  sluice:
    'On Monday the dock workers of Saltmere port walked out over pay. Their union wants 9 percent. Some 40 ships wait outside.',
  wire: 'Saltmere port stood still after dock workers walked out on Monday over pay. Forty ships wait outside the port.',
});
const bank = week({
  ledger:
    'The central bank of Varnholm left its main rate at 4.25 percent on Thursday. Two of nine members voted for a cut.',
  mint: 'On Thursday the central bank of Varnholm kept its main rate at 4.25 percent. Two of its nine members wanted a cut.',
});

test('no articles give an empty digest', () => {
  expect(buildDigest([], options).digest).toMatchObject({ articles: [], stories: [], alsoRead: [] });
});

test('the preheader holds what stands alone: nothing says who "it" is', () => {
  const articles = week({
    courier:
      'In 2021 it fined the mill at Harl 412,000 crowns for spilling flour into the river Orl.\n\nThe wheels of the mill at Harl now stand still until the summer.',
    wire: 'In 2021 it fined the mill at Harl 412,000 crowns, since flour was spilled into the river Orl.\n\nUntil the summer the wheels of the mill at Harl stand still.',
  });
  const { preheader } = buildDigest(articles, options).digest.issue;
  expect(preheader).toBe('The wheels of the mill at Harl now stand still until the summer.');
});

test('one article is no story', () => {
  const { digest } = buildDigest(strike.slice(0, 1), options);
  expect(digest.stories).toEqual([]);
  expect(digest.alsoRead.map((entry) => entry.article)).toEqual(['courier.md']);
});

test('two events are two stories', () => {
  const { digest } = buildDigest([...strike, ...bank], options);
  expect(digest.stories.map((story) => story.articles)).toEqual([
    ['courier.md', 'sluice.md', 'wire.md'],
    ['ledger.md', 'mint.md'],
  ]);
});

test('the sample week shows what three sources say Meta will spend as one difference', async () => {
  const { articles } = await readArticles(fileURLToPath(new URL('../articles', import.meta.url)));
  const { digest } = buildDigest(articles, { issue: '2026-W15', date: '2026-04-11' });
  const points = digest.stories.flatMap((story) => story.themes.flatMap((theme) => theme.points));
  const sides = points.flatMap((point) =>
    point.kind === 'difference' && point.text.includes('spending') ? [point.sides.map(({ position }) => position)] : [],
  );
  expect(sides).toEqual([['about $115 billion', 'between $115 billion and $135 billion', '$145 billion']]);
});

test('the order of the articles does not change a byte of the digest', () => {
  const all = [...strike, ...bank];
  const expected = JSON.stringify(buildDigest(all, options).digest);
  const order = fc.shuffledSubarray([...all.keys()], { minLength: all.length });
  fc.assert(
    fc.property(order, (indices) => {
      const shuffled = indices.flatMap((index) => all[index] ?? []);
      expect(JSON.stringify(buildDigest(shuffled, options).digest)).toBe(expected);
    }),
    { numRuns: 12 },
  );
});

test('every citation is what its article says there', () => {
  const all = [...strike, ...bank];
  const { digest } = buildDigest(all, options);
  const citations = listPoints(digest).flatMap(citationsOf);
  expect(citations.length).toBeGreaterThan(6);
  for (const citation of citations) {
    const source = all.find((each) => each.id === citation.article)?.text.slice(citation.start, citation.end);
    expect(source?.replaceAll(/\s+/g, ' ')).toBe(citation.quote);
  }
});

test('an agreement cites two publishers at least, a single source one', () => {
  const { digest } = buildDigest([...strike, ...bank], options);
  for (const point of listPoints(digest)) {
    if ('sides' in point) continue;
    const articles = new Set(point.citations.map((citation) => citation.article)).size;
    if (point.kind === 'agreement') expect(articles).toBeGreaterThan(1);
    else expect(articles).toBe(1);
  }
});

describe('refusals', () => {
  test('nothing shared: the reason says so and no theme is made up', () => {
    const apart = week({
      courier: 'The Saltmere Venn bridge opened. Bakers praised its railings.',
      sluice: 'The Saltmere Venn bridge opened. Swans nest nearby.',
    });
    const { digest } = buildDigest(apart, options);
    for (const story of digest.stories) {
      if (story.themes.length === 0) expect(story.reason).not.toBe('');
      else expect(story.reason).toBe('');
    }
    expect(findFaults(digest, apart)).toEqual([]);
  });

  test('copies of one wire text are one voice: grouped, not synthesised', () => {
    const text = strike[0]?.text.split('---').at(-1) ?? '';
    const copies = ['first', 'second', 'third'].map((name) => article(name, `${text}\n${text}`));
    const { digest } = buildDigest(copies, options);
    expect(digest.stories).toMatchObject([
      { articles: ['first.md', 'second.md', 'third.md'], independentSources: 1, themes: [], lead: [] },
    ]);
    expect(digest.stories[0]?.reason).toMatch(/one voice/);
    expect(digest.summary).toEqual([]);
  });

  test('one article gives a short issue with its title as subject', () => {
    const one = [article('courier', 'Dock workers walked out on Monday over pay.', { title: 'Dock workers walk out' })];
    const { digest } = buildDigest(one, options);
    expect(digest.issue.subject).toBe('Dock workers walk out');
    expect(digest.summary).toEqual([]);
    expect(digest.alsoRead).toMatchObject([{ text: 'Dock workers walked out on Monday over pay.' }]);
  });

  test('an empty issue says that there is nothing', () => {
    expect(buildDigest([], options).digest.issue).toMatchObject({ subject: 'Nothing to report', from: null, to: null });
  });

  test('articles in another language are quoted, and quality.json says that they were not compared', () => {
    const german = week(
      {
        bote: 'Die Hafenarbeiter von Saltmere legten am Montag die Arbeit nieder. Die Gewerkschaft verlangt acht Prozent mehr Lohn.',
        kurier:
          'Am Montag legten die Hafenarbeiter von Saltmere die Arbeit nieder. Ihre Gewerkschaft verlangt neun Prozent mehr Lohn.',
      },
      { language: 'de' },
    );
    const { digest, quality } = buildDigest(german, options);
    expect(digest.stories.map((story) => story.articles)).toEqual([['bote.md', 'kurier.md']]);
    expect(quality.degraded).toEqual([{ story: 'bote.md', language: 'de' }]);
    expect(findFaults(digest, german)).toEqual([]);
  });
});

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a merge field', 'The union asks for {{ subscriber.email }} and {{{x}}} percent at Saltmere port.'],
  [
    'mail mark-up',
    'At Saltmere port <mj-raw>the dock workers</mj-raw> walked out <script>alert(1)</script> on Monday.',
  ],
  ['a footnote', 'Dock workers walked out[^1] on Monday[^a1b2-1] at Saltmere port.\n\n[^1]: Not a point of ours.'],
  [
    'rules and front matter',
    'Dock workers walked out.\n\n---\n\nsubject: hacked\n\n---\n\nAt Saltmere port 40 ships wait.',
  ],
  [
    'escapes and invisible characters',
    `Dock\u200B workers at Saltmere\u001b port\uFEFF walked out\u2060 on Monday. ${'Forty ships wait. '.repeat(9)}`,
  ],
  ['right-to-left marks', 'Dock workers \u202Eyap revo\u202C walked out on Monday at Saltmere port: عمال الميناء.'],
  ['emoji', 'Dock workers 👷🏽‍♀️ walked out on Monday 🚢🚢 over pay at Saltmere port 🇪🇺.'],
  [
    'unbalanced quotes',
    'Dock workers “walked out on Monday" over "pay at Saltmere port, the union said. Forty ships wait outside.',
  ],
  [
    'one sentence of 11 kB',
    `Dock workers walked out on Monday at Saltmere port ${'and waited '.repeat(1_000)}over pay.`,
  ],
];

describe('hostile text', () => {
  test.each(HOSTILE)('%s comes through as text, cited where it stands', (_, text) => {
    const all = [
      ...strike,
      article('hostile', text),
      article('hostile-too', text.replace('Dock workers', 'Some dock workers')),
    ];
    const { digest } = buildDigest(all, options);
    expect(findFaults(digest, all)).toEqual([]);
    expect(digest.articles).toHaveLength(all.length);
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
  });
});

describe('whatever the articles', () => {
  const SENTENCES = [
    'The council of Saltmere voted on the harbour levy on Tuesday.',
    'On Tuesday the Saltmere council took a vote on the harbour levy.',
    'The harbour levy will cost an average home $85 a year.',
    'An average home will pay a harbour levy of $118 a year.',
    'The minister expects the barrier to open in 2030.',
    'It will not open before 2032, the auditors say.',
    'But nobody asked the fishermen.',
    '"We were not asked," said Petra Lindqvale of the fishermen’s union.',
    'More than 2,000 homes were flooded in January 2022.',
    'Sign up for our newsletter.',
    '{{x}} <b>7</b> [^1]',
    'Is that enough?',
  ] as const;
  const paragraph = fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 7 })
    .map((list) => list.join(' '));
  const generated = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), { maxLength: 5 }).map((texts) =>
    texts.map((paragraphs, index) =>
      // Never only boilerplate: that would be refused as no article.
      article(`source-${index}`, ['The ferry to Tolvan sails again.', ...paragraphs].join('\n\n')),
    ),
  );

  test('a digest is sound, and the order of its articles does not change it', () => {
    fc.assert(
      fc.property(generated, (articles) => {
        const { digest } = buildDigest(articles, options);
        expect(findFaults(digest, articles)).toEqual([]);
        expect(JSON.stringify(buildDigest(articles.toReversed(), options).digest)).toBe(JSON.stringify(digest));
      }),
      { numRuns: 30 },
    );
  });

  test.each(['drug-trial', 'ferry-grounding', 'school-phones', 'stadium-move'])(
    'the labelled story %s is sound',
    async (name) => {
      const { articles } = await readArticles(path.join(import.meta.dirname, 'eval', name));
      const { digest } = buildDigest(articles, options);
      expect(listPoints(digest).length).toBeGreaterThan(10);
      expect(findFaults(digest, articles)).toEqual([]);
    },
  );

  test('the sample week is sound, with every article in a story or read besides', async () => {
    const { articles } = await readArticles(path.join(import.meta.dirname, '../articles'));
    const { digest } = buildDigest(articles, options);
    expect(findFaults(digest, articles)).toEqual([]);
    const told = [
      ...digest.stories.flatMap((story) => story.articles),
      ...digest.alsoRead.map((entry) => entry.article),
    ];
    expect(told.toSorted()).toEqual(articles.map((each: Article) => each.id));
  });
});

test('time zone, locale and working folder do not change a byte', () => {
  const script = `
    import { readArticles } from ${JSON.stringify(new URL('../src/articles/read-articles.ts', import.meta.url).href)};
    import { buildDigest } from ${JSON.stringify(new URL('../src/pipeline.ts', import.meta.url).href)};
    const { articles } = await readArticles(process.argv[1]);
    console.log(JSON.stringify(buildDigest(articles, { issue: 'x', date: '2026-11-20' })));`;
  const folder = fileURLToPath(new URL('eval/stadium-move', import.meta.url));
  const run = (cwd: string, env: Readonly<Record<string, string>>): string => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script, folder],
      { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const here = run(import.meta.dirname, { TZ: 'UTC', LC_ALL: 'C' });
  expect(run(tmpdir(), { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(here);
});
