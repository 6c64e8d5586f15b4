import { isStopWord, stem } from '../language/words.ts';
import type { Article } from '../news/article.ts';
import { rarityOf } from './background.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { placeOf } from './feature-hash.ts';
import { type Look, languageOf, type SeenSentence, termWeights } from './look.ts';
import { fold } from './spelling.ts';
import { numberOf, type Token, tokensOf } from './tokens.ts';

/** What `match-stories` weighs. In the order of the trained weights. */
export const signalNames = [
  'coverAll',
  'coverBest',
  'coverThree',
  'coverLead',
  'coverTitle',
  'words',
  'wordsLead',
  'letters',
  'lettersLead',
  'names',
  'namesLead',
  'namesMissing',
  'content',
  'contentBest',
  'figures',
  'figuresMissing',
  'actor',
  'others',
  'allNames',
  'someNames',
  'namesContent',
  'bestNamesContent',
  'foreign',
  'foreignNames',
  'foreignBest',
  'seed',
  'seedWords',
  'seedLetters',
  'seedNames',
  'seedNumbers',
  'seedLead',
  'seedForeign',
  'seedForeignNames',
] as const;

/** A text as vectors: weighted stems, letter runs, names and numbers. */
type Profile = {
  readonly language: string;
  readonly words: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<number, number>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
};

const BODY = 4000;
const LETTER_BITS = 18;

function profileOf(text: string, language: string): Profile {
  const counts = new Map<string, number>();
  const letterCounts = new Map<number, number>();
  const names = new Set<string>();
  const numbers = new Set<number>();
  const tokens = tokensOf(text.slice(0, BODY));
  tokens.forEach((token, index) => {
    if (token.kind === 'number') {
      const value = numberOf(token.text);
      if (value !== null) numbers.add(value);
      counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
      return;
    }
    if (token.kind === 'mark' || token.text.length < 2 || isStopWord(token.lower, language)) return;
    const stemmed = stem(token.lower, language);
    counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
    if (/^\p{Lu}/u.test(token.text) && !beginsSentence(tokens, index)) names.add(fold(token.lower));
    const plain = `^${token.lower}$`;
    for (let n = 0; n + 4 <= plain.length; n++) {
      const place = placeOf(plain.slice(n, n + 4), LETTER_BITS);
      letterCounts.set(place, (letterCounts.get(place) ?? 0) + 1);
    }
  });
  const words = new Map<string, number>();
  for (const [word, count] of counts) words.set(word, (1 + Math.log(count)) * rarityOf(word, language));
  const letters = new Map<number, number>();
  for (const [place, count] of letterCounts) letters.set(place, 1 + Math.log(count));
  return { language, words: normal(words), letters: normal(letters), names, numbers };
}

function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous === undefined || (previous.kind === 'mark' && /[.?!“„«"]/.test(previous.text));
}

function normal<K>(vector: Map<K, number>): ReadonlyMap<K, number> {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  const norm = Math.sqrt(sum) || 1;
  for (const [key, value] of vector) vector.set(key, value / norm);
  return vector;
}

function cosine<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0);
  return sum;
}

/** Share of `of` that is in `set` too; half where there is nothing to compare. */
function shareIn<T>(of: ReadonlySet<T>, set: ReadonlySet<T>, none = 0): number {
  if (of.size === 0) return none;
  let same = 0;
  for (const item of of) if (set.has(item)) same++;
  return same / of.size;
}

const claimProfiles = new WeakMap<Claim, Profile>();
const articleProfiles = new WeakMap<Article, Profile>();

/** What an article is about shows in its first pages, in UTF-16 code units. */
const PROFILED = 20_000;

function profileOfArticle(article: Article): Profile {
  const known = articleProfiles.get(article);
  if (known !== undefined) return known;
  const found = profileOf(`${article.title}. ${article.text.slice(0, PROFILED)}`, languageOf(article));
  articleProfiles.set(article, found);
  return found;
}

