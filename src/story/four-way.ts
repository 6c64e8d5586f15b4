import { createRequire } from 'node:module';
import type { Reading } from '../news/reading.ts';
import { articleFeatures } from './article-features.ts';
import type { SeenSentence } from './look.ts';
import type { Weighed } from './relation-features.ts';
import type { StanceOdds } from './sentence-stance.ts';
import { type Trees, treeScores } from './trees.ts';

const require = createRequire(import.meta.url);
let trained: { readonly related: Trees; readonly stance: Trees } | null = null;
const stanceOf: Readonly<Record<string, Reading['stance']>> = {
  discuss: 'observing',
  agree: 'for',
  disagree: 'against',
};

/** Does the article, taken whole, assert the claim, deny it, merely report it, or concern something else? Trained on FNC-1. */
export function fourWayStance({ look, title, sentences }: Weighed): Reading['stance'] {
  trained ??= require('./weights/fnc.weights.json') as { readonly related: Trees; readonly stance: Trees };
  const odds = (sentence: SeenSentence): StanceOdds =>
    sentence.index < 0 ? title : (sentences[sentence.index] as StanceOdds);
  const row = articleFeatures(look, odds);
  const [strange = 0, related = 0] = treeScores(trained.related, row);
  if (related < strange) return 'unrelated';
  const scores = treeScores(trained.stance, row);
  return stanceOf[trained.stance.classes[scores.indexOf(Math.max(...scores))] ?? ''] ?? 'observing';
}
