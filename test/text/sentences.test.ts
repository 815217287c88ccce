import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text, { code: 'en' }).map(({ start, end }) => text.slice(start, end));

// Sentences are joined with ` | ` for the eye; the text is the row without the bars.
const ROWS: readonly string[] = [
  'One sentence.',
  'No stop at the end',
  'First. | Second. | Third.',
  'It fell in the U.S. [5] | The rest rose.',
  'The U.S. economy grew.',
  'It moved to the U.S. | The firm stayed private.',
  'He lives in Washington, D.C. | She lives in Rome.',
  'Capex is ~$115B. | That is a lot.',
  'Kimi K2.6 and Qwen 3.6 remain open. | GPT-5.4 does not.',
  'Rates rose 3.5 per cent. | Prices fell 0.4 percent.',
  'J. K. Rowling wrote it. | She is rich.',
  'George W. Bush spoke. | He left.',
  'It was vitamin C. | The others had none.',
  'Wait... and see. | Then go.',
  'He stopped… and went on.',
  'He stopped… | Then he went on.',
  'The end... | A new start.',
  '"It is final." | He left.',
  '“It is final,” she said. | “It is the last one.”',
  '“The question isn’t whether we can,” he said. | “It is when.”',
  'She said: "We met a riverbed." | Then she sat down.',
  'It opens at 9 a.m. and closes at 5 p.m. | Police were there.',
  'It opens at 9 a.m. Monday.',
  'It opens at 9 a.m. ET on Monday.',
  'Is No. 5 here? | Yes.',
  'He said no. | She said yes.',
  'See Fig. 2 for details. | It shows growth.',
  'Apple Inc. shares rose.',
  'Apple Inc. | The firm fell.',
  'He works at Calder Voss Ltd. | It is in Leeds.',
  'Smith vs. Jones was settled. | Both paid.',
  'Some metals, e.g. Lead, are soft. | Others are not.',
  'One group, i.e. Smokers, was left out.',
  'Bring pens, paper, etc. | The rest is there.',
  'Dr. Ana Ruiz and Prof. Lee agreed. | Mr. Poe did not.',
  'Gov. Hale and Sen. Ito met Rep. Cole.',
  'St. Mary’s is on Main St. near Mt. Hood.',
  'It rained on Jan. 5 and Feb. 6. | March was dry.',
  'The meeting on Sept. 12 was long.',
  'Visit example.com for more. | It is free.',
  'See https://example.com/a.b?c=d. | Then leave.',
  'Read docs.rs or gafam.ai first. | gafam.ai will be watching.',
  'Really?! | Yes!',
  'What now? | Nobody knows. | Ask again!',
  '"Ready?" Ann Lee asked. | "Yes."',
  '"Go!" she shouted.',
  '“Who pays?” he asked. | “We do.”',
  '"Who pays?" | The answer came late.',
  'Yahoo! shares rose. | Others fell.',
  'Openness . | The next one .',
  'It ended (see the note. It is long.) and began again.',
  'It ended (in 2019). | It began again.',
  'It ended. | (It had begun in 2019.) | Then nothing.',
  'It ended [see the note]. | It began.',
  'Three things; none of them good; all of them late.',
  '1. Capability concerns. | As models grow, risk grows.',
  '2. Monetization pressure. | It is real.',
  '(a) First item. | It counts.',
  'The score was 3-2. | Both sides claimed it.',
  'It cost $1.2bn. | That compares with $890m.',
  'It cost €1.200,50. | Das ist viel.',
  'Version 4.0. | Version 4.1.',
  'Population: 1.4 million. | Area: 3.2 km.',
  'He was born in 1962. | He died in 2020.',
  'Prices rose by 5%. | Wages did not.',
  'The plan (2026–2030) is late. | It costs more.',
  'Node.js and ASP.NET are tools. | So is Vim.',
  'The firm of J.P. Morgan paid. | It always does.',
  'Martin Luther King Jr. spoke. | People listened.',
  'Martin Luther King Jr. Day is in January.',
  'It was signed by Lt. Col. Ray Park. | He is 52.',
  'The vote was 5 to 4. | iPhone sales fell.',
  'They met at 10 Downing St. | The talks failed.',
  'The company, Acme Co. of Ohio, closed. | Its owner left.',
  'It is approx. 5 km long. | Walk it.',
  'Ph.D. students struck. | They won.',
  'It is the largest in the U.K. and the E.U. | The next is smaller.',
  'He asked: “Why?” | Nobody spoke.',
  'The bill — all of it. — was paid.',
  'She left.[3] | He stayed.[4][5]',
  'She left. [3] | He stayed.',
  'Nobody in this room enjoys this number. | But it is the right number, and it is the last one.',
  '‘It is late.’ | ‘It is not.’',
  'Water is wet. | 46 hectares are lost.',
  'It rose to 4.2. | 3 of 5 agreed.',
  'She has an M.A. and a B.A. | Her brother has none.',
  'E. coli was found. | It spread.',
  'Plan B is ready. | So is Plan C. | The city waits.',
  'Het is af. | Nu verder.',
  '価格は上がった。 | 供給は減った。',
];

test.each(ROWS)('%s', (row) => {
  const sentences = row.split(' | ');
  const text = row.includes('。') ? sentences.join('') : sentences.join(' ');
  expect(split(text)).toEqual(sentences);
});

test('text is split the same whatever stands around it', () => {
  expect(split('  First.\n\nSecond one\n\nThird.  ')).toEqual(['First.', 'Second one', 'Third.']);
  expect(split('')).toEqual([]);
  expect(split(' \n ')).toEqual([]);
});

test('spans are in order, trimmed, and hold every character but white space', () => {
  const piece = fc.constantFrom(
    'The',
    'U.S.',
    'Dr.',
    'a.m.',
    '3.5',
    '“Yes.”',
    '(see',
    'x.)',
    '…',
    '?!',
    '[5]',
    'J.',
    'No.',
    'and',
    ' ',
    '\n\n',
    '.',
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((parts) => parts.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const spans = splitSentences(text, { code: 'en' });
        let end = 0;
        for (const span of spans) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      },
    ),
  );
});
