/** Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares). */

export interface Row {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

export interface Logistic {
  /** One a value, in log odds. */
  readonly weights: readonly number[];
  /** The same for values of unit variance: how much each matters. */
  readonly standardized: readonly number[];
  readonly bias: number;
}

const MOST_STEPS = 25;
const ENOUGH = 1e-5;
const FREE = 1e-6;

/** Fits; the penalty is on weights of standardised values, the bias is free. */
export function fitLogistic(rows: readonly Row[], penalty: number): Logistic {
  const width = rows[0]?.values.length ?? 0;
  const { means, deviations } = measure(rows, width);
  const inputs = rows.map(({ values }) =>
    Float64Array.of(1, ...values.map((value, i) => (value - (means[i] ?? 0)) / (deviations[i] ?? 1))),
  );
  const size = width + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = weights.map((weight, i) => weight * (i === 0 ? FREE : penalty));
    const curvature = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i === 0 ? FREE : penalty;
      return row;
    });
    inputs.forEach((input, index) => addRow(input, rows[index]?.isTrue === true, weights, gradient, curvature));
    const change = solve(curvature, gradient);
    change.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - value;
    });
    if (Math.max(...change.map(Math.abs)) < ENOUGH) break;
  }
  const standardized = Array.from(weights.slice(1));
  const unscaled = standardized.map((weight, i) => weight / (deviations[i] ?? 1));
  const bias = unscaled.reduce((sum, weight, i) => sum - weight * (means[i] ?? 0), weights[0] ?? 0);
  return { weights: unscaled, standardized, bias };
}

function measure(
  rows: readonly Row[],
  width: number,
): { readonly means: readonly number[]; readonly deviations: readonly number[] } {
  const columns = Array.from({ length: width }, (_, i) => i);
  const means = columns.map((i) => rows.reduce((sum, { values }) => sum + (values[i] ?? 0), 0) / rows.length);
  const deviations = columns.map((i) => {
    const square = rows.reduce((sum, { values }) => sum + ((values[i] ?? 0) - (means[i] ?? 0)) ** 2, 0);
    return Math.sqrt(square / rows.length) || 1;
  });
  return { means, deviations };
}

function addRow(
  input: Float64Array,
  isTrue: boolean,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: readonly Float64Array[],
): void {
  let sum = 0;
  for (let i = 0; i < input.length; i += 1) sum += (input[i] as number) * (weights[i] as number);
  const likelihood = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
  const [error, spread] = [likelihood - Number(isTrue), likelihood * (1 - likelihood)];
  for (let i = 0; i < input.length; i += 1) {
    const x = input[i] as number;
    if (x === 0) continue;
    gradient[i] = (gradient[i] as number) + error * x;
    const row = curvature[i] as Float64Array;
    for (let j = 0; j < input.length; j += 1) row[j] = (row[j] as number) + spread * x * (input[j] as number);
  }
}

/** Solves `matrix · x = vector` by elimination with row exchange. The matrix is positive definite: its penalty sees to that. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const rows: Float64Array[] = matrix.map((row, i) => Float64Array.of(...row, vector[i] ?? 0));
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    let best = i;
    for (let j = i + 1; j < size; j += 1) if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[best]?.[i] ?? 0)) best = j;
    [rows[i], rows[best]] = [rows[best] as Float64Array, rows[i] as Float64Array];
    const pivot = rows[i] as Float64Array;
    for (let j = i + 1; j < size; j += 1) {
      const row = rows[j] as Float64Array;
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k <= size; k += 1) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  const result = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] as Float64Array;
    let sum = row[size] as number;
    for (let k = i + 1; k < size; k += 1) sum -= (row[k] as number) * (result[k] as number);
    result[i] = sum / (row[i] as number);
  }
  return result;
}
