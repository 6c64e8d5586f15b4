import type { Claim, ClaimTerm } from './claim.ts';
import type { Look, SeenSentence } from './look.ts';
import { type Modality, modalityOf } from './modality.ts';
import type { Token } from './tokens.ts';

/**
 * The finer look at an article that shares words with a claim: a factor 0..1 for its score. Sister claims have the same
 * names and another predicate, figure or counterpart ("was wounded" / "was killed"; one of two parties is missing).
 */
export function sisterFactor({ claim, title, sentences, language }: Look): number {
  const all = [title, ...sentences];
  const met = new Set(all.flatMap(({ masked }) => masked.matched));
  const states = new Set(claim.terms.flatMap(({ country }) => country ?? []));
  const there = [...states].filter((state) =>
    claim.terms.some((term) => term.country === state && met.has(term)),
  ).length;
  let factor = 1;
  // Two states act on each other in such claims; news of one of them alone is another story.
  if (states.size > 1 && there < 2) factor *= there === 0 ? 0.4 : 0.55;
  const best = all.toSorted((a, b) => b.cover - a.cover).slice(0, 3);
  const content = claim.terms.filter(({ role }) => role === 'content');
  const share = Math.max(0, ...best.map((sentence) => shareOf(content, [sentence])));
  // Across languages only kindred words and concepts can meet: there the lack of them says less.
  if (content.length > 0 && claim.language === language && share < 0.34)
    factor *= share === 0 ? 0.75 : states.size > 1 ? 0.8 : 1;
  const figures = claim.terms.filter(({ role }) => role === 'figure');
  const others = best.some(({ masked }) =>
    masked.tokens.some(({ kind }, i) => kind === 'number' && masked.masks[i] === ''),
  );
  if (figures.length > 0 && others && shareOf(figures, all) === 0) factor *= 0.85;
  return factor;
}

function shareOf(terms: readonly ClaimTerm[], sentences: readonly SeenSentence[]): number {
  const met = new Set(sentences.flatMap(({ masked }) => masked.matched));
  return terms.filter((term) => met.has(term)).length / Math.max(1, terms.length);
}

/** To ask for a thing and to be ready to give it are two claims, told of in the same words. */
const counterpart: Readonly<Partial<Record<Modality, Modality>>> = { readiness: 'request', request: 'readiness' };
/** Share of the claim's terms from which a sentence speaks of its matter. */
const SPEAKS_OF_IT = 0.3;

/** Whether a stretch tells the counterpart of the claim ("X asked for it") and not the claim ("Y is open to it"). */
export function tellsCounterpart(claim: Claim, tokens: readonly Token[]): boolean {
  const other = counterpart[claim.modality];
  return other !== undefined && modalityOf(tokens, claim.language) === other;
}

/** The article's news is the counterpart of the claim, and nowhere does it speak of the claim itself. */
export function isAboutCounterpart({ claim, title, sentences }: Look): boolean {
  if (counterpart[claim.modality] === undefined) return false;
  const all = [title, ...sentences];
  const own = all.some(
    ({ masked, cover }) => cover >= SPEAKS_OF_IT && modalityOf(masked.tokens, claim.language) === claim.modality,
  );
  return (
    !own && all.slice(0, 3).some(({ masked, cover }) => cover >= SPEAKS_OF_IT && tellsCounterpart(claim, masked.tokens))
  );
}