/** The signals of `signalNames` for an article beside a claim and, where there is one, the story's first article. */
export function signalsOf(look: Look, seed: Article | null): readonly number[] {
  const { claim, article, title, sentences, language } = look;
  const claimProfile = claimProfiles.get(claim) ?? profileOf(claim.bare, claim.language);
  claimProfiles.set(claim, claimProfile);
  const body = profileOfArticle(article);
  const leadText = `${title.text}. ${sentences
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')}`;
  const lead = profileOf(leadText, language);
  const seeds = seed === null ? null : profileOfArticle(seed);
  const all = termsIn([title, ...sentences]);
  const inLead = termsIn([title, ...sentences.slice(0, 2)]);
  const best = [title, ...sentences].toSorted((a, b) => b.cover - a.cover);
  const part = (terms: ReadonlySet<ClaimTerm>, roles: readonly ClaimTerm['role'][]) => partOf(claim, terms, roles);
  const names = part(all, ['actor', 'name']);
  const figures = part(all, ['figure']);
  const foreign = claim.language === language ? 0 : 1;
  const seedForeign = seeds !== null && seeds.language !== language ? 1 : 0;
  const bestBoth = Math.max(
    0,
    ...best.slice(0, 4).map((sentence) => {
      const terms = termsIn([sentence]);
      return (part(terms, ['actor', 'name']) ?? 0.5) * (part(terms, ['content']) ?? 0.5);
    }),
  );
  const bestCover = best[0]?.cover ?? 0;
  const whole = part(all, ['actor', 'name', 'content', 'figure']) ?? 0;
  return [
    whole,
    bestCover,
    part(termsIn(best.slice(0, 3)), ['actor', 'name', 'content', 'figure']) ?? 0,
    part(inLead, ['actor', 'name', 'content', 'figure']) ?? 0,
    title.cover,
    cosine(claimProfile.words, body.words),
    cosine(claimProfile.words, lead.words),
    cosine(claimProfile.letters, body.letters),
    cosine(claimProfile.letters, lead.letters),
    names ?? 0.5,
    part(inLead, ['actor', 'name']) ?? 0.5,
    names !== null && names < 0.999 ? 1 - names : 0,
    part(all, ['content']) ?? 0.5,
    part(termsIn(best.slice(0, 1)), ['content']) ?? 0.5,
    figures ?? 0,
    figures === null ? 0 : 1 - figures,
    part(all, ['actor']) ?? 0.5,
    part(all, ['name']) ?? 0.5,
    names !== null && names > 0.999 ? 1 : 0,
    names !== null && names > 0 && names < 0.6 ? 1 : 0,
    (names ?? 0.5) * (part(all, ['content']) ?? 0.5),
    bestBoth,
    foreign,
    foreign * (names ?? 0.5),
    foreign * bestCover,
    seeds === null ? 0 : 1,
    seeds === null ? 0 : cosine(seeds.words, body.words),
    seeds === null ? 0 : cosine(seeds.letters, body.letters),
    seeds === null ? 0 : shareIn(seeds.names, body.names),
    seeds === null ? 0 : shareIn(seeds.numbers, body.numbers),
    seeds === null ? 0 : cosine(seeds.words, lead.words),
    seedForeign,
    seedForeign * (seeds === null ? 0 : shareIn(body.names, seeds.names)),
  ];
}

function termsIn(sentences: readonly SeenSentence[]): ReadonlySet<ClaimTerm> {
  const terms = new Set<ClaimTerm>();
  for (const { masked } of sentences) for (const term of masked.matched) if (term !== null) terms.add(term);
  return terms;
}

/** Weighted share of the claim's terms of these roles that are there; null where the claim has none. */
function partOf(claim: Claim, terms: ReadonlySet<ClaimTerm>, roles: readonly ClaimTerm['role'][]): number | null {
  let total = 0;
  let sum = 0;
  for (const [term, weight] of termWeights(claim)) {
    if (!roles.includes(term.role)) continue;
    total += weight;
    if (terms.has(term)) sum += weight;
  }
  return total === 0 ? null : sum / total;
}
