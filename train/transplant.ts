import { type Claim, understandClaim } from '../src/story/claim.ts';
import { randomOf } from './data.ts';

const claims = new Map<string, Claim>();
const claimOf = (text: string) => {
  const known = claims.get(text) ?? understandClaim(text);
  claims.set(text, known);
  return known;
};

/** The names of a claim's actor as words, the family name last. */
function actorOf(claim: string): readonly string[] {
  const { terms } = claimOf(claim);
  return terms.filter(({ role }) => role === 'actor').map(({ text }) => text);
}

/**
 * Puts the actor of one claim into a text about another: the same party says or does something that has nothing to do
 * with the claim. Null where the other claim's actor is not named in the text, or both claims speak of like things.
 */
function transplant(text: string, from: string, to: string): string | null {
  const old = actorOf(from);
  const fresh = actorOf(to);
  const last = fresh.at(-1);
  if (last === undefined || old.length === 0) return null;
  const meanings = new Set(claimOf(to).terms.flatMap(({ concepts }) => concepts));
  if (
    claimOf(from).terms.some(
      ({ concepts, role }) => role === 'content' && concepts.some((concept) => meanings.has(concept)),
    )
  )
    return null;
  let found = false;
  let out = text;
  old.forEach((name, i) => {
    const word = i === old.length - 1 ? last : (fresh[Math.min(i, fresh.length - 2)] ?? '');
    out = out.replace(
      new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'gu'),
      () => {
        found = true;
        return word;
      },
    );
  });
  return found ? out.replace(/\s{2,}/g, ' ') : null;
}

/** For every claim some texts of other claims in the same language, with its own actor in them. */
export function transplants<Row extends { readonly claim: string; readonly lang?: string }>(
  rows: readonly Row[],
  each: number,
  change: (row: Row, move: (text: string) => string | null) => Row | null,
  seed: number,
): readonly Row[] {
  const random = randomOf(seed);
  const byLanguage = Map.groupBy(rows, ({ lang }) => lang ?? 'en');
  const targets = new Map(rows.map(({ claim, lang }) => [`${lang ?? 'en'}\n${claim}`, { claim, lang: lang ?? 'en' }]));
  return [...targets.values()].flatMap(({ claim, lang }) => {
    const pool = byLanguage.get(lang) ?? [];
    const made: Row[] = [];
    for (let tried = 0; tried < each * 6 && made.length < each; tried++) {
      const row = pool[Math.floor(random() * pool.length)] as Row;
      if (row.claim === claim) continue;
      const changed = change(row, (text) => transplant(text, row.claim, claim));
      if (changed !== null) made.push({ ...changed, claim });
    }
    return made;
  });
}
