import { createRequire } from 'node:module';
import type { FeatureBag } from './feature-hash.ts';

/**
 * Weights as shipped. `places`: the features that were kept, as steps from one to the next, seven bits a byte, the top
 * bit where more follow. `data`: one byte a weight, feature after feature; `scales` bring each class back.
 */
export type PackedModel = {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly scales: readonly number[];
  /** Divides the scores before they become probabilities; found by cross-validation. */
  readonly temperature: number;
  readonly places: string;
  readonly data: string;
};

/** A multinomial linear model over hashed features. `rows`: place → row of weights plus one, 0 where there is none. */
export type LinearModel = {
  readonly classes: readonly string[];
  readonly scales: readonly number[];
  readonly temperature: number;
  readonly rows: Int32Array;
  readonly weights: Int8Array;
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, LinearModel>();

/** Loads a model of `weights/` when it is first asked for. */
export function loadModel(name: string): LinearModel {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const model = unpackModel(require(`./weights/${name}.weights.json`) as PackedModel);
  loaded.set(name, model);
  return model;
}

export function unpackModel({ classes, bits, scales, temperature, places, data }: PackedModel): LinearModel {
  const bytes = Buffer.from(data, 'base64');
  const rows = new Int32Array(1 << bits);
  let place = 0;
  let row = 0;
  let step = 0;
  let shift = 0;
  for (const byte of Buffer.from(places, 'base64')) {
    step |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) continue;
    place += step;
    row++;
    rows[place] = row;
    step = 0;
    shift = 0;
  }
  return {
    classes,
    scales,
    temperature,
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}

/** Probabilities in the order of the classes. Features that the model does not know count for the length only. */
export function predict(model: LinearModel, bag: FeatureBag): readonly number[] {
  const k = model.classes.length;
  const sums = new Float64Array(k);
  for (const [place, value] of bag.values) {
    const row = model.rows[place] as number;
    if (row === 0) continue;
    const base = (row - 1) * k;
    for (let c = 0; c < k; c++) sums[c] = (sums[c] as number) + (model.weights[base + c] as number) * value;
  }
  const norm = normOf(bag) * model.temperature;
  return softmax(Array.from(sums, (sum, c) => (sum * (model.scales[c] as number)) / norm));
}

export function normOf(bag: FeatureBag): number {
  let sum = 0;
  for (const value of bag.values.values()) sum += value * value;
  return Math.sqrt(sum) || 1;
}

export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
