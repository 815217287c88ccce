import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/text/language.ts';
import { findNames } from '../../src/text/names.ts';

const english = languageOf('en');

/** "text→key" of every mention, weak ones with a question mark, sentences parted by " / ". */
function find(...sentences: readonly string[]): string {
  return findNames(
    sentences.map((text) => ({ text })),
    english,
  )
    .mentions.map((mentions) => mentions.map(({ text, key, weak }) => `${text}→${key}${weak ? '?' : ''}`).join(' | '))
    .join(' / ');
}

const ROWS: readonly [why: string, sentences: readonly string[], expected: string][] = [
  ['a common word that opens a sentence is no name', ['Uncertainty remains.'], ''],
  [
    'an opening word is a name where the texts write it so elsewhere',
    ['Kestrel fell.', 'Shares of Kestrel fell.'],
    'Kestrel→kestrel / Kestrel→kestrel',
  ],
  ['a month before a name is the month', ['Last June Rolf Amsel told the court.'], 'Rolf Amsel→rolf amsel'],
  ['and a first name elsewhere', ['Then June Amsel told the court.'], 'June Amsel→june amsel'],
  [
    'a surname stands for the full name',
    ['She met Alexandr Wang.', 'Then Wang left.'],
    'Alexandr Wang→alexandr wang / Wang→alexandr wang',
  ],
  [
    'a surname two people share stands for neither',
    ['We saw Anna Wells and Peter Wells.', 'Then Wells left.'],
    'Anna Wells→anna wells | Peter Wells→peter wells / Wells→wells',
  ],
  [
    'an acronym in brackets is its expansion',
    ['It is Meta Superintelligence Labs (MSL).', 'At MSL they work.'],
    'Meta Superintelligence Labs→meta superintelligence labs | MSL→meta superintelligence labs / MSL→meta superintelligence labs',
  ],
  [
    'titles and adjectives before a person go',
    ['Then British Prime Minister David Cameron spoke.'],
    'David Cameron→david cameron',
  ],
  ['possessives go', ["We like Meta's plan."], 'Meta→meta'],
  [
    'product versions stay with their product',
    ['It beat Llama 4, GPT-5.4 and Kimi K2.6 today.'],
    'Llama 4→llama 4 | GPT-5.4→gpt-5.4 | Kimi K2.6→kimi k2.6',
  ],
  ['a count after a place is no version', ['She left Paris 12 days ago.'], 'Paris→paris'],
  ['days and months are no names', ['They met on Monday, 4 May, in Oslo.'], 'Oslo→oslo'],
  ['nationalities alone are no names', ['The French won.'], ''],
  ['"of" joins the title of a body', ['Then the Bank of England spoke.'], 'Bank of England→bank of england'],
  ['countries have one key', ['It left the U.S. for the UK.'], 'U.S.→united states | UK→united kingdom'],
  ['legal forms go', ['He left Apple Inc. for Apple.'], 'Apple Inc→apple | Apple→apple'],
  [
    'a body is meant weakly by its head',
    ['Then the Venn Valley Flood Authority spoke.', 'Later the authority left.'],
    'Venn Valley Flood Authority→venn valley flood authority / authority→venn valley flood authority?',
  ],
  [
    'a head that two bodies share means neither',
    ['Ask the Venn Flood Authority or the Aller Port Authority.', 'Later the authority left.'],
    'Venn Flood Authority→venn flood authority | Aller Port Authority→aller port authority / ',
  ],
  [
    'a headline has the names that running text knows',
    ['Meta Cuts Off Llama Users Everywhere', 'At Meta nobody spoke of Llama.'],
    'Meta→meta | Llama→llama / Meta→meta | Llama→llama',
  ],
  ['an all-caps line too', ['META CUTS OFF USERS', 'At Meta nobody spoke.'], 'META→meta / Meta→meta'],
  ['a compound with a lower-case tail is the name alone', ['It is a Meta-owned firm.'], 'Meta→meta'],
];

test.each(ROWS)('%s', (_why, sentences, expected) => {
  expect(find(...sentences)).toBe(expected);
});

describe('over all the texts', () => {
  const sentences = [
    'She met Alexandr Wang in Oslo.',
    'Then Wang left.',
    'META SPEAKS',
    'At Meta nobody spoke.',
    'Kestrel fell.',
  ];

  test('the order of the sentences changes neither keys nor names', () => {
    const expected = [
      ...findNames(
        sentences.map((text) => ({ text })),
        english,
      ).names,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (shuffled) => {
        expect([
          ...findNames(
            shuffled.map((text) => ({ text })),
            english,
          ).names,
        ]).toEqual(expected);
      }),
    );
  });

  test.each([
    ['a surname that stands for it', 'person', 'alexandr wang', ['She met Alexandr Wang in Oslo.', 'Then Wang left.']],
    ['a title before it', 'person', 'keel', ['Then Dr Keel spoke.']],
    ['a common given name', 'person', 'ruth keel', ['Then Ruth Keel spoke.']],
    ['its head', 'organization', 'venn port authority', ['Then the Venn Port Authority spoke.']],
    ['its version', 'product', 'llama 4', ['It beat Llama 4.']],
    ['the word for a place', 'place', 'venn valley', ['She left the Venn Valley.']],
    ['nothing', 'other', 'oslo', ['She left Oslo.']],
  ])('%s marks a name as %s', (_why, kind, key, texts) => {
    expect(
      findNames(
        texts.map((text) => ({ text })),
        english,
      ).names.get(key)?.kind,
    ).toBe(kind);
  });

  test('every mention is the slice it points at, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('Meta', ' ', 'a', '.', "'s", 'B', '-', '4', 'of', '(', ')', 'É') })),
        (texts) => {
          const { mentions } = findNames(
            texts.map((text) => ({ text })),
            english,
          );
          mentions.forEach((list, index) => {
            let end = 0;
            for (const mention of list) {
              expect(texts[index]?.slice(mention.start, mention.end)).toBe(mention.text);
              expect(mention.start).toBeGreaterThanOrEqual(end);
              end = mention.end;
            }
          });
        },
      ),
    );
  });
});
