/** What the rules compute without a browser, against a real one: the colours and sizes of every text, and the verdict of axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { formatColour } from '../../src/check/colour.ts';
import { isText, type Element } from '../../src/check/page.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { withPage } from '../support/browser.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';
import { findingsOf, goodHtml, makeMessage } from './make-message.ts';

interface Seen {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
  readonly sizePx: number;
}

/** Every text of the page with its colour, the colour behind it and its size, as the browser computes them. */
async function seeTexts(html: string, scheme: 'light' | 'dark'): Promise<readonly Seen[]> {
  return withPage(html, { width: 700, scheme }, (page) => page.evaluate(readTexts));
}

/** Runs in the page. */
function readTexts(): Seen[] {
  interface Node {
    readonly textContent: string | null;
    readonly parentElement: Box | null;
  }
  interface Box {
    readonly parentElement: Box | null;
    checkVisibility(): boolean;
  }
  const { document, getComputedStyle, NodeFilter } = globalThis as unknown as {
    document: { body: object; createTreeWalker(root: object, what: number): { nextNode(): Node | null } };
    getComputedStyle: (this: void, element: Box) => { color: string; backgroundColor: string; fontSize: string };
    NodeFilter: { SHOW_TEXT: number };
  };
  const hex = (colour: string): string =>
    `#${(colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  const groundOf = (box: Box | null): string => {
    for (let each = box; each !== null; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return hex(backgroundColor);
    }
    return 'none';
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen: Seen[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const box = node.parentElement;
    if (box === null || !box.checkVisibility() || (node.textContent ?? '').trim() === '') continue;
    const style = getComputedStyle(box);
    seen.push({
      text: (node.textContent ?? '').trim(),
      colour: hex(style.color),
      ground: groundOf(box),
      sizePx: Number.parseFloat(style.fontSize),
    });
  }
  return seen;
}

/** The same, as the rules compute it. */
function computeTexts(html: string, scheme: 'light' | 'dark'): readonly Seen[] {
  const message = makeMessage({ html });
  const seen: Seen[] = [];
  const visit = (element: Element): void => {
    const style = message[scheme].get(element);
    if (style === undefined || style.isHidden) return;
    for (const child of element.childNodes) {
      if (isText(child) && child.value.trim() !== '')
        seen.push({
          text: child.value.trim(),
          colour: formatColour(style.colour),
          ground: style.ground === null ? 'none' : formatColour(style.ground),
          sizePx: style.sizePx,
        });
      else if ('tagName' in child) visit(child);
    }
  };
  const body = message.page.elements.find(({ tagName }) => tagName === 'body');
  if (body !== undefined) visit(body);
  return seen;
}

describe.each(['light', 'dark'] as const)(
  'every text of the sample issue has the colours and size the browser gives it, %s',
  (scheme) => {
    test.each(['default', 'brief', 'plain'])('%s', async (template) => {
      const { html } = await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks });
      const computed = computeTexts(html, scheme);
      expect(computed.length).toBeGreaterThan(50);
      const round = (seen: readonly Seen[]): readonly Seen[] =>
        seen.map((each) => ({ ...each, sizePx: Math.round(each.sizePx * 10) / 10 }));
      expect(round(computed)).toEqual(round(await seeTexts(html, scheme)));
    });
  },
);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(html: string, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  return withPage(html, { width: 700, scheme }, async (page) => {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[] }> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'best-practice'],
      }),
    );
    return found.map(({ id }) => id);
  });
}

// Each is planted alone into a page in which axe and the rules find nothing of the kind.
const planted: readonly (readonly [axe: string, rule: string, body: string])[] = [
  ['color-contrast', 'contrast', '<p style="color:#999">words that are too light</p>'],
  ['image-alt', 'alt-text', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
  ['heading-order', 'headings', '<h2>A</h2><h4>B</h4>'],
  ['empty-heading', 'headings', '<h2></h2>'],
  ['link-name', 'link-text', '<a href="https://a.example/"></a>'],
  [
    'link-in-text-block',
    'link-visible',
    '<p style="color:#1b1b1b">More words in <a href="https://a.example/" style="color:#1f1f5e;text-decoration:none">the report</a> of the week.</p>',
  ],
];

test.each(planted)('what axe calls %s is found by %s', async (id, rule, body) => {
  expect(await violations(goodHtml(), 'light')).not.toContain(id);
  expect(await violations(goodHtml({ body }), 'light')).toContain(id);
  expect(findingsOf(makeMessage({ body }), rule).length).toBeGreaterThan(0);
});

test.each([
  ['html-has-lang', 'language', '<html><head><title>x</title></head><body><h1>x</h1></body></html>'],
  ['html-lang-valid', 'language', '<html lang="englisch!"><head><title>x</title></head><body><h1>x</h1></body></html>'],
  ['document-title', 'page-title', '<html lang="en"><body><h1>x</h1></body></html>'],
  ['page-has-heading-one', 'headings', '<html lang="en"><head><title>x</title></head><body><h2>x</h2></body></html>'],
])('what axe calls %s is found by %s', async (id, rule, html) => {
  expect(await violations(html, 'light')).toContain(id);
  expect(findingsOf(makeMessage({ html }), rule).length).toBeGreaterThan(0);
});

test('a dark scheme that hides text is found by both', async () => {
  const head =
    '<meta name="color-scheme" content="light dark"><style>@media (prefers-color-scheme:dark){body{background-color:#16181b!important}}</style>';
  expect(await violations(goodHtml({ head }), 'dark')).toContain('color-contrast');
  expect(
    findingsOf(makeMessage({ head }), 'contrast')
      .map(({ message }) => message)
      .join(),
  ).toContain('dark');
});
