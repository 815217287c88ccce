import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEditorWords } from '../../src/render/editor-words.ts';
import { createTextSetter } from '../../src/render/text-setter.ts';

const set = createTextSetter('en');

describe('Markdown becomes safe HTML and plain text', () => {
  test.each([
    ['A **bold** _word_.', '<p>A <strong>bold</strong> <em>word</em>.</p>', 'A bold word.'],
    ['# Head', '<p><strong>Head</strong></p>', 'Head'],
    ['[a](https://x.org/?a=1&b=2)', '<p><a href="https://x.org/?a=1&#x26;b=2">a</a></p>', 'a <https://x.org/?a=1&b=2>'],
    ['<https://x.org/>', '<p><a href="https://x.org/">https://x.org/</a></p>', '<https://x.org/>'],
    ['[mail](mailto:a@x.org)', '<p><a href="mailto:a@x.org">mail</a></p>', 'mail <mailto:a@x.org>'],
    ['- one\n- two', '<ul> <li>one</li> <li>two</li> </ul>', '- one\n- two'],
    ['2. b\n3. c', '<ol> <li>b</li> <li>c</li> </ol>', '2. b\n3. c'],
    ['![a picture](https://x.org/p.png)', '<p>a picture</p>', 'a picture'],
    ['[x](javascript:alert(1))', '<p><em>x</em></p>', 'x'],
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>', '<script>alert(1)</script>'],
    ['a <b onclick="x()">b</b>', '<p>a &#x3C;b onclick="x()">b&#x3C;/b></p>', 'a <b onclick="x()">b</b>'],
    ['{{name}}', '<p>&#123;&#123;name}}</p>', '{{name}}'],
    ['', '', ''],
  ])('%j', (markdown, html, text) => {
    expect(formatEditorWords(markdown, set)).toEqual({ html, text });
  });
});

describe('quotation marks are those of the letter', () => {
  test.each([
    ['en', `"*Yes*," they said, "don't."`, '“Yes,” they said, “don’t.”'],
    ['de', `"*Yes*," they said, "don't."`, '„Yes,“ they said, „don’t.“'],
    ['en', '[The "deal"](https://x.org/)', 'The “deal” <https://x.org/>'],
    ['en', `"\`a "b"\`"`, '“a "b"”'],
    ['en', `<https://x.org/it's>`, `https://x.org/it's <https://x.org/it%27s>`],
    ['en', '- "a"\n- "b"', '- “a”\n- “b”'],
    ['ja', `"a" 'b'`, `"a" 'b'`],
  ])('%s: %s', (language, markdown, text) => {
    expect(formatEditorWords(markdown, createTextSetter(language)).text).toBe(text);
  });
});

test('nothing but the listed elements and attributes comes out', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          '[',
          '](',
          ')',
          '!',
          '`',
          '*',
          '\n',
          'a',
          ' ',
          'javascript:',
          'https://x.org',
          '<img src=x onerror=1>',
          '<style>',
          '-->',
          '<!--[if mso]>',
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const tags = formatEditorWords(parts.join(''), set).html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(
            /^<\/?(?:p|strong|em|ul|ol|li|blockquote|br|code|a(?: href="(?:https?:\/\/|mailto:)[^"<>]*")?)>$/,
          );
      },
    ),
  );
});
