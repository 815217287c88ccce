/** What readers see, in a real browser: geometry and colours, not pixels. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { contrast } from '../../src/render/accent.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { withPage } from '../support/browser.ts';
import { rtlDigest } from '../support/rtl-digest.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../support/sample-digest.ts';

const templates = ['default', 'brief', 'plain'] as const;
const looks = [375, 700].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
const html = new Map<string, string>();

beforeAll(async () => {
  for (const template of templates)
    html.set(template, (await renderIssue(sampleDigest, sampleLetter, { template, links: sampleLinks })).html);
  html.set('rtl', (await renderIssue(rtlDigest, { ...sampleLetter, language: 'ar' })).html);
});

const show = <T>(name: string, look: (typeof looks)[number], use: (page: Page) => Promise<T>): Promise<T> =>
  withPage(html.get(name) ?? '', look, use);

describe.each([...templates, 'rtl'])('%s', (name) => {
  test.each(looks)('fits $width px, $scheme: nothing scrolls sideways, nothing overlaps', async (look) => {
    const found = await show(name, look, (page) =>
      page.evaluate(() => {
        const lines = [...document.querySelectorAll('h1,h2,h3,p,li,th,td.v,caption')].filter(
          (element) => element.querySelector('p,li,table') === null,
        );
        const boxes = lines.map((element) => ({
          text: element.textContent.trim().slice(0, 40),
          box: element.getBoundingClientRect(),
        }));
        const overlaps = boxes.flatMap((a, index) =>
          boxes.slice(index + 1).flatMap((b) => {
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            return across > 1 && down > 1 ? [`${a.text} | ${b.text}`] : [];
          }),
        );
        const root = document.documentElement;
        return {
          overlaps,
          count: boxes.length,
          empty: boxes.filter(({ box }) => box.height === 0).map(({ text }) => text),
          scrollWidth: root.scrollWidth,
          clientWidth: root.clientWidth,
        };
      }),
    );
    expect(found.count).toBeGreaterThan(8);
    expect(found.scrollWidth).toBeLessThanOrEqual(found.clientWidth);
    expect(found.overlaps).toEqual([]);
    expect(found.empty).toEqual([]);
  });
});

test('one column of at most 600 px, in the middle', async () => {
  const box = await show('default', { width: 900 as 700, scheme: 'light' }, (page) =>
    page.locator('.part-story-1').boundingBox(),
  );
  expect(box?.width).toBe(600);
  expect(box?.x).toBe(150);
});

describe('in brief', () => {
  const headlines = [
    'Governments of Washington, Mumbai and Warsaw move the summit',
    'Regulators in four countries open inquiries into triage',
    'A headline that goes on over its line without any clause that tells the news by itself',
  ];
  const long = {
    ...sampleDigest,
    stories: sampleDigest.stories.map((story, index) => ({ ...story, title: headlines[index] ?? story.title })),
  };
  const countLines = (html: string, width: 375 | 700): Promise<readonly number[]> =>
    withPage(html, { width, scheme: 'light' }, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.part-contents li')].map(
          (item) => item.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(item).lineHeight),
        ),
      ),
    );

  test.each(['default', 'plain'])('%s: a story takes one line, on a phone two', async (template) => {
    for (const digest of [sampleDigest, long]) {
      const issue = await renderIssue(digest, sampleLetter, { template });
      expect(await countLines(issue.html, 700)).toEqual([1, 1, 1]);
      for (const lines of await countLines(issue.html, 375)) expect(lines).toBeLessThanOrEqual(2);
      const [, contents = ''] = /\nIN BRIEF\n\n([\s\S]*?)\n\n/.exec(issue.text) ?? [];
      expect(contents.split('\n').map((line) => line.slice(0, 2))).toEqual(['- ', '- ', '- ']);
    }
  });
});

test('letters are at least 13 px, running text at least 16', async () => {
  const sizes = await show('default', { width: 375, scheme: 'light' }, (page) =>
    page.evaluate(() => {
      const own = [...document.querySelectorAll('*')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
      );
      const visible = own.filter(
        (element) => element.getClientRects().length > 0 && element.closest('[aria-hidden]') === null,
      );
      return visible.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  expect(sizes.filter((size) => size >= 16).length).toBeGreaterThan(sizes.length / 4);
});

describe('a difference is told from an agreement without colour', () => {
  test.each(['default', 'plain'])('%s: a frame and words', async (name) => {
    const seen = await show(name, { width: 700, scheme: 'light' }, (page) =>
      page.evaluate(() => ({
        boxes: [...document.querySelectorAll('.x')].map((box) => ({
          text: box.textContent,
          border: Number.parseFloat(getComputedStyle(box).borderTopWidth),
        })),
        framed: [...document.querySelectorAll('p')]
          .filter((p) => p.textContent.includes('Four of five sources'))
          .map((p) => p.closest('.x') !== null),
      })),
    );
    expect(seen.boxes.length).toBe(3);
    for (const { text, border } of seen.boxes) {
      expect(text).toContain('≠ Where they differ');
      expect(border).toBeGreaterThanOrEqual(1);
    }
    expect(seen.framed).toEqual([false]);
  });
});

test('bars are as long as their figures', async () => {
  const bars = await show('default', { width: 700, scheme: 'light' }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.x .b')].map((bar) => {
        const whole = bar.getBoundingClientRect().width;
        return [...bar.querySelectorAll('.s,.r')].map((part) => part.getBoundingClientRect().width / whole);
      }),
    ),
  );
  const expected = [[40 / 70], [55 / 70, 15 / 70], [62 / 70]];
  expect(bars.length).toBe(3);
  for (const [index, parts] of bars.entries()) {
    expect(parts.length).toBe(expected[index]?.length);
    for (const [at, share] of parts.entries()) expect(share).toBeCloseTo(expected[index]?.[at] ?? 0, 1);
  }
});

test('figures of one measure start on one line', async () => {
  const lefts = await show('default', { width: 375, scheme: 'light' }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.x .f')].map((table) =>
        [...table.querySelectorAll('td.v')].map((cell) => cell.getBoundingClientRect().left),
      ),
    ),
  );
  for (const column of lefts) expect(new Set(column).size).toBe(1);
});

describe('the dark scheme is its own', () => {
  test.each(templates)('%s: dark ground, readable text and links', async (name) => {
    const colours = await show(name, { width: 700, scheme: 'dark' }, (page) =>
      page.evaluate(() => {
        const hex = (rgb: string): string =>
          `#${(rgb.match(/\d+/g) ?? [])
            .slice(0, 3)
            .map((part) => Number(part).toString(16).padStart(2, '0'))
            .join('')}`;
        const colour = (selector: string): string =>
          hex(getComputedStyle(document.querySelector(selector) as Element).color);
        return {
          ground: hex(getComputedStyle(document.body).backgroundColor),
          text: colour('h1'),
          link: colour('a'),
          muted: colour('.m'),
        };
      }),
    );
    expect(contrast(colours.ground, '#ffffff')).toBeGreaterThan(12);
    for (const each of [colours.text, colours.link, colours.muted])
      expect(contrast(each, colours.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('right to left: lines begin at the right, `lang` and `dir` say so', async () => {
  const seen = await show('rtl', { width: 375, scheme: 'light' }, (page) =>
    page.evaluate(() => {
      const heading = document.querySelector('h1') as Element;
      const style = getComputedStyle(heading);
      const range = document.createRange();
      range.selectNodeContents(heading);
      const foreign = document.querySelector('[lang="en"]');
      return {
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        align: style.textAlign,
        right: range.getBoundingClientRect().right,
        edge: heading.getBoundingClientRect().right,
        foreign: foreign?.getAttribute('dir'),
      };
    }),
  );
  expect(seen).toMatchObject({ lang: 'ar', dir: 'rtl', foreign: 'ltr' });
  expect(seen.align).toMatch(/right|start/);
  expect(Math.abs(seen.right - seen.edge)).toBeLessThan(2);
});

test('nothing is fetched', async () => {
  const asked: string[] = [];
  await show('default', { width: 700, scheme: 'light' }, async (page) => {
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html.get('default') ?? '', { waitUntil: 'networkidle' });
  });
  expect(asked).toEqual([]);
});

test('the five points fit one desktop screen without note and sponsor', async () => {
  const { note: _, sponsor: __, ...bare } = sampleDigest;
  const brief = await renderIssue(bare, sampleLetter, { template: 'brief' });
  const bottom = await withPage(brief.html, { width: 700 }, (page) =>
    page.locator('ol').evaluate((list) => list.getBoundingClientRect().bottom),
  );
  expect(bottom).toBeLessThan(800);
});

test('right to left: who says it stands right of what it says', async () => {
  const [who, what] = await show('rtl', { width: 375, scheme: 'light' }, (page) =>
    page.evaluate(() =>
      [...(document.querySelector('.f tr')?.children ?? [])].map((cell) => cell.getBoundingClientRect().left),
    ),
  );
  expect(who).toBeGreaterThan(what ?? 0);
});
