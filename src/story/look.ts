import { detectLanguage } from '../language/detect-language.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import type { Article } from '../news/article.ts';
import { rarityOf } from './background.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { cueTables } from './cues/index.ts';
import { type Masked, maskClaim, type Prepared, prepare } from './stance-features.ts';

/** One sentence of an article beside the claim. `cover`: share of the claim's terms, weighted by rarity. */
export type SeenSentence = Sentence & { readonly masked: Masked; readonly cover: number };

/** An article laid beside a claim, before anything is judged. */
export type Look = {
  readonly claim: Claim;
  readonly article: Article;
  readonly language: string;
  /** Whether the language is one that we read. */
  readonly known: boolean;
  readonly title: SeenSentence;
  readonly sentences: readonly SeenSentence[];
};

/** Of a book-long text as many UTF-16 code units and sentences are looked at. */
const LOOKED_AT = 60_000;
const MOST = 400;

export function languageOf(article: Article): string {
  const given = article.language?.toLowerCase().split(/[-_]/)[0];
  if (given !== undefined && given !== '' && given !== 'und') return given;
  const found = detectLanguage(`${article.text.slice(0, 3000)} ${article.title}`);
  return found === 'und' ? 'en' : found;
}

type Parsed = {
  readonly language: string;
  readonly title: Prepared;
  readonly sentences: readonly { readonly sentence: Sentence; readonly prepared: Prepared }[];
};
const parsed = new WeakMap<Article, Parsed>();

/** Once an article, however many claims it is held against. */
function parse(article: Article): Parsed {
  const known = parsed.get(article);
  if (known !== undefined) return known;
  const language = languageOf(article);
  const found = {
    language,
    title: prepare(article.title, language),
    sentences: splitSentences(article.text.slice(0, LOOKED_AT), language)
      .slice(0, MOST)
      .map((sentence) => ({ sentence, prepared: prepare(sentence.text, language) })),
  };
  parsed.set(article, found);
  return found;
}

export function lookAt(claim: Claim, article: Article): Look {
  const { language, title, sentences } = parse(article);
  const see = (sentence: Sentence, prepared: Prepared): SeenSentence => {
    const masked = maskClaim(claim, sentence.text, language, prepared);
    return { ...sentence, masked, cover: coverOf(claim, masked.matched) };
  };
  return {
    claim,
    article,
    language,
    known: Object.hasOwn(cueTables, language),
    title: see({ text: article.title, start: 0, end: article.title.length, paragraph: -1, index: -1 }, title),
    sentences: sentences.map(({ sentence, prepared }) => see(sentence, prepared)),
  };
}

const weights = new WeakMap<Claim, ReadonlyMap<ClaimTerm, number>>();

/** What each term of a claim weighs: by its rarity, names and figures more. */
export function termWeights(claim: Claim): ReadonlyMap<ClaimTerm, number> {
  const known = weights.get(claim);
  if (known !== undefined) return known;
  const found = new Map(claim.terms.map((term) => [term, Math.max(0.5, rarityOf(term.stem, claim.language))]));
  weights.set(claim, found);
  return found;
}

function coverOf(claim: Claim, matched: Iterable<ClaimTerm | null>): number {
  const weight = termWeights(claim);
  let total = 0;
  for (const value of weight.values()) total += value;
  let sum = 0;
  for (const term of new Set(matched)) if (term !== null) sum += weight.get(term) ?? 0;
  return total === 0 ? 0 : sum / total;
}
