import { isStopWord, stem } from '../../language/words.ts';
import type { Claim, ClaimTerm } from '../claim.ts';
import type { CueKind } from '../cues/index.ts';
import { fold, sameRoot } from '../spelling.ts';
import type { Masked } from '../stance-features.ts';
import type { Token } from '../tokens.ts';
import { findWords, type Hit, isOpposite, oppositesOf } from './find-words.ts';
import type { WordKind } from './words/index.ts';

/** More words than this are no sentence: a list, or a text without full stops. */
export const LONGEST = 300;

/** A sentence laid out for the rules: its words, what they are to the claim, where its clauses part. */
export type Scene = {
  readonly claim: Claim;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly matched: readonly (ClaimTerm | null)[];
  readonly coverage: number;
  /** Hits by kind, in the order of the text. */
  readonly hits: ReadonlyMap<WordKind, readonly Hit[]>;
  /** By kind, which tokens a hit of it covers. */
  readonly covers: ReadonlyMap<WordKind, Uint8Array>;
  /** Which tokens say who speaks, or that somebody does. */
  readonly telling: Uint8Array;
  /** Per token, where its clause begins (looking back from it) and ends (looking on from it). */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Beginnings of words that exclude the claim's predicate; none where claim and sentence differ in language. */
  readonly opposites: readonly string[];
};

const scenes = new WeakMap<Masked, Scene>();

/** Laid out once for each sentence beside its claim, however many rules and checks look at it. */
export function sceneOf(claim: Claim, masked: Masked, language: string): Scene {
  const known = scenes.get(masked);
  if (known !== undefined) return known;
  const scene = layOut(claim, masked, language);
  scenes.set(masked, scene);
  return scene;
}

function layOut(claim: Claim, { tokens, matched, coverage, cues }: Masked, language: string): Scene {
  const words = claim.terms.filter(({ role }) => role === 'content').map(({ lower }) => lower);
  const hits = Map.groupBy(findWords(tokens, language), ({ kind }) => kind);
  const covers = new Map<WordKind, Uint8Array>();
  for (const [kind, list] of hits) {
    const cover = new Uint8Array(tokens.length);
    for (const { from, to } of list) cover.fill(1, from, to);
    covers.set(kind, cover);
  }
  const telling = new Uint8Array(tokens.length);
  for (const { kind, from, to } of cues) if (tells.has(kind)) telling.fill(1, from, to);
  return {
    claim,
    language,
    tokens,
    matched,
    coverage,
    hits,
    covers,
    telling,
    ...clausesOf(tokens, hits.get('clause') ?? none),
    opposites: claim.language === language ? oppositesOf(words, language) : [],
  };
}

/** Of these a sentence is made whatever it is about. */
const tells: ReadonlySet<CueKind> = new Set(['role', 'says', 'outlet', 'anon', 'false', 'denies']);

const hard = new Set([';', ':', '—', '–', '?', '!', '(', ')', '…']);
const none: readonly Hit[] = [];

/** A clause ends at a hard mark, or before a word that begins another. */
function clausesOf(tokens: readonly Token[], begun: readonly Hit[]): Pick<Scene, 'starts' | 'ends'> {
  const begins = new Uint8Array(tokens.length + 1);
  for (const { from } of begun) begins[from] = 1;
  const isHard = ({ kind, text }: Token) => kind === 'mark' && hard.has(text);
  const starts = new Uint32Array(tokens.length + 1);
  for (let i = 1; i <= tokens.length; i++) {
    const before = tokens[i - 1] as Token;
    starts[i] = isHard(before) ? i : begins[i - 1] === 1 ? i - 1 : (starts[i - 1] as number);
  }
  const ends = new Uint32Array(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (isHard(tokens[i] as Token)) ends[i] = i;
    else ends[i] = begins[i + 1] === 1 ? i + 1 : (ends[i + 1] as number);
  }
  return { starts, ends };
}

/** Hits of a kind that begin in a range. */
export function hitsOf({ hits }: Scene, kind: WordKind, from = 0, to = Number.POSITIVE_INFINITY): readonly Hit[] {
  const list = hits.get(kind);
  if (list === undefined) return none;
  if (from <= 0 && to === Number.POSITIVE_INFINITY) return list;
  // The first that begins at `from` or after it, by halves.
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Hit).from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end] as Hit).from < to) end++;
  return list.slice(low, end);
}

const has = (scene: Scene, kind: WordKind, from: number, to: number) => hitsOf(scene, kind, from, to).length > 0;

/** Where the clause that begins at `from` ends: at a hard mark, or a word that begins another clause. */
export const clauseEnd = ({ ends, tokens }: Scene, from: number): number => ends[from] ?? tokens.length;

/** Where the clause that holds `at` begins. */
export const clauseStart = ({ starts }: Scene, at: number): number => starts[at] ?? 0;

export const isCovered = ({ covers }: Scene, kind: WordKind, at: number): boolean => covers.get(kind)?.[at] === 1;

/** Every verb of denying or rejecting, the two kinds one after the other. */
export const denialsIn = (scene: Scene): readonly Hit[] => [...hitsOf(scene, 'denies'), ...hitsOf(scene, 'rejects')];

/** Negations in a range that negate; a word of the claim's own ("failed a test") is none. */
export const negations = (scene: Scene, from: number, to: number): readonly Hit[] =>
  hitsOf(scene, 'negation', from, to).filter(
    (hit) => !isCovered(scene, 'unnegated', hit.from) && scene.matched[hit.from]?.role !== 'content',
  );

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
    plainReference: hitsOf(scene, 'reference', from, Math.min(to, from + 4)).some(
      (hit) => isPlain(scene, hit.to, to) && !beginsClause(scene, from, hit.from),
    ),
    reference:
      hitsOf(scene, 'reference', from, to).some((hit) => !beginsClause(scene, from, hit.from)) ||
      (has(scene, 'reference', from, to) && has(scene, 'truth', from, to)),
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

const complementizers = new Set('that che que qu dass daß что'.split(' '));

/** "Denied that any accounts were exposed" denies what the clause says; "denied that report" a report. */
const beginsClause = ({ tokens }: Scene, from: number, at: number): boolean =>
  complementizers.has(tokens[from]?.lower ?? '') && at > from + 1;

/** After a reference the sentence goes on to something else. */
function isPlain({ tokens, language }: Scene, at: number, to: number): boolean {
  const next = tokens[at];
  // German tells after the comma what the reproach is: „den Vorwurf zurück, er habe …“.
  if (language === 'de' && tokens.some(({ text }, i) => text === ',' && i >= at)) return false;
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
  if (scene.telling[at] === 1) return false;
  return !plain.some((kind) => isCovered(scene, kind, at));
}
