/** Our scores against those of the reference scorer, where it lies beside the checkout: two readings of one definition should agree. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LabelledFolder } from './gold.ts';
import type { FolderScore } from './score-folder.ts';
import { runNode } from './score-sets.ts';

type ReferenceScore = Readonly<Record<string, number | null>>;

/** Ours and theirs, by measure. */
const PAIRS: readonly (readonly [
  name: string,
  ours: (score: FolderScore) => number | null,
  theirs: (score: ReferenceScore) => number | null,
])[] = [
  ['theme recall', (ours) => ours.themes.recall, (theirs) => theirs['theme_recall'] ?? null],
  ['theme precision', (ours) => ours.themes.precision, (theirs) => theirs['theme_precision'] ?? null],
  ['labels', (ours) => ours.themes.labels, (theirs) => theirs['theme_label_hits'] ?? null],
  ['B-cubed', (ours) => ours.themes.bcubed, (theirs) => theirs['bcubed_f1'] ?? null],
  ['agreement recall', (ours) => ours.agreements.recall, (theirs) => theirs['agreement_recall'] ?? null],
  ['agreements listed', (ours) => ours.agreements.listed, readListed],
  ['completeness', (ours) => ours.agreements.completeness, (theirs) => theirs['citation_completeness'] ?? null],
  ['figure recall', (ours) => ours.differences.figureRecall, (theirs) => theirs['figure_conflict_recall'] ?? null],
  ['figures right', (ours) => ours.differences.figures.right, (theirs) => theirs['figure_points_right'] ?? null],
  ['figures printed', (ours) => ours.differences.figures.printed, (theirs) => theirs['figure_points'] ?? null],
  ['statement recall', (ours) => ours.differences.statementRecall, (theirs) => theirs['claim_conflict_recall'] ?? null],
  [
    'statements right',
    (ours) => ours.differences.statements.right,
    (theirs) => theirs['statement_points_right'] ?? null,
  ],
  ['traps', (ours) => ours.differences.traps, (theirs) => theirs['traps_reported'] ?? null],
  ['leaks', (ours) => ours.leaks, (theirs) => theirs['boilerplate_leaks'] ?? null],
  ['exact quotes', (ours) => ours.exactQuotes, (theirs) => theirs['citations_exact'] ?? null],
  ['numbers', (ours) => ours.supportedNumbers, (theirs) => theirs['numbers_supported'] ?? null],
  ['words', (ours) => ours.words, (theirs) => theirs['printed_words'] ?? null],
];

function readListed(theirs: ReferenceScore): number | null {
  const printed = theirs['agreement_points'] ?? 0;
  return printed === 0 ? null : 1 - (theirs['agreement_points_unlisted'] ?? 0) / printed;
}

/** One line: that both agree, or in what they differ. */
export function compareScorers(
  scorer: string,
  folders: readonly LabelledFolder[],
  scores: readonly FolderScore[],
): string {
  const work = mkdtempSync(path.join(tmpdir(), 'collate-scorer-'));
  try {
    const differences = folders.flatMap(({ folder, name }, index) => {
      const ours = scores[index] as FolderScore;
      const file = path.join(work, `${name}.json`);
      writeFileSync(file, JSON.stringify(ours.digest));
      const [result] = JSON.parse(runNode([scorer, file, '--story', folder, '--json'])) as [
        { stories: readonly ReferenceScore[] },
      ];
      const theirs = result.stories[0] ?? {};
      return PAIRS.flatMap(([measure, own, other]) => {
        const [a, b] = [own(ours), other(theirs)];
        const isSame = a === null || b === null ? a === b : Math.abs(a - b) < 0.005;
        return isSame ? [] : [`${measure} of ${name} (ours ${show(a)}, theirs ${show(b)})`];
      });
    });
    return differences.length === 0
      ? 'The reference scorer agrees.'
      : `The reference scorer differs in ${differences.join('; ')}.`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function show(value: number | null): string {
  return value === null ? 'none' : String(Number(value.toFixed(3)));
}
