import { cut } from '../lib/text.ts';
import type { Article } from '../news/article.ts';
import { askedTerms } from './asked-terms.ts';
import { classifyQuestion } from './classify-question.ts';
import { rankSentences } from './rank-sentences.ts';
import { indexSentences } from './sentence-index.ts';

/** The sentence of an article that may answer; verbatim. */
export type Passage = { readonly articleId: string; readonly sentence: string; readonly language: string };

/** From this share of the question's weight on a sentence may tell something. */
const TELLS_FROM = 0.4;

/** The words of a question that choose articles, those that tell most first. */
export function searchWords(text: string): readonly string[] {
  const terms = askedTerms(classifyQuestion(cut(text, 1_000)), indexSentences([]));
  return terms.toSorted((a, b) => b.weight - a.weight).map((term) => term.text);
}

/** One sentence an article, the best first; articles without a sentence that holds much of the question are left out. */
export function findPassages(text: string, articles: readonly Article[], most: number): readonly Passage[] {
  const found = new Map<string, Passage>();
  for (const { sentence, coverage } of rankSentences(classifyQuestion(cut(text, 1_000)), indexSentences(articles))) {
    if (found.size === most) break;
    const { articleId, text: words, language } = sentence;
    if (coverage >= TELLS_FROM && !found.has(articleId)) found.set(articleId, { articleId, sentence: words, language });
  }
  return [...found.values()];
}
