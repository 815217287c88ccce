import { describe, expect, test } from 'vitest';
import { leaningOf } from '../../src/text/leaning.ts';
import { leanings } from '../../src/text/languages/en/leanings.ts';

describe('a sentence that counts on the one before it', () => {
  test.each(leanings.map(({ example, cost }) => [example, cost] as const))('%s costs %d or more', (example, cost) => {
    expect(leaningOf(example)).toBeGreaterThanOrEqual(cost - 1e-9);
  });

  test.each([
    ['The vote will be held before the autumn, which she does not expect to be easy.', '"she" is nobody'],
    ['The gardener wants them to stay dry.', '"them" is nobody'],
    ['If it can grow, the council will approve the levy.', '"it" before anything it could be'],
    ['In 2021 he left the harbour.', '"he" is nobody'],
    ['Three were found in the water.', 'a count of nobody knows what'],
    ['A third fewer came than last year.', 'a share of nobody knows whom'],
    ['The minister said it is over.', 'a minister is no "it"'],
    ['Officially it’s over since Monday.', '"it" shortened'],
    ['The watchman hears of it in May.', 'a verb is nothing that "it" stands for'],
    ['Today there are 34, with the cook.', 'a count of nobody knows what, today'],
  ])('%s: %s', (sentence) => {
    expect(leaningOf(sentence)).toBeGreaterThan(0.5);
  });
});

describe('a sentence that stands alone', () => {
  test.each([
    ['The minister said she expects the vote before the autumn.', 'a role she can be'],
    ['Petra Lindholm left because her firm had failed.', 'a name'],
    ['Residents say they heard nothing.', 'several people'],
    ['The council has said they will vote in May.', 'a body'],
    ['The company promised that it would pay.', 'a body it can be'],
    ['The harbour was dredged for the first time since 1987.', '"the first" with its noun'],
    ['The mayor said so far nobody had asked.', '"so far" is no pointer back'],
    ['The mayor told reporters that the bridge is safe.', '"that" joins a clause'],
    ['Not one of the bridges was closed.', '"not one" is a count'],
    ['Growers: the crop will be smaller this year.', 'a sentence behind a label'],
    ['The gates will open in 2030.', 'nothing leans'],
    ['Three boats were found in the water.', 'a count with its noun'],
    ['Two in three houses were lost.', 'a share with its noun'],
    ['The committee said it would meet in May.', 'a body it can be'],
    ['The harbour was dredged this year and the locks were mended.', '"this" with a time'],
  ])('%s: %s', (sentence) => {
    expect(leaningOf(sentence)).toBe(0);
  });

  test('what somebody says in quotation marks is theirs', () => {
    expect(leaningOf('The board called the plan “a gift to them”.')).toBe(0);
  });
});

test('a sentence leans no more than one that opens with a pronoun', () => {
  expect(
    leaningOf('Not that: against that one of them says so, and the other did so by the sixteenth.'),
  ).toBeLessThanOrEqual(2);
});
