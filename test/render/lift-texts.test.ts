import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mjmlOptions } from '../../src/render/compile-mjml.ts';
import { liftTexts, splitFrame } from '../../src/render/lift-texts.ts';
import { loadMjml } from '../../src/render/load-mjml.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

const page = (body: string, head = ''): string =>
  `<mjml lang="en"><mj-head><mj-title>t</mj-title>${head}</mj-head><mj-body>${body}</mj-body></mjml>`;
const section = (...texts: readonly string[]): string =>
  `<mj-section><mj-column>${texts.map((text) => `<mj-text align="right">${text}</mj-text>`).join('\n')}</mj-column></mj-section>`;

async function compile(mjml: string): Promise<string> {
  return (await loadMjml()(mjml, mjmlOptions)).html;
}

function joinTexts(html: string, texts: readonly string[]): string | null {
  const pieces = splitFrame(html, texts.length);
  return pieces?.map((piece, index) => piece + (texts[index] ?? '')).join('') ?? null;
}

async function compileLifted(mjml: string): Promise<string | null> {
  const lifted = liftTexts(mjml);
  return lifted === null ? null : joinTexts(await compile(lifted.frame), lifted.texts);
}

test.each(['default', 'brief', 'plain'])(
  'the %s template compiles around its texts as it does whole',
  async (template) => {
    const { mjml } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
    expect(liftTexts(mjml)?.frame.length).toBeLessThan(mjml.length / 2);
    expect(await compileLifted(mjml)).toBe(await compile(mjml));
  },
);

test.each([
  ['a comment', section('a <!-- b --> c')],
  ['a conditional comment', section('a <!--[if mso]><b>x</b><![endif]--> c')],
  ['a style sheet', section('<style>p > a { color: red }</style>')],
  ['an element of MJML', section('a <mj-raw>b</mj-raw> c')],
  ['the end of the element in an attribute', section('<a href="mailto:x</mj-text>y">z</a>')],
  ['an attribute that does not end', section('<a href="x>z</a>')],
  ['nothing', section('  ')],
  ['white space at its edges', section('\u00a0 a \u00a0', '\n b\n')],
  [
    'raw parts between sections',
    `${section('a')}<mj-raw><div class="x"></mj-raw>${section('b')}<mj-raw></div></mj-raw>`,
  ],
  ['marks like ours', section('\uf8f00\uf8f1 and \uf8f01\uf8f1', 'b')],
  ['dollar signs', section("$& $1 $' $$", '$`')],
])('texts with %s compile as they do whole, lifted or not', async (_, body) => {
  const mjml = page(body);
  const whole = await compile(mjml).catch(() => 'refused');
  const around = await compileLifted(mjml).catch(() => 'refused');
  expect([whole, null]).toContain(around);
});

test.each([
  [
    'styles that MJML inlines',
    page(section('<p class="b">a</p>'), '<mj-style inline="inline">.b{color:red}</mj-style>'),
  ],
  ['attributes that MJML sets by selector', page(section('a'), '<mj-html-attributes></mj-html-attributes>')],
])('%s reach the texts: nothing is lifted', (_, mjml) => {
  expect(liftTexts(mjml)).toBeNull();
});

test('marks that are not the ones set are refused', () => {
  const { frame, texts } = liftTexts(page(section('a', 'b'))) ?? { frame: '', texts: [] };
  expect(texts).toEqual(['a', 'b']);
  expect(joinTexts(frame, texts)).toBe(page(section('a', 'b')));
  expect(joinTexts(`${frame}\uf8f00\uf8f1`, texts)).toBeNull();
  expect(joinTexts(frame.replace('\uf8f01', '\uf8f07'), texts)).toBeNull();
  expect(joinTexts(frame.replace('\uf8f01\uf8f1', ''), texts)).toBeNull();
});

test('whatever the texts are, they compile as they do whole', async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<b title="a>b">',
      '</b>',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<script>',
      '</mj-text>',
      '<mj-text>',
      '&lt;',
    ),
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 3 }), async (texts) => {
      const mjml = page(section(...texts.map((pieces) => pieces.join(''))));
      const around = await compileLifted(mjml).catch(() => null);
      if (around === null) return;
      compared += 1;
      expect(around).toBe(await compile(mjml));
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(50);
});
