import { createRequire } from 'node:module';
import type { FeatureBag } from './feature-hash.ts';

/** Weights as shipped: one byte each, by class after class; `scale` per class brings them back. */
export type PackedModel = {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly scales: readonly number[];
  /** Divides the scores before they become probabilities; found by cross-validation. */
  readonly temperature: number;
  readonly data: string;
};

/** A multinomial linear model over hashed features. */
export type LinearModel = {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly scales: readonly number[];
  readonly temperature: number;
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

export function unpackModel({ data, ...rest }: PackedModel): LinearModel {
  const bytes = Buffer.from(data, 'base64');
  return { ...rest, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** Features of one example, L2-normalised where the model was trained so. Probabilities in the order of the classes. */
export function predict(model: LinearModel, bag: FeatureBag): readonly number[] {
  const size = 1 << model.bits;
  const norm = normOf(bag);
  const scores = model.classes.map((_, k) => {
    let sum = 0;
    for (const [place, value] of bag.values) sum += (model.weights[k * size + place] as number) * value;
    return (sum * (model.scales[k] as number)) / norm / model.temperature;
  });
  return softmax(scores);
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
