/**
 * Where the bytes of an issue go. Templates mark sections with a class `part-<name>` (MJML's `css-class`), which survives compiling and
 * costs a few bytes; everything before the first mark is the head.
 */

export interface SectionSize {
  /** `head`, `masthead`, `story-2`, `sources` … as marked, in order. */
  readonly name: string;
  /** Offset of its first byte in the HTML part (UTF-8). */
  readonly start: number;
  readonly bytes: number;
}

// Gmail shows "message clipped" beyond this many bytes of HTML (102 KB; tests put it between 102 and 105).
export const clipBytes = 102_400;
// Room for what a mail program adds, and for what the transfer encoding may cost where Gmail counts encoded bytes.
export const warnBytes = 92_160;

/** Sizes of the marked sections, in order; they add up to the bytes of `html`. */
export function measureSections(html: string): readonly SectionSize[] {
  const starts = findStarts(html);
  const edges = [{ name: 'head', at: 0 }, ...starts];
  let start = 0;
  return edges.map(({ name, at }, index) => {
    const bytes = Buffer.byteLength(html.slice(at, edges[index + 1]?.at ?? html.length));
    const section = { name, start, bytes };
    start += bytes;
    return section;
  });
}

// The ghost table for Outlook repeats the class with this ending, before the element itself.
const mark =
  /<(?!\/)[a-z][^<>]*?\sclass=(?:"(?:[^"]* )?part-([a-z0-9-]+?)(?:-outlook)?(?: [^"]*)?"|part-([a-z0-9-]+?)(?:-outlook)?(?=[\s>]))/g;

function findStarts(html: string): readonly { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const match of html.matchAll(mark)) {
    const name = match[1] ?? match[2] ?? '';
    if (found.at(-1)?.name === name) continue;
    // The comment that opens the ghost table belongs to its section.
    const comment = html.lastIndexOf('<!--[if', match.index);
    const isInside = comment >= 0 && html.indexOf('-->', comment) > match.index;
    found.push({ name, at: isInside && comment > (found.at(-1)?.at ?? 0) ? comment : match.index });
  }
  return found;
}
