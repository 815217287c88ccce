/**
 * The words of one line of digest.md: plain text ⇄ Markdown that any viewer shows as that text. What Markdown would take
 * for mark-up is escaped, white space it would fold is written as a character reference; footnote labels are picked out.
 */

export interface Inline {
  readonly text: string;
  /** Footnote labels in order, without `[^` and `]`. */
  readonly labels: readonly string[];
  /** True where mark-up (emphasis, a link) was dropped: points are plain words. */
  readonly hadMarkup: boolean;
}

/** A character, and whether it stood unescaped, so that it may be mark-up. */
interface Glyph {
  readonly text: string;
  readonly bare: boolean;
}

// Always mark-up somewhere in a line (CommonMark, GFM tables and strike-through), so always escaped.
const special = /[\\`*_[\]<>~|]/g;
// Lost or folded by Markdown or by UTF-8: control characters, line breaks, noncharacters, byte-order marks, lone surrogates.
const fragile =
  // oxlint-disable-next-line no-control-regex -- these are what must not reach the file raw
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Plain text as one line of Markdown that reads as exactly this text. */
export function formatInline(text: string): string {
  return text
    .replaceAll(special, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll(fragile, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/^ | $| (?= )/g, '&#32;')
    .replace(/^([#+\-=:(]|📌)/u, (start) => (start === '📌' ? '&#128204;' : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** One line of Markdown as plain text and footnote labels. Never fails: what is no mark-up is text. */
export function parseInline(markdown: string): Inline {
  const labels: string[] = [];
  const glyphs: Glyph[] = [];
  let hadMarkup = false;
  const token =
    /\\([!-/:-@[-`{-~])|&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));|&(amp|lt|gt|quot|apos|nbsp);|[ \t]{0,8}\[\^([^\]\s]{1,80})\]|!?\[([^\][]*)\]\([^()\s]*\)|<(https?:[^\s<>]*)>|[\s\S]/g;
  for (const match of markdown.replaceAll(/^[ \t]+|[ \t]+$/g, '').matchAll(token)) {
    const [all, escaped, hex, decimal, name, label, linked, address] = match;
    if (label !== undefined) labels.push(label);
    else if (escaped !== undefined) glyphs.push({ text: escaped, bare: false });
    else if (hex !== undefined) glyphs.push({ text: decodeReference(Number.parseInt(hex, 16)), bare: false });
    else if (decimal !== undefined) glyphs.push({ text: decodeReference(Number(decimal)), bare: false });
    else if (name !== undefined) glyphs.push({ text: named[name] ?? all, bare: false });
    else if (linked !== undefined || address !== undefined) {
      hadMarkup = true;
      for (const character of linked ?? address ?? '') glyphs.push({ text: character, bare: true });
    } else glyphs.push({ text: all, bare: true });
  }
  const kept = dropEmphasis(glyphs);
  const text = trimBare(kept)
    .map((glyph) => glyph.text)
    .join('');
  return { text, labels, hadMarkup: hadMarkup || kept.length < glyphs.length };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decodeReference(code: number): string {
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

/** Space left where a footnote stood at the end of the line is nobody's text; a written reference (`&#32;`) is. */
function trimBare(glyphs: readonly Glyph[]): readonly Glyph[] {
  let end = glyphs.length;
  while (end > 0 && isBareSpace(glyphs[end - 1])) end -= 1;
  let start = 0;
  while (start < end && isBareSpace(glyphs[start])) start += 1;
  return glyphs.slice(start, end);
}

function isBareSpace(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && glyph.bare && /^[ \t]$/.test(glyph.text);
}

/** Takes out pairs of `*`, `**`, `_`, `__`, `~~` and `` ` `` that hold words; one without a partner stays, as Markdown has it. */
function dropEmphasis(glyphs: readonly Glyph[]): readonly Glyph[] {
  const runs = findRuns(glyphs);
  const dropped = new Set<number>();
  const open: Run[] = [];
  for (const run of runs) {
    const partner = run.closes ? open.findLastIndex((each) => each.mark === run.mark) : -1;
    const opener = open[partner];
    if (opener !== undefined) {
      for (const each of [opener, run]) for (let at = each.start; at < each.end; at += 1) dropped.add(at);
      open.length = partner;
    } else if (run.opens) open.push(run);
  }
  return dropped.size === 0 ? glyphs : glyphs.filter((_, index) => !dropped.has(index));
}

interface Run {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function findRuns(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < glyphs.length; start += 1) {
    const mark = glyphs[start];
    if (mark === undefined || !mark.bare || !/^[*_`~]$/.test(mark.text)) continue;
    let end = start + 1;
    while (glyphs[end]?.bare === true && glyphs[end]?.text === mark.text) end += 1;
    const before = glyphs[start - 1]?.text ?? ' ';
    const after = glyphs[end]?.text ?? ' ';
    // An underscore within a word (snake_case) and a single tilde (~5) are text.
    const isWithin = mark.text === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    const isText = isWithin || (mark.text === '~' && end - start < 2);
    if (!isText)
      runs.push({
        mark: mark.text.repeat(end - start),
        start,
        end,
        opens: /\S/.test(after),
        closes: /\S/.test(before),
      });
    start = end - 1;
  }
  return runs;
}
