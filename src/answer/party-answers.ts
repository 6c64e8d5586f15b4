import { sameOutlet } from '../language/outlets.ts';
import { count, listWords } from '../lib/text.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import type { Stance } from '../news/statement.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { fold, sameRoot } from '../story/spelling.ts';
import { type AskedParty, findParty, findSpoken, type Said } from './asked-party.ts';
import { foldQuestion, type Intent, type Question } from './question.ts';
import { foldedWords } from './sentence-index.ts';

const asked = {
  'who-denied': { key: 'denials', did: 'denies it', none: 'a denial' },
  'who-confirmed': { key: 'confirmations', did: 'confirms it', none: 'a confirmation' },
  'who-declined': { key: 'noComment', did: 'does not comment', none: 'anyone declining to comment' },
  'who-unaware': { key: 'unaware', did: 'is not aware of it', none: 'anyone saying that they did not know' },
} as const;

type WhoIntent = keyof typeof asked;

/** Who denied, confirmed, kept silent or did not know; null where the ledger has nobody. Who fits the question's words best comes first. */
export function answerWho(question: Question, ledger: Ledger, intent: WhoIntent): Answer | null {
  const { key } = asked[intent];
  const entries = byFit(
    question,
    ledger[key],
    ledger.articles.map(({ outlet }) => outlet),
  );
  if (entries.length === 0) return null;
  const parts = entries.map((entry) => {
    const outlet = ledger.articles.find(({ id }) => id === entry.articleId)?.outlet ?? '';
    const scope = entry.scope === null ? '' : `: ${entry.scope}`;
    const doubt = isAsserted(entry) ? '' : ' (not certain)';
    return `${nameSpeaker(entry)}${doubt}${outlet === '' ? '' : `, in ${outlet}`}${scope}`;
  });
  return {
    answered: true,
    answer: `${parts.join('; ')}.`,
    evidence: entries.map(({ articleId, sentence }) => ({ articleId, sentence })),
    intent,
    missing: null,
  };
}

/** "None of the sources quotes a denial", with what they were. */
export function nobody(ledger: Ledger, intent: WhoIntent): Answer {
  const n = ledger.articles.filter(({ relation }) => relation !== 'unrelated').length;
  return {
    answered: false,
    answer: `None of the sources quotes ${asked[intent].none}. Looked at ${count(n, 'article')}.`,
    evidence: [],
    intent,
    missing: asked[intent].none,
  };
}

