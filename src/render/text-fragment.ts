/**
 * Addresses of sources: only http(s) is ever linked, and a citation leads to its passage with a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/): browsers that know them scroll to the words, others open the page.
 */

/** The address as it may be linked, or null: http or https with a host, no user name or password, at most 2,000 characters. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  const parsed = URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') || parsed.hostname === '')
    return null;
  parsed.username = '';
  parsed.password = '';
  // WHATWG leaves these characters; a mail or plain-text reader would end the address at them.
  const address = parsed.href.replace(
    /['"`<>{}|\\^[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length > maxAddress ? null : address;
}

// Longer ones are session noise; old Outlook stops at 2,083.
const maxAddress = 2000;

/** `example.org` for `https://www.example.org/a`, or an empty string. */
export function hostOf(url: string | null): string {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null ? '' : parsed.hostname.replace(/^www\./, '');
}

// A quote of up to this many words is given whole; a longer one by its first and last words: three to find it by are seldom ambiguous
// on one page, and every word more costs bytes once a citation (Gmail clips at 102,400).
const wholeWords = 5;
const firstWords = 3;
// One last word ends it, unless that word stands in the quote before: a browser stops at the first place after the start.
const mostLastWords = 4;
// Scripts without spaces, and percent-encoding at nine bytes a character, would make fragments longer than the pages' addresses.
const maxEncoded = 160;

// A passage is cited several times in an issue, and again in every render while an editor writes: one issue has a few hundred.
const known = new Map<string, Map<string, string>>();
const mostKnown = 500;

/** `url` with a fragment that leads to `quote`, percent-encoded as the specification asks; `url` itself where the quote gives no words. */
export function passageUrl(url: string, quote: string): string {
  let ofPage = known.get(url);
  if (ofPage === undefined || ofPage.size >= mostKnown) {
    if (known.size >= mostKnown) known.clear();
    known.set(url, (ofPage = new Map()));
  }
  const before = ofPage.get(quote);
  if (before !== undefined) return before;
  const address = composePassageUrl(url, quote);
  ofPage.set(quote, address);
  return address;
}

function composePassageUrl(url: string, quote: string): string {
  const words = quote
    .toWellFormed()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return url;
  const directive =
    words.length <= wholeWords
      ? encodeFragment(trimSigns(words.join(' ')))
      : `${encodeFragment(trimSigns(words.slice(0, firstWords).join(' ')))},${encodeFragment(findEnd(words.slice(firstWords)))}`;
  if (directive.length > maxEncoded) return url;
  const [page, fragment] = splitOnce(url, '#');
  const kept = splitOnce(fragment, ':~:')[0];
  return `${page}#${kept}:~:text=${directive}`;
}

/** The fewest last words that stand nowhere before in what follows the start. */
function findEnd(words: readonly string[]): string {
  const all = trimSigns(words.join(' '));
  const folded = all.toLowerCase();
  for (let count = 1; count < Math.min(mostLastWords, words.length); count += 1) {
    const end = trimSigns(words.slice(-count).join(' '));
    if (/[\p{L}\p{N}]/u.test(end) && folded.indexOf(end.toLowerCase()) === folded.length - end.length) return end;
  }
  return trimSigns(words.slice(-mostLastWords).join(' '));
}

/** Without the quotation marks and stops around it: matching goes by words, and each sign takes up to nine bytes. */
function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && openingSigns.includes(text[start] ?? '')) start += 1;
  while (end > start && closingSigns.includes(text[end - 1] ?? '')) end -= 1;
  return start === end ? text : text.slice(start, end);
}

const openingSigns = '"\'“”‘’«»„([';
const closingSigns = '"\'“”‘’«»)].,;:!?…';

// `-`, `,` and `&` have a meaning in a text directive; the rest is left by encodeURIComponent but ends an address in some readers.
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
