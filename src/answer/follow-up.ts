import { cut } from '../lib/text.ts';
import type { Ledger } from '../news/ledger.ts';
import { classifyQuestion } from './classify-question.ts';
import { foldQuestion, type Intent, type Question } from './question.ts';

/** A question that was asked before in the same thread, with what we said. */
export type Asked = { readonly question: string; readonly answer: string | null };

const pronoun = /^(?:they|he|she|it|them|loro|lui|lei|ils|elles?|il|sie|er|ellos?|ellas?|él)$/i;
const lead = '(?:and|but|so|e|ed|ma|et|mais|und|aber|y|pero)?[ ,]*';
const about =
  "(?:what about|how about|e per quanto riguarda|che dire di|qu[’']en est-il de|was ist mit|y qué hay de|qué hay de)?";
// "And Beijing?", "What about the ministry?": a name or a body and nothing else.
const elliptic = new RegExp(`^${lead}\\s*${about}\\s*((?:\\S+ ){0,4}\\S+?)\\s*\\?*$`, 'iu');
const begins = /^(?:and|but|so|e|ed|ma|et|mais|und|aber|y|pero)\b|^(?:what|how) about\b|^was ist mit\b/i;
const verbal =
  /\b(?:who|whom|what|when|where|why|how|which|did|does|do|has|have|is|are|was|were|will|can|could|say|said|den(?:y|ied)|confirm(?:ed)?|chi|cosa|quando|dove|perche|come|ha|hanno|qui|que|quoi|quand|ou|pourquoi|comment|est-ce|dit|wer|wann|wo|warum|wie|hat|haben|ist|sind|gesagt|quien|cuando|donde|como|han|es|dijo)\b|-t-|-(?:il|elle|ils|elles)\b/;
