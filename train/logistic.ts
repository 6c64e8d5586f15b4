export type Row = { readonly x: readonly number[]; readonly y: 0 | 1; readonly weight: number };
export type Logistic = { readonly bias: number; readonly weights: readonly number[] };

/** Logistic regression by Newton's method with a ridge, on a few dozen dense features. Deterministic. */
export function trainLogistic(rows: readonly Row[], ridge = 1): Logistic {
  const n = (rows[0]?.x.length ?? 0) + 1;
  let beta: Float64Array = new Float64Array(n);
  for (let step = 0; step < 25; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { x, y, weight } of rows) {
      let sum = beta[n - 1] as number;
      for (let i = 0; i < n - 1; i++) sum += (beta[i] as number) * (x[i] as number);
      const p = 1 / (1 + Math.exp(-sum));
      const error = weight * (p - y);
      const curve = weight * Math.max(1e-9, p * (1 - p));
      for (let i = 0; i < n; i++) {
        const xi = i === n - 1 ? 1 : (x[i] as number);
        if (xi === 0) continue;
        gradient[i] = (gradient[i] as number) + error * xi;
        const row = hessian[i] as Float64Array;
        for (let j = i; j < n; j++) row[j] = (row[j] as number) + curve * xi * (j === n - 1 ? 1 : (x[j] as number));
      }
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) (hessian[i] as Float64Array)[j] = (hessian[j] as Float64Array)[i] as number;
      const pull = i === n - 1 ? 1e-6 : ridge;
      gradient[i] = (gradient[i] as number) + pull * (beta[i] as number);
      (hessian[i] as Float64Array)[i] = ((hessian[i] as Float64Array)[i] as number) + pull;
    }
    const delta = solve(hessian, gradient);
    const next = new Float64Array(n);
    let change = 0;
    for (let i = 0; i < n; i++) {
      next[i] = (beta[i] as number) - (delta[i] as number);
      change = Math.max(change, Math.abs(delta[i] as number));
    }
    beta = next;
    if (change < 1e-6) break;
  }
  return { bias: beta[n - 1] as number, weights: Array.from(beta.slice(0, n - 1)) };
}

function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  const a: Float64Array[] = matrix.map((row, i) => Float64Array.from([...row, vector[i] as number]));
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++)
      if (Math.abs((a[r] as Float64Array)[i] as number) > Math.abs((a[pivot] as Float64Array)[i] as number)) pivot = r;
    [a[i], a[pivot]] = [a[pivot] as Float64Array, a[i] as Float64Array];
    const row = a[i] as Float64Array;
    for (let r = i + 1; r < n; r++) {
      const other = a[r] as Float64Array;
      const factor = (other[i] as number) / (row[i] as number);
      if (factor !== 0) for (let c = i; c <= n; c++) other[c] = (other[c] as number) - factor * (row[c] as number);
    }
  }
  const out = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const row = a[i] as Float64Array;
    let sum = row[n] as number;
    for (let j = i + 1; j < n; j++) sum -= (row[j] as number) * (out[j] as number);
    out[i] = sum / (row[i] as number);
  }
  return out;
}

export const logisticScore = ({ bias, weights }: Logistic, x: readonly number[]) =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] as number), bias)));
