import { type Stance, stances } from '../news/statement.ts';
import type { Claim } from './claim.ts';
import { loadModel, predict } from './linear-model.ts';
import { turnDoubleNegation, turnForNegatedClaim } from './negated-claims.ts';
import { type Masked, stanceFeatures } from './stance-features.ts';

/** How likely each stance is for one sentence. */
export type StanceOdds = Readonly<Record<Stance, number>>;

/** What a sentence by itself does to a claim, after the trained model. */
export function oddsOf(claim: Claim, masked: Masked, language: string): StanceOdds {
  const model = loadModel('stance');
  const odds = predict(model, stanceFeatures(claim, masked, language));
  const plain = Object.fromEntries(
    stances.map((stance) => [stance, odds[model.classes.indexOf(stance)] ?? 0]),
  ) as Record<Stance, number>;
  return turnDoubleNegation(claim, masked, turnForNegatedClaim(claim, masked, plain));
}
