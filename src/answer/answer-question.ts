import { isOutletName, sameOutlet } from '../language/outlets.ts';
import { cut } from '../lib/text.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import type { Ledger } from '../news/ledger.ts';
import { sameRoot } from '../story/spelling.ts';
import { findParty } from './asked-party.ts';
import { wantsYesOrNo } from './classify-question.ts';
import { sameConcept } from './concepts.ts';
import { ANSWER_ANY_FROM, ANSWER_FROM, answerFact } from './fact-answers.ts';
import { type Asked, understandFollowUp } from './follow-up.ts';
import { answerHas, answerKnew, asksWhatWasTold } from './party-answers.ts';
import { answerYesNo } from './polar-answers.ts';
import {
  answerBasis,
  answerCarriers,
  answerFirst,
  answerOutletCount,
  answerOwnSource,
  answerRoute,
  answerSourceCount,
  answerWithdrawn,
} from './provenance-answers.ts';
import { foldQuestion, type Question } from './question.ts';
import { rankSentences } from './rank-sentences.ts';
import { answerWhatSaid, quoteOf, unheard } from './said-answers.ts';
import { foldedWords, type IndexedSentence, indexSentences, type SentenceIndex } from './sentence-index.ts';
import { splitQuestion } from './split-question.ts';
import { answerChanged, answerStatus, answerWhoKnows, knowersOf } from './status-answer.ts';
import { answerWhoTold } from './told-answers.ts';
import { isUnverified, takesSide, uncheckedBy, unconfirmedBy } from './unconfirmed.ts';
import { answerWho, nobody } from './who-answers.ts';
import { wordingFor } from './wording/index.ts';
import { listIn, opened, type WhoIntent, type Wording } from './wording/wording.ts';

/** Nobody asks in more; patterns over questions need not be told so one by one. */
const LONGEST_QUESTION = 1_000;
/** From this share of the question on a sentence bears on what is asked. */
const BEARS_FROM = 0.6;

type Room = {
  readonly question: Question;
  readonly ledger: Ledger;
  readonly articles: readonly Article[];
  /** Made when it is first asked for: most questions are answered from the ledger. */
  readonly index: () => SentenceIndex;
  readonly wording: Wording;
  readonly now: number | null;
};

/** What an answer may rest on beside the story. */
export type AskedIn = {
  /** What was asked before in the thread, the last one last. */
  readonly earlier?: readonly Asked[];
  readonly previousQuestion?: string;
  /** Of our own sentences; English where none is given. Quotes stay as they are. */
  readonly language?: string;
  /** Milliseconds; for "since yesterday". */
  readonly now?: number;
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
  context: AskedIn = {},
): Answer {
  const related = new Set(ledger.articles.filter(({ relation }) => relation !== 'unrelated').map(({ id }) => id));
  const read = ledger.claim === '' ? articles : articles.filter(({ id }) => related.has(id));
  const base = {
    ledger,
    articles: read,
    index: onceMade(() => indexSentences(read)),
    wording: wordingFor(context.language ?? 'en'),
    now: context.now ?? null,
  };
  const before = context.previousQuestion === undefined ? [] : [{ question: context.previousQuestion, answer: null }];
  const answers: Answer[] = [];
  const asked: Asked[] = [...(context.earlier ?? before)];
  for (const part of splitQuestion(cut(text, LONGEST_QUESTION))) {
    const question = understandFollowUp(part.text, asked, ledger);
    const room: Room = { ...base, question: { ...question, wantsTime: part.wantsTime || question.wantsTime } };
    const answer = ledger.claim === '' ? answerOpen(room) : answerByIntent(room);
    answers.push(answer);
    asked.push({ question: part.text, answer: answer.answer });
  }
  return verbatim(joined(answers), articles);
}

function onceMade<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Two questions in one get two answers in one; what was answered comes first. */
function joined(answers: readonly Answer[]): Answer {
  const [only] = answers;
  if (answers.length === 1 && only !== undefined) return only;
  const told = answers.filter(({ answered }) => answered);
  const first = told[0] ?? only;
  const missing = answers.flatMap((answer) => (answer.missing === null ? [] : [answer.missing]));
  return {
    answered: told.length > 0,
    answer: answers.map(({ answer }) => answer).join(' '),
    evidence: answers.flatMap(({ evidence }) => evidence).slice(0, 5),
    intent: first?.intent ?? 'fact',
    missing: missing.length === 0 ? null : missing.join('; '),
  };
}

function answerByIntent(room: Room): Answer {
  const { question, ledger, articles, wording } = room;
  const { intent } = question;
  switch (intent) {
    case 'who-denied':
    case 'who-confirmed':
    case 'who-declined':
    case 'who-unaware':
      return (
        answerWho(question, ledger, intent, wording) ??
        answerPerhaps(room, intent) ??
        nobody(ledger, intent, wording, question.told !== null)
      );
    case 'has-confirmed':
    case 'has-denied':
    case 'has-commented':
      return answerWhether(room, intent);
    case 'what-said':
      return answerSaid(room);
    case 'first-report':
      return answerFirst(ledger, articles, wording) ?? answerOpen(room);
    case 'based-on':
      return answerBasis(ledger, articles, outletIn(question, ledger), wording) ?? answerOpen(room);
    case 'own-source': {
      const outlet = outletIn(question, ledger) ?? question.subject;
      return (outlet === null ? null : answerOwnSource(ledger, articles, outlet, wording)) ?? answerOpen(room);
    }
    case 'count-sources':
      return answerSourceCount(ledger, articles, wording);
    case 'count-outlets':
      return answerOutletCount(ledger, articles, wording);
    case 'carriers':
      return answerCarriers(ledger, articles, wording) ?? answerOpen(room);
    case 'status':
      return answerStatus(ledger, wording);
    case 'changed':
      return answerChanged(question, ledger, wording, room.now);
    case 'who-knows':
      return answerWhoKnows(ledger, wording) ?? answerOpen(room);
    default:
      return answerUnfixed(room);
  }
}

