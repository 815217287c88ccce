import { expect, test } from 'vitest';
import { languageOf } from '../../src/text/language.ts';
import { locateTerms, terms } from '../../src/text/terms.ts';

const english = languageOf('en');

const ROWS: readonly [why: string, text: string, expected: string][] = [
  ['stop words go', 'The cat is on the mat', 'cat mat'],
  [
    'possessives go, straight and curly',
    "Meta's model, Meta’s models, the banks' rules",
    'meta model meta model bank rule',
  ],
  ['contractions of stop words go', "They don't and won't say it's his", ''],
  ['names keep their letters across an apostrophe', "O'Neill met O’Neill", 'oneil meet oneil'],
  ['accents go', 'naïve café Beyoncé', 'naiv cafe beyonc'],
  ['compatibility forms are folded', 'ﬁre ①', 'fire 1'],
  ['hyphen compounds come apart', 'open-source open source', 'open sourc open sourc'],
  ['prefixes stay with their word', 'co-founder cofounder e-mail email', 'cofound cofound email email'],
  ['numbers lose their grouping', '1,200 1200 1,200,000', '1200 1200 1200000'],
  ['zero fractions go', '5.0 5', '5 5'],
  ['decimals stay', '3.5', '3.5'],
  ['product versions keep letter and digit together', 'Kimi K2.6 GPT-5.4', 'kimi k2.6 gpt 5.4'],
  ['initials are one term, with or without dots', 'U.S. US', 'u.s u.s'],
  ['the pronoun is not the country', 'they told us', ''],
  [
    'British and American spellings are one',
    'colour color organisation organization defence defense',
    'color color organization organization defens defens',
  ],
  ['percent has one spelling', '17 per cent, 17 percent', '17 percent 17 percent'],
  ['irregular forms are one', 'spent spend children child', 'spend spend child child'],
  ['news is not new', 'news new', 'news new'],
  ['scripts without spaces come in pairs', '東京都', '東京 京都'],
  ['empty text has no terms', '', ''],
];

test.each(ROWS)('%s', (_why, text, expected) => {
  expect(terms(text, english).join(' ')).toBe(expected);
});

test('an unknown language is tokenized, not stemmed', () => {
  expect(terms('Die Regierungen sagten', languageOf('de-AT'))).toEqual(['die', 'regierungen', 'sagten']);
});

test('located terms point at what they were read from', () => {
  const text = 'The co-founder spent 1,200.';
  expect(locateTerms(text, english).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
    ['cofound', 'co-founder'],
    ['spend', 'spent'],
    ['1200', '1,200'],
  ]);
});
