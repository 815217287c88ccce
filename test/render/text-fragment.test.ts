import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, passageUrl, webAddress } from '../../src/render/text-fragment.ts';

describe('webAddress', () => {
  test.each<[string | null, string | null, string]>([
    ['https://example.org/a', 'https://example.org/a', 'https stays'],
    ['http://example.org', 'http://example.org/', 'http stays'],
    ['  https://example.org/a b ', 'https://example.org/a%20b', 'spaces are encoded'],
    ['https://user:secret@example.org/', 'https://example.org/', 'credentials are never printed'],
    ['https://example.org/?a=1&b="x"', 'https://example.org/?a=1&b=%22x%22', 'quotes would end an attribute'],
    ["https://example.org/it's", 'https://example.org/it%27s', 'apostrophes too'],
    ['javascript:alert(1)', null, 'scripts are no address'],
    ['JAVASCRIPT:alert(1)', null, 'in any case'],
    ['data:text/html,x', null, 'nor is data'],
    ['file:///etc/passwd', null, 'nor a file'],
    ['//example.org/a', null, 'relative to nothing'],
    ['example.org', null, 'a bare host is not guessed at'],
    ['https://', null, 'no host'],
    [`https://example.org/${'a'.repeat(2000)}`, null, 'too long for Outlook'],
    [null, null, 'none'],
  ])('%s becomes %s: %s', (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });

  test('an address has no character that ends it in HTML or in text', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string({ unit: 'binary' }),
        (url, tail) => {
          expect(webAddress(url + tail) ?? '').toMatch(/^[^\s"'<>`{}[\]\\^|]*$/);
        },
      ),
    );
  });
});

describe('passageUrl', () => {
  test.each([
    ['Ships wait', 'https://e.org/a#:~:text=Ships%20wait', 'a short quote whole'],
    [
      'one two three four five six seven eight',
      'https://e.org/a#:~:text=one%20two%20three,eight',
      'a long one by its ends',
    ],
    [
      'one two three in the rain and in the sun',
      'https://e.org/a#:~:text=one%20two%20three,sun',
      'one word ends it where it stands there first',
    ],
    [
      'one two three the rain and the Rain.',
      'https://e.org/a#:~:text=one%20two%20three,and%20the%20Rain',
      'more words where the last stands before',
    ],
    [
      'one two three ingrained in rain',
      'https://e.org/a#:~:text=one%20two%20three,in%20rain',
      'also inside another word',
    ],
    ['“Ships wait.”', 'https://e.org/a#:~:text=Ships%20wait', 'no quotation marks and stops around it'],
    ['"?!"', 'https://e.org/a#:~:text=%22%3F%21%22', 'nothing but signs stays'],
    ['well-known, A&B', 'https://e.org/a#:~:text=well%2Dknown%2C%20A%26B', 'characters with a meaning are encoded'],
    ['', 'https://e.org/a', 'no words, no fragment'],
    [' \n ', 'https://e.org/a', 'white space is no word'],
    ['a\ud800b', 'https://e.org/a#:~:text=a%EF%BF%BDb', 'half a character does not throw'],
    ['漢'.repeat(60), 'https://e.org/a', 'too long when encoded'],
  ])('%j gives %s: %s', (quote, expected) => {
    expect(passageUrl('https://e.org/a', quote)).toBe(expected);
  });

  test('keeps a fragment the page has and replaces a text directive', () => {
    expect(passageUrl('https://e.org/a#part', 'x')).toBe('https://e.org/a#part:~:text=x');
    expect(passageUrl('https://e.org/a#part:~:text=old', 'x')).toBe('https://e.org/a#part:~:text=x');
  });
});

test('hostOf drops www and copes with anything', () => {
  expect(hostOf('https://www.example.org/a')).toBe('example.org');
  expect(hostOf('nonsense')).toBe('');
  expect(hostOf(null)).toBe('');
});
