import type { Answer } from '../news/answer.ts';
import { chanceOf } from './answer-chance.ts';
import { absentTerms, askedTerms } from './asked-terms.ts';
import { nameLanguage } from './days.ts';
import type { Question } from './question.ts';
import { type RankedSentence, rankSentences } from './rank-sentences.ts';
import { quoteOf } from './said-answers.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { listIn, type Wording } from './wording/wording.ts';

/** From this chance on an open question about a story is answered. */
export const ANSWER_FROM = 0.46;
/** Without a claim nothing draws the questions towards what the articles leave open. */
export const ANSWER_ANY_FROM = 0.155;

/** Answers an open question with the sentence that holds the answer, or says that none does. */
export function answerFact(
  question: Question,
  index: SentenceIndex,
  from: number,
  wording: Wording,
  intent = 'fact',
): Answer {
  const ranked = rankSentences(question, index);
  const best = ranked[0];
  if (best === undefined) return refuse(index, intent, [], wording);
  const terms = askedTerms(question, index);
  const absent = absentTerms(terms, index, question.language);
  if (chanceOf(question, ranked, terms, absent) < from)
    return refuse(
      index,
      intent,
      ranked.slice(0, 3),
      wording,
      absent.map((term) => term.text),
    );
  const lead = shortAnswer(question, best);
  const { language, outlet, text } = best.sentence;
  const where =
    outlet === ''
      ? ''
      : ` (${outlet}${wording.locale.startsWith(language) ? '' : wording.inLanguage(nameLanguage(language, wording.locale))})`;
  return {
    answered: true,
    answer: lead === null ? `${text}${where}` : `${lead}. ${quoteOf(text)}${where}`,
    evidence: ranked
      .filter(({ score }, at) => at === 0 || (at < 3 && score > 0.75 * best.score))
      .map(({ sentence }) => ({ articleId: sentence.articleId, sentence: sentence.text })),
    intent,
    missing: null,
  };
}

/** A date, a figure or a name that is alone of its kind in the sentence; else the sentence has to speak for itself. */
function shortAnswer(question: Question, best: RankedSentence): string | null {
  if (question.kind === 'thing') return null;
  const spans = best.spans.texts;
  const [only] = spans;
  return spans.length === 1 && only !== undefined ? only.charAt(0).toUpperCase() + only.slice(1) : null;
}

/** "None of the sources says", with what was looked at. */
function refuse(
  index: SentenceIndex,
  intent: string,
  looked: readonly RankedSentence[],
  wording: Wording,
  absent: readonly string[] = [],
): Answer {
  const articles = new Set(index.sentences.map(({ articleId }) => articleId)).size;
  const outlets = [...new Set(looked.map(({ sentence }) => sentence.outlet).filter((name) => name !== ''))];
  const scope = articles === 0 ? wording.noArticle : wording.lookedAtClosest(articles, listIn(wording, outlets));
  const lack = absent.length === 0 ? '' : ` ${wording.nowhere(listIn(wording, absent))}`;
  return {
    answered: false,
    answer: `${wording.none} ${scope}${lack}`,
    evidence: [],
    intent,
    missing: wording.missing.sentence(listIn(wording, absent)),
  };
}
