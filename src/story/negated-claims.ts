import type { Claim } from './claim.ts';
import type { StanceOdds } from './sentence-stance.ts';
import type { Masked } from './stance-features.ts';

const NEAR = 12;
/** More words than this are no sentence, and pairs of cues in them would cost by the square. */
const LONGEST = 300;

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

const complementizers = new Set('that che que qu dass daß что'.split(' '));
const demonstratives = new Set('that this which questo ciò cela ça ce das dies eso esto isso isto это'.split(' '));

/**
 * Double negation: "it is not true that there is no link", "they say there is no link, and that is not true". Only where
 * what is called false is itself a negation of the claim's words; "false: there is no link" stays a denial.
 */
export function turnDoubleNegation(claim: Claim, { cues, masks, tokens }: Masked, odds: StanceOdds): StanceOdds {
  if (claim.negative || odds.denies <= odds.confirms || tokens.length > LONGEST) return odds;
  const wordAt = (i: number) => tokens[i]?.lower ?? '';
  const falsehoods = cues.filter(({ kind }) => kind === 'false');
  const isPartOf = (at: number) =>
    falsehoods.some(({ from, to }) => to - from > 1 && at >= from && at < to && !meetsClaim(from, to));
  const meetsClaim = (from: number, to: number) => masks.slice(from, to).includes('C');
  /** Where a negation stands just before words of the claim. */
  const negations = cues.filter(({ kind, from, to }) => kind === 'neg' && !isPartOf(from) && meetsClaim(to, to + 4));
  const doubled = falsehoods.some(({ from, to }) =>
    negations.some(
      (negation) =>
        (complementizers.has(wordAt(to)) && negation.from > to && negation.from <= to + 8) ||
        (negation.to < from &&
          [1, 2, 3, 4].some((back) => demonstratives.has(wordAt(from - back)) && from - back > negation.to)),
    ),
  );
  return doubled ? { ...odds, denies: odds.confirms, confirms: odds.denies } : odds;
}
