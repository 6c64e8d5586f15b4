import { lexiconFor } from '../language/lexicons/index.ts';
import { compilePhrases, findPhrases, type Phrases } from '../language/phrases.ts';
import { wordsOf } from '../language/words.ts';
import type { Answer } from '../news/answer.ts';
import { answerFact } from './fact-answers.ts';
import type { Question } from './question.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { Wording } from './wording/wording.ts';

const noes = new Map<string, Phrases>();

/** Answers a yes/no question from the sentence that bears on it: No where the sentence negates, declines or could not check. */
export function answerYesNo(question: Question, index: SentenceIndex, from: number, wording: Wording): Answer {
  const found = answerFact(question, index, from, wording, 'yes-no');
  const first = found.evidence[0];
  if (!found.answered || first === undefined) return found;
  const language =
    index.sentences.find(({ articleId, text }) => articleId === first.articleId && text === first.sentence)?.language ??
    'en';
  const no = saysNo(first.sentence, language) !== question.negated;
  return { ...found, answer: `${no ? wording.no : wording.yes}. ${found.answer}` };
}

/** True where a sentence negates what it speaks of, or says that it is not known. */
function saysNo(sentence: string, language: string): boolean {
  return findPhrases(phrasesFor(language), wordsOf(sentence)).length > 0;
}

function phrasesFor(language: string): Phrases {
  const known = noes.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconFor(language) ?? lexiconFor('en');
  const { noComment = [], unaware = [], unverified = [], denial = [], falsehood = [] } = lexicon?.functions ?? {};
  const phrases = compilePhrases([
    ...(lexicon?.negations ?? []),
    ...noComment,
    ...unaware,
    ...unverified,
    ...denial,
    ...falsehood,
  ]);
  noes.set(language, phrases);
  return phrases;
}
