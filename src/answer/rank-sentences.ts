import { isStopWord, stem, wordsOf } from '../language/words.ts';
import { rarityOf } from '../story/background.ts';
import { fold, sameRoot } from '../story/spelling.ts';
import { answersIn } from './answer-kinds.ts';
import { sameConcept } from './concepts.ts';
import type { Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';

/** A word of a question that must be found. `weight`: how much it tells one sentence from another. */
export type AskedTerm = {
  readonly text: string;
  readonly stem: string;
  readonly folded: string;
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
};

export type RankedSentence = {
  readonly sentence: IndexedSentence;
  readonly score: number;
  /** Share of the question's weight that the sentence, with its neighbours, holds; 0..1. */
  readonly coverage: number;
  /** The same for the sentence alone. */
  readonly ownCoverage: number;
  /** What in the sentence may answer, of the kind that was asked for. */
  readonly spans: readonly string[];
};

// Okapi BM25 (Robertson and Zaragoza, 2009), tuned for single sentences.
const K1 = 1.2;
const B = 0.35;

const empty = new Set(
  'who whom whose what when where which why how many much long did does do was were is are has have had the name named called type kind many year'.split(
    ' ',
  ),
);

/** The words of a question that carry it, each with its weight in these articles. */
export function askedTerms(question: Question, index: SentenceIndex): readonly AskedTerm[] {
  const { language } = question;
  const words = wordsOf(question.text);
  const n = index.sentences.length;
  return words.flatMap((word, at): AskedTerm[] => {
    if (isStopWord(word.lower, language) || empty.has(word.lower)) return [];
    if (word.text.length < 2 && !/\p{N}/u.test(word.text)) return [];
    const key = stem(word.lower, language);
    const seen = index.documentsWith(key);
    const local = Math.log(1 + (n - seen + 0.5) / (seen + 0.5));
    return [
      {
        text: word.text,
        stem: key,
        folded: fold(word.lower.replace(/'s?$/, '')),
        weight: 0.75 * local + 0.25 * Math.min(6, rarityOf(key, language)),
        isName: at > 0 && /^\p{Lu}/u.test(word.text) && language !== 'de',
        isNumber: /\p{N}/u.test(word.text),
      },
    ];
  });
}

/** How often a sentence holds an asked word: by its stem in one language, by a shared root across two. */
export function holds(sentence: IndexedSentence, term: AskedTerm, language: string): number {
  const exact = sentence.stems.get(term.stem) ?? 0;
  if (exact > 0) return exact;
  if (sentence.folded.has(term.folded)) return 1;
  if (sentence.language === language) {
    for (const key of sentence.stems.keys()) if (nearStem(key, term.stem)) return 0.6;
    return 0;
  }
  if (term.folded.length >= 5) for (const word of sentence.folded) if (sameRoot(word, term.folded)) return 0.8;
  for (const word of sentence.folded) if (sameConcept(term.folded, word)) return 0.7;
  return 0;
}

/** "settlement" and "settle": one stem begins the other. */
function nearStem(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  return short >= 5 && (a.startsWith(b) || b.startsWith(a));
}

/** Ranks all sentences for an open question, the best first. */
export function rankSentences(question: Question, index: SentenceIndex): readonly RankedSentence[] {
  const terms = askedTerms(question, index);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const { sentences } = index;
  const hits = sentences.map((sentence) => terms.map((term) => holds(sentence, term, question.language)));
  const base = sentences.map((sentence, at) => bm25(sentence, terms, hits[at] ?? [], index));
  const paragraphs = paragraphScores(sentences, terms, hits);
  return sentences
    .map((sentence, at): RankedSentence => {
      const own = hits[at] ?? [];
      const before = neighbour(sentences, at, -1);
      const after = neighbour(sentences, at, 1);
      const near = terms.map((_, t) =>
        Math.max(
          own[t] ?? 0,
          before === null ? 0 : (hits[before]?.[t] ?? 0),
          after === null ? 0 : (hits[after]?.[t] ?? 0),
        ),
      );
      const spans = answersIn(sentence, question);
      const coverage = share(terms, near, total);
      const ownCoverage = share(terms, own, total);
      const score =
        (base[at] ?? 0) +
        0.25 * (before === null ? 0 : (base[before] ?? 0)) +
        0.1 * (after === null ? 0 : (base[after] ?? 0)) +
        0.35 * (paragraphs.get(`${sentence.articleId}#${sentence.paragraph}`) ?? 0) +
        1.2 * pairs(sentence, terms) +
        (spans.length > 0 ? 1.8 : question.kind === 'thing' ? 0 : -1.8) -
        (sentence.text.endsWith('?') ? 2 : 0);
      return { sentence, score, coverage, ownCoverage, spans };
    })
    .toSorted((a, b) => b.score - a.score);
}

function bm25(
  sentence: IndexedSentence,
  terms: readonly AskedTerm[],
  hits: readonly number[],
  index: SentenceIndex,
): number {
  const norm = K1 * (1 - B + (B * sentence.length) / Math.max(1, index.meanLength));
  return terms.reduce((sum, { weight }, t) => {
    const tf = hits[t] ?? 0;
    return sum + (weight * tf * (K1 + 1)) / (tf + norm);
  }, 0);
}

/** The weight of the question's words that a paragraph holds as a whole. */
function paragraphScores(
  sentences: readonly IndexedSentence[],
  terms: readonly AskedTerm[],
  hits: readonly (readonly number[])[],
): ReadonlyMap<string, number> {
  const held = new Map<string, Set<number>>();
  sentences.forEach((sentence, at) => {
    const key = `${sentence.articleId}#${sentence.paragraph}`;
    const set = held.get(key) ?? new Set<number>();
    terms.forEach((_, t) => {
      if ((hits[at]?.[t] ?? 0) > 0) set.add(t);
    });
    held.set(key, set);
  });
  return new Map([...held].map(([key, set]) => [key, [...set].reduce((sum, t) => sum + (terms[t]?.weight ?? 0), 0)]));
}

function neighbour(sentences: readonly IndexedSentence[], at: number, step: number): number | null {
  const other = sentences[at + step];
  return other !== undefined && other.articleId === sentences[at]?.articleId ? at + step : null;
}

function share(terms: readonly AskedTerm[], hits: readonly number[], total: number): number {
  return terms.reduce((sum, { weight }, t) => sum + weight * Math.min(1, hits[t] ?? 0), 0) / total;
}

/** Pairs of asked words that stand side by side in the sentence too. */
function pairs(sentence: IndexedSentence, terms: readonly AskedTerm[]): number {
  const words = wordsOf(sentence.text).map(({ lower }) => stem(lower, sentence.language));
  let found = 0;
  for (let t = 0; t + 1 < terms.length; t++) {
    const first = terms[t]?.stem;
    const second = terms[t + 1]?.stem;
    for (let at = 0; at < words.length; at++)
      if (words[at] === first && (words[at + 1] === second || words[at + 2] === second)) {
        found += 1;
        break;
      }
  }
  return found;
}
