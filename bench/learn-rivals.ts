/**
 * Learns what each sign of `src/claims/rival-signs.ts`, `told-signs.ts` and `dispute-signs.ts` is worth from the labelled stories, and tells how well the judges do on
 * stories left out of learning: `node bench/learn-rivals.ts [--write] [--without story,story]`. `--write` replaces `rival-weights.ts` and
 * `told-weights.ts` beside them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  LEAST_LIKELY,
  LIKELY,
  type SignWeights,
  TOLD_LIKELY,
  weighSigns,
  withOpinion,
} from '../src/claims/judge-rivals.ts';
import { labelDisputes } from './support/label-disputes.ts';
import { labelRivals, type LabelledPair } from './support/label-rivals.ts';
import { fitLogistic, type Row } from './support/logistic.ts';
import { readLessons } from './support/read-lessons.ts';

const FOLDS = 10;
/** L2 penalty on standardised weights; 20 to 150 do about as well. */
const PENALTY = 60;
/** Of sentences there are a twentieth as many pairs. */
const SENTENCE_PENALTY = 15;
/** Signs of fewer pairs teach nothing. */
const LEAST_PAIRS = 30;
/** Weights (standardised) below this are left out. */
const LEAST_WEIGHT = 0.03;
const THRESHOLDS = [0.2, 0.3, LEAST_LIKELY, LIKELY, TOLD_LIKELY, 0.8];

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = readLessons(process.argv);

const labelled = await Promise.all(folders.map((folder) => labelRivals(folder)));
const differences = folders.reduce(
  (sum, { gold }) =>
    sum + gold.conflicts.filter(({ sides }) => sides.some(({ figures = [] }) => figures.length > 0)).length,
  0,
);
const statements = folders.reduce(
  (sum, { gold }) => sum + gold.conflicts.filter(({ kind }) => kind === 'claim').length,
  0,
);
const ofValues = learn({
  title: 'Values of a story',
  pairs: labelled.flatMap(({ rivals }) => rivals),
  file: 'rival-weights.ts',
  of: 'two rival values',
  all: differences,
  penalty: PENALTY,
});
learn({
  title: 'Told near each other by one article',
  pairs: labelled
    .flatMap(({ told }) => told)
    .map((pair) => ({ ...pair, signs: withOpinion(pair.signs, weighSigns(pair.values, ofValues)) })),
  file: 'told-weights.ts',
  of: 'two figures that one article tells near each other as accounts of one thing',
  all: differences,
  penalty: PENALTY,
});
learn({
  title: 'Said in neighbouring sentences',
  pairs: (await Promise.all(folders.map((folder) => labelDisputes(folder)))).flat(),
  file: 'dispute-weights.ts',
  of: 'two neighbouring sentences of which the second says the contrary',
  all: statements,
  penalty: SENTENCE_PENALTY,
});

/** What one table is learned from. */
interface Lesson {
  readonly title: string;
  readonly pairs: readonly LabelledPair[];
  /** The table in `src/claims`, and what its signs are of. */
  readonly file: string;
  readonly of: string;
  /** Labelled differences in all. */
  readonly all: number;
  readonly penalty: number;
}

/** Learns from the pairs, prints how well that does on stories left out, and writes the table where that is asked for. */
function learn({ title, pairs, file, of, all, penalty }: Lesson): SignWeights {
  const counts = new Map<string, number>();
  for (const { signs } of pairs) for (const name of signs.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST_PAIRS ? [name] : [])).sort();
  const learned = choose(pairs, names, penalty);
  console.log(`${title}: ${folders.length} stories, ${pairs.length} pairs, ${learned.names.length} signs\n`);
  console.log('| likelihood from | differences found | false |\n| --- | --- | --- |');
  const judged = judgeLeftOut(pairs, learned.names, penalty);
  for (const threshold of THRESHOLDS) {
    const { found, wrong } = count(judged, threshold);
    console.log(`| ${threshold} | ${found} of ${all} | ${wrong} |`);
  }
  console.log('');
  if (process.argv.includes('--write')) write(learned.weights, learned.names, learned.bias, file, of);
  const worth = learned.names.map((name, index) => [name, learned.weights[index] ?? 0] as const);
  return { BIAS: learned.bias, WEIGHTS: new Map(worth) };
}

/** All signs are weighed once; those that are worth nothing are left out, and the others weighed again. */
function choose(
  from: readonly LabelledPair[],
  all: readonly string[],
  penalty: number,
): { readonly names: readonly string[]; readonly weights: readonly number[]; readonly bias: number } {
  const first = fitLogistic(toRows(from, all), penalty);
  const kept = all.filter((_, index) => Math.abs(first.standardized[index] ?? 0) >= LEAST_WEIGHT);
  return { names: kept, ...fitLogistic(toRows(from, kept), penalty) };
}

/** Every pair with its likelihood as learned from the other stories. */
function judgeLeftOut(
  pairs: readonly LabelledPair[],
  kept: readonly string[],
  penalty: number,
): readonly { readonly pair: LabelledPair; readonly likelihood: number }[] {
  const stories = [...new Set(pairs.map(({ story }) => story))].sort();
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const left = new Set(stories.filter((__, index) => index % FOLDS === fold));
    const { weights, bias } = fitLogistic(
      toRows(
        pairs.filter(({ story }) => !left.has(story)),
        kept,
      ),
      penalty,
    );
    return pairs
      .filter(({ story }) => left.has(story))
      .map((pair) => {
        const sum = kept.reduce(
          (total, name, index) => total + (weights[index] ?? 0) * (pair.signs.get(name) ?? 0),
          bias,
        );
        return { pair, likelihood: 1 / (1 + Math.exp(-sum)) };
      });
  });
}

function toRows(from: readonly LabelledPair[], kept: readonly string[]): readonly Row[] {
  return from
    .filter(({ open }) => !open)
    .map(({ signs, conflict }) => ({ values: kept.map((name) => signs.get(name) ?? 0), isTrue: conflict !== null }));
}

/** As they are printed: surest first, each value in one difference. */
function count(
  list: readonly { readonly pair: LabelledPair; readonly likelihood: number }[],
  threshold: number,
): { readonly found: number; readonly wrong: number } {
  const used = new Set<string>();
  const found = new Set<string>();
  let wrong = 0;
  for (const { pair, likelihood } of list.toSorted((x, y) => y.likelihood - x.likelihood)) {
    const ends = [pair.a, pair.b].map((id) => `${pair.story} ${id}`);
    if (likelihood < threshold || ends.some((end) => used.has(end))) continue;
    for (const end of ends) used.add(end);
    if (pair.conflict !== null) found.add(`${pair.story} ${pair.conflict}`);
    else if (!pair.open) wrong += 1;
  }
  return { found: found.size, wrong };
}

function write(weights: readonly number[], kept: readonly string[], bias: number, file: string, of: string): void {
  const rows = kept.map((name, index) => `  ['${name}', ${(weights[index] ?? 0).toFixed(4)}],`);
  writeFileSync(
    `${root}src/claims/${file}`,
    `/** Written by \`bench/learn-rivals.ts --write\`: what each sign of ${of} is worth, in log odds for its full strength. */\n\nexport const BIAS: number = ${bias.toFixed(4)};\n\nexport const WEIGHTS: ReadonlyMap<string, number> = new Map([\n${rows.join('\n')}\n]);\n`,
  );
}
