/**
 * The lines of digest.md → front matter and blocks, each with its line. A small grammar of our own instead of a Markdown
 * parser: it knows just what an issue holds (headings, paragraphs, list items with sub-items, footnote definitions), so that
 * what an editor writes otherwise is kept word for word, and it costs no start-up time.
 */

export interface Item {
  /** 1-based line of the file. */
  readonly line: number;
  /** The item's words without its marker, soft line breaks as spaces. */
  readonly markdown: string;
}

export interface Block extends Item {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  /** 2 for a story, 3 for a theme; 0 for what is no heading. */
  readonly level: number;
  /** Label of a footnote definition, else empty. */
  readonly label: string;
  /** Sub-items of a list item. */
  readonly sides: readonly Item[];
  /** Lines of the block as they stand, without the line ends. */
  readonly lines: readonly string[];
  /** True where a blank line, a heading or the beginning stands before it. */
  readonly isApart: boolean;
}

export interface Field {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

export interface Blocks {
  /** Null where the file does not begin with `---`. */
  readonly fields: readonly Field[] | null;
  /** True where the front matter has no closing `---`. */
  readonly isOpen: boolean;
  readonly blocks: readonly Block[];
}

/** Front matter and blocks, in the order of the file. */
export function parseBlocks(text: string): Blocks {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { fields, isOpen, next } = parseFields(lines);
  return { fields, isOpen, blocks: collectBlocks(lines, next) };
}

function parseFields(lines: readonly string[]): { fields: readonly Field[] | null; isOpen: boolean; next: number } {
  if (lines[0]?.trimEnd() !== '---') return { fields: null, isOpen: false, next: 0 };
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end === -1) return { fields: [], isOpen: true, next: 1 };
  const fields = lines.slice(1, end).flatMap((line, index): Field[] => {
    const match = /^([A-Za-z][\w-]*)\s*:(.*)$/s.exec(line);
    return match === null
      ? []
      : [{ key: match[1] ?? '', value: parseScalar((match[2] ?? '').trim()), line: index + 2 }];
  });
  return { fields, isOpen: false, next: end + 1 };
}

/** A YAML scalar of one line, quoted or not. A colon or `#` within is text: subjects have both. */
export function parseScalar(text: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) {
    try {
      return String(JSON.parse(text));
    } catch {
      return text.slice(1, -1);
    }
  }
  return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

interface Draft {
  kind: Block['kind'];
  level: number;
  label: string;
  line: number;
  indent: number;
  words: string[];
  sides: { line: number; indent: number; words: string[] }[];
  lines: string[];
  isApart: boolean;
  /** A blank line ends a paragraph; an indented line after it still belongs to an item. */
  isBroken: boolean;
}

const headingForm = /^ {0,3}(#{2,3})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/s;
const footnoteForm = /^ {0,3}\[\^([^\]\s]{1,80})\]:(.*)$/s;
const itemForm = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+.*|)$/s;

function collectBlocks(lines: readonly string[], from: number): readonly Block[] {
  const drafts: Draft[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const last = drafts.at(-1);
    if (/^[ \t]*$/.test(line)) {
      if (last !== undefined) last.isBroken = true;
    } else if (!continues(last, line, index)) {
      const isApart = last === undefined || last.isBroken || last.kind === 'heading';
      drafts.push({ ...open(line, index), isApart });
    }
  }
  return drafts.map(close);
}

function open(line: string, index: number): Draft {
  const base = {
    level: 0,
    label: '',
    line: index + 1,
    indent: 0,
    sides: [],
    lines: [line],
    isApart: true,
    isBroken: false,
  };
  const heading = headingForm.exec(line);
  if (heading !== null) return { ...base, kind: 'heading', level: heading[1]?.length ?? 0, words: [heading[2] ?? ''] };
  const footnote = footnoteForm.exec(line);
  if (footnote !== null) return { ...base, kind: 'footnote', label: footnote[1] ?? '', words: [footnote[2] ?? ''] };
  const item = itemForm.exec(line);
  if (item !== null) return { ...base, kind: 'item', indent: widthOf(item[1] ?? ''), words: [item[3] ?? ''] };
  return { ...base, kind: 'paragraph', words: [line] };
}

/** Adds the line to the block before it where Markdown would, and says whether it did. */
function continues(last: Draft | undefined, line: string, index: number): boolean {
  if (last === undefined || last.kind === 'heading' || headingForm.test(line) || footnoteForm.test(line)) return false;
  const item = itemForm.exec(line);
  if (item !== null) {
    const indent = widthOf(item[1] ?? '');
    // Two columns further in than its parent: a sub-item. One column is a slip of the hand, not a level.
    if (last.kind !== 'item' || indent < last.indent + 2) return false;
    last.sides.push({ line: index + 1, indent, words: [item[3] ?? ''] });
  } else {
    const isIndented = /^(?: {2,}|\t)/.test(line);
    if (last.isBroken && !(isIndented && last.kind !== 'paragraph')) return false;
    (last.sides.at(-1) ?? last).words.push(line);
  }
  if (last.isBroken) last.lines.push('');
  last.isBroken = false;
  last.lines.push(line);
  return true;
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

function close(draft: Draft): Block {
  const { kind, level, label, line, lines, isApart } = draft;
  const sides = draft.sides.map((side) => ({ line: side.line, markdown: joinWords(side.words) }));
  return { kind, level, label, line, lines, isApart, sides, markdown: joinWords(draft.words) };
}

/** Lines of one paragraph as one: soft and hard line breaks (a backslash at the end) are a space in an e-mail's sentence. */
function joinWords(words: readonly string[]): string {
  const trimmed = words.map((each) => each.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
  const isHard = /(?<!\\)(?:\\\\)*\\$/;
  return trimmed
    .map((each, index) => (index < trimmed.length - 1 && isHard.test(each) ? each.slice(0, -1) : each))
    .join(' ');
}