/** "Who in the government denied it?": the words beyond the intent choose among the speakers; outlets that correct themselves come last. */
function byFit(
  question: Question,
  entries: readonly LedgerStatement[],
  outlets: readonly string[],
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
  const hardness = ({ strength, speaker }: LedgerStatement) =>
    (strength === 'hard' ? 0.5 : 0) - (outlets.some((outlet) => sameOutlet(outlet, speaker)) ? 6 : 0);
  return entries
    .map((entry) => ({ entry, score: fitOf(entry) + hardness(entry) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

type HasIntent = Extract<Intent, 'has-confirmed' | 'has-denied' | 'has-commented'>;

const order: Readonly<Record<HasIntent, readonly Stance[]>> = {
  'has-confirmed': ['confirms', 'denies', 'no-comment', 'unaware'],
  'has-denied': ['denies', 'confirms', 'no-comment', 'unaware'],
  'has-commented': ['denies', 'confirms', 'unaware', 'no-comment', 'calls-for', 'other', 'reports'],
};
const yes: Readonly<Record<HasIntent, readonly Stance[]>> = {
  'has-confirmed': ['confirms'],
  'has-denied': ['denies'],
  'has-commented': ['denies', 'confirms', 'unaware', 'calls-for', 'other', 'reports'],
};
const did: Readonly<Record<Stance, string>> = {
  confirms: 'confirms it',
  denies: 'denies it',
  'no-comment': 'did not comment',
  unaware: 'says that it is not aware of it',
  reports: 'says so',
  'calls-for': 'asks for something',
  other: 'spoke about it',
};

/** Whether a named party has confirmed, denied or commented; null where none of its words bears on it. */
export function answerHas(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  intent: HasIntent,
  name: string,
): Answer | null {
  const found = findParty(name, question.language, ledger, articles);
  const party =
    intent === 'has-commented' && atTheTime.test(foldQuestion(question.text))
      ? { ...found, said: earliest(found.said) }
      : found;
  for (const stance of order[intent]) {
    const said = party.said.filter(({ statement }) => statement.stance === stance);
    const first = stance === 'confirms' || stance === 'denies' ? strongest(said) : said[0];
    if (first === undefined) continue;
    const word = yes[intent].includes(stance) ? 'Yes' : 'No';
    const { statement, outlet } = first;
    return {
      answered: true,
      answer: `${word}. ${nameSpeaker({ speaker: statement.speaker ?? name, role: statement.role })} ${did[stance]}${outlet === '' ? '' : `, in ${outlet}`}${statement.scope === null ? '' : `: ${statement.scope}`}.${otherWords(party, stance)}`,
      evidence: [first, ...said.filter((other) => other !== first)]
        .slice(0, 3)
        .map(({ articleId, statement: { sentence } }) => ({ articleId, sentence })),
      intent,
      missing: null,
    };
  }
  return null;
}

/** "Did X comment when it came out?": then, not since. */
const atTheTime =
  /\b(?:when|at first|initially|at the time|quando|all'inizio|quand|lorsque|als|zunachst|cuando|al principio)\b/;

function earliest(said: readonly Said[]): readonly Said[] {
  const first = said.toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'))[0];
  return first === undefined ? [] : said.filter(({ articleId }) => articleId === first.articleId);
}

function strongest(said: readonly Said[]): Said | undefined {
  return said.toSorted((a, b) => b.statement.confidence - a.statement.confidence)[0];
}

/** "Earlier it denied it." */
function otherWords(party: AskedParty, stance: Stance): string {
  const opposite = stance === 'confirms' ? 'denies' : stance === 'denies' ? 'confirms' : null;
  const other = party.said.find(({ statement }) => statement.stance === opposite);
  return other === undefined
    ? ''
    : ` It also ${opposite === 'denies' ? 'denied' : 'confirmed'} it, in ${other.outlet}.`;
}

const knowing =
  /\b(?:know|knew|known|aware|told|notified|informed|(?:say|said) (?:if|whether))\b|\bsapev\w*|\bsa\b|\binformat\w*|\bavvisat\w*|\bnotificat\w*|\bdetto se\b|\bsavai\w*|\binform\w*|\bprevenu\w*|\bnotifi\w*|\bdit si\b|\bwusst\w*|\bweiss\b|\bunterrichtet\b|\bgesagt, ob\b|\bsabia\w*|\bdijo si\b|\bdisse se\b|знал|уведом|сообщил.{0,20} ли/;

/** "Did the mayor know of it?", "Did she say whether …": No, where the party says that it did not know, or did not say. */
export function answerKnew(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  name: string,
): Answer | null {
  if (!knowing.test(foldQuestion(question.text))) return null;
  const { said } = findParty(name, question.language, ledger, articles);
  const first =
    said.find(({ statement }) => statement.stance === 'unaware') ??
    said.find(({ statement }) => statement.stance === 'no-comment');
  if (first === undefined) return null;
  const { statement, outlet, articleId } = first;
  return {
    answered: true,
    answer: `No. ${nameSpeaker({ speaker: statement.speaker ?? name, role: statement.role })} ${did[statement.stance]}${outlet === '' ? '' : `, in ${outlet}`}.`,
    evidence: [{ articleId, sentence: statement.sentence }],
    intent: 'yes-no',
    missing: null,
  };
}

/** What a party said; null where it says nothing in any article. Words on the claim come before others. */
export function answerWhatSaid(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  name: string,
): Answer | null {
  const known = findParty(name, question.language, ledger, articles);
  const said = known.said.length > 0 ? known.said : findSpoken(name, question.language, articles);
  if (said.length === 0) return null;
  const words = new Set(foldedWords(question.text, question.language).map(fold));
  const asks = /\b(?:ask|call|demand|want|chiest|forder|pidi|demand)/i.test(question.text);
  const weight = ({ statement }: Said) =>
    (asks && statement.stance === 'calls-for' ? 4 : 0) +
    (statement.stance === 'other' || statement.stance === 'reports' ? 0 : 1) +
    (statement.kind === 'indirect' ? 0 : 0.5) +
    foldedWords(statement.sentence, question.language).filter((word) => words.has(word)).length * 0.3;
  const best = said.toSorted((a, b) => weight(b) - weight(a));
  const lines = best
    .slice(0, 3)
    .map(
      ({ statement, outlet }) =>
        `${nameSpeaker({ speaker: statement.speaker ?? name, role: statement.role })}: “${statement.sentence}”${outlet === '' ? '' : ` (${outlet})`}`,
    );
  return {
    answered: true,
    answer: lines.join(' — '),
    evidence: best.slice(0, 3).map(({ articleId, statement: { sentence } }) => ({ articleId, sentence })),
    intent: 'what-said',
    missing: null,
  };
}

/** A party that nobody quotes is not a party that said no. */
export function unheard(ledger: Ledger, name: string, mentioned: boolean, intent: string): Answer {
  const n = ledger.articles.filter(({ relation }) => relation !== 'unrelated').length;
  const outlets = [...new Set(ledger.articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))];
  const answer = mentioned
    ? `None of the sources says. They mention ${name}, but none quotes ${name} on it.`
    : `None of the sources says. None of the ${count(n, 'article')} mentions ${name}.`;
  return {
    answered: false,
    answer: `${answer}${outlets.length === 0 ? '' : ` Looked at ${listWords(outlets.slice(0, 6))}${outlets.length > 6 ? ' and others' : ''}.`}`,
    evidence: [],
    intent,
    missing: mentioned ? `no statement by ${name}` : `${name} is not mentioned`,
  };
}
