/** Elements and attributes as a client keeps them. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { supportOf } from '../caniemail.ts';
import type { ClientProfile } from './clients.ts';
import { eachElement, removeNode, setAttribute, unwrapElement } from './walk.ts';

// Features of the data that are elements of another name.
const elementSlugs: Readonly<Record<string, string>> = {
  main: 'html-semantics',
  nav: 'html-semantics',
  article: 'html-semantics',
  section: 'html-semantics',
  header: 'html-semantics',
  footer: 'html-semantics',
  aside: 'html-semantics',
  figure: 'html-semantics',
  figcaption: 'html-semantics',
  time: 'html-semantics',
  details: 'html-semantics',
  summary: 'html-semantics',
  video: 'html-video',
  audio: 'html-audio',
  picture: 'html-picture',
  object: 'html-object',
  svg: 'html-svg',
  form: 'html-form',
  link: 'html-link',
  base: 'html-base',
};
// Attributes the data has an entry for.
const attributes = [
  'role',
  'lang',
  'dir',
  'hidden',
  'target',
  'srcset',
  'align',
  'valign',
  'width',
  'height',
  'background',
  'cellpadding',
  'cellspacing',
];
// No mail client runs or loads these.
const neverKept = new Set(['script', 'iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'xml', 'noscript']);

/** Unwraps elements and drops attributes the client does not know; what no client runs goes in every view. */
export function applyToElements(document: Tree.Document, profile: ClientProfile, removed: Map<string, number>): void {
  const note = (slug: string): void => void removed.set(slug, (removed.get(slug) ?? 0) + 1);
  eachElement(document, (element) => {
    // Unrevealed, `<xml>` would print its "96" on top of the mail.
    if (neverKept.has(element.tagName)) return removeNode(element);
    const slug = elementSlugs[element.tagName];
    for (const { name } of element.attrs) {
      const isRefused =
        name.startsWith('on') ||
        ((attributes.includes(name) || name.startsWith('aria-')) && supportOf(`html-${name}`, profile.column) === 'n');
      if (!isRefused) continue;
      note(`html-${name}`);
      setAttribute(element, name, null);
    }
    if (slug !== undefined && supportOf(slug, profile.column) === 'n') {
      note(slug);
      unwrapElement(element);
    }
  });
}
