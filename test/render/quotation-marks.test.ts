import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setQuotationMarks, setQuotationMarksAcross } from '../../src/render/quotation-marks.ts';
import { quoteMarksOf, type QuoteMarks } from '../../src/render/words/quotes.ts';
import { wordTables } from '../../src/render/words/tables.ts';

const marksOf = (language: string): QuoteMarks => {
  const marks = quoteMarksOf(language);
  if (marks === null) throw new Error(`no marks for ${language}`);
  return marks;
};

describe('in English', () => {
  test.each([
    ['straight', '"No," he said, "it is over."', '“No,” he said, “it is over.”'],
    ['curly stays', 'He said “no”.', 'He said “no”.'],
    ['German', '„Ja“, sagte er', '“Ja”, sagte er'],
    ['German books, Danish', '»Ja«, sagte er', '“Ja”, sagte er'],
    ['French, with its blanks', '« Oui », dit-il', '“Oui”, dit-il'],
    ['French, with narrow blanks', 'Il dit «\u202foui\u202f».', 'Il dit “oui”.'],
    ['Swedish', '”Hej”, sa han', '“Hej”, sa han'],
    ['single ones of another house', "He said 'maybe'.", 'He said “maybe”.'],
    ['nested', `"He said 'no' to us," she said`, '“He said ‘no’ to us,” she said'],
    ['nested, the other way round', `He said 'a "deal" is near'.`, 'He said “a ‘deal’ is near”.'],
    ['nested with one sign', '"She wrote "no" on it"', '“She wrote ‘no’ on it”'],
    ['two together', `"'Yes,' she said"`, '“‘Yes,’ she said”'],
    ['in brackets', '("so-called")', '(“so-called”)'],
    ['behind a dash', 'big—"huge"—plans', 'big—“huge”—plans'],
    ['before a hyphen', 'a "no"-vote', 'a “no”-vote'],
    ['with a stop inside', '"…and why?" she asked', '“…and why?” she asked'],
    ['an end without a beginning', 'We stay," he said', 'We stay,” he said'],
    ['a year before such an end', 'since 1990" he said', 'since 1990” he said'],
    ['a beginning without an end', '"We stay', '“We stay'],
  ])('%s', (_, text, expected) => {
    expect(setQuotationMarks(text, marksOf('en'))).toBe(expected);
  });
});

describe('what is no quotation', () => {
  test.each([
    ['apostrophes', "don't, O'Reilly's, l'État", 'don’t, O’Reilly’s, l’État'],
    ['of the plural', "the dogs' bowl", 'the dogs’ bowl'],
    ['of the plural in a quotation', "'It is the dogs' bowl,' he said", '‘It is the dogs’ bowl,’ he said'],
    ['decades', "the '90s and the 1980's", 'the ’90s and the 1980’s'],
    ['decades that a program took for a quotation', 'the ‘90s', 'the ’90s'],
    ['years', "the class of '08", 'the class of ’08'],
    ['a figure that is quoted', "'25 people died,' he said", '“25 people died,” he said'],
    ['shortened words', "rock 'n' roll for 'em, 'tis", 'rock ’n’ roll for ’em, ’tis'],
    ['a name with one', "the 'Ndrangheta bosses' trial", 'the ’Ndrangheta bosses’ trial'],
    ['feet and inches', `the 6'2" forward of 5' 10½"`, 'the 6′2″ forward of 5′ 10½″'],
    ['the same in a quotation', `"the 6'2" forward"`, '“the 6′2″ forward”'],
    ['made curly by a program', 'the 6’2” forward', 'the 6′2″ forward'],
    ['inches and feet alone', `a 12" pizza, 30' high`, 'a 12″ pizza, 30′ high'],
    ['degrees', `51°30'26"`, '51°30′26″'],
    ['Swiss thousands', "10'000 and 1'000'000", '10’000 and 1’000’000'],
    ['a Hebrew abbreviation', 'צה"ל', 'צה"ל'],
    ["an 'okina", 'Hawai‘i', 'Hawai‘i'],
    ['a sign that stands alone', 'a " b \' c', 'a " b \' c'],
  ])('%s', (_, text, expected) => {
    expect(setQuotationMarks(text, marksOf('en'))).toBe(expected);
  });
});

test.each([
  ['de', '„Er sagte ‚nein‘“, das war’s'],
  ['de-CH', '«Er sagte ‹nein›», das war’s'],
  ['fr', '«\u00a0Er sagte “nein”\u00a0», das war’s'],
  ['es', '«Er sagte “nein”», das war’s'],
  ['ru', '«Er sagte „nein“», das war’s'],
  ['sv', '”Er sagte ’nein’”, das war’s'],
  ['ar', '«Er sagte ”nein“», das war’s'],
  ['he', `"Er sagte 'nein'", das war’s`],
  ['pt-BR', '“Er sagte ‘nein’”, das war’s'],
])('the marks of %s', (language, expected) => {
  for (const text of [`"Er sagte 'nein'", das war's`, '»Er sagte ›nein‹«, das war’s', '« Er sagte ‘nein’ », das war’s'])
    expect(setQuotationMarks(text, marksOf(language))).toBe(expected);
});

test('text from right to left: marks by their neighbours', () => {
  expect(setQuotationMarks('قال "نعم" ثم "لا"', marksOf('ar'))).toBe('قال «نعم» ثم «لا»');
  expect(setQuotationMarks('צה"ל אמר “שלום”', marksOf('he'))).toBe('צה"ל אמר "שלום"');
});

test('a quotation runs over the texts of one paragraph', () => {
  expect(setQuotationMarksAcross(['"', 'Yes', '," he said. "', 'No', '"'], marksOf('en'))).toEqual([
    '“',
    'Yes',
    ',” he said. “',
    'No',
    '”',
  ]);
});

test('every language of the frame has its marks', () => {
  expect(wordTables.filter(({ code }) => quoteMarksOf(code) === null)).toEqual([]);
});

test('a language that is not known has no marks', () => {
  expect(quoteMarksOf('tlh')).toBe(null);
  expect(quoteMarksOf('iw')).toBe(quoteMarksOf('he'));
});

const signs = /["'“”„‟«»‘’‚‛‹›′″\s]/g;
const texts = fc
  .array(
    fc.constantFrom('"', "'", '“', '”', '„', '«', '»', '‘', '’', ' ', 'a', 'dogs', '90s', '6', '-', '.', ',', '('),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

test('nothing but marks, and blanks inside guillemets, changes', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'ar', 'he', 'sv'), (text, language) => {
      const set = setQuotationMarks(text, marksOf(language));
      expect(set.replaceAll(signs, '')).toBe(text.replaceAll(signs, ''));
      if (language !== 'fr' && !/[«»]/.test(text)) expect(set.replace(/\S/g, '')).toBe(text.replace(/\S/g, ''));
    }),
  );
});

test('a text of nothing but signs takes no longer than one of words', () => {
  const before = process.cpuUsage();
  for (const sign of ["'", '"', " '", '«', "s' "]) setQuotationMarks(sign.repeat(20_000), marksOf('en'));
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(2000);
});
