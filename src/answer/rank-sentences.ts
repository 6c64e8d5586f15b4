import { sameOutlet } from '../language/outlets.ts';
import { stem, wordsOf } from '../language/words.ts';
import { answersIn, type Spans } from './answer-kinds.ts';
import { type AskedTerm, askedTerms, countedTerms, holds, sameWord } from './asked-terms.ts';
import type { Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { isSilent } from './unconfirmed.ts';

export type RankedSentence = {
  readonly sentence: IndexedSentence;
  readonly score: number;
  /** Share of the question's weight that the sentence, with its neighbours, holds; 0..1. */
  readonly coverage: number;
  /** The same for the sentence alone. */
  readonly ownCoverage: number;
  /** What in the sentence may answer, of the kind that was asked for. */
  readonly spans: Spans;
};

// Okapi BM25 (Robertson and Zaragoza, 2009), tuned for single sentences.
const K1 = 1.2;
const B = 0.35;

/** "According to the Post", "who told the Post": whose words are wanted, where it is one of the outlets at hand. */
function creditedOutlet(question: Question, index: SentenceIndex): string | null {
  const names = crediting.exec(question.text)?.[1]?.split(/[?,]| that | che | que | qu[’']| dass /)[0];
  if (names === undefined) return null;
  return index.sentences.find(({ outlet }) => outlet !== '' && begins(names.trim(), outlet))?.outlet ?? null;
}

const crediting =
  /(?:according to|told|spoke to|secondo|ha detto a|detto al|selon|d[’']après|dit (?:à|au)|laut|nach angaben von|sagte|según|contó a|dijo a|segundo|disse (?:a|ao|à)) (?:the |il |la |le |el |o |der |dem |die |al |l[’'])?([^?]{2,60})/iu;

function begins(words: string, outlet: string): boolean {
  return (
    sameOutlet(words, outlet) ||
    words.toLowerCase().startsWith(outlet.toLowerCase().replace(/^(?:the|la|le|il|der|die|das|el) /, ''))
  );
}

/** Whether a sentence is an outlet's own, or names it. */
function isOf(sentence: IndexedSentence, outlet: string): boolean {
  return sameOutlet(outlet, sentence.outlet) || sentence.text.includes(outlet.replace(/^The /, ''));
}

/** A refusal to speak answers no question for a fact. */
function saysNothing(sentence: IndexedSentence, question: Question): boolean {
  return question.intent === 'fact' && sentence.place > 0 && isSilent(sentence);
}

/** Without a figure a sentence tells no number. */
const wantsFigure = ({ kind }: Question) => kind === 'number' || kind === 'money';

/** Ranks all sentences for an open question, the best first. */
export function rankSentences(question: Question, index: SentenceIndex): readonly RankedSentence[] {
  const terms = askedTerms(question, index);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const { sentences } = index;
  const head = countedTerms(question, terms);
  const credited = creditedOutlet(question, index);
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
      const spans = answersIn(sentence, question, (word) =>
        head.some((term) => sameWord(word, term, sentence, question.language)),
      );
      const coverage = share(terms, near, total);
      const ownCoverage = share(terms, own, total);
      const score =
        (base[at] ?? 0) +
        (leansBack(sentence.text) ? 0.6 : 0.15) * (before === null ? 0 : (base[before] ?? 0)) +
        2 * definition(question, sentence) +
        0.1 * (after === null ? 0 : (base[after] ?? 0)) +
        0.35 * (paragraphs.get(`${sentence.articleId}#${sentence.paragraph}`) ?? 0) +
        1.2 * pairs(sentence, terms) +
        (question.kind === 'thing' ? 0 : 4.5 * spans.fit - 2.2) -
        (spans.fit === 0 && wantsFigure(question) ? 6 : 0) +
        (sentence.language === question.language ? 0.7 : 0) -
        (sentence.text.endsWith('?') ? 2 : 0) -
        (saysNothing(sentence, question) ? 2 : 0) +
        (credited !== null && isOf(sentence, credited) ? 3 : 0);
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

const pronounFirst =
  /^["“«„(]?(?:it|he|she|they|this|these|those|that|his|her|their|its|such|there|lo|egli|essa|questo|questa|questi|il|elle|ils|ce|cette|er|sie|es|dies\p{L}*|este|esta|esto|él|ella|ele|ela|он|она|они|это)\b/iu;

/** The sentence begins with a word that stands for what the one before spoke of. */
function leansBack(text: string): boolean {
  return pronounFirst.test(text);
}

/** "What is X?" is answered where X "is a …"; "why" where a reason is given. */
function definition(question: Question, sentence: IndexedSentence): number {
  const asked = /^what (?:is|was|are|were) (?:an? |the )?(.{2,40}?)\??$/i.exec(
    question.text.trim().replace(/\s+/g, ' '),
  )?.[1];
  if (
    asked !== undefined &&
    new RegExp(
      `${asked.replace(/[^\p{L}\p{N} ]/gu, '.')}\\S* (?:\\([^)]{1,80}\\) )?(?:is|was|are|were) (?:an?|the|one)\\b`,
      'iu',
    ).test(sentence.text)
  )
    return 2;
  if (/^(?:why|perche|perché|pourquoi|warum|por qué)\b/i.test(question.text)) return reason.test(sentence.text) ? 1 : 0;
  return 0;
}

const reason =
  /\b(?:because|due to|since|so that|in order to|as a result|therefore|owing to|caused|led to|perché|poiché|parce que|car|weil|da|denn|porque|debido)\b/i;

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
