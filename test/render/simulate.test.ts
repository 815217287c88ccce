import { beforeAll, describe, expect, test } from 'vitest';
import { renderIssue } from '../../src/render/render-issue.ts';
import { simulate, simulatedClients } from '../../src/render/simulate.ts';
import { caniemailClients, caniemailSlugs, propertySlug, supportOf } from '../../src/render/caniemail.ts';
import { evaluateConditionals, holds } from '../../src/render/simulate/conditional-comments.ts';
import { clientProfiles } from '../../src/render/simulate/clients.ts';
import { withPage } from '../support/browser.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

const mail = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
let sample = '';
beforeAll(async () => void (sample = (await renderIssue(sampleDigest, sampleLetter)).html));

describe('conditional comments', () => {
  test.each([
    ['mso', true],
    ['!mso', false],
    ['mso | IE', true],
    ['IE', false],
    ['lte mso 11', false],
    ['gte mso 9', true],
    ['(gte mso 9)&(lte mso 15)', false],
    ['mso 16', true],
    ['vml', true],
    ['nonsense', false],
  ])('%s holds for Word: %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  const html = 'a<!--[if mso]>word<![endif]-->b<!--[if !mso]><!-->other<!--<![endif]-->c<!-- note -->';
  test.each([
    ['word', 'awordbc<!-- note -->'],
    ['other', 'abotherc<!-- note -->'],
  ] as const)('%s reads %s', (reader, expected) => {
    expect(evaluateConditionals(html, reader)).toBe(expected);
  });
});

describe('the data', () => {
  test('every simulated client is in it', () => {
    for (const profile of Object.values(clientProfiles)) expect(caniemailClients).toContain(profile.column);
    expect(caniemailSlugs.length).toBeGreaterThan(300);
  });

  test.each([
    ['border-radius', 'css-border-radius'],
    ['border-top', 'css-border'],
    ['padding-left', 'css-padding'],
    ['background-color', 'css-background-color'],
    ['unheard-of', null],
  ])('property %s belongs to %s', (property, slug) => {
    expect(propertySlug(property)).toBe(slug);
  });

  test('known facts', () => {
    expect(supportOf('css-border-radius', 'outlook.windows')).toBe('n');
    expect(supportOf('css-at-media-prefers-color-scheme', 'gmail.desktop-webmail')).toBe('n');
    expect(supportOf('css-at-media-prefers-color-scheme', 'apple-mail.ios')).toBe('y');
    expect(supportOf('css-nothing', 'apple-mail.ios')).toBe('u');
  });
});

describe('what clients drop', () => {
  test.each([
    ['gmail-web', mail('<style>p{position:fixed;color:red}</style>', '<p>a</p>'), 'color:red', 'position'],
    ['gmail-web', mail('<style>@media (prefers-color-scheme:dark){p{color:red}}</style>', ''), '<style>', 'color:red'],
    ['gmail-web', mail('<style>@media screen{@media print{p{color:red}}}</style>', ''), '<style>', 'color:red'],
    ['gmail-web', mail('', '<style>p{color:red}</style><p>a</p>'), '<p>a</p>', 'color:red'],
    ['gmail-web', mail(`<style>p{color:red}${' '.repeat(17_000)}</style>`, ''), '<body>', 'color:red'],
    [
      'gmail-app-no-styles',
      mail('<style>p{color:red}</style>', '<p style="color:blue">a</p>'),
      'color:blue',
      'color:red',
    ],
    ['outlook-classic', mail('<style>@media screen{p{color:red}}</style>', ''), '<style>', 'color:red'],
    ['outlook-classic', mail('', '<p style="border-radius:3px;color:red">a</p>'), 'color:red', 'border-radius'],
    ['outlook-classic', mail('', '<p style="padding:3px;color:red">a</p>'), 'color:red', 'padding:3px'],
    [
      'outlook-classic',
      mail('', '<table><tr><td style="padding:3px">a</td></tr></table>'),
      'padding:3px',
      'nothing of it',
    ],
    [
      'outlook-classic',
      mail('', '<table><tr><td style="mso-padding-alt:4px">a</td></tr></table>'),
      'padding:4px',
      'mso-padding-alt',
    ],
    ['outlook-classic', mail('<!--[if mso]><xml>96</xml><![endif]-->', ''), '<head>', '96'],
    ['outlook-com', mail('', '<p onclick="x()">a</p><script>x()</script>'), '<p>a</p>', 'x()'],
  ] as const)('%s: %s', (client, html, kept, dropped) => {
    const view = simulate(html, client).html;
    expect(view).toContain(kept);
    expect(view).not.toContain(dropped);
  });

  test('it says what it removed', () => {
    expect(
      simulate(mail('', '<p style="border-radius:1px">a</p><p style="border-radius:1px">b</p>'), 'outlook-classic')
        .removed,
    ).toEqual(new Map([['css-border-radius', 2]]));
  });
});

describe('the sample issue', () => {
  test.each(simulatedClients)('%s: labelled, readable, nothing sideways', async (client) => {
    const view = simulate(sample, client);
    expect(view.fidelity).toMatch(/^(exact|approximate)$/);
    expect(view.cannotShow.length).toBeGreaterThan(0);
    const seen = await withPage(
      view.html,
      { width: client === 'outlook-classic' ? 700 : 375, scheme: 'light' },
      (page) =>
        page.evaluate(() => ({
          text: document.body.innerText,
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ground: getComputedStyle(document.body).backgroundColor,
          boxes: [...document.querySelectorAll('.x')].map((box) =>
            Number.parseFloat(getComputedStyle(box).borderTopWidth),
          ),
        })),
    );
    expect(seen.text).toContain('Would the cranes cost jobs?');
    expect(seen.text).not.toContain('96');
    expect(seen.sideways).toBeLessThanOrEqual(0);
    expect(seen.boxes.every((border) => border >= 2)).toBe(true);
  });

  test('Apple Mail dark is dark whatever the browser prefers', async () => {
    for (const [client, expected] of [
      ['apple-mail-dark', 'rgb(22, 24, 27)'],
      ['apple-mail', 'rgb(255, 255, 255)'],
    ] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const ground = await withPage(simulate(sample, client).html, { width: 700, scheme }, (page) =>
          page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        );
        expect(ground).toBe(expected);
      }
    }
  });

  test('Outlook classic: 600 px by the ghost tables, figures beside their sources', async () => {
    const seen = await withPage(simulate(sample, 'outlook-classic').html, { width: 900 }, (page) =>
      page.evaluate(() => {
        const row = document.querySelector('.x .f tr') as Element;
        const [who, what] = [...row.children].map((cell) => cell.getBoundingClientRect());
        return {
          width: document.querySelector('.part-story-1-outlook')?.getBoundingClientRect().width,
          sameLine: who?.top === what?.top,
        };
      }),
    );
    expect(seen).toEqual({ width: 600, sameLine: true });
  });

  test('without style sheets no lines run into each other', async () => {
    const overlaps = await withPage(simulate(sample, 'gmail-app-no-styles').html, { width: 375 }, (page) =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('h1,h2,h3')].filter((heading) => {
            const lines = [...heading.getClientRects()];
            const style = getComputedStyle(heading);
            return lines.length > 0 && Number.parseFloat(style.lineHeight) < Number.parseFloat(style.fontSize);
          }).length,
      ),
    );
    expect(overlaps).toBe(0);
  });
});
