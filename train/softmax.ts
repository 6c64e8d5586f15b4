import type { FeatureBag } from '../src/story/feature-hash.ts';
import { normOf, type PackedModel } from '../src/story/linear-model.ts';
import { shuffled } from './data.ts';

export type Example = {
  readonly places: Int32Array;
  readonly values: Float32Array;
  readonly label: number;
  readonly weight: number;
};

export function exampleOf(bag: FeatureBag, label: number, weight = 1): Example {
  const norm = normOf(bag);
  const places = new Int32Array(bag.values.size);
  const values = new Float32Array(bag.values.size);
  let i = 0;
  for (const [place, value] of bag.values) {
    places[i] = place;
    values[i++] = value / norm;
  }
  return { places, values, label, weight };
}

export type Options = {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
};

/** Multinomial logistic regression by AdaGrad, averaged over the last half of the steps. The same input gives the same weights. */
export function trainSoftmax(examples: readonly Example[], options: Options): Float32Array {
  const size = 1 << options.bits;
  const k = options.classes.length;
  const weights = new Float32Array(size * k);
  const squares = new Float32Array(size * k).fill(1e-4);
  const scores = new Float64Array(k);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + epoch * 0.3);
    for (const { places, values, label, weight } of shuffled(examples, options.seed + epoch)) {
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let sum = 0;
        const base = c * size;
        for (let i = 0; i < places.length; i++)
          sum += (weights[base + (places[i] as number)] as number) * (values[i] as number);
        scores[c] = sum;
        if (sum > top) top = sum;
      }
      let total = 0;
      for (let c = 0; c < k; c++) total += scores[c] = Math.exp((scores[c] as number) - top);
      for (let c = 0; c < k; c++) {
        const gradient = weight * ((scores[c] as number) / total - (c === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-4) continue;
        const base = c * size;
        for (let i = 0; i < places.length; i++) {
          const at = base + (places[i] as number);
          const step = gradient * (values[i] as number) + options.decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + step * step;
          weights[at] = (weights[at] as number) - (rate * step) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  return weights;
}

/** Keeps only the features that stand in at least `least` examples. The length stays that of the whole example. */
export function frequentOnly(examples: readonly Example[], least: number): readonly Example[] {
  const counts = new Map<number, number>();
  for (const { places } of examples) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return examples.map((example) => {
    const kept = [...example.places.keys()].filter((i) => (counts.get(example.places[i] as number) ?? 0) >= least);
    return {
      ...example,
      places: Int32Array.from(kept, (i) => example.places[i] as number),
      values: Float32Array.from(kept, (i) => example.values[i] as number),
    };
  });
}

/** One byte a weight, only the places that have one, with a scale per class. */
export function packWeights(
  weights: Float32Array,
  { classes, bits }: Pick<Options, 'classes' | 'bits'>,
  temperature: number,
): PackedModel {
  const size = 1 << bits;
  const scales = classes.map((_, c) => {
    let top = 0;
    for (let i = c * size; i < (c + 1) * size; i++) top = Math.max(top, Math.abs(weights[i] as number));
    return Number((top / 127 || 1).toPrecision(8));
  });
  const steps: number[] = [];
  const bytes: number[] = [];
  let last = 0;
  for (let place = 0; place < size; place++) {
    const row = classes.map((_, c) => Math.round((weights[c * size + place] as number) / (scales[c] as number)));
    if (row.every((weight) => weight === 0)) continue;
    let step = place - last;
    last = place;
    for (; step >= 128; step >>= 7) steps.push((step & 127) | 128);
    steps.push(step);
    bytes.push(...row);
  }
  const data = Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
  return { classes, bits, scales, temperature, places: Buffer.from(steps).toString('base64'), data };
}

export function scoresOf(weights: Float32Array, { places, values }: Example, classes: number, bits: number): number[] {
  const size = 1 << bits;
  return Array.from({ length: classes }, (_, c) => {
    let sum = 0;
    for (let i = 0; i < places.length; i++)
      sum += (weights[c * size + (places[i] as number)] as number) * (values[i] as number);
    return sum;
  });
}

/** The temperature under which held-out scores are most likely. */
export function temperatureOf(
  tried: readonly { readonly scores: readonly number[]; readonly label: number }[],
): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0.4; t < 4; t *= 1.06) {
    let loss = 0;
    for (const { scores, label } of tried) {
      const top = Math.max(...scores);
      const sum = scores.reduce((total, score) => total + Math.exp((score - top) / t), 0);
      loss -= ((scores[label] as number) - top) / t - Math.log(sum);
    }
    if (loss < least) {
      least = loss;
      best = t;
    }
  }
  return Number(best.toFixed(4));
}
