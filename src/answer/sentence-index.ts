import { detectLanguage } from '../language/detect-language.ts';
import { splitSentences } from '../language/sentences.ts';
import { contentStems, isStopWord, wordsOf } from '../language/words.ts';
import type { Article } from '../news/article.ts';
import { fold } from '../story/spelling.ts';

/** A sentence of a story's articles, ready to be searched. Verbatim in its article. */
export type IndexedSentence = {
  readonly articleId: string;
  readonly outlet: string;
  readonly language: string;
  readonly text: string;
  /** Place among all sentences of the article. */
  readonly place: number;
  readonly paragraph: number;
  /** Stems of its content words, and how often. */
  readonly stems: ReadonlyMap<string, number>;
  /** Its content words folded to plain Latin letters: what two languages may share. */
  readonly folded: ReadonlySet<string>;
  readonly length: number;
};

export type SentenceIndex = {
  readonly sentences: readonly IndexedSentence[];
  readonly meanLength: number;
  /** In how many sentences a stem stands. */
  documentsWith(stem: string): number;
};

/** Indexes every sentence of the articles (titles are not sentences), in their order. */
export function indexSentences(articles: readonly Article[]): SentenceIndex {
  const sentences = articles.flatMap(sentencesOf);
  const counts = new Map<string, number>();
  for (const { stems } of sentences) for (const key of stems.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  return {
    sentences,
    meanLength: total / Math.max(1, sentences.length),
    documentsWith: (key) => counts.get(key) ?? 0,
  };
}

/** So many articles' sentences are kept from one question to the next: people ask about one story again. */
const MOST_KEPT = 200;
const kept = new Map<string, { readonly article: Article; readonly sentences: readonly IndexedSentence[] }>();

function sentencesOf(article: Article): readonly IndexedSentence[] {
  const known = kept.get(article.id);
  const isSame =
    known?.article.text === article.text &&
    known.article.outlet === article.outlet &&
    known.article.language === article.language;
  if (isSame) return known.sentences;
  const sentences = readSentences(article);
  kept.delete(article.id);
  kept.set(article.id, { article, sentences });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return sentences;
}

function readSentences(article: Article): readonly IndexedSentence[] {
  const found = article.language ?? detectLanguage(article.text);
  const language = found === 'und' ? 'en' : found;
  return splitSentences(article.text, language).map(({ text, index, paragraph }) => {
    const stems = new Map<string, number>();
    for (const key of contentStems(text, language)) stems.set(key, (stems.get(key) ?? 0) + 1);
    return {
      articleId: article.id,
      outlet: article.outlet,
      language,
      text,
      place: index,
      paragraph,
      stems,
      folded: new Set(foldedWords(text, language)),
      length: [...stems.values()].reduce((sum, n) => sum + n, 0),
    };
  });
}

/** The content words of a text in plain Latin letters. */
export function foldedWords(text: string, language: string): readonly string[] {
  return wordsOf(text)
    .filter(({ lower, text: word }) => !isStopWord(lower, language) && (word.length > 1 || /\p{N}/u.test(word)))
    .map(({ lower }) => fold(lower.replace(/'s?$/, '')));
}
