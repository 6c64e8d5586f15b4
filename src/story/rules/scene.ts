import { isStopWord, stem } from '../../language/words.ts';
import type { Claim, ClaimTerm } from '../claim.ts';
import { fold, sameRoot } from '../spelling.ts';
import type { Masked } from '../stance-features.ts';
import type { Token } from '../tokens.ts';
import { findWords, type Hit, isOpposite, oppositesOf } from './find-words.ts';
import type { WordKind } from './words/index.ts';

/** A sentence laid out for the rules: its words, what they are to the claim, where its clauses part. */
export type Scene = {
  readonly claim: Claim;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly matched: readonly (ClaimTerm | null)[];
  readonly coverage: number;
  readonly hits: readonly Hit[];
  /** Beginnings of words that exclude the claim's predicate; none where claim and sentence differ in language. */
  readonly opposites: readonly string[];
};

export function sceneOf(claim: Claim, { tokens, matched, coverage }: Masked, language: string): Scene {
  const words = claim.terms.filter(({ role }) => role === 'content').map(({ lower }) => lower);
  return {
    claim,
    language,
    tokens,
    matched,
    coverage,
    hits: findWords(tokens, language),
    opposites: claim.language === language ? oppositesOf(words, language) : [],
  };
}

export const hitsOf = ({ hits }: Scene, kind: WordKind, from = 0, to = Number.POSITIVE_INFINITY): readonly Hit[] =>
  hits.filter((hit) => hit.kind === kind && hit.from >= from && hit.from < to);

const has = (scene: Scene, kind: WordKind, from: number, to: number) => hitsOf(scene, kind, from, to).length > 0;
const hard = new Set([';', ':', '—', '–', '?', '!', '(', ')', '…']);

/** Where the clause that begins at `from` ends: at a hard mark, or a word that begins another clause. */
export function clauseEnd(scene: Scene, from: number): number {
  const { tokens } = scene;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && hard.has(token.text)) return i;
    if (i > from && has(scene, 'clause', i, i + 1)) return i;
  }
  return tokens.length;
}

/** Where the clause that holds `at` begins. */
export function clauseStart(scene: Scene, at: number): number {
  const { tokens } = scene;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && hard.has(token.text)) return i + 1;
    if (has(scene, 'clause', i, i + 1)) return i;
  }
  return 0;
}

const covered = (scene: Scene, kind: WordKind, at: number) =>
  scene.hits.some((hit) => hit.kind === kind && hit.from <= at && at < hit.to);

/** Negations in a range that negate. */
export const negations = (scene: Scene, from: number, to: number): readonly Hit[] =>
  hitsOf(scene, 'negation', from, to).filter(({ from: at }) => !covered(scene, 'unnegated', at));

/** What a stretch of a sentence has to do with the claim. */
export type About = {
  /** The claim's words in it, names apart. */
  readonly content: number;
  /** Those of them that are the same word, not only of like meaning. */
  readonly exact: number;
  readonly names: number;
  readonly figures: number;
  /** Words of weight that the claim lacks. */
  readonly strange: number;
  /** "The report", "these claims": with nothing after it that says which. */
  readonly plainReference: boolean;
  readonly reference: boolean;
  readonly pronoun: boolean;
  /** A word that excludes the claim's predicate. */
  readonly opposite: boolean;
  /** Something in it is negated. */
  readonly negated: boolean;
  readonly length: number;
};

export function aboutOf(scene: Scene, from: number, to: number): About {
  const { tokens, matched, language, opposites } = scene;
  const content = new Set<ClaimTerm>();
  const names = new Set<ClaimTerm>();
  const figures = new Set<ClaimTerm>();
  const exact = new Set<ClaimTerm>();
  let strange = 0;
  let length = 0;
  let opposite = false;
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') continue;
    length++;
    const term = matched[i];
    if (term?.role === 'content') {
      content.add(term);
      if (sameRoot(term.folded, fold(token.lower)) || stem(token.lower, language) === term.stem) exact.add(term);
    } else if (term?.role === 'figure') figures.add(term);
    else if (term != null) names.add(term);
    else if (token.kind === 'word') {
      if (isOpposite(opposites, token.lower)) opposite = true;
      else if (isStrange(scene, i, language)) strange++;
    }
  }
  return {
    content: content.size,
    exact: exact.size,
    names: names.size,
    figures: figures.size,
    strange,
    plainReference: hitsOf(scene, 'reference', from, Math.min(to, from + 4)).some((hit) => isPlain(scene, hit.to, to)),
    reference: has(scene, 'reference', from, to),
    pronoun: has(scene, 'pronoun', from, Math.min(to, from + 2)),
    opposite,
    negated: negations(scene, from, to).length > 0,
    length,
  };
}

const links = new Set(
  'of that about on to from by in which for di che su del dello della dei degli delle sul sulla de que du des selon sobre acerca von vom über dass wonach zu о об что в do da dos das'.split(
    ' ',
  ),
);

/** After a reference the sentence goes on to something else. */
function isPlain({ tokens }: Scene, at: number, to: number): boolean {
  const next = tokens[at];
  return next === undefined || at >= to || next.kind === 'mark' || !links.has(next.lower);
}

const plain: readonly WordKind[] = [
  'reference',
  'negation',
  'modal',
  'conditional',
  'untrue',
  'denies',
  'pronoun',
  'old',
  'partly',
  'hearsay',
];

function isStrange(scene: Scene, at: number, language: string): boolean {
  const { lower, text } = scene.tokens[at] as Token;
  if (lower.length < 4 || isStopWord(lower, language)) return false;
  if (language !== 'de' && /^\p{Lu}/u.test(text)) return false;
  return !plain.some((kind) => covered(scene, kind, at));
}

export const isCovered = covered;
