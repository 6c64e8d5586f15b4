import type { Claim } from './claim.ts';
import { scoreMatch } from './match-stories.ts';

/** From here on two claims may be one story, worth showing to whoever is about to follow the second. */
export const SIMILAR_FROM = 0.6;
/** From here on they are taken for one story until a person says otherwise. */
export const SAME_FROM = 0.9;

// What two claims without a name in common can have of each other's likeness.
const withoutNames = 0.2;

/** 0..1: how likely two claims are one story, told in other words or in another language. */
export function likeness(one: Claim, other: Claim): number {
  const shared = sharedNames(one, other);
  if (shared === 0) return 0;
  const mean = (scoreMatch(one, null, asArticle(other)) + scoreMatch(other, null, asArticle(one))) / 2;
  return mean * (withoutNames + (1 - withoutNames) * shared);
}

/** 0..1: the share of the names of the claim with fewer of them that the other has too; a country by any of its names. */
export function sharedNames(one: Claim, other: Claim): number {
  const [a, b] = [namesIn(one), namesIn(other)];
  const fewest = Math.min(a.size, b.size);
  return fewest === 0 ? 0 : [...a].filter((name) => b.has(name)).length / fewest;
}

const namesIn = ({ terms }: Claim) =>
  new Set(
    terms.flatMap(({ role, country, folded }) => (role === 'actor' || role === 'name' ? [country ?? folded] : [])),
  );

const asArticle = ({ text, language }: Claim) => ({
  id: '',
  url: '',
  outlet: '',
  title: text,
  text,
  published: null,
  language,
});
