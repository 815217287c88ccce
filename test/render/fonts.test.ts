import { expect, test } from 'vitest';
import { withPage } from '../support/browser.ts';

test('letters have a width: the browser found fonts', async () => {
  const widths = await withPage('<p><span>MMMM</span> <span>iiii</span></p>', { width: 375 }, (page) =>
    page.locator('span').evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width)),
  );
  expect(widths[1]).toBeGreaterThan(8);
  expect(widths[0]).toBeGreaterThan(1.5 * (widths[1] ?? 0));
});
