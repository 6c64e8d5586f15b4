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
  /** How many times it is trained, in another order each time; the weights are the mean. One where left out. */
  readonly runs?: number;
  /** Every second run scales each feature by how much it tells of the class (naive Bayes' log ratio), as NB-SVM does. */
  readonly ratios?: boolean;
};

/** Multinomial logistic regression; the mean of `runs` trainings. The same input gives the same weights. */
export function trainSoftmax(examples: readonly Example[], options: Options): Float32Array {
  const { runs = 1, ratios = false, classes, bits } = options;
  const used = [...new Set(examples.flatMap(({ places }) => [...places]))].toSorted((a, b) => a - b);
  const rowOf = new Map(used.map((place, row) => [place, row]));
  const dense = examples.map((one) => ({ ...one, places: one.places.map((place) => rowOf.get(place) as number) }));
  const told = ratios ? ratiosOf(dense, used.length, classes.length) : null;
  const mean = new Float32Array(classes.length << bits);
  for (let run = 0; run < runs; run++) {
    const scales = run % 2 === 1 ? told : null;
    const weights = trainOnce(dense, used.length, { ...options, seed: options.seed + 100 * run }, scales);
    for (let c = 0; c < classes.length; c++)
      for (let row = 0; row < used.length; row++) {
        const from = row * classes.length + c;
        const to = (c << bits) + (used[row] as number);
        mean[to] = (mean[to] as number) + ((weights[from] as number) * (scales?.[from] ?? 1)) / runs;
      }
  }
  return mean;
}

/** For each class and feature, how far apart its shares inside and outside the class are: 0.5 and up. */
function ratiosOf(examples: readonly Example[], size: number, classes: number): Float32Array {
  const inside = new Float32Array(size * classes);
  const all = new Float32Array(size);
  const weightOf = new Float64Array(classes);
  let total = 0;
  for (const { places, label, weight } of examples) {
    weightOf[label] = (weightOf[label] as number) + weight;
    total += weight;
    for (const place of places) {
      const at = place * classes + label;
      inside[at] = (inside[at] as number) + weight;
      all[place] = (all[place] as number) + weight;
    }
  }
  return inside.map((count, at) => {
    const whole = all[Math.floor(at / classes)] as number;
    const own = weightOf[at % classes] as number;
    const ratio = (count + 1) / (own + 2) / ((whole - count + 1) / (total - own + 2));
    return Math.min(3, 0.5 + 0.5 * Math.abs(Math.log(ratio)));
  });
}

/**
 * By AdaGrad over features 0…size-1; the classes of a feature stand side by side. With `scales` a feature's value counts
 * that much more for the class.
 */
function trainOnce(
  examples: readonly Example[],
  size: number,
  options: Options,
  scales: Float32Array | null,
): Float32Array {
  const k = options.classes.length;
  const weights = new Float32Array(size * k);
  const squares = new Float32Array(size * k).fill(1e-4);
  const factors = scales ?? new Float32Array(size * k).fill(1);
  const gradients = new Float64Array(k);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + epoch * 0.3);
    for (const { places, values, label, weight } of shuffled(examples, options.seed + epoch)) {
      gradients.fill(0);
      for (let i = 0; i < places.length; i++) {
        const base = (places[i] as number) * k;
        const value = values[i] as number;
        for (let c = 0; c < k; c++)
          gradients[c] =
            (gradients[c] as number) + (weights[base + c] as number) * value * (factors[base + c] as number);
      }
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < k; c++) top = Math.max(top, gradients[c] as number);
      let total = 0;
      for (let c = 0; c < k; c++) total += gradients[c] = Math.exp((gradients[c] as number) - top);
      for (let c = 0; c < k; c++) gradients[c] = weight * ((gradients[c] as number) / total - (c === label ? 1 : 0));
      for (let i = 0; i < places.length; i++) {
        const base = (places[i] as number) * k;
        const value = values[i] as number;
        for (let c = 0; c < k; c++) {
          const gradient = gradients[c] as number;
          if (Math.abs(gradient) < 1e-4) continue;
          const at = base + c;
          const step = gradient * value * (factors[at] as number) + options.decay * (weights[at] as number);
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
