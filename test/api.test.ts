import { expect, test } from 'vitest';

test('the library exports exactly these values', async () => {
  expect(Object.keys(await import('../src/index.ts')).toSorted()).toEqual([
    'CollateError',
    'buildDigest',
    'buildIssue',
    'formatDigestFile',
    'formatProblem',
    'loadConfig',
    'parseDigestFile',
    'readArticles',
    'renderEdition',
    'renderIssue',
    'renderMessage',
  ]);
});
