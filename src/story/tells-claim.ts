import type { Look, SeenSentence } from './look.ts';
import { predicateTerms } from './predicate.ts';
import { hitsOf, LONGEST, negations, sceneOf } from './rules/scene.ts';

/** Share of the claim's words from which a sentence may say just that, and from which a headline is about it. */
const TELLS = 0.85;
/** Across languages only names, kindred words and concepts meet. */
const TELLS_ABROAD = 0.5;
const HEADS = 0.5;
const FIRST = 3;

const turns = ['denies', 'rejects', 'untrue', 'conditional'] as const;

/**
 * Whether the headline is about the claim, and one of the first sentences says what it says, in nearly all of its words:
 * who acts, what happens, every figure; not denied, not negated where the claim is not, no condition, no question. Such
 * an article is of this story, whatever else stands in it.
 */
export function tellsClaim(look: Look): boolean {
  return look.title.cover >= HEADS && look.sentences.slice(0, FIRST).some((sentence) => tells(look, sentence));
}

function tells({ claim, language }: Look, { masked, cover }: SeenSentence): boolean {
  const abroad = claim.language !== language;
  if (
    cover < (abroad ? TELLS_ABROAD : TELLS) ||
    masked.tokens.length > LONGEST ||
    masked.tokens.some(({ text }) => text === '?')
  )
    return false;
  const met = new Set(masked.matched);
  const predicate = predicateTerms(claim);
  const needed = claim.terms.filter(({ role }) => role === 'figure');
  const actors = claim.terms.filter(({ role }) => role === 'actor' || role === 'name');
  if (!needed.every((term) => met.has(term))) return false;
  if (abroad && !claim.terms.every((term) => term.role !== 'name' || met.has(term))) return false;
  // Who acts stands before what happens, and nobody else before them.
  const acts = masked.matched.findIndex((term) => term?.role === 'actor' || term?.role === 'name');
  const happens = masked.matched.findIndex((term) => term !== null && predicate.has(term));
  if (happens < 0 || (actors.length > 0 && (acts < 0 || acts > happens))) return false;
  if (language !== 'de' && masked.tokens.some(({ text }, i) => i < acts && names(text, masked.masks[i]))) return false;
  const scene = sceneOf(claim, masked, language);
  if (turns.some((kind) => hitsOf(scene, kind).length > 0)) return false;
  return claim.negative === negations(scene, 0, masked.tokens.length).length > 0;
}

const names = (text: string, mask: string | undefined) => mask === '' && /^\p{Lu}\p{Ll}{3,}/u.test(text);
