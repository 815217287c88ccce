/**
 * `format=flowed` (RFC 3676): a text whose long lines are broken for old programs and joined again by those that know how.
 */
import type { MergeMark } from './merge-fields.ts';

/** RFC 3676, 4.2 advises at most 78 characters, counted with the blank that says "goes on". */
const MAX_LINE = 76;

/** Signature separator: its blank is no soft break (RFC 3676, 4.3). */
const SIGNATURE = '-- ';

/** Breaks long lines softly and stuffs those whose start has a meaning. Blanks at the end of a line are dropped: there they would mean "goes on". */
export function formatFlowed(text: string, marks: readonly MergeMark[]): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((line) => (line === SIGNATURE ? line : flowLine(line.trimEnd(), marks))).join('\n');
}

function flowLine(line: string, marks: readonly MergeMark[]): string {
  const flowed: string[] = [];
  let rest = line;
  while (rest.length > MAX_LINE) {
    const at = chooseBreak(rest);
    if (at === -1) break;
    flowed.push(stuff(rest.slice(0, at + 1), marks));
    rest = rest.slice(at + 1);
  }
  flowed.push(stuff(rest, marks));
  return flowed.join('\n');
}

/** The last blank that leaves a full line, else the first one there is: a URL is never cut. Indentation is no place to break. */
function chooseBreak(line: string): number {
  const indent = line.length - line.trimStart().length;
  const before = line.lastIndexOf(' ', MAX_LINE - 1);
  const at = before > indent ? before : line.indexOf(' ', Math.max(indent, MAX_LINE));
  return at === line.length - 1 ? -1 : at;
}

/** A line that starts with a mark is stuffed always: nobody knows yet what the reader's value starts with. */
function stuff(line: string, marks: readonly MergeMark[]): string {
  const needsIt = /^(?: |>|From )/.test(line) || marks.some((mark) => line.startsWith(mark.mark));
  return needsIt ? ` ${line}` : line;
}
