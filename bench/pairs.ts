/**
 * Judges pairs of figures with the shipped defaults: `node bench/pairs.ts IN OUT`. IN holds one `{id, a, b, va, vb}` a line (two sentences and
 * one value in each), OUT receives `{id, score}`; from 0.5 the two are rival figures of one quantity.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { comparePair } from '../src/claims/compare-pair.ts';

interface PairRow {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly va: number;
  readonly vb: number;
}

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error('usage: node bench/pairs.ts IN OUT');
  process.exit(2);
}

const rows = readFileSync(input, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as PairRow);
const scored = rows.map(({ id, a, b, va, vb }) => {
  const result = comparePair({ text: a, value: va }, { text: b, value: vb });
  return JSON.stringify({ id, score: result === null ? 0 : Number(result.score.toFixed(4)) });
});
writeFileSync(output, scored.length === 0 ? '' : `${scored.join('\n')}\n`);
