import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown, parseWhole } from '../../src/articles/markdown.ts';
import { findStretches } from '../../src/articles/plain-blocks.ts';

/** Lines to make texts of, parted by a sign that none holds. */
const lines: readonly string[] = [
  '¦¦¦¦ ¦\t¦\\¦!¦+¦* * *¦===¦---¦:--¦|---|---|¦```¦~~~¦~~~~¦Plain words here¦Café – “Quoted” words¦and 2026. It goes on',
  '2026 was dry.¦a\u00a0b c¦(so they say)¦1. one¦12) twelve¦- item¦* item¦  indented¦    far indented¦> quoted¦ # head¦# Head',
  '## Head ##¦### Head #3¦####### Seven¦#none¦| a | b |¦a | b¦a *b* c¦**bold**¦it_is_so¦`code`¦[x]: /u¦[x]¦[t](/u)¦![i](/u)',
  '[^1]¦[^1]: note¦<div>¦</div>¦<script>¦<br>¦<!-- c¦-->¦<?x¦?>¦soft line  ¦line\\¦www.example.org¦see http://example.org',
  'a@example.org¦~~gone~~¦&amp; more¦&copy2026¦$5 and €6¦Term¦: meaning¦\ufeffmark¦\u2028¦"',
].flatMap((row) => row.split('¦'));

const texts = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n')), { maxLength: 14 })
  .map((parts) => parts.map(([line, end]) => line + end).join(''));

test('a text that is cut into stretches has the blocks and offsets that the parser finds in the whole', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('', '---\ntitle: x\n---\n'), (text, front) => {
      const whole = front + text;
      expect(parseMarkdown(whole, front.length)).toEqual(parseWhole(whole, front.length));
    }),
    { numRuns: 400 },
  );
});

test('any characters at all', () => {
  const signs = fc.constantFrom(...' \n\n\nab1.*_`#>-+=|~[]()<&!\\:/@"'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
      expect(parseMarkdown(text, 0)).toEqual(parseWhole(text, 0));
    }),
    { numRuns: 400 },
  );
});

test('paragraphs and headings without signs are plain, what may go on after a blank line is one stretch', () => {
  const text = '# Port strike\n\nDockers walked out.\nTalks go on.\n\n- one\n\n- two\n\nThe port *is* shut.\n';
  expect(findStretches(text, 0)?.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
    ['plain', 1, 'Port strike'],
    ['plain', 0, 'Dockers walked out.\nTalks go on.'],
    ['markdown', 0, '- one\n\n- two\n\nThe port *is* shut.'],
  ]);
});

test.each([
  ['a fence', 'a\n\n```\nb\n\nc\n```'],
  ['HTML up to its closing tag', '<script>\n\na\n\n</script>'],
  ['a definition', 'a\n\n[x]: /u'],
  ['carriage returns', 'a\r\n\r\nb'],
])('is not cut: %s', (_, text) => {
  expect(findStretches(text, 0)).toBeNull();
});
