/**
 * The measures of quality as Markdown tables. Of a few stories: a row a measure, a column a story, then the mean with what is asked of unseen
 * stories. Of many: the means, then a row a story with what varies most.
 */
import type { FolderScore } from './score-folder.ts';

interface Measure {
  readonly name: string;
  readonly of: (score: FolderScore) => number | null;
  readonly as: 'share' | 'number';
  readonly pass: string;
  readonly aim: string;
  /** Printed instead of the mean. */
  readonly total?: (scores: readonly FolderScore[]) => string;
}

const ratio = ({ right, printed }: { right: number; printed: number }): number | null =>
  printed === 0 ? null : right / printed;
const sumOf = (scores: readonly FolderScore[], of: (score: FolderScore) => number): number =>
  scores.reduce((total, score) => total + of(score), 0);
const counted = (scores: readonly FolderScore[], kind: 'figures' | 'statements'): string =>
  `${percent(meanOf(scores.map((score) => ratio(score.differences[kind]))))} (${sumOf(scores, (score) => score.differences[kind].right)} of ${sumOf(scores, (score) => score.differences[kind].printed)})`;

/** The measures in the order of the issue. */
const MEASURES: readonly Measure[] = [
  { name: 'theme recall', of: (score) => score.themes.recall, as: 'share', pass: '90', aim: '95' },
  { name: 'theme precision', of: (score) => score.themes.precision, as: 'share', pass: '75', aim: '85' },
  { name: 'theme B-cubed F1', of: (score) => score.themes.bcubed, as: 'share', pass: '60', aim: '70' },
  { name: 'labelled quotes assigned', of: (score) => score.themes.assigned, as: 'share', pass: '60', aim: '60' },
  { name: 'theme labels accepted', of: (score) => score.themes.labels, as: 'share', pass: '80', aim: '95' },
  { name: 'points', of: (score) => score.points, as: 'number', pass: '≤ 40', aim: '≤ 30' },
  { name: 'words', of: (score) => score.words, as: 'number', pass: '≤ 900', aim: '≤ 650' },
  { name: 'agreement recall', of: (score) => score.agreements.recall, as: 'share', pass: '65', aim: '80' },
  { name: 'printed agreements listed', of: (score) => score.agreements.listed, as: 'share', pass: '75', aim: '90' },
  {
    name: 'agreements of one source, or of look-alikes',
    of: (score) => score.agreements.falseOnes,
    as: 'number',
    pass: '0',
    aim: '0',
    total: (scores) => `${sumOf(scores, (score) => score.agreements.falseOnes)} in all`,
  },
  { name: 'citation completeness', of: (score) => score.agreements.completeness, as: 'share', pass: '85', aim: '95' },
  { name: 'citation precision', of: (score) => score.agreements.precision, as: 'share', pass: '', aim: '' },
  {
    name: 'figure difference recall',
    of: (score) => score.differences.figureRecall,
    as: 'share',
    pass: '70',
    aim: '85',
  },
  {
    name: 'figure difference precision',
    of: (score) => ratio(score.differences.figures),
    as: 'share',
    pass: '92',
    aim: '97',
    total: (scores) => counted(scores, 'figures'),
  },
  {
    name: 'traps reported',
    of: (score) => score.differences.traps,
    as: 'number',
    pass: '≤ 1 in 40',
    aim: '0',
    total: (scores) =>
      `${sumOf(scores, (score) => score.differences.traps)} in ${sumOf(scores, ({ differences }) => differences.figures.printed + differences.statements.printed)}`,
  },
  {
    name: 'statement difference recall',
    of: (score) => score.differences.statementRecall,
    as: 'share',
    pass: '15',
    aim: '40',
  },
  {
    name: 'statement difference precision',
    of: (score) => ratio(score.differences.statements),
    as: 'share',
    pass: '75',
    aim: '80',
    total: (scores) => counted(scores, 'statements'),
  },
  {
    name: 'boilerplate leaks',
    of: (score) => score.leaks,
    as: 'number',
    pass: '0',
    aim: '0',
    total: (scores) => `${sumOf(scores, (score) => score.leaks)} in all`,
  },
  { name: 'exact quotes', of: (score) => score.exactQuotes, as: 'share', pass: '100', aim: '100' },
  { name: 'supported numbers', of: (score) => score.supportedNumbers, as: 'share', pass: '100', aim: '100' },
  { name: 'cited points', of: (score) => score.citedPoints, as: 'share', pass: '100', aim: '100' },
  { name: 'same bytes under permuted input', of: (score) => score.sameBytes, as: 'share', pass: '100', aim: '100' },
];

/** More stories than this are rows, not columns. */
const MOST_COLUMNS = 6;

/** The tables of `scores`; shares in percent. */
export function formatQualityTable(scores: readonly FolderScore[]): string {
  const isWide = scores.length > MOST_COLUMNS;
  const columns = isWide ? [] : scores;
  const rows = MEASURES.map(({ name, of, as, pass, aim, total }) => {
    const show = as === 'share' ? percent : round;
    const mean = total?.(scores) ?? show(meanOf(scores.map(of)));
    return [name, ...columns.map((score) => show(of(score))), mean, pass, aim];
  });
  const head = ['measure', ...columns.map((score) => score.story), 'mean', 'pass', 'aim'];
  return [formatTable([head, ...rows]), ...(isWide ? [formatStories(scores)] : [])].join('\n\n');
}

/** A row a story; two shares are recall and precision. */
function formatStories(scores: readonly FolderScore[]): string {
  const both = (one: number | null, other: number | null): string => `${percent(one)} / ${percent(other)}`;
  const found = (recall: number | null, { right, printed }: { right: number; printed: number }): string =>
    printed === 0 ? percent(recall) : `${percent(recall)}, ${right} of ${printed}`;
  const head =
    'story|themes|B-cubed|labels|points|agreements: recall, listed|completeness|figures: recall, right|traps|statements: recall, right|leaks';
  const rows = scores.map(({ story, themes, points, agreements, differences, leaks }) => [
    story,
    both(themes.recall, themes.precision),
    percent(themes.bcubed),
    percent(themes.labels),
    String(points),
    both(agreements.recall, agreements.listed),
    percent(agreements.completeness),
    found(differences.figureRecall, differences.figures),
    String(differences.traps),
    found(differences.statementRecall, differences.statements),
    String(leaks),
  ]);
  return formatTable([head.split('|'), ...rows]);
}

/** Rows as an aligned Markdown table, the first its head; all but the first column to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length), 3));
  const format = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [...rows.slice(0, 1).map(format), rule, ...rows.slice(1).map(format)].join('\n');
}

/** Mean of what there is; null for nothing. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length;
}

export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(0);
}

function round(value: number | null): string {
  return value === null ? '–' : String(Math.round(value));
}