const bare: readonly (readonly ['time' | 'place' | 'reason' | 'else' | 'count', RegExp])[] = [
  [
    'time',
    /^(?:when|since when|at what time|quando|quand|wann|cuando|когда)(?: exactly| was that| did (?:they|he|she|it)| genau)?$/,
  ],
  ['place', /^(?:where|dove|ou|wo|donde|где)(?: exactly| was that)?$/],
  ['reason', /^(?:why|perche|pourquoi|warum|por que|почему)$/],
  [
    'else',
    /^(?:who else|anyone else|anybody else|chi altro|qualcun altro|qui d'autre|wer noch|wer sonst|sonst noch jemand|quien mas|alguien mas)$/,
  ],
  ['count', /^(?:how many|quanti|quante|combien|wie viele|cuantos|cuantas)$/],
];
const whose: Readonly<Partial<Record<Intent, Intent>>> = {
  'who-denied': 'has-denied',
  'who-confirmed': 'has-confirmed',
  'who-declined': 'has-commented',
  'who-unaware': 'has-commented',
};
const others: Readonly<Partial<Record<Intent, Intent>>> = {
  'has-denied': 'who-denied',
  'has-confirmed': 'who-confirmed',
  'has-commented': 'who-declined',
  'first-report': 'carriers',
};
const openers = { time: 'When', place: 'Where', reason: 'Why' } as const;

/**
 * What a question means in its thread: "and did they confirm?", "and Beijing?", "when?", "who else?" take what they lack
 * from the questions before; others stand as they are.
 */
export function understandFollowUp(text: string, earlier: readonly Asked[], ledger: Ledger): Question {
  let before: Question | null = null;
  let told: string | null = null;
  for (const asked of earlier.slice(-6)) {
    before = resolve(classifyQuestion(cut(asked.question, 1_000)), before, told, ledger);
    told = asked.answer;
  }
  return resolve(classifyQuestion(text), before, told, ledger);
}

function resolve(question: Question, before: Question | null, told: string | null, ledger: Ledger): Question {
  const folded = foldQuestion(question.text)
    .replace(/[?¿!.\s]+$/g, '')
    .replace(/^[¿\s]+/, '');
  const rest = folded.replace(/^(?:and|but|so|e|ed|ma|et|mais|und|aber|y|pero|ok|okay)[ ,]+/, '');
  const asked = bare.find(([, pattern]) => pattern.test(rest))?.[0];
  if (before !== null && asked !== undefined) return bareOne(asked, question, before, told);
  const name = nameAlone(question.text, folded, before !== null);
  if (name !== null) return aboutOther(name, question, before);
  if (before === null || question.subject === null || !pronoun.test(question.subject)) return question;
  const subject = before.subject ?? firstOf(before, ledger);
  return subject === null ? question : { ...question, subject };
}

function bareOne(asked: (typeof bare)[number][0], question: Question, before: Question, told: string | null): Question {
  if (asked === 'else')
    return { ...before, intent: others[before.intent] ?? elseOf(before.intent), subject: null, told };
  if (asked === 'count')
    return {
      ...before,
      intent: before.intent === 'carriers' || before.intent === 'first-report' ? 'count-outlets' : 'count-sources',
    };
  const fromLedger =
    before.intent.startsWith('who-') || before.intent.startsWith('has-') || before.intent === 'what-said';
  if (asked === 'time' && fromLedger) return { ...before, wantsTime: true };
  if (asked === 'time' && before.intent === 'first-report') return before;
  return { ...classifyQuestion(`${openers[asked]} ${withoutOpener(before.text)}`), language: question.language };
}

function elseOf(intent: Intent): Intent {
  return intent.startsWith('who-') && intent !== 'who-knows' ? intent : 'carriers';
}

const opening =
  /^(?:and |but |so )?(?:who|whom|what|when|where|why|how(?: many| much)?|which|did|does|do|has|have|is|are|was|were)\b\s*/i;

function withoutOpener(text: string): string {
  return text.replace(opening, '');
}

/** "Beijing" of "And Beijing?"; null where there is a verb or a word of asking, or nothing that begins like a follow-up. */
function nameAlone(text: string, folded: string, hasEarlier: boolean): string | null {
  const opened = begins.test(text.trim());
  const name = elliptic.exec(text.trim().replace(/^¿/, ''))?.[1]?.trim();
  if (name === undefined || name === '') return null;
  const words = folded
    .replace(/^(?:and|but|so|e|ed|ma|et|mais|und|aber|y|pero)[ ,]+/, '')
    .replace(/^(?:what|how) about |^was ist mit |^y? ?que hay de /, '');
  if (verbal.test(words)) return null;
  const isName = /^(?:the |il |la |le |l[’']|der |die |das |el |los |las )?(?:\p{Lu}\S*(?: |$)){1,3}$/u.test(name);
  return opened || (hasEarlier && isName && /\?\s*$/.test(text)) ? name : null;
}

/** The same question of somebody else. */
function aboutOther(name: string, question: Question, before: Question | null): Question {
  if (before === null) return { ...question, intent: 'has-commented', subject: name };
  const intent = whose[before.intent] ?? before.intent;
  if (intent.startsWith('has-') || intent === 'what-said' || intent === 'own-source')
    return { ...before, text: `${before.text} ${name}`, intent, subject: name, wantsTime: false, told: null };
  if (before.subject !== null) return { ...classifyQuestion(before.text.replace(before.subject, name)), subject: name };
  return { ...question, text: `${before.text} ${name}`, intent: 'what-said', subject: name };
}

/** Whom the answer before spoke of first. */
function firstOf(before: Question, ledger: Ledger): string | null {
  const entries = {
    'who-denied': ledger.denials,
    'who-confirmed': ledger.confirmations,
    'who-declined': ledger.noComment,
    'who-unaware': ledger.unaware,
  } as const;
  const intent = before.intent;
  if (intent === 'first-report' || intent === 'based-on') return ledger.origin?.outlet ?? null;
  return Object.hasOwn(entries, intent) ? (entries[intent as keyof typeof entries][0]?.speaker ?? null) : null;
}
