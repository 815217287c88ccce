import { expect, test } from 'vitest';
import { mjmlOptions } from '../../src/render/compile-mjml.ts';
import { loadMjml } from '../../src/render/load-mjml.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { withPage } from '../support/browser.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

test.each(['default', 'brief', 'plain'])('folding white space in %s changes no pixel', async (template) => {
  const { html, mjml } = await renderIssue(sampleDigest, sampleLetter, { template });
  const compiled = await loadMjml()(mjml, mjmlOptions);
  expect(html.length).toBeLessThan(compiled.html.length);
  const [folded, plain] = await Promise.all(
    [html, compiled.html].map((page) =>
      withPage(page, { width: 700 }, (shown) => shown.screenshot({ fullPage: true })),
    ),
  );
  expect(folded?.equals(plain ?? Buffer.alloc(0))).toBe(true);
});
