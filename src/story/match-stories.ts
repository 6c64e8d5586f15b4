import { createRequire } from 'node:module';
import type { Article } from '../news/article.ts';
import type { Claim } from './claim.ts';
import { type Look, lookAt } from './look.ts';
import { signalsOf } from './signals.ts';
import { sisterFactor } from './sister-claims.ts';

/** From this score on an article belongs to the story. */
export const RELATED_FROM = 0.5;

type MatchWeights = { readonly bias: number; readonly weights: readonly number[] };

const require = createRequire(import.meta.url);
let trained: MatchWeights | null = null;

/** 0..1: the probability that the article is about what the claim says. `seed`: the story's first article, where there is one. */
export function scoreMatch(claim: Claim, seed: Article | null, article: Article): number {
  return scoreLook(lookAt(claim, article), seed);
}

export function scoreLook(look: Look, seed: Article | null): number {
  trained ??= require('./weights/match.weights.json') as MatchWeights;
  const { bias, weights } = trained;
  const sum = signalsOf(look, seed).reduce((total, signal, i) => total + signal * (weights[i] ?? 0), bias);
  return sisterFactor(look) / (1 + Math.exp(-sum));
}

export { createStoryIndex, namesAllParties } from './story-index.ts';
