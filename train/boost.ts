import type { Trees } from '../src/story/trees.ts';
import { randomOf } from './data.ts';

export type BoostOptions = {
  readonly classes: readonly string[];
  readonly rounds: number;
  readonly rate: number;
  readonly depth: number;
  readonly least: number;
  readonly seed: number;
};

const BINS = 32;

/** Gradient boosting with softmax loss, histograms of 32 quantile bins and row sampling. The same input gives the same trees. */
export function trainTrees(
  rows: readonly Float32Array[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): Trees {
  const n = rows.length;
  const features = rows[0]?.length ?? 0;
  const edges = Array.from({ length: features }, (_, f) => edgesOf(rows, f));
  const bins = Array.from({ length: features }, (_, f) =>
    Uint8Array.from(rows, (row) => binOf(edges[f] as readonly number[], row[f] as number)),
  );
  const k = options.classes.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const start = options.classes.map((_, c) =>
    Math.log(labels.reduce((sum, label, i) => sum + (label === c ? (weights[i] as number) : 0), 1e-3) / total),
  );
  const scores = Array.from({ length: k }, (_, c) => new Float64Array(n).fill(start[c] as number));
  const trees: (readonly number[])[][] = options.classes.map(() => []);
  const random = randomOf(options.seed);
  const gradient = new Float64Array(n);
  const curve = new Float64Array(n);
  for (let round = 0; round < options.rounds; round++) {
    const sample: number[] = [];
    for (let i = 0; i < n; i++) if (random() < 0.7) sample.push(i);
    const used = Array.from({ length: features }, (_, f) => f).filter(() => random() < 0.6);
    const odds = Array.from({ length: n }, (_, i) => {
      const row = scores.map((list) => list[i] as number);
      const top = Math.max(...row);
      const powers = row.map((score) => Math.exp(score - top));
      const sum = powers.reduce((a, b) => a + b, 0);
      return powers.map((power) => power / sum);
    });
    for (let c = 0; c < k; c++) {
      for (let i = 0; i < n; i++) {
        const p = (odds[i] as number[])[c] as number;
        gradient[i] = (weights[i] as number) * (p - (labels[i] === c ? 1 : 0));
        curve[i] = (weights[i] as number) * Math.max(1e-6, p * (1 - p));
      }
      const nodes: number[] = [];
      grow(nodes, sample, 0);
      trees[c]?.push(nodes.map((value) => Number(value.toPrecision(5))));
      const list = scores[c] as Float64Array;
      for (let i = 0; i < n; i++) list[i] = (list[i] as number) + leafOf(nodes, rows[i] as Float32Array);
    }

    function grow(nodes: number[], members: readonly number[], depth: number): number {
      const id = nodes.length / 4;
      nodes.push(-1, 0, 0, 0);
      let g = 0;
      let h = 0;
      for (const i of members) {
        g += gradient[i] as number;
        h += curve[i] as number;
      }
      const split =
        depth < options.depth && members.length >= 2 * options.least ? bestSplit(members, used, g, h) : null;
      if (split === null) {
        nodes[4 * id + 1] = (-options.rate * g) / (h + 1);
        return id;
      }
      const column = bins[split.feature] as Uint8Array;
      const left = members.filter((i) => (column[i] as number) <= split.bin);
      const right = members.filter((i) => (column[i] as number) > split.bin);
      nodes[4 * id] = split.feature;
      nodes[4 * id + 1] = (edges[split.feature] as readonly number[])[split.bin] as number;
      nodes[4 * id + 2] = grow(nodes, left, depth + 1);
      nodes[4 * id + 3] = grow(nodes, right, depth + 1);
      return id;
    }

    function bestSplit(members: readonly number[], choice: readonly number[], g: number, h: number) {
      let best: { feature: number; bin: number } | null = null;
      let top = 1e-3;
      const gs = new Float64Array(BINS);
      const hs = new Float64Array(BINS);
      const counts = new Int32Array(BINS);
      for (const feature of choice) {
        const column = bins[feature] as Uint8Array;
        gs.fill(0);
        hs.fill(0);
        counts.fill(0);
        for (const i of members) {
          const bin = column[i] as number;
          gs[bin] = (gs[bin] as number) + (gradient[i] as number);
          hs[bin] = (hs[bin] as number) + (curve[i] as number);
          counts[bin] = (counts[bin] as number) + 1;
        }
        let gl = 0;
        let hl = 0;
        let nl = 0;
        const last = (edges[feature] as readonly number[]).length;
        for (let bin = 0; bin < last; bin++) {
          gl += gs[bin] as number;
          hl += hs[bin] as number;
          nl += counts[bin] as number;
          if (nl < options.least || members.length - nl < options.least) continue;
          const gain = (gl * gl) / (hl + 1) + ((g - gl) * (g - gl)) / (h - hl + 1) - (g * g) / (h + 1);
          if (gain > top) {
            top = gain;
            best = { feature, bin };
          }
        }
      }
      return best;
    }
  }
  return { classes: options.classes, start: start.map((value) => Number(value.toPrecision(6))), trees };
}

/** Thresholds between the quantiles of one feature, rising, each once. */
function edgesOf(rows: readonly Float32Array[], feature: number): readonly number[] {
  const values = Float32Array.from(rows, (row) => row[feature] as number).toSorted();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const value = Number((values[Math.floor((bin * values.length) / BINS)] as number).toPrecision(5));
    if (edges.at(-1) !== value && value < (values.at(-1) as number)) edges.push(value);
  }
  return edges;
}

function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] as number)) bin++;
  return bin;
}

function leafOf(nodes: readonly number[], row: Float32Array): number {
  let at = 0;
  while ((nodes[at] as number) >= 0)
    at =
      4 *
      ((row[nodes[at] as number] as number) <= (nodes[at + 1] as number)
        ? (nodes[at + 2] as number)
        : (nodes[at + 3] as number));
  return nodes[at + 1] as number;
}
