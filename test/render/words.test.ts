import { describe, expect, test } from 'vitest';
import type { RivalRelation } from '../../src/model.ts';
import { agreementLabel, countOf, fillIn, listNames, rivalWords, spellCount } from '../../src/render/words.ts';
import { english } from '../../src/render/words/en.ts';
import { findWords, wordTables, wordsOf } from '../../src/render/words/tables.ts';
import type { Words } from '../../src/render/words/words.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  ['en', 4, 5, 'Four of five sources'],
  ['en', 5, 5, 'All five sources'],
  ['en', 2, 2, 'Both sources'],
  ['en', 2, 3, 'Two of three sources'],
  ['en', 12, 15, 'Twelve of 15 sources'],
  ['en', 14, 15, '14 of 15 sources'],
  ['de', 4, 5, 'Vier von fünf Quellen'],
  ['de', 2, 2, 'Beide Quellen'],
  ['de', 13, 13, 'Alle 13 Quellen'],
  ['de', 1, 3, 'Eine von drei Quellen'],
  ['fr', 4, 5, 'Quatre sources sur cinq'],
  ['fr', 1, 3, 'Une source sur trois'],
  ['fr', 5, 5, 'Les cinq sources'],
  ['es', 4, 5, 'Cuatro de cinco fuentes'],
  ['es', 2, 2, 'Ambas fuentes'],
  ['ar', 4, 5, 'أربعة من خمسة مصادر'],
  ['ar', 2, 2, 'كلا المصدرين'],
  ['ar', 5, 5, 'المصادر الخمسة جميعها'],
  ['ar', 3, 12, 'ثلاثة من 12 مصدرًا'],
  ['he', 4, 5, 'ארבעה מתוך חמישה מקורות'],
  ['he', 2, 2, 'שני המקורות'],
  ['he', 5, 5, 'כל 5 המקורות'],
])('%s: %d of %d: %s', (language, count, total, expected) => {
  expect(plain(agreementLabel(wordsOf(language), count, total))).toBe(expected);
});

test.each([
  ['en', [1, 2], ['1 story', '2 stories']],
  ['de', [1, 2], ['1 Thema', '2 Themen']],
  // Zero is singular in French.
  ['fr', [0, 1, 2], ['0 sujet', '1 sujet', '2 sujets']],
  ['es', [0, 1, 2], ['0 temas', '1 tema', '2 temas']],
  [
    'ar',
    [1, 2, 3, 10, 11, 99, 100, 103],
    ['موضوع واحد', 'موضوعان', '3 مواضيع', '10 مواضيع', '11 موضوعًا', '99 موضوعًا', '100 موضوع', '103 مواضيع'],
  ],
  ['he', [1, 2, 3, 20], ['נושא אחד', 'שני נושאים', '3 נושאים', '20 נושאים']],
])('%s counts stories as its grammar asks', (language, counts, expected) => {
  expect(counts.map((count) => plain(countOf(wordsOf(language), count, 'story')))).toEqual(expected);
});

test.each([
  ['en', ['A', 'B', 'C'], 'A, B and C'],
  ['de', ['A', 'B'], 'A und B'],
  ['es', ['El Norte', 'Iberia Hoy'], 'El Norte e Iberia Hoy'],
  ['es', ['El Norte', 'La Voz'], 'El Norte y La Voz'],
  ['es', ['A', 'Hierro'], 'A y Hierro'],
  ['ar', ['أ', 'ب', 'ج'], 'أ، ب وج'],
  ['he', ['א', 'ב'], 'א וב'],
  ['he', ['א', 'BBC'], 'א ו-BBC'],
  ['he', ['א', '\u2068BBC\u2069'], 'א ו-\u2068BBC\u2069'],
  ['en', [], ''],
  ['en', ['A'], 'A'],
])('%s joins %j', (language, names, expected) => {
  expect(listNames(wordsOf(language), names)).toBe(expected);
});

test('a figure and its noun stand on one line; spelled numbers end where newspapers write figures', () => {
  expect(countOf(english, 5, 'article')).toBe('5\u00a0articles');
  expect(spellCount(english, 12)).toBe('twelve');
  expect(spellCount(english, 13)).toBe('13');
  expect(fillIn('{n} of {x}', { n: '$1', x: '{n}' })).toBe('$1\u00a0of {n}');
});

test('forecasts differ, they never contradict', () => {
  for (const relation of Object.keys(english.rival) as RivalRelation[])
    expect(rivalWords(english, relation, true)).not.toMatch(/contradict/i);
  expect(rivalWords(english, 'different-figure', true)).toBe('Estimates differ');
  expect(rivalWords(english, 'different-figure', false)).toBe('Figures differ');
});

test.each([
  ['de-AT', 'de'],
  ['es-419', 'es'],
  ['iw', 'he'],
  ['pl', null],
  ['', null],
])('the table of %j is %s', (language, code) => {
  expect(findWords(language)?.code ?? null).toBe(code);
  expect(wordsOf(language).code).toBe(code ?? 'en');
});

/** Every string of a table with its path; forms of one count stand under one path. */
function listStrings(value: unknown, path: string = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([key, child]) => listStrings(child, `${path}.${key}`));
}

const placesOf = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');

describe.each(wordTables.map((table): [string, Words] => [table.code, table]))('the table %s', (code, table) => {
  test('says something everywhere, without space at its ends but in lists', () => {
    for (const [path, text] of listStrings(table)) {
      expect(text, path).not.toBe('');
      if (!path.startsWith('.list.') && !path.startsWith('.quotes.') && path !== '.method.printed')
        expect(text, path).toBe(text.trim());
    }
  });

  test('has the forms that its plural rules ask for, and no other', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
    const forms = [...Object.values(table.counts), table.agreement.all, table.agreement.some];
    for (const each of forms) expect(Object.keys(each).toSorted()).toEqual(categories);
  });

  test('fills the places that English fills', () => {
    const counted = /^\.(?:counts|agreement)\./;
    const inEnglish = new Map(listStrings(english));
    for (const [path, text] of listStrings(table))
      if (!counted.test(path)) expect(placesOf(text), path).toBe(placesOf(inEnglish.get(path) ?? ''));
    for (const [path, text] of listStrings(table))
      if (counted.test(path)) expect(text, path).not.toMatch(/\{(?!n\}|word\}|count\}|total\})/);
  });

  test('is in its own language', () => {
    if (code === 'en') return;
    // Words that two languages share.
    const shared = new Set([
      'six',
      'Sources',
      'Source',
      '{n} min',
      '{n} minute',
      '{n} minutes',
      '{n} article',
      '{n} articles',
    ]);
    const inEnglish = new Set(listStrings(english).map(([, text]) => text));
    const same = listStrings({ ...table, code: '', list: {}, quotes: {} }).filter(
      ([, text]) => inEnglish.has(text) && !shared.has(text),
    );
    expect(same).toEqual([]);
  });
});
