import { expect, test } from 'vitest';

test('the library exports exactly these values', async () => {
  expect(Object.keys(await import('../src/index.ts')).toSorted()).toEqual([
    'CollateError',
    'buildDigest',
    'buildIssue',
    'checkIssue',
    'formatDigestFile',
    'formatProblem',
    'formatReport',
    'loadConfig',
    'parseDigestFile',
    'readArticles',
    'renderEdition',
    'renderIssue',
    'renderMessage',
    'simulate',
    'simulatedClients',
  ]);
});
