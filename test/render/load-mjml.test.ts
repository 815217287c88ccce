import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadMjml } from '../../src/render/load-mjml.ts';

const document = (head: string): string =>
  `<mjml lang="en"><mj-head><mj-title>t</mj-title>${head}</mj-head><mj-body><mj-section><mj-column>` +
  '<mj-text css-class="a"><p class="b">one &amp; two</p></mj-text><mj-divider /></mj-column></mj-section></mj-body></mjml>';

const inlined = '<mj-style inline="inline">.b{color:#123456}</mj-style>';
const byselector =
  '<mj-html-attributes><mj-selector path=".b"><mj-html-attribute name="data-x">1</mj-html-attribute></mj-selector></mj-html-attributes>';
const styled = '<mj-style>.b { color : #123456 ; }</mj-style>';

/** One case a package that is loaded late. */
const cases: readonly (readonly [string, string, object])[] = [
  ['nothing of the kind', styled, {}],
  ['juice', inlined, {}],
  ['cheerio', byselector, {}],
  ['htmlnano', styled, { minify: true, minifyOptions: { minifyCss: false } }],
  ['js-beautify', styled, { beautify: true }],
];

/** What MJML makes when it is loaded as its documentation says, in a process of its own. */
function compilePlainly(): readonly string[] {
  const source = `const mjml = require(${JSON.stringify(createRequire(import.meta.url).resolve('mjml'))});
    Promise.all(${JSON.stringify(cases)}.map(([, , options], index) => mjml(${JSON.stringify(cases.map(([, head]) => document(head)))}[index], options)))
      .then((all) => process.stdout.write(JSON.stringify(all.map(({ html }) => html))));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', source], { encoding: 'utf8' })) as string[];
}

const plain = compilePlainly();

test.each(cases.map((each, index) => [...each, plain[index]] as const))(
  'what is loaded late makes what it makes loaded early: %s',
  async (_, head, options, html) => {
    expect((await loadMjml()(document(head), options)).html).toBe(html);
  },
);

test('no stand-in is left for anybody else to load, and nothing idle is loaded', () => {
  const source = `import { loadMjml } from ${JSON.stringify(resolve('src/render/load-mjml.ts'))};
    import { createRequire } from 'node:module';
    const { html } = await loadMjml()(${JSON.stringify(document(styled))}, { validationLevel: 'strict' });
    const files = Object.keys(createRequire(import.meta.url).cache).map((file) => file.replace(/.*node_modules\\//, ''));
    console.log(JSON.stringify({ html: html.length, idle: files.filter((file) => /^(?:juice|cheerio|htmlnano|undici|cssnano|js-beautify)/.test(file)) }));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  expect(JSON.parse(printed)).toEqual({ html: plain[0]?.length, idle: [] });
});
