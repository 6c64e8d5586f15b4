import { rarityOf } from './background.ts';
import type { Claim } from './claim.ts';

const MOST = 10;

/** The words of a claim that an archive is searched for: names first, then the rarest others. Lower case. */
export function searchTerms(claim: Claim): readonly string[] {
  const rank = (role: string) => (role === 'actor' || role === 'name' ? 0 : 1);
  const sorted = claim.terms.toSorted(
    (a, b) => rank(a.role) - rank(b.role) || rarityOf(b.stem, claim.language) - rarityOf(a.stem, claim.language),
  );
  return [...new Set(sorted.map(({ lower }) => lower))].slice(0, MOST);
}
