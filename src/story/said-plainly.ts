import type { Claim } from './claim.ts';
import { predicateTerms } from './predicate.ts';
import type { Hit } from './rules/find-words.ts';
import {
  aboutOf,
  clauseEnd,
  clauseStart,
  denialsIn,
  hitsOf,
  isCovered,
  LONGEST,
  negations,
  type Scene,
  sceneOf,
} from './rules/scene.ts';
import type { Masked } from './stance-features.ts';

/**
 * Whether every verb of denial in the sentence denies a thing that shares words with the claim and is not what the claim
 * says: another act of the same party, or the same act on another object. "It", "the report" and paraphrases without any
 * of the claim's words are not told apart here. False where nothing is denied by a verb.
 */
export function deniesNeighbour(claim: Claim, masked: Masked, language: string): boolean {
  if (masked.tokens.length > LONGEST) return false;
  const scene = sceneOf(claim, masked, language);
  const verbs = denialsIn(scene);
  return verbs.length > 0 && verbs.every((verb) => isNeighbour(scene, verb));
}

function isNeighbour(scene: Scene, { from, to }: Hit): boolean {
  const { claim, language, tokens, matched } = scene;
  const german = language === 'de';
  const start = clauseStart(scene, from);
  const end = clauseEnd(scene, to);
  const behind = aboutOf(scene, to, end);
  // A passive, or an inverted sentence: what is denied stands before the verb.
  const turned = behind.content + behind.names + behind.figures + behind.strange === 0 && !behind.reference;
  const [first, last] = german ? [start, tokens.length] : turned ? [start, from] : [to, end];
  const about = aboutOf(scene, first, last);
  if (about.strange === 0 || about.plainReference) return false;
  const met = new Set(matched.slice(first, last));
  const predicate = predicateTerms(claim);
  const happens = about.opposite || [...predicate].some((term) => met.has(term));
  const objects = claim.terms.filter((term) => term.role !== 'actor' && !predicate.has(term));
  if (happens) return objects.length > 0 && !objects.some((term) => met.has(term));
  return about.content + about.figures > 0;
}

/** "Appeared to reject", «sembrava smentire»: whoever wrote it is not sure. */
const seeming =
  /^(?:appear(?:s|ed|ing)?|seem(?:s|ed|ingly|ing)?|apparently|sembr\p{L}*|par(?:e|eva|rebbe|ve)|sembl\p{L}*|apparemment|schein(?:t|en)|schien(?:en)?|anscheinend|offenbar|parec\p{L}*|aparentemente|кажется|казалось|похоже|видимо)$/u;
const SEEMING_WITHIN = 4;

/** Whether every verb of denial in the sentence is said to be one only by appearance. */
export function onlySeemsToDeny(claim: Claim, masked: Masked, language: string): boolean {
  if (masked.tokens.length > LONGEST) return false;
  const scene = sceneOf(claim, masked, language);
  const verbs = denialsIn(scene);
  const seems = ({ from, to }: Hit) =>
    scene.tokens
      .slice(Math.max(0, from - SEEMING_WITHIN), language === 'de' ? to + 1 : from)
      .some(({ lower }) => seeming.test(lower));
  return verbs.length > 0 && verbs.every(seems);
}

/**
 * Whether who speaks admits or confirms now what was denied before: "who had denied it hours earlier". The denial is over.
 */
export function isOvertaken(claim: Claim, masked: Masked, language: string): boolean {
  if (masked.tokens.length > LONGEST) return false;
  const scene = sceneOf(claim, masked, language);
  const denials = denialsIn(scene);
  const affirms = hitsOf(scene, 'admits').length > 0 || hitsOf(scene, 'confirms').length > 0;
  return affirms && denials.length > 0 && denials.every(({ from }) => isCovered(scene, 'unmade', from));
}

const affirming = ['confirms', 'admits', 'truth', 'yes'] as const;

/**
 * Whether a sentence that is taken for a confirmation says so: by a word of confirming or admitting, or by the claim's
 * own words for what happens, not negated. A fact that only makes the claim likelier confirms nothing yet.
 */
export function affirmsPlainly(claim: Claim, masked: Masked, language: string): boolean {
  if (masked.tokens.length > LONGEST) return false;
  const scene = sceneOf(claim, masked, language);
  if (affirming.some((kind) => hitsOf(scene, kind).length > 0)) return true;
  const met = new Set(masked.matched);
  const happens = [...predicateTerms(claim)].some((term) => met.has(term));
  return happens && (claim.negative || negations(scene, 0, masked.tokens.length).length === 0);
}
