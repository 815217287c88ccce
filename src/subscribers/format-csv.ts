/**
 * CSV (RFC 4180) that a spreadsheet opens without running anything: cells that would be read as a formula get an apostrophe
 * (CWE-1236, OWASP), which importing takes off again, so that a list survives the way there and back.
 */

/** What makes a cell a formula, after any apostrophes: so that those can be told from ours. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a value that a spreadsheet would run. */
export function guardFormula(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** Takes the apostrophe off that `guardFormula` put there. */
export function unguardFormula(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}

/** One line, every value guarded and, where it must be, quoted. */
export function formatCsvRow(values: readonly string[]): string {
  return `${values.map(formatCell).join(',')}\r\n`;
}

function formatCell(value: string): string {
  const guarded = guardFormula(value);
  return /[",;\t\r\n']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
