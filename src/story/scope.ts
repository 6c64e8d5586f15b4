import { findCountries } from '../language/places.ts';
import type { Attribution } from '../news/statement.ts';
import type { Claim } from './claim.ts';
import { type Modality, modalityOf } from './modality.ts';
import type { Masked } from './stance-features.ts';

const nouns: Readonly<Record<Modality, string>> = {
  fact: 'act',
  readiness: 'readiness',
  weighing: 'talks',
  plan: 'plan',
  request: 'request',
  knowledge: 'knowledge',
};

/**
 * What exactly a statement is about where that is not the whole claim: "Russia's request, not China's readiness".
 * Null where it meets the claim itself, or where that can't be told.
 */
export function scopeOf(claim: Claim, { content, sentence }: Attribution, masked: Masked): string | null {
  const words = claim.terms.filter(({ role }) => role === 'content');
  const met = new Set(masked.matched);
  const said = modalityOf(masked.tokens, claim.language);
  const subject = subjectOf(claim, content.text) ?? subjectOf(claim, sentence);
  const actor = claim.names[0] ?? null;
  if (said === 'request' && claim.modality !== 'request') {
    const whose = subject === null ? 'the' : `${subject}'s`;
    return `${whose} request, not ${actor === null ? 'the' : `${actor}'s`} ${nouns[claim.modality]}`;
  }
  // The claim's other words are met, the figure is not: it is the figure that is spoken of.
  const figures = claim.terms.filter(({ role }) => role === 'figure');
  if (
    figures.length > 0 &&
    masked.tokens.some(({ kind }) => kind === 'number') &&
    !figures.some((term) => met.has(term))
  )
    return words.some((term) => met.has(term))
      ? `the figure of ${figures.map(({ text }) => text).join(' and ')}`
      : null;
  return null;
}

/** The claim's name that a stretch of text begins with or names alone. */
function subjectOf(claim: Claim, text: string): string | null {
  const mentioned = findCountries(text, claim.language);
  const first = mentioned[0];
  if (first === undefined) return null;
  const term = claim.terms.find(({ country }) => country === first.code);
  return term === undefined ? first.text : term.text;
}
