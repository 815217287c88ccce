import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import type { Digest, DigestStory, DigestTheme, Point } from '../../src/model.ts';
import { anyDigest } from '../support/arbitrary-digest.ts';
import { portDigest } from '../support/port-digest.ts';

const written = formatDigestFile(portDigest);

/** The port digest after an edit of its file; an edit that finds nothing to change is a mistake of the test. */
function edit(change: (text: string) => string): {
  digest: Digest;
  codes: readonly string[];
  lines: readonly (number | null)[];
} {
  const text = change(written);
  if (text === written) throw new Error('the edit changed nothing');
  const { digest, notices } = parseDigestFile(text, portDigest, 'digest.md');
  return { digest, codes: notices.map((notice) => notice.code), lines: notices.map((notice) => notice.line) };
}

function story(digest: Digest): DigestStory {
  const [first] = digest.stories;
  if (first === undefined) throw new Error('no story');
  return first;
}

function theme(digest: Digest, id: string): DigestTheme {
  const found = story(digest).themes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no theme ${id}`);
  return found;
}

/** `id`, with a dash before what is hidden. */
function idsOf(points: readonly Point[]): readonly string[] {
  return points.map((point) => `${point.hidden === true ? '-' : ''}${point.id}`);
}

test('reads as a page of Markdown', () => {
  expect(written).toMatchInlineSnapshot(`
    "---
    subject: "Port closes: what now?"
    preheader: "Three sources, two figures"
    issue: "2026-W47"
    date: 2026-11-20
    ---

    ## Port strike

    - The port is closed.[^1a2b-1][^1a2b-2]

    ### Pay

    - *Sources differ:* How much the union asks for
      - 8 percent[^3f2a-1][^3f2a-2]
      - about 9 percent[^3f2a-3]
    - *Only Sluice:* Talks resume on Monday.[^77ab-1]

    ### Ships

    - Forty ships wait.[^9c1d-1][^9c1d-2]

    ## Also read

    - A museum opens.[^also-1-1]

    [^1a2b-1]: “The port closed.” — Courier, [Port closes](https://a.md.example/a) (a.md, line 3)
    [^1a2b-2]: “No ship came in.” — Sluice, [Strike \\[day 3\\]](https://b.md.example/a) (b.md, line 4)
    [^3f2a-1]: “It asks for 8 percent.” — Courier, [Port closes](https://a.md.example/a) (a.md, line 7)
    [^3f2a-2]: “8 per cent more” — Wire, [Cranes idle](https://c.md.example/a) (c.md, line 2)
    [^3f2a-3]: “some 9 percent” — Sluice, [Strike \\[day 3\\]](https://b.md.example/a) (b.md, line 9)
    [^77ab-1]: “Talks go on on Monday.” — Sluice, [Strike \\[day 3\\]](https://b.md.example/a) (b.md, line 12)
    [^9c1d-1]: “Forty wait.” — Sluice, [Strike \\[day 3\\]](https://b.md.example/a) (b.md, line 14)
    [^9c1d-2]: “40 ships at anchor” — Wire, [Cranes idle](https://c.md.example/a) (c.md, line 5)
    [^also-1-1]: “A museum opens.” — Wire, [Cranes idle](https://c.md.example/a) (c.md, line 20)
    "
  `);
});

test('a digest comes back from its file as it was, whatever its words', () => {
  fc.assert(
    fc.property(anyDigest, (digest) => {
      const parsed = parseDigestFile(Buffer.from(formatDigestFile(digest)).toString(), digest, 'digest.md');
      expect(parsed.digest).toEqual(digest);
      expect(parsed.notices.filter((notice) => notice.severity === 'refused')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what an edit made comes back from a file written anew', () => {
  const { digest } = edit((text) =>
    text
      .replace('- *Only Sluice:* Talks resume on Monday.[^77ab-1]\n', '')
      .replace('## Port strike', 'A note.\n\n## The strike'),
  );
  const again = parseDigestFile(formatDigestFile(digest), digest, 'digest.md');
  expect(again).toEqual({ digest, notices: [] });
});

test('other line ends, a byte-order mark and trailing blanks change nothing', () => {
  const text = `\uFEFF${written.replaceAll('\n', '  \r\n')}`;
  expect(parseDigestFile(text, portDigest, 'digest.md')).toEqual({ digest: portDigest, notices: [] });
});

test('points are reordered by moving their lines', () => {
  const { digest, codes } = edit((text) => {
    const line = '- *Only Sluice:* Talks resume on Monday.[^77ab-1]\n';
    return text.replace(line, '').replace('- *Sources differ:*', `${line}- *Sources differ:*`);
  });
  expect(idsOf(theme(digest, 't1').points)).toEqual(['77ab', '3f2a']);
  expect(theme(digest, 't1').points[0]).toEqual(theme(portDigest, 't1').points[1]);
  expect(codes).toEqual([]);
});

test('a point that is deleted is hidden, not lost', () => {
  const { digest } = edit((text) => text.replace(/- \*Only Sluice.*\n/, ''));
  expect(idsOf(theme(digest, 't1').points)).toEqual(['3f2a', '-77ab']);
});

test('a point moves to another theme with its identity', () => {
  const line = '- *Only Sluice:* Talks resume on Monday.[^77ab-1]\n';
  const { digest } = edit((text) => text.replace(line, '').replace('- Forty', `${line}- Forty`));
  expect(idsOf(theme(digest, 't1').points)).toEqual(['3f2a']);
  expect(idsOf(theme(digest, 't2').points)).toEqual(['77ab', '9c1d']);
});

test('a reworded point keeps its citations and what the machine wrote', () => {
  const { digest } = edit((text) => text.replace('Forty ships wait.', 'Some *forty* ships\n  are waiting.'));
  const [before] = theme(portDigest, 't2').points;
  expect(theme(digest, 't2').points).toEqual([{ ...before, text: 'Some forty ships are waiting.', reworded: true }]);
});

test('a side is reworded, and the difference stays one', () => {
  const { digest } = edit((text) => text.replace('about 9 percent', 'nine percent'));
  expect(theme(digest, 't1').points[0]).toMatchObject({
    kind: 'difference',
    relation: 'different-figure',
    reworded: true,
    sides: [{ position: '8 percent' }, { position: 'nine percent' }],
  });
});

test('two points merge into one with the citations of both, the second is hidden', () => {
  const { digest } = edit((text) =>
    text
      .replace(/- \*Only Sluice.*\n/, '')
      .replace('- Forty ships wait.[^9c1d-1]', '- Forty ships wait, and talks resume.[^77ab-1][^9c1d-1]'),
  );
  expect(idsOf(theme(digest, 't2').points)).toEqual(['-9c1d', '77ab']);
  expect(theme(digest, 't2').points[1]).toMatchObject({
    kind: 'agreement',
    text: 'Forty ships wait, and talks resume.',
    citations: [{ line: 12 }, { line: 14 }, { line: 5 }],
    reworded: true,
  });
  expect(idsOf(theme(digest, 't1').points)).toEqual(['3f2a']);
});

test('one point becomes two when its line is copied, each with the footnotes it keeps', () => {
  const { digest } = edit((text) =>
    text.replace(
      '- Forty ships wait.[^9c1d-1][^9c1d-2]',
      '- Forty ships wait.[^9c1d-1]\n- They lie at anchor.[^9c1d-2]',
    ),
  );
  const [first, second] = theme(digest, 't2').points;
  expect(first).toMatchObject({ id: '9c1d', kind: 'single' });
  expect(second).toMatchObject({
    kind: 'single',
    text: 'They lie at anchor.',
    generated: 'Forty ships wait.',
    reworded: true,
  });
  expect(second?.id).toMatch(/^[0-9a-f]{4,}$/);
});

test('a citation is taken away: one source is no agreement', () => {
  const { digest } = edit((text) => text.replace('[^9c1d-1]', ''));
  expect(theme(digest, 't2').points[0]).toMatchObject({ kind: 'single', citations: [{ article: 'c.md' }] });
});

test('the subject is what the front matter says, quoted or not', () => {
  expect(edit((text) => text.replace(/subject: .*/, 'subject: Port: day 3 # closed')).digest.issue.subject).toBe(
    'Port: day 3 # closed',
  );
  expect(edit((text) => text.replace(/subject: .*/, "subject: 'It''s closed'")).digest.issue.subject).toBe(
    "It's closed",
  );
});

test('paragraphs are the words of the editor, where they stand', () => {
  const { digest } = edit((text) =>
    text
      .replace('## Port strike', 'A note of *mine*.\n\n- one\n- two\n\n## Port strike\n\nBefore the lead.')
      .replace('### Pay', '### Pay\n\nOn pay.'),
  );
  expect(digest.note).toBe('A note of *mine*.\n\n- one\n- two');
  expect(story(digest).intro).toBe('Before the lead.');
  expect(theme(digest, 't1').intro).toBe('On pay.');
});

test('a pin is a 📌 before the words', () => {
  const { digest } = edit((text) => text.replace('- Forty', '- 📌 Forty'));
  expect(theme(digest, 't2').points[0]).toMatchObject({ pinned: true, text: 'Forty ships wait.' });
  expect(formatDigestFile(digest)).toContain('- 📌 Forty ships wait.');
});

test('a theme that is taken out is hidden, one that is renamed keeps its identity', () => {
  const { digest } = edit((text) => text.replace(/### Ships[\s\S]*?(?=## Also)/, '').replace('### Pay', '### Wages'));
  expect(story(digest).themes).toMatchObject([
    { id: 't1', label: 'Wages' },
    { id: 't2', hidden: true },
  ]);
});

test('a new heading over moved points is a new theme', () => {
  const { digest } = edit((text) => text.replace('- *Only Sluice', '### Talks\n\n- *Only Sluice'));
  expect(story(digest).themes).toMatchObject([
    { id: 't1' },
    { label: 'Talks', points: [{ id: '77ab' }], silent: ['a.md', 'c.md'] },
    { id: 't2' },
  ]);
});

test('an entry of "Also read" is hidden when it is deleted', () => {
  const { digest } = edit((text) => text.replace(/## Also read\n\n.*\n/, ''));
  expect(digest.alsoRead).toMatchObject([{ article: 'c.md', hidden: true }]);
});

test('a difference becomes one of periods by its words', () => {
  const { digest } = edit((text) => text.replace('*Sources differ:*', '*Different periods:*'));
  expect(theme(digest, 't1').points[0]).toMatchObject({ kind: 'apart', relation: 'different-period' });
});

const mistakes: readonly (readonly [name: string, change: (text: string) => string, code: string])[] = [
  ['a footnote that is not of this issue', (text) => text.replace('[^77ab-1]', '[^77ac-1]'), 'digest-footnote-unknown'],
  [
    'a side without a footnote',
    (text) => text.replace('8 percent[^3f2a-1][^3f2a-2]', '8 percent'),
    'digest-side-uncited',
  ],
  ['a difference with one side', (text) => text.replace(/ {2}- 8 percent.*\n/, ''), 'digest-side-missing'],
  ['a point without words', (text) => text.replace('- Forty ships wait.', '- '), 'digest-text-missing'],
  ['emphasis in a point', (text) => text.replace('Forty', '**Forty**'), 'digest-markup-dropped'],
  ['a link in a point', (text) => text.replace('Forty', '[Forty](https://x.org)'), 'digest-markup-dropped'],
  ['a heading over nothing', (text) => `${text}\n## Sports\n\nWords.\n`, 'digest-heading-unknown'],
  ['a theme without a story', (text) => text.replace('## Port strike', '### Port strike'), 'digest-heading-lost'],
  ['front matter without an end', (text) => text.replace('\n---\n\n', '\n\n'), 'digest-front-matter-open'],
  ['no front matter', (text) => text.slice(text.indexOf('## ')), 'digest-front-matter-missing'],
  ['an unknown field', (text) => text.replace('subject:', 'sbject:'), 'digest-field-unknown'],
  ['a quote that was changed', (text) => text.replace('“Forty wait.”', '“Fifty wait.”'), 'digest-footnote-edited'],
  [
    'a citation on the first line of a difference',
    (text) => text.replace('asks for\n', 'asks for[^77ab-1]\n'),
    'digest-head-cited',
  ],
  ['a lead-in without a citation', (text) => text.replace('[^77ab-1]', ''), 'digest-point-uncited'],
];

test.each(mistakes)('%s is told with its line', (_name, change, code) => {
  const { codes, lines } = edit(change);
  expect(codes).toContain(code);
  expect(lines[codes.indexOf(code)]).toBeGreaterThan(0);
});

test('words that cite nothing are printed as the editor’s, never lost', () => {
  const { digest } = edit((text) => text.replace('[^77ab-1]', ''));
  expect(theme(digest, 't1').intro).toContain('Talks resume on Monday.');
  expect(idsOf(theme(digest, 't1').points)).toEqual(['3f2a', '-77ab']);
});

test('no file makes the parser fail', () => {
  const pieces = fc.constantFrom(
    ...written.split(/(?<=\s)/),
    '## ',
    '### ',
    '- ',
    '  - ',
    '[^3f2a-1]',
    '[^x]: y',
    '---\n',
    '\n',
    '📌 ',
    '*Only x:* ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const { digest } = parseDigestFile(parts.join(''), portDigest, 'digest.md');
      const again = parseDigestFile(formatDigestFile(digest), digest, 'digest.md');
      expect(again.digest).toEqual(digest);
    }),
    { numRuns: 300 },
  );
});