/** Nobody is known to have said so; where a sentence that bears on it has the words, it is shown and called uncertain. */
function answerPerhaps({ question, index, wording }: Room, intent: WhoIntent): Answer | null {
  const side = intent === 'who-denied' ? 'denies' : intent === 'who-confirmed' ? 'confirms' : null;
  if (side === null || question.told !== null) return null;
  const best = rankSentences(question, index()).find(
    ({ sentence, coverage }) => coverage >= BEARS_FROM && takesSide(sentence, side),
  );
  if (best === undefined) return null;
  const { text, outlet, articleId } = best.sentence;
  return {
    answered: true,
    answer: `${opened(wording.notCertain)}: ${quoteOf(text)}${outlet === '' ? '' : ` (${outlet})`}`,
    evidence: [{ articleId, sentence: text }],
    intent,
    missing: null,
  };
}

/** An open question that the ledger may still hold: how it came out, whether a party knew. */
function answerUnfixed(room: Room): Answer {
  const { question, ledger, articles, wording } = room;
  const folded = foldQuestion(question.text);
  const route =
    question.kind === 'thing' || question.kind === 'place' || question.kind === 'person'
      ? answerRoute(ledger, folded, wording)
      : null;
  if (route !== null) return route;
  const told = question.kind === 'person' ? answerWhoTold(question, ledger, wording) : null;
  if (told !== null) return told;
  if (question.intent !== 'yes-no') return answerOpen(room);
  const known =
    answerWithdrawn(ledger, articles, folded, outletIn(question, ledger), wording) ??
    (question.subject === null ? null : answerKnew(question, ledger, articles, question.subject, wording));
  if (known !== null) return known;
  const open = answerOpen(room);
  if (question.subject === null || !open.answered || !asksWhatWasTold(question)) return open;
  const party = findParty(question.subject, question.language, ledger, articles);
  return speaksOf(open, party.name, question.language)
    ? open
    : unheard(ledger, question.subject, party.mentioned, 'yes-no', wording);
}

function answerOpen({ question, index, ledger, wording }: Room): Answer {
  const from = ledger.claim === '' ? ANSWER_ANY_FROM : ANSWER_FROM;
  const answer = wantsYesOrNo(question)
    ? answerYesNo(question, index(), from, wording)
    : answerFact(question, index(), from, wording);
  if (answer.answered || ledger.claim === '') return answer;
  const knowers = knowersOf(ledger);
  return knowers.length === 0
    ? answer
    : { ...answer, answer: `${answer.answer} ${wording.couldAsk(listIn(wording, knowers))}` };
}

function speaksOf({ evidence }: Answer, name: string, language: string): boolean {
  const words = foldedWords(name, language).filter((word) => word.length > 3);
  const theirs = foldedWords(evidence[0]?.sentence ?? '', language);
  return words.some((word) => theirs.some((other) => sameRoot(word, other) || sameConcept(word, other)));
}

/** What X said: its statements; where it has none, that is the answer. */
function answerSaid(room: Room): Answer {
  const { question, ledger, articles, wording } = room;
  const { subject } = question;
  if (subject === null) return answerOpen(room);
  const said = answerWhatSaid(question, ledger, articles, subject);
  if (said !== null) return said;
  const { mentioned } = findParty(subject, question.language, ledger, articles);
  return unheard(ledger, subject, mentioned, 'what-said', wording);
}

/** Has X confirmed, denied, commented: X's own words first, then what the articles say about them. */
function answerWhether(room: Room, intent: 'has-confirmed' | 'has-denied' | 'has-commented'): Answer {
  const { question, ledger, articles, index, wording } = room;
  const { subject } = question;
  if (subject === null) return answerStatus(ledger, wording);
  if (isOutletName(subject) || ledger.articles.some(({ outlet }) => sameOutlet(outlet, subject))) {
    const unchecked = intent === 'has-confirmed' ? uncheckedBy(subject, index()) : null;
    return unchecked === null ? answerOpen(room) : notConfirmed(subject, unchecked, intent, wording);
  }
  const answer = answerHas(question, ledger, articles, intent, subject, wording);
  const open =
    intent === 'has-confirmed' && answer?.answer.startsWith(wording.no) !== false
      ? unconfirmedBy(subject, question.language, index())
      : null;
  if (open !== null && (answer === null || isUnverified(open))) return notConfirmed(subject, open, intent, wording);
  if (answer !== null) return answer;
  const { mentioned } = findParty(subject, question.language, ledger, articles);
  return unheard(ledger, subject, mentioned, intent, wording);
}

function notConfirmed(name: string, sentence: IndexedSentence, intent: string, wording: Wording): Answer {
  return {
    answered: true,
    answer: `${wording.no}. ${wording.noConfirmationFrom(name)} ${quoteOf(sentence.text)}${sentence.outlet === '' ? '' : ` (${sentence.outlet})`}`,
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
