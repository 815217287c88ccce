/** What a source is called that nobody is known to publish: the beginning of its title, which stands whole in the list of sources. */
import { cutHeadline, measureLine, splitHeadline } from './short-headline.ts';

/** Letters that a name takes at most beside what it says. */
const MOST_LETTERS = 38;
const LEAST_WORDS = 2;

/** Names by the beginnings of `titles`, in their order: the first clause where it is short, else cut; whole where two would be called the same. */
export function nameByTitles(titles: readonly string[]): readonly string[] {
  const short = titles.map(shorten);
  return titles.map((title, at) =>
    short.some((other, i) => i !== at && other === short[at]) ? title : (short[at] ?? title),
  );
}

function shorten(title: string): string {
  if (measureLine(title) <= MOST_LETTERS) return title;
  const [head = title] = splitHeadline(title);
  const isLabel = head.split(/\s+/).length < LEAST_WORDS;
  if (!isLabel && measureLine(head) <= MOST_LETTERS) return head;
  return closeQuote(cutHeadline(isLabel ? title : head, MOST_LETTERS));
}

/** A quotation that is cut ends all the same: “Nobody asked us…” */
function closeQuote(name: string): string {
  const opened = /[“"«„](?=[^”"»“]*$)/u.exec(name)?.[0];
  const isEven = opened === '"' && (name.match(/"/g) ?? []).length % 2 === 0;
  return opened === undefined || isEven ? name : `${name}${CLOSING.get(opened) ?? ''}`;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
]);
