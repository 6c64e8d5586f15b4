import { sameOutlet } from '../language/outlets.ts';
import { isMany } from '../news/agreement.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import type { Stance, Statement } from '../news/statement.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { fold, sameRoot } from '../story/spelling.ts';
import { type AskedParty, findParty, findSpoken, type Said } from './asked-party.ts';
import { nameDay } from './days.ts';
import { foldQuestion, type Intent, type Question } from './question.ts';
import { foldedWords } from './sentence-index.ts';
import { listIn, opened, type Party, type WhoIntent, type Wording } from './wording/wording.ts';

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
    evidence: entries.map((entry) => wordsOf(entry, stances[intent], ledger)),
    intent,
    missing: null,
  };
}

/** The speaker's own words, where the articles that carry the entry quote them; else the sentence of the entry. */
function wordsOf(entry: LedgerStatement, stance: Stance, ledger: Ledger): Answer['evidence'][number] {
  if (/[“”"«»„]/.test(entry.sentence)) return { articleId: entry.articleId, sentence: entry.sentence };
  const said = ledger.articles
    .filter(({ id }) => entry.articleIds.includes(id))
    .flatMap(({ id, statements }) =>
      statements
        .filter((one) => one.stance === stance && one.speaker === entry.speaker)
        .map((one) => ({
          articleId: id,
          sentence: one.sentence,
          weight: weightOf(one) + (id === entry.articleId ? 0.05 : 0),
        })),
    )
    .toSorted((a, b) => b.weight - a.weight);
  const [best] = said;
  return best === undefined
    ? { articleId: entry.articleId, sentence: entry.sentence }
    : { articleId: best.articleId, sentence: best.sentence };
}

const weightOf = ({ confidence, kind }: Statement) => confidence + (kind === 'indirect' ? 0 : 0.15);

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
const opposite: Readonly<Partial<Record<Stance, Stance>>> = { confirms: 'denies', denies: 'confirms' };

/** Whether a named party has confirmed, denied or commented; null where none of its words bears on it. */
export function answerHas(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  intent: HasIntent,
  name: string,
  wording: Wording,
): Answer | null {
  const found = findParty(name, question.language, ledger, articles);
  const party =
    intent === 'has-commented' && atTheTime.test(foldQuestion(question.text))
      ? { ...found, said: earliest(found.said) }
      : found;
  const of = (stance: Stance) => party.said.filter(({ statement }) => statement.stance === stance);
  const isSure = (stance: Stance | undefined) =>
    stance !== undefined && of(stance).some(({ statement }) => isAsserted(statement));
  const lastOf = (all: readonly Said[]) =>
    all
      .map(({ at }) => at ?? '0')
      .toSorted()
      .at(-1) ?? '0';
  const lastSure = (stance: Stance | undefined) =>
    stance === undefined || !isSure(stance) ? '' : lastOf(of(stance).filter(({ statement }) => isAsserted(statement)));
  for (const stance of order[intent]) {
    const said = bestFirst(of(stance), question);
    const [first] = said;
    if (first === undefined) continue;
    const takesSide = opposite[stance] !== undefined;
    // What is sure the other way stands before what may be, unless it was said earlier.
    if (takesSide && !isSure(stance) && lastSure(opposite[stance]) >= lastOf(said)) continue;
    const scopes = stance === 'denies' ? ledger.denials : stance === 'confirms' ? ledger.confirmations : [];
    return whether(yes[intent].includes(stance), first, said, party, wording, intent, question.wantsTime, scopes);
  }
  return null;
}

function whether(
  isYes: boolean,
  first: Said,
  said: readonly Said[],
  party: AskedParty,
  wording: Wording,
  intent: string,
  wantsTime = false,
  scopes: readonly LedgerStatement[] = [],
): Answer {
  const { statement, outlet } = first;
  const day = wantsTime ? nameDay(first.at, true, wording.locale) : null;
  const { stance } = statement;
  // What a party says on other things needs no certainty about its side.
  const sure = (stance !== 'confirms' && stance !== 'denies') || isAsserted(statement);
  const word = isYes ? wording.yes : wording.no;
  const told = statement.scope ?? scopes.find(({ speaker }) => speaker === statement.speaker)?.scope ?? null;
  const scope = told === null ? '' : `: ${told}`;
  const where = outlet === '' ? '' : wording.inOutlet(outlet);
  return {
    answered: true,
    answer: `${word}${sure ? '' : `, ${wording.butUnsure}`}. ${opened(wording.did(stance, partyOf(first, party.name), sure))}${where}${day === null ? '' : wording.onDay(day)}${scope}.${otherWords(party, stance, wording)}`,
    evidence: [first, ...said.filter((other) => other !== first)]
      .slice(0, 3)
      .map(({ articleId, statement: { sentence } }) => ({ articleId, sentence })),
    intent,
    missing: null,
  };
}

function partyOf({ statement: { speaker, role } }: Said, name: string): Party {
  const spoken = speaker ?? name;
  return { name: nameSpeaker({ speaker: spoken, role }), isMany: isMany(spoken) };
}

/** "Did X comment when it came out?": then, not since. */
const atTheTime =
  /\b(?:when|at first|initially|at the time|quando|all'inizio|quand|lorsque|als|zunachst|cuando|al principio)\b/;

function earliest(said: readonly Said[]): readonly Said[] {
  const first = said.toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'))[0];
  return first === undefined ? [] : said.filter(({ articleId }) => articleId === first.articleId);
}

/** The surest first; before that, what names an outlet that the question names ("Did it confirm it to AFP?"). */
function bestFirst(said: readonly Said[], { text }: Question): readonly Said[] {
  const names = [...text.matchAll(/(?<=\s)\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)*/gu)].map(([name]) => name);
  const named = ({ statement, outlet }: Said) =>
    names.filter((name) => sameOutlet(outlet, name) || (statement.via !== null && sameOutlet(statement.via, name)))
      .length;
  const rank = (one: Said) => 2 * named(one) + one.statement.confidence;
  return said.toSorted((a, b) => rank(b) - rank(a));
}

/** "It also denied it, in Y." */
function otherWords(party: AskedParty, stance: Stance, wording: Wording): string {
  const other = opposite[stance];
  if (other !== 'denies' && other !== 'confirms') return '';
  const said = party.said.find(({ statement }) => statement.stance === other && isAsserted(statement));
  return said === undefined ? '' : ` ${wording.alsoDid(other, partyOf(said, party.name), said.outlet)}`;
}

const knowing =
  /\b(?:know|knew|known|aware|told|notified|informed)\b|\bsapev\w*|\bsa\b|\binformat\w*|\bavvisat\w*|\bnotificat\w*|\bsavai\w*|\binform\w*|\bprevenu\w*|\bnotifi\w*|\bwusst\w*|\bweiss\b|\bunterrichtet\b|\bsabia\w*|знал|уведом/;
const sayingWhether =
  /\b(?:say|said|tell|told us|make clear|made clear|reveal|specify|specified|disclose) (?:if|whether|who|when|how|why|where)\b|\bdetto (?:se|chi|quando|come|perche)\b|\bdit (?:si|qui|quand|comment|pourquoi)\b|\b(?:gesagt|sagte),? (?:ob|wer|wann|wie|warum)\b|\b(?:dijo|dicho) (?:si|quien|cuando|como|por que)\b|\bdisse se\b|(?:сказал|сообщил).{0,20} ли/;

/** "Did X say whether …": only a sentence that speaks of X answers it. */
export function asksWhatWasTold({ text }: Question): boolean {
  return sayingWhether.test(foldQuestion(text));
}

/** "Did the mayor know of it?", "Did she say whether …": No, where the party says that it did not know, or did not say. */
export function answerKnew(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  name: string,
  wording: Wording,
): Answer | null {
  const folded = foldQuestion(question.text);
  const whetherSaid = asksWhatWasTold(question);
  if (!whetherSaid && !knowing.test(folded)) return null;
  const party = findParty(name, question.language, ledger, articles);
  const silent: readonly Stance[] = whetherSaid ? ['no-comment', 'unaware'] : ['unaware', 'no-comment'];
  const first = silent
    .map((stance) => party.said.find(({ statement }) => statement.stance === stance))
    .find((said) => said !== undefined);
  return first === undefined ? null : whether(false, first, [], party, wording, 'yes-no');
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
  const best = distinct(said.toSorted((a, b) => weight(b) - weight(a))).slice(0, 3);
  const lines = best.map(
    ({ statement, outlet }) =>
      `${nameSpeaker({ speaker: statement.speaker ?? name, role: statement.role })}: ${quoteOf(statement.sentence)}${outlet === '' ? '' : ` (${outlet})`}`,
  );
  return {
    answered: true,
    answer: lines.join(' — '),
    evidence: best.map(({ articleId, statement: { sentence } }) => ({ articleId, sentence })),
    intent: 'what-said',
    missing: null,
  };
}

function distinct(said: readonly Said[]): readonly Said[] {
  const seen = new Set<string>();
  return said.filter(({ statement: { sentence } }) => !seen.has(sentence) && seen.add(sentence).size > 0);
}

/** In quotation marks, where the sentence does not begin with its own. */
export function quoteOf(sentence: string): string {
  return /^["“«„]/u.test(sentence) ? sentence : `“${sentence}”`;
}

/** A party that nobody quotes is not a party that said no. */
export function unheard(ledger: Ledger, name: string, mentioned: boolean, intent: string, wording: Wording): Answer {
  const n = ledger.articles.filter(({ relation }) => relation !== 'unrelated').length;
  const outlets = [...new Set(ledger.articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))];
  const names = [...outlets.slice(0, 6), ...(outlets.length > 6 ? [wording.others] : [])];
  const list = listIn(wording, names);
  const answer = mentioned ? wording.mentionedOnly(name) : wording.notMentioned(n, name);
  return {
    answered: false,
    answer: `${wording.none} ${answer}${list === '' ? '' : ` ${wording.lookedAt(n, list)}`}`,
    evidence: [],
    intent,
    missing: mentioned ? wording.missing.statementBy(name) : wording.missing.mention(name),
  };
}
