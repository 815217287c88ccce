/** Words of scope beside a figure: net or gross, part or whole, planned or spent. */
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { isNorm } from './read-norm.ts';

export const SCOPE_PART = 'part';
export const SCOPE_WHOLE = 'whole';
export const SCOPE_STAGE = 'stage';
export const SCOPE_HOPE = 'hope';
/** Sets of which one member, told of one figure only, parts it from the other: votes against, a count of the whole country. */
export const SCOPE_SIDE = 'side';
export const SCOPE_EXTENT = 'extent';

/** A share over a year beside one of some moment. */
export const SCOPE_SPAN = 'span';

/** What is allowed or aimed at, beside what is. */
export const SCOPE_NORM = 'norm';
/** Which way a change goes. */
export const SCOPE_WAY = 'way';

/** Characters on either side of a figure that are looked at: about six words. */
const REACH = 45;

/** Set → the member that stands nearest the figure in its clause. Two figures with different members of one set do not compare. */
export function readScopes(
  text: string,
  quantity: Quantity,
  table: MeasureTable,
  ordinals: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const before = lastClause(text.slice(Math.max(0, quantity.start - REACH), quantity.start).toLowerCase());
  const after = firstClause(text.slice(quantity.end, quantity.end + REACH).toLowerCase());
  // "95 men" say themselves of whom
  const own = quantity.text.toLowerCase();
  const scopes = new Map<string, string>();
  for (const { set, member, words } of table.words.scopes) {
    if (scopes.has(set)) continue;
    if (words.some((word) => hasWord(before, word) || hasWord(own, word) || hasWord(after, word)))
      scopes.set(set, member);
  }
  if (isNorm(text, quantity, table)) scopes.set(SCOPE_NORM, 'norm');
  const way = readWay(before, after, quantity, table);
  if (way !== null) scopes.set(SCOPE_WAY, way);
  for (const [noun, ordinal] of readOrdinals(`${before} ; ${after}`, ordinals)) scopes.set(`nth ${noun}`, ordinal);
  return scopes;
}

/** Words on either side of a share in which a change tells its way. */
const WAY_REACH = 4;

/** "6% fewer trains", "up by 5 per cent": up or down, where one of the two is told of a share. */
function readWay(before: string, after: string, { kind }: Quantity, { words }: MeasureTable): 'up' | 'down' | null {
  if (kind !== 'percent') return null;
  const list = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];
  const near = [...list(before).slice(-WAY_REACH), ...list(after).slice(0, WAY_REACH - 1)];
  const [up, down] = [words.rising, words.falling].map((way) => near.some((word) => way.has(word)));
  return up === down ? null : up === true ? 'up' : 'down';
}

/** "in the first half", "on the second day": noun → which of them, where only one is told. */
function readOrdinals(clause: string, ordinals: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const [, word = '', noun = ''] of clause.matchAll(/(?<![\p{L}\d])([\p{L}\d]+)(?= (\p{Ll}{3,}))/gu)) {
    const ordinal = ordinals.get(word);
    if (ordinal === undefined) continue;
    if (found.has(noun)) several.add(noun);
    found.set(noun, String(ordinal));
  }
  for (const noun of several) found.delete(noun);
  return found;
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ');
}

function lastClause(text: string): string {
  return text.split(/[;:.]\s|[()"“”]/u).at(-1) ?? '';
}

function firstClause(text: string): string {
  return text.split(/[;:.]\s|[()"“”]/u)[0] ?? '';
}
