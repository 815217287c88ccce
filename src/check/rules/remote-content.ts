import type { Draft, Rule } from '../finding.ts';
import { attributeOf, offsetOf, sourceOf, type Element } from '../page.ts';
import { nodeOffset, readInline, type StyleSheet } from '../style-sheets.ts';

export const remoteContent: Rule = {
  id: 'remote-content',
  group: 'Privacy',
  summary: 'Nothing is loaded from elsewhere: no pictures, fonts, style sheets or tracking pixels.',
  severities: ['error', 'warning'],
  why: 'Every remote file tells its server who opened the mail, when and where; many programs block them, so that what they show is missing.',
  remedy: 'Leave it out. A picture that matters can travel inside the message (cid:).',
  needs: ['html'],
  *check({ page, sheets }) {
    for (const element of page.elements) {
      const draft = judge(element);
      if (draft !== null) yield { ...draft, part: 'html', offset: offsetOf(element), needle: sourceOf(page, element) };
    }
    for (const sheet of sheets) yield* judgeSheet(sheet);
  },
};

const loads: Readonly<Record<string, string>> = {
  img: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  track: 'src',
  iframe: 'src',
  embed: 'src',
  input: 'src',
  object: 'data',
};

function judge(element: Element): Pick<Draft, 'severity' | 'message'> | null {
  if (element.attrs.length === 0) return null;
  if (element.tagName === 'link' && /stylesheet|preload|icon|font/i.test(attributeOf(element, 'rel') ?? ''))
    return report('error', 'a style sheet or font', attributeOf(element, 'href'));
  const source =
    attributeOf(element, loads[element.tagName] ?? '') ??
    attributeOf(element, 'srcset') ??
    attributeOf(element, 'background');
  const isPixel =
    element.tagName === 'img' &&
    ['width', 'height'].every((name) => /^[01](?:px)?$/.test(attributeOf(element, name) ?? ''));
  if (isPixel) return report('error', 'a tracking pixel', source);
  if (source?.startsWith('data:') === true)
    return {
      severity: 'warning',
      message: 'expected no picture in a data: address, found one: Gmail and Outlook do not show it',
    };
  const inline = readInline(element).find(
    ({ value }) => value.includes('(') && isRemote(/url\(\s*["']?([^"')]*)/i.exec(value)?.[1]),
  );
  return (
    report('warning', 'a picture', source) ??
    (inline === undefined
      ? null
      : report('warning', 'a picture', /url\(\s*["']?([^"')]*)/i.exec(inline.value)?.[1] ?? null))
  );
}

function report(
  severity: 'error' | 'warning',
  what: string,
  address: string | null,
): Pick<Draft, 'severity' | 'message'> | null {
  return isRemote(address)
    ? { severity, message: `expected nothing remote, found ${what}: ${address?.slice(0, 100) ?? ''}` }
    : null;
}

function isRemote(address: string | null | undefined): boolean {
  return /^\s*(?:https?:)?\/\//i.test(address ?? '');
}

function* judgeSheet(sheet: StyleSheet): Generator<Draft> {
  const found: Draft[] = [];
  const add = (node: Parameters<typeof nodeOffset>[1], what: string, address: string): void =>
    void found.push({
      severity: 'error',
      part: 'html',
      offset: nodeOffset(sheet, node),
      needle: address,
      message: `expected nothing remote, found ${what}: ${address.slice(0, 100)}`,
    });
  sheet.root?.walkAtRules('import', (rule) => add(rule, 'an imported style sheet', rule.params));
  sheet.root?.walkDecls((declaration) => {
    const address = /url\(\s*["']?((?:https?:)?\/\/[^"')]*)/i.exec(declaration.value)?.[1];
    if (address !== undefined) add(declaration, declaration.prop === 'src' ? 'a font' : 'a picture', address);
  });
  yield* found;
}
