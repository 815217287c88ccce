import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutHeadline, measureLine, shortenHeadline } from '../../src/render/short-headline.ts';
import { wordsOf } from '../../src/render/words/tables.ts';

const letters = 58;

describe('a headline that is too long is shortened to the clause that tells the news', () => {
  test.each([
    ['en', 'Lindhaven’s dockers strike, and nobody agrees on what it will cost them', 'Lindhaven’s dockers strike'],
    [
      'en',
      'Stratum gets its permit in Varnholm. The line is another matter still',
      'Stratum gets its permit in Varnholm',
    ],
    [
      'en',
      'Meta shuts the door on its best model — and sends the bill to Wall Street',
      'Meta shuts the door on its best model',
    ],
    [
      'en',
      'Analysis: the harbour wall that nobody inspected; what the files do say',
      'the harbour wall that nobody inspected',
    ],
    [
      'en',
      'Mayor resigns over harbour contracts after three weeks of mounting pressure',
      'Mayor resigns over harbour contracts',
    ],
    [
      'en',
      'Insurer raises its forecast for the full year despite the breach in May',
      'Insurer raises its forecast for the full year',
    ],
    [
      'de',
      'Die Hafenarbeiter streiken, während die Reeder über die Kosten weiter schweigen',
      'Die Hafenarbeiter streiken',
    ],
    ['fr', 'Le port reste fermé malgré la reprise des négociations entre les parties', 'Le port reste fermé'],
    ['es', 'El puerto sigue cerrado pese a la reanudación de las negociaciones del lunes', 'El puerto sigue cerrado'],
  ])('%s: %s', (language, headline, expected) => {
    expect(shortenHeadline(headline, letters, wordsOf(language).secondThoughts)).toBe(expected);
  });

  test.each([
    ['a label', 'Wide awake: regulatoryauthoritiesandtheircommitteesdeliberateuntilmidnight'],
    ['a list', 'Paris, London and Rome agree on rules for voices that were made by machines'],
    ['an apposition', 'The mayor of Lindhaven, Ada Weir, resigns over contracts for the harbour wall'],
    ['a time', 'The harbour of Lindhaven opens again three days after the storm had closed it'],
    ['a verb with its word', 'The city of Lindhaven says it will look after families that the flood displaced'],
    ['an open quotation', 'Owner calls the report “late, and wrong in all that it says of the harbour wall”'],
  ])('not in the middle of %s', (_, headline) => {
    expect(shortenHeadline(headline, letters, wordsOf('en').secondThoughts)).toBe(null);
  });

  test('what fits is left as it is', () => {
    expect(shortenHeadline('Port: shut', letters, undefined)).toBe('Port: shut');
  });
});

test('capitals and wide characters take more of a line', () => {
  expect(measureLine('nato')).toBe(4);
  expect(measureLine('NATO')).toBeCloseTo(5.2);
  expect(measureLine('港湾')).toBe(4);
});

test.each([
  ['one two three', 8, 'one two…'],
  ['one two, three', 9, 'one two…'],
  ['unbreakable', 6, 'unbre…'],
  ['港湾労働者', 7, '港湾労…'],
  ['one two', 7, 'one two'],
])('cutHeadline of %j at %i', (headline, most, expected) => {
  expect(cutHeadline(headline, most)).toBe(expected);
});

test('whatever a headline is, what is printed fits, and begins with its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 5, max: 60 }), (text, most) => {
      const cut = cutHeadline(text, most);
      expect(measureLine(cut)).toBeLessThanOrEqual(Math.max(most, measureLine(text) <= most ? most : 5));
      expect(text.startsWith(cut.replace(/…$/u, '')) || text === cut).toBe(true);
      const short = shortenHeadline(text, most, undefined);
      if (short !== null) expect(text).toContain(short);
    }),
  );
});
