/**
 * Lays the text part out as `format=flowed` (RFC 3676, DelSp=no): lines of at most 72 columns that a narrow screen can join again, addresses
 * never broken, lines that could be mistaken for quotes or mbox separators stuffed with a space.
 */
import { keepMade } from './keep-made.ts';
import { noBreak } from './typography.ts';

export const columns = 72;
// A soft-broken line ends in a space, which counts.
const room = columns - 1;

/** `text` holds one paragraph or fixed line per line; the result ends in a line feed. More than one empty line in a row becomes one. */
export function flowText(text: string): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index, all) => line !== '' || all[index - 1] !== '');
  return `${lines.map(flowKept).join('\n')}\n`;
}

/** Undoes `flowText` for a display of any width: soft breaks joined, stuffing removed (RFC 3676, section 4). */
export function unflowText(text: string): string {
  let joined = '';
  for (const stuffed of text.replace(/\n$/, '').split('\n')) {
    const line = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    joined += line.endsWith(' ') && line !== signature ? line : `${line}\n`;
  }
  return joined;
}

/** RFC 3676, section 4.3: the signature separator is neither flowed nor stuffed, though it ends in a space. */
const signature = '-- ';

// The text part of a long issue has some hundreds.
const flowKept = keepMade(flowLine, 1000);

function flowLine(line: string): string {
  if (line === '--') return signature;
  // Nearly every line is of characters one column wide, and most of a text is lines to wrap.
  const columnsOf = narrow.test(line) ? (part: string): number => part.length : width;
  if (columnsOf(line) <= room) return stuff(line);
  const wrapped: string[] = [];
  let current = '';
  let currentWidth = 0;
  for (const word of splitWords(line)) {
    const wordWidth = columnsOf(word);
    if (current === '') current = word;
    else if (currentWidth + 1 + wordWidth <= room) current += ` ${word}`;
    else {
      wrapped.push(`${current} `);
      current = word;
      currentWidth = 0;
    }
    currentWidth += wordWidth + (currentWidth === 0 ? 0 : 1);
  }
  wrapped.push(current);
  return wrapped.map(stuff).join('\n');
}

/** Words of a line. An indent belongs to the first, and the first mark of a run to the word before it: "[3]" alone on a line looks lost. */
function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let indent = '';
  for (const part of line.split(' ')) {
    const last = words.at(-1);
    if (part === '') indent += last === undefined ? ' ' : '';
    else if (last === undefined) words.push(indent + part);
    else if (last.endsWith(noBreak) || (startsWithMark.test(part) && !last.endsWith(']')))
      words[words.length - 1] = `${last} ${part}`;
    else words.push(part);
  }
  return words;
}

const startsWithMark = /^\[\d{1,3}\]/;

/** No-break spaces have done their work: they become spaces, and a line that starts with one is stuffed. */
function stuff(line: string): string {
  const plain = line.includes(noBreak) ? line.replaceAll(noBreak, ' ') : line;
  return plain.startsWith(' ') || plain.startsWith('>') || plain.startsWith('From ') ? ` ${plain}` : plain;
}

// East Asian wide characters and emoji take two columns, combining marks none.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const narrow = /^[\x20-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Columns a terminal would give to `text`. */
export function width(text: string): number {
  if (narrow.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += wide.test(character) ? 2 : /\p{M}|\p{Cf}/u.test(character) ? 0 : 1;
  return sum;
}
