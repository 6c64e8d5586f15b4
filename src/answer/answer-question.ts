import { isOutletName, sameOutlet } from '../language/outlets.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import type { Ledger } from '../news/ledger.ts';
import { findParty } from './asked-party.ts';
import { classifyQuestion, wantsYesOrNo } from './classify-question.ts';
import { ANSWER_ANY_FROM, ANSWER_FROM, answerFact } from './fact-answers.ts';
import { answerHas, answerKnew, answerWhatSaid, answerWho, nobody, unheard } from './party-answers.ts';
import { answerYesNo } from './polar-answers.ts';
import {
  answerBasis,
  answerCarriers,
  answerFirst,
  answerOutletCount,
  answerRoute,
  answerSourceCount,
  answerWithdrawn,
} from './provenance-answers.ts';
import { foldQuestion, type Question } from './question.ts';
import { type IndexedSentence, indexSentences, type SentenceIndex } from './sentence-index.ts';
import { answerStatus } from './status-answer.ts';
import { isUnverified, uncheckedBy, unconfirmedBy } from './unconfirmed.ts';

type Room = {
  readonly question: Question;
  readonly ledger: Ledger;
  readonly articles: readonly Article[];
  readonly index: SentenceIndex;
};

/**
 * Answers a question about a story: who, whether, how many, who first from the ledger; the rest by the sentence that
 * holds it; otherwise what is missing. With an empty claim only open questions are understood. Every evidence sentence
 * stands verbatim in its article, the best one first. `previousQuestion`: what was asked before in the thread.
 */
export function answerQuestion(
  ledger: Ledger,
  articles: readonly Article[],
  text: string,
  context: { readonly previousQuestion?: string } = {},
): Answer {
  const question = followUp(classifyQuestion(text), context.previousQuestion, ledger);
  const related = new Set(ledger.articles.filter(({ relation }) => relation !== 'unrelated').map(({ id }) => id));
  const read = ledger.claim === '' ? articles : articles.filter(({ id }) => related.has(id));
  const room: Room = { question, ledger, articles: read, index: indexSentences(read) };
  return verbatim(ledger.claim === '' ? answerOpen(room) : answerByIntent(room), articles);
}

function answerByIntent(room: Room): Answer {
  const { question, ledger, articles } = room;
  const { intent } = question;
  switch (intent) {
    case 'who-denied':
    case 'who-confirmed':
    case 'who-declined':
    case 'who-unaware':
      return answerWho(question, ledger, intent) ?? nobody(ledger, intent);
    case 'has-confirmed':
    case 'has-denied':
    case 'has-commented':
      return answerWhether(room, intent);
    case 'what-said':
      return answerSaid(room);
    case 'first-report':
      return answerFirst(ledger, articles) ?? answerOpen(room);
    case 'based-on':
      return answerBasis(ledger, articles, outletIn(question, ledger)) ?? answerOpen(room);
    case 'count-sources':
      return answerSourceCount(ledger, articles);
    case 'count-outlets':
      return answerOutletCount(ledger, articles);
    case 'carriers':
      return answerCarriers(ledger, articles) ?? answerOpen(room);
    case 'status':
      return answerStatus(ledger);
    default:
      return answerUnfixed(room);
  }
}

/** An open question that the ledger may still hold: how it came out, whether a party knew. */
function answerUnfixed(room: Room): Answer {
  const { question, ledger, articles } = room;
  const route =
    question.kind === 'thing' || question.kind === 'place' || question.kind === 'person'
      ? answerRoute(ledger, foldQuestion(question.text))
      : null;
  if (route !== null) return route;
  const took =
    question.intent === 'yes-no'
      ? answerWithdrawn(ledger, articles, foldQuestion(question.text), outletIn(question, ledger))
      : null;
  if (took !== null) return took;
  const knew =
    question.intent === 'yes-no' && question.subject !== null
      ? answerKnew(question, ledger, articles, question.subject)
      : null;
  return knew ?? answerOpen(room);
}

function answerOpen({ question, index, ledger }: Room): Answer {
  const from = ledger.claim === '' ? ANSWER_ANY_FROM : ANSWER_FROM;
  return wantsYesOrNo(question) ? answerYesNo(question, index, from) : answerFact(question, index, from);
}

/** What X said: its statements; where it has none, that is the answer. */
function answerSaid(room: Room): Answer {
  const { question, ledger, articles } = room;
  const { subject } = question;
  if (subject === null) return answerOpen(room);
  const said = answerWhatSaid(question, ledger, articles, subject);
  if (said !== null) return said;
  const { mentioned } = findParty(subject, question.language, ledger, articles);
  return unheard(ledger, subject, mentioned, 'what-said');
}

/** Has X confirmed, denied, commented: X's own words first, then what the articles say about them. */
function answerWhether(room: Room, intent: 'has-confirmed' | 'has-denied' | 'has-commented'): Answer {
  const { question, ledger, articles } = room;
  const { subject } = question;
  if (subject === null) return answerStatus(ledger);
  const { index } = room;
  if (isOutletName(subject) || ledger.articles.some(({ outlet }) => sameOutlet(outlet, subject))) {
    const unchecked = intent === 'has-confirmed' ? uncheckedBy(subject, index) : null;
    return unchecked === null ? answerOpen(room) : notConfirmed(subject, unchecked, intent);
  }
  const answer = answerHas(question, ledger, articles, intent, subject);
  const open =
    intent === 'has-confirmed' && answer?.answer.startsWith('No') !== false
      ? unconfirmedBy(subject, question.language, index)
      : null;
  if (open !== null && (answer === null || isUnverified(open))) return notConfirmed(subject, open, intent);
  if (answer !== null) return answer;
  const { mentioned } = findParty(subject, question.language, ledger, articles);
  return unheard(ledger, subject, mentioned, intent);
}

function notConfirmed(name: string, sentence: IndexedSentence, intent: string): Answer {
  return {
    answered: true,
    answer: `No. None of the sources has a confirmation from ${name}. “${sentence.text}”${sentence.outlet === '' ? '' : ` (${sentence.outlet})`}`,
    evidence: [{ articleId: sentence.articleId, sentence: sentence.text }],
    intent,
    missing: null,
  };
}

function outletIn(question: Question, ledger: Ledger): string | null {
  const names = [...new Set(ledger.articles.map(({ outlet }) => outlet))].toSorted((a, b) => b.length - a.length);
  return (
    names.find(
      (name) => name !== '' && question.text.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')),
    ) ?? null
  );
}

/** "And did they confirm it?": who "they" are, the question before tells. */
function followUp(question: Question, previous: string | undefined, ledger: Ledger): Question {
  if (
    previous === undefined ||
    question.subject === null ||
    !/^(?:they|he|she|it|them|loro|lui|lei|ils|elles?|il|sie|er|ellos?|ellas?)$/i.test(question.subject)
  )
    return question;
  const before = classifyQuestion(previous);
  if (before.subject !== null) return { ...question, subject: before.subject };
  const entries =
    before.intent === 'who-denied' ? ledger.denials : before.intent === 'who-confirmed' ? ledger.confirmations : [];
  const first = entries[0];
  return first === undefined ? question : { ...question, subject: first.speaker };
}

/** The last check before anything is shown: a quote that does not stand in its article is not shown. */
function verbatim(answer: Answer, articles: readonly Article[]): Answer {
  const texts = new Map(articles.map(({ id, title, text }) => [id, `${text}\n${title}`]));
  return {
    ...answer,
    evidence: answer.evidence.filter(
      ({ articleId, sentence }) => sentence !== '' && (texts.get(articleId)?.includes(sentence) ?? false),
    ),
  };
}
