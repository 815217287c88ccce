/**
 * Learns from the labelled stories which sentences make one claim (`src/claims/claim-weights.ts`) and which agreements an editor lists
 * (`src/digest/agreement-weights.ts`), and tells how well that does on stories left out of learning: `node bench/learn-agreements.ts [--write] [--without story,story]`. `--write`
 * replaces the tables; the second is learned from what the first makes, so run it twice after a change of the first.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SeenPair } from '../src/claims/pair-evidence.ts';
import { labelAgreements } from './support/label-agreements.ts';
import { fitLogistic, type Logistic, type Row } from './support/logistic.ts';
import { readLessons } from './support/read-lessons.ts';

const FOLDS = 5;
/** L2 penalties on standardised weights. There are 130,000 pairs, so hardly any is needed; of points there are three thousand. */
const PAIR_PENALTY = 5;
const POINT_PENALTY = 10;
const DIGITS = 3;
type PieceName = 'information' | 'concepts' | 'figure' | 'cosine' | 'context' | 'words';
const PIECES: readonly PieceName[] = ['information', 'concepts', 'figure', 'cosine', 'context', 'words'];

const root = fileURLToPath(new URL('..', import.meta.url));
const stories = await Promise.all(readLessons(process.argv).map((folder) => labelAgreements(folder)));

const pairs = learn(
  'Sentences that make one claim',
  stories.map((story) => story.pairs.map(({ seen, isTrue }) => ({ values: readValues(seen), isTrue }))),
  PAIR_PENALTY,
);
const points = learn(
  'Agreements that a sheet lists',
  stories.map((story) => story.points.map(({ signs, isTrue }) => ({ values: Object.values(signs), isTrue }))),
  POINT_PENALTY,
);
if (process.argv.includes('--write')) {
  writeClaims(pairs);
  writeAgreements(points);
}

function readValues({ pieces, traits, around }: SeenPair): readonly number[] {
  return [...PIECES.map((name) => pieces[name]), ...Object.values(traits), ...Object.values(around)];
}

/** Learns from all stories, and prints the mean average precision on those left out. */
function learn(title: string, rows: readonly (readonly Row[])[], penalty: number): Logistic {
  const isLeft = (story: number, fold: number): boolean => story % FOLDS === fold;
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(rows.filter((__, story) => !isLeft(story, fold)).flat(), penalty),
  );
  const found = rows.flatMap((own, story) => averagePrecision(own, models[story % FOLDS] as Logistic) ?? []);
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const all = rows.flat();
  console.log(
    `${title}: ${rows.length} stories, ${all.length} rows, ${all.filter(({ isTrue }) => isTrue).length} true; mean average precision left out ${mean.toFixed(DIGITS)}`,
  );
  return fitLogistic(all, penalty);
}

/** Mean precision at each true row, surest first; null without any. */
function averagePrecision(rows: readonly Row[], { weights, bias }: Logistic): number | null {
  const ranked = rows
    .map(({ values, isTrue }) => ({ isTrue, odds: values.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), bias) }))
    .toSorted((a, b) => b.odds - a.odds);
  let right = 0;
  const precisions = ranked.flatMap(({ isTrue }, at) => (isTrue ? [++right / (at + 1)] : []));
  return precisions.length === 0 ? null : precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
}

function writeClaims({ weights, bias }: Logistic): void {
  const first = stories.flatMap((story) => story.pairs)[0]?.seen;
  if (first === undefined) return;
  const traits = Object.keys(first.traits);
  const around = Object.keys(first.around);
  const list = (names: readonly string[], from: number): string =>
    names.map((name, at) => `${name}: ${(weights[from + at] ?? 0).toFixed(DIGITS)}`).join(', ');
  write(
    'src/claims/claim-weights.ts',
    `what is seen of two sentences that make one claim, in log-odds. */
import type { ClaimWeights } from './pair-evidence.ts';

export const CLAIM: ClaimWeights = {
  pieces: { base: ${bias.toFixed(DIGITS)}, ${list(PIECES, 0)} },
  traits: { ${list(traits, PIECES.length)} },
  around: { ${list(around, PIECES.length + traits.length)} },
};
`,
  );
}

function writeAgreements({ weights, bias }: Logistic): void {
  const signs = stories.flatMap((story) => story.points)[0]?.signs;
  if (signs === undefined) return;
  const list = Object.keys(signs).map((name, at) => `${name}: ${(weights[at] ?? 0).toFixed(DIGITS)}`);
  write(
    'src/digest/agreement-weights.ts',
    `what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = ${bias.toFixed(DIGITS)};

export const WEIGHTS: AgreementSigns = { ${list.join(', ')} };
`,
  );
}

function write(file: string, body: string): void {
  writeFileSync(`${root}${file}`, `/** Written by \`bench/learn-agreements.ts --write\`: ${body}`);
  console.log(`${file} written; format it`);
}
