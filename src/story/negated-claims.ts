import type { Claim } from './claim.ts';
import type { StanceOdds } from './sentence-stance.ts';
import type { Masked } from './stance-features.ts';

const NEAR = 12;

/**
 * Claims that are themselves a negation ("will not close"): who denies the event confirms the claim ("nega la chiusura"),
 * who confirms the event denies it. Only where the verb's object is the claim's own predicate and is not negated.
 */
export function turnForNegatedClaim(claim: Claim, { cues, masks }: Masked, odds: StanceOdds): StanceOdds {
  if (!claim.negative || cues.some(({ kind }) => kind === 'neg' || kind === 'open')) return odds;
  const meets = (from: number) => masks.slice(from, from + NEAR).includes('C');
  const denied = cues.some(({ kind, to }) => kind === 'denies' && meets(to));
  const confirmed = cues.some(({ kind, to }) => kind === 'confirms' && meets(to));
  if (denied === confirmed) return odds;
  const { denies, confirms } = odds;
  return denied
    ? { ...odds, denies: Math.min(denies, confirms), confirms: Math.max(denies, confirms) }
    : { ...odds, denies: Math.max(denies, confirms), confirms: Math.min(denies, confirms) };
}
