/** The bar at the top of a page, as it is pasted: the site's name and what its menu offers, in one line. */

/** Fewer cells are a headline with a gap in it. */
const LEAST_CELLS = 4;
/** Of them, so many are words that only a menu offers. */
const LEAST_ITEMS = 3;
const LONGEST_CELL = 40;
const GAP = /\s{2,}|\t+|\s*[|·•]\s*/u;
const ITEM =
  /^(?:home|front page|news|latest|world|uk|us|politics|business|money|markets|economy|tech(?:nology)?|science|health|sports?|football|culture|arts|life|lifestyle|travel|food|opinions?|comment|columns?|letters|weather|traffic|obituaries|jobs|classifieds?|property|motors|what[’']s on|events|puzzles|video|podcasts?|photos|archive|newsletters?|e-?paper|shop|about(?: us)?|contact(?: us)?|search|menu|sections|more|subscribe|sign (?:in|up)|log ?in|register|my account|donate)$/iu;

/** Reads a line as a menu; null where it is none. `site` is what stands before the items, if it is a name. */
export function readMenuBar(line: string): { readonly site: string | null } | null {
  const cells = line.trim().split(GAP);
  if (cells.length < LEAST_CELLS || cells.some((cell) => cell.length > LONGEST_CELL || /[.!?]$/.test(cell)))
    return null;
  if (cells.filter((cell) => ITEM.test(cell)).length < LEAST_ITEMS) return null;
  const [first = ''] = cells;
  return { site: /^\p{Lu}/u.test(first) && !ITEM.test(first) ? first : null };
}
