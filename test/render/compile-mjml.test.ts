import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileMjml } from '../../src/render/compile-mjml.ts';

const page = (text: string): string =>
  `<mjml lang="en"><mj-head><mj-title>t</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`;

test('a .mjmlconfig in the working folder is not run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-mjml-'));
  try {
    writeFileSync(join(folder, '.mjmlconfig'), JSON.stringify({ packages: ['./evil.cjs'] }));
    writeFileSync(
      join(folder, 'evil.cjs'),
      `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, ''); module.exports = {};`,
    );
    const source = `import { compileMjml } from ${JSON.stringify(resolve('src/render/compile-mjml.ts'))};
      const html = await compileMjml(${JSON.stringify(page('hello'))}, 'f');
      console.log(html.includes('hello'), process.cwd());`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe(`true ${folder}`);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('nothing remote: no fonts, no includes', async () => {
  const html = await compileMjml(page('<p>a</p>').replace('<mj-text>', '<mj-text font-family="Roboto, Lato">'), 'f');
  expect(html).not.toMatch(/googleapis|@import|<link/);
});

test('characters beyond ASCII become references, references stay', async () => {
  expect(await compileMjml(page('“é” &amp; &lt;b&gt; 漢 😀'), 'f')).toContain(
    '&#8220;&#233;&#8221; &amp; &lt;b&gt; &#28450; &#128512;',
  );
});
