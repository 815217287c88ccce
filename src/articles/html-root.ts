/** Which element of a page holds the article: a semantic one that holds most of the text, else what Readability chooses. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { chooseReadableRoot } from './html-readability.ts';
import { type Element, attributesOf, weigh } from './html-tree.ts';

/** A semantic root must hold this share of the page's running text (links left out), or it is a teaser card. */
const ROOT_SHARE = 0.4;

const CANDIDATES: readonly ((element: Element, attributes: ReadonlyMap<string, string>) => boolean)[] = [
  (_element, attributes) => /\barticleBody\b/.test(attributes.get('itemprop') ?? ''),
  (element) => element.tagName === 'article',
  (_element, attributes) => attributes.get('role') === 'article',
  (element, attributes) => element.tagName === 'main' || attributes.get('role') === 'main',
];

/** The content root, or null when the whole page is to be read. */
export function chooseRoot(document: DefaultTreeAdapterTypes.Document): Element | null {
  const weights = weigh(document);
  const all = [...weights.keys()];
  const body = all.find((element) => element.tagName === 'body');
  const total = (body === undefined ? undefined : weights.get(body)) ?? 0;
  for (const isCandidate of CANDIDATES) {
    const found = all
      .filter((element) => isCandidate(element, attributesOf(element)))
      .toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))[0];
    if (found !== undefined && (weights.get(found) ?? 0) >= total * ROOT_SHARE) return found;
  }
  return chooseReadableRoot(document, total);
}
