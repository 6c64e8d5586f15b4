import { sameOutlet } from '../language/outlets.ts';
import type { Answer } from '../news/answer.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import type { Stance, Statement } from '../news/statement.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { sameRoot } from '../story/spelling.ts';
import { nameDay } from './days.ts';
import type { Question } from './question.ts';
import { foldedWords } from './sentence-index.ts';
import { opened, type WhoIntent, type Wording } from './wording/wording.ts';

const keys = {
  'who-denied': 'denials',
  'who-confirmed': 'confirmations',
  'who-declined': 'noComment',
  'who-unaware': 'unaware',
} as const;

const stances = {
  'who-denied': 'denies',
  'who-confirmed': 'confirms',
  'who-declined': 'no-comment',
  'who-unaware': 'unaware',
} as const;

/** Who denied, confirmed, kept silent or did not know; null where the ledger has nobody. Who fits the question's words best comes first. */
export function answerWho(question: Question, ledger: Ledger, intent: WhoIntent, wording: Wording): Answer | null {
  const { told } = question;
  const entries = byFit(
    question,
    ledger[keys[intent]].filter(({ speaker }) => told === null || !told.includes(speaker)),
    ledger.articles.map(({ outlet }) => outlet),
    intent === 'who-confirmed' ? ledger.denials : intent === 'who-denied' ? ledger.confirmations : [],
  );
  if (entries.length === 0) return null;
  const parts = entries.map((entry) => {
    const outlet = ledger.articles.find(({ id }) => id === entry.articleId)?.outlet ?? '';
    const scope = entry.scope === null ? '' : `: ${entry.scope}`;
    const doubt = isAsserted(entry) ? '' : ` (${wording.notCertain})`;
    const day = question.wantsTime ? nameDay(entry.at, true, wording.locale) : null;
    return `${nameSpeaker(entry)}${doubt}${outlet === '' ? '' : wording.inOutlet(outlet)}${day === null ? '' : wording.onDay(day)}${scope}`;
  });
  return {
    answered: true,
    answer: `${opened(parts.join('; '))}.`,
    evidence: entries.map((entry) => wordsOf(entry, stances[intent], ledger, question)),
    intent,
    missing: null,
  };
}

/** Of what the speaker says to this side the words that are surest, quoted, and nearest to the question. */
function wordsOf(
  entry: LedgerStatement,
  stance: Stance,
  ledger: Ledger,
  { text, language }: Question,
): Answer['evidence'][number] {
  const asked = foldedWords(text, language).filter((word) => word.length > 3);
  const weightOf = ({ confidence, sentence }: Pick<Statement, 'confidence' | 'sentence'>) => {
    const words = foldedWords(sentence, language);
    const met = asked.filter((word) => words.some((other) => sameRoot(word, other))).length;
    return confidence + (/[“”"«»„]/.test(sentence) ? 0.35 : 0) + 0.15 * Math.min(2, met);
  };
  const said = ledger.articles
    .filter(({ id }) => entry.articleIds.includes(id))
    .flatMap(({ id, statements }) =>
      statements
        .filter((one) => one.stance === stance && one.speaker === entry.speaker)
        .map((one) => ({
          articleId: id,
          sentence: one.sentence,
          weight: weightOf(one) + (one.sentence === entry.sentence ? 0.1 : 0),
        })),
    );
  const told = { articleId: entry.articleId, sentence: entry.sentence, weight: 0 };
  const { articleId, sentence } = said.reduce((best, one) => (one.weight > best.weight ? one : best), told);
  return { articleId, sentence };
}

/** "None of the sources quotes a denial", with what they were. */
export function nobody(ledger: Ledger, intent: WhoIntent, wording: Wording, isElse: boolean): Answer {
  const n = ledger.articles.filter(({ relation }) => relation !== 'unrelated').length;
  return {
    answered: false,
    answer: `${isElse ? wording.noneElse : wording.noneQuotes(intent)} ${wording.lookedAt(n, '')}`,
    evidence: [],
    intent,
    missing: wording.missing.who(intent),
  };
}

/**
 * "Who in the government denied it?": the words beyond the intent choose among the speakers. Who is sure comes before
 * who may have; outlets that correct themselves, and people without a name, come last.
 */
function byFit(
  question: Question,
  entries: readonly LedgerStatement[],
  outlets: readonly string[],
  otherSide: readonly LedgerStatement[],
): readonly LedgerStatement[] {
  const words = foldedWords(question.text, question.language).filter((word) => word.length > 3);
  const fitOf = ({ speaker, role, sentence }: LedgerStatement) => {
    const who = foldedWords(`${speaker} ${role ?? ''}`, question.language);
    const said = foldedWords(sentence, question.language);
    return words.reduce(
      (sum, word) =>
        sum + (who.some((other) => sameRoot(other, word)) ? 2 : said.some((other) => sameRoot(other, word)) ? 1 : 0),
      0,
    );
  };
  // Who is sure to say the opposite hardly says this.
  const contradicts = ({ speaker }: LedgerStatement) =>
    otherSide.some((other) => other.speaker === speaker && isAsserted(other));
  const weight = (entry: LedgerStatement) =>
    (entry.strength === 'hard' ? 0.5 : 0) +
    (isAsserted(entry) ? 1 : contradicts(entry) ? -4 : 0) +
    (/\p{Lu}/u.test(entry.speaker) ? 0 : -1.5) +
    (/^\p{Lu}\S+(?: \p{L}+)* \p{Lu}\S+$/u.test(entry.speaker) ? 0.7 : 0) +
    (/[“”"«»„]/.test(entry.sentence) ? 0.7 : 0) -
    (outlets.some((outlet) => sameOutlet(outlet, entry.speaker)) ? 6 : 0);
  return entries
    .map((entry) => ({ entry, score: fitOf(entry) + weight(entry) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
