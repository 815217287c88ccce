/** What the mark-up of a page says about its parts: which elements are not the article. Data first, one row a reason. */
import type { SetAsideReason } from '../model.ts';

/** Elements whose text no reader sees, or that hold controls rather than text. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'head script style noscript template svg math iframe object embed canvas audio video select option textarea input button label datalist dialog map'.split(
    ' ',
  ),
);

/** Elements that end the line of text before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

const ELEMENT_REASONS: ReadonlyMap<string, SetAsideReason> = new Map([
  ['nav', 'navigation'],
  ['footer', 'page-furniture'],
  ['aside', 'page-furniture'],
  ['figcaption', 'page-furniture'],
  ['form', 'subscription'],
  ['menu', 'navigation'],
  ['address', 'contact'],
]);

const ROLE_REASONS: ReadonlyMap<string, SetAsideReason> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['search', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['toolbar', 'share-bar'],
  ['contentinfo', 'page-furniture'],
  ['complementary', 'page-furniture'],
  ['dialog', 'cookie-notice'],
  ['alertdialog', 'cookie-notice'],
  ['doc-footnote', 'page-furniture'],
]);

/** Words of class names and ids, split at hyphens, underscores and capitals. The first row that fits decides. */
const NAME_REASONS: readonly (readonly [SetAsideReason, RegExp])[] = [
  ['cookie-notice', /^(?:cookies?|consent|gdpr|ccpa|onetrust|cmp|privacy)$/],
  [
    'advertisement',
    /^(?:ads?|adverts?|advertisement|advertising|adslot|adunit|dfp|gpt|sponsor|sponsored|sponsors|promo|promoted|promotion|native|taboola|outbrain|affiliate|commercial|advertorial)$/,
  ],
  [
    'subscription',
    /^(?:newsletters?|subscribe|subscription|subscriptions|signup|optin|mailchimp|mailinglist|paywall|regwall|upsell|membership|donate|donation|subscribers?|inline-?signup)$/,
  ],
  [
    'share-bar',
    /^(?:share|shares|sharing|sharebar|social|socials|addthis|tweet|twitter|instagram|tiktok|fb|facebook|sharethis|sharedaddy|follow|likes?)$/,
  ],
  ['comments', /^(?:comments?|disqus|discussion|replies|reactions?|respond)$/],
  [
    'related',
    /^(?:related|recommended|recommendations|recirc|recirculation|morefrom|trending|popular|mostread|mostpopular|teasers?|readmore|readnext|suggested|upnext|also|crosslink|interstitial|latest)$/,
  ],
  ['biography', /^(?:bio|biography|authorbio|authorbox|aboutauthor|contributor|contributors)$/],
  [
    'byline',
    /^(?:byline|bylines|dateline|timestamp|pubdate|postmeta|entrymeta|authors?|meta|metadata|readingtime|readtime)$/,
  ],
  [
    'navigation',
    /^(?:nav|navbar|navigation|menu|menus|breadcrumbs?|pagination|pager|skip|skiplink|skiplinks|toc|tableofcontents|masthead|topbar|sitenav|hamburger)$/,
  ],
  [
    'page-furniture',
    /^(?:footer|sidebar|widgets?|caption|captions|credit|credits|wpcaption|kicker|eyebrow|tags?|taglist|topics|modal|popup|popover|overlay|tooltip|toast|banner|copyright|disclaimer|legal|hidden|invisible|screenreader|visuallyhidden|sronly|print|correctionlink|poll|quiz|embed|podcast|player|transcriptlink|back2top|backtotop)$/,
  ],
];

/** Pairs of words that only together are a name: `sr-only`, `read-more`, `author-bio`. */
const JOINED =
  /\b(most|read|more|sr|screen|visually|reading|entry|post|author|about|add|inline|mailing|table|back|skip|up|related|latest|top|page)[-_]?(read|popular|more|next|from|only|reader|hidden|time|meta|bio|box|author|this|signup|list|contents|link|links|articles|posts|stories|news|bar)\b/gi;

/** The reason an element is not part of the article, by its name, role, class and id; null when nothing says so. */
export function reasonOfElement(tag: string, attributes: ReadonlyMap<string, string>): SetAsideReason | null {
  const role = attributes.get('role');
  const stated = (role === undefined ? undefined : ROLE_REASONS.get(role.toLowerCase())) ?? ELEMENT_REASONS.get(tag);
  const named = reasonOfName(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`);
  // `aside class="newsletter"`: the name says more than the element.
  return named !== null && (stated === undefined || stated === 'page-furniture') ? named : (stated ?? null);
}

function reasonOfName(names: string): SetAsideReason | null {
  if (names.trim() === '') return null;
  const joined = names.replace(JOINED, '$& $1$2');
  const words = joined
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  for (const [reason, pattern] of NAME_REASONS) if (words.some((word) => pattern.test(word))) return reason;
  return null;
}

/** True for elements hidden from every reader. */
export function isHidden(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (UNSEEN.has(tag) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '');
}
