/**
 * Links of the shown mail (pure). The frame may lead nowhere: a link to a source shows what of that source was used, every other one says
 * its address and does nothing.
 */
import type { DigestArticle } from '../model.ts';

export interface LinkAddresses {
  /** Link behind the nth article. */
  readonly article: (index: number) => string;
  /** Where a link leads that leads nowhere. */
  readonly nowhere: string;
}

/** Run it before links of the preview's own are put in. */
export function linkSources(html: string, articles: readonly DigestArticle[], addresses: LinkAddresses): string {
  const byAddress = new Map(
    articles.flatMap(({ url }, index) => (url === null ? [] : [[withoutFragment(url), index]])),
  );
  return html.replaceAll(
    /<a\b([^>]*?)\shref=(?:"([^"]*)"|'([^']*)'|([^\s>]+))([^>]*)>/gi,
    (_tag, before: string, double?: string, single?: string, bare?: string, after = '') => {
      const written = double ?? single ?? bare ?? '';
      const rest = `${before}${String(after)}`.replaceAll(/\s(?:target|title)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
      const article = byAddress.get(withoutFragment(decode(written)));
      const to = article === undefined ? addresses.nowhere : addresses.article(article);
      const title = written.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      return `<a${rest} href="${to}" target="_self" title="${title}">`;
    },
  );
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** The few characters that templates escape in an address. */
function decode(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
