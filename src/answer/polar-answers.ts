import { lexiconFor } from '../language/lexicons/index.ts';
import { compilePhrases, findPhrases, type Phrases } from '../language/phrases.ts';
import { wordsOf } from '../language/words.ts';
import type { Answer } from '../news/answer.ts';
import { answerFact } from './fact-answers.ts';
import type { Question } from './question.ts';
import type { SentenceIndex } from './sentence-index.ts';

const noes = new Map<string, Phrases>();

/** Answers a yes/no question from the sentence that bears on it: No where the sentence negates, declines or could not check. */
export function answerYesNo(question: Question, index: SentenceIndex, from: number): Answer {
  const found = answerFact(question, index, from, 'yes-no');
  const first = found.evidence[0];
  if (!found.answered || first === undefined) return found;
  const language =
    index.sentences.find(({ articleId, text }) => articleId === first.articleId && text === first.sentence)?.language ??
    'en';
  const no = saysNo(first.sentence, language) !== question.negated;
  return { ...found, answer: `${no ? 'No' : 'Yes'}. ${found.answer}` };
}

/** True where a sentence negates what it speaks of, or says that it is not known. */
function saysNo(sentence: string, language: string): boolean {
  return findPhrases(phrasesFor(language), wordsOf(sentence)).length > 0;
}

function phrasesFor(language: string): Phrases {
  const known = noes.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconFor(language) ?? lexiconFor('en');
  const { noComment = [], unaware = [], unverified = [] } = lexicon?.functions ?? {};
  const phrases = compilePhrases([...(lexicon?.negations ?? []), ...noComment, ...unaware, ...unverified]);
  noes.set(language, phrases);
  return phrases;
}
