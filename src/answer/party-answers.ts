import { sameOutlet } from '../language/outlets.ts';
import { isMany } from '../news/agreement.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import type { Stance } from '../news/statement.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { type AskedParty, findParty, type Said } from './asked-party.ts';
import { nameDay } from './days.ts';
import { foldQuestion, type Intent, type Question } from './question.ts';
import { opened, type Party, type Wording } from './wording/wording.ts';

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
