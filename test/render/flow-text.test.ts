import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, flowText, unflowText, width } from '../../src/render/flow-text.ts';

const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).filter((text) => /^\S+$/.test(text));
const paragraph = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('a long line breaks softly at spaces, within 72 columns', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
  expect(flowText(long)).toBe(
    'one two three four five six seven eight nine ten eleven twelve thirteen \nfourteen fifteen\n',
  );
});

test('the first mark of a run stays with the word before it, the run itself may break', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(flowText(`${words} [1]\u00a0[2] [3]`)).toBe(`${words.replace(/ thirteen$/, ' ')}\nthirteen [1] [2] [3]\n`);
  expect(flowText(`${words} four [1]\u00a0[2]\u00a0[3]\u00a0[4] [5] see [6]`)).toBe(
    `${words} \nfour [1] [2] [3] [4] [5] see [6]\n`,
  );
  expect(flowText(`${'a'.repeat(60)} [1]\u00a0[2] [3]`)).toBe(`${'a'.repeat(60)} [1] [2] \n[3]\n`);
});

describe('RFC 3676', () => {
  test('a reader that joins soft breaks gets the paragraphs back', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const text = paragraphs
          .join('\n\n')
          .replace(/\n{3,}/g, '\n\n')
          .trim();
        fc.pre(!/^--$/m.test(text));
        expect(unflowText(flowText(text))).toBe(`${text}\n`);
      }),
    );
  });

  test('no line is longer than 72 columns but a single long word', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        for (const line of flowText(text).split('\n'))
          expect(width(line) <= columns || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });

  test.each([
    ['From here on', ' From here on', 'mbox would read a separator'],
    ['> not a quote', ' > not a quote', 'readers would show a quote'],
    ['   indented', '    indented', 'a space at the start would be taken for stuffing'],
    ['--', '-- ', 'the signature separator keeps its space, unstuffed'],
    ['fixed   ', 'fixed', 'a space at the end would join the next line'],
    ['a\u00a0b', 'a b', 'no-break spaces have done their work'],
    ['\u00a0a', '  a', 'as a leading space they are stuffed'],
    ['a\u00a0', 'a', 'and they join no lines'],
  ])('%j becomes %j: %s', (line, expected) => {
    expect(flowText(`x\n${line}\nx`)).toBe(`x\n${expected}\nx\n`);
  });
});

test('addresses are never broken', () => {
  const url = `https://example.org/${'a'.repeat(90)}`;
  expect(flowText(`see ${url} there`).split('\n')).toContain(`${url} `);
});

test('wide characters take two columns', () => {
  expect(width('漢字')).toBe(4);
  expect(width('e\u0301')).toBe(1);
});
