/** axe-core in the browser: every rule of WCAG 2 A and AA and every best practice, in both schemes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { renderIssue } from '../../src/render/render-issue.ts';
import { withPage } from '../support/browser.ts';
import { rtlDigest } from '../support/rtl-digest.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[];
  readonly passes: readonly unknown[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function audit(html: string, scheme: 'light' | 'dark'): Promise<AxeResult> {
  return withPage(html, { width: 700, scheme }, async (page) => {
    await page.evaluate(axe);
    return page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      }),
    );
  });
}

describe.each(['light', 'dark'] as const)('no violation, %s', (scheme) => {
  test.each(['default', 'brief', 'plain'])('%s', async (template) => {
    const { html } = await renderIssue(
      sampleDigest,
      { ...sampleLetter, accent: '#ffcc00' },
      { template, links: sampleLinks },
    );
    const { violations, passes } = await audit(html, scheme);
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' / ')}`,
      ),
    ).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
  });

  test('right to left', async () => {
    const { html } = await renderIssue(rtlDigest, { ...sampleLetter, language: 'ar' });
    expect((await audit(html, scheme)).violations.map(({ id }) => id)).toEqual([]);
  });
});

test('headings descend one level at a time', async () => {
  const { html } = await renderIssue(sampleDigest, sampleLetter);
  const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
});
