import { detectLanguage } from '../language/detect-language.ts';
import { type AnswerKind, foldQuestion, type Intent, type Question } from './question.ts';
import { subjectOf } from './question-subject.ts';
import { asksIn, plainIntents, type QuestionWords, wordsForQuestions } from './question-words.ts';

const openers: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    /^(?:and |but |so )?(?:who|whom|whose|what|when|where|which|why|how|has|have|had|did|does|do|is|was|are|were|will|would|can|could|should|in (?:what|which)|by (?:when|whom)|at (?:what|which)|from (?:where|what|which)|to (?:whom|what)|according to)(?:n't)?\b/,
  ],
  [
    'de',
    /^(?:und |aber )?(?:wer|wem|wen|wann|wo|wohin|woher|wie|was|welche[rsmn]?|warum|worauf|hat|haben|ist|sind|war|wird|konnte|wusste|gibt|seit|bis wann|an welch|in welch)\b/,
  ],
  ['ru', /[а-я]/],
  ['es', /¿|^(?:y )?(?:quien|quienes|cuando|donde|cuant[oa]s?|cual|cuales|por que|como)\b/],
  [
    'fr',
    /^(?:et )?(?:qui|quand|ou|combien|quel|quelle|quels|quelles|pourquoi|comment|est-ce|qu'|a quel|de quoi|sur quoi|d'ou)(?:\b|$)|-t-(?:il|elle|on)\b/,
  ],
  [
    'it',
    /^(?:e |ma )?(?:chi|quando|dove|quant[oiae]|quale|quali|qual e|perche|come|cosa|che cosa|che|ha|hanno|da (?:quale|dove)|in (?:che|quale)|su cosa|il|lo|gli)\b/,
  ],
  ['pt', /^(?:e )?(?:quem|onde|quant[oa]s?|qual|quais|por que|em qu|o que|o|os|foi)\b/],
];

/** Intents that a yes/no question may have too: "does anyone else carry it?", "is there anything new?". */
const putAsPolar: ReadonlySet<Intent> = new Set(['carriers', 'status', 'changed', 'own-source', 'who-knows']);

/** Reads what is asked and about whom: intent first, an open question where nothing else fits. */
export function classifyQuestion(text: string): Question {
  const folded = foldQuestion(text);
  const language = languageOf(text, folded);
  const words = wordsForQuestions(language);
  const subject = subjectOf(text);
  const base = {
    text,
    language,
    subject,
    kind: kindOf(folded, language),
    negated: isNegated(folded),
    wantsTime: false,
    told: null,
  };
  const plain = plainIntents.find(([, pattern]) => pattern.test(folded))?.[0];
  const asksWhether = words.polar.test(folded) && (plain === undefined || !putAsPolar.has(plain));
  if (plain !== undefined && !asksWhether) return { ...base, intent: plain };
  if (words.who.test(folded) && !words.polar.test(folded)) {
    const who = whoIntent(folded, words);
    if (who !== null) return { ...base, intent: who };
    return { ...base, intent: 'fact' };
  }
  if (words.polar.test(folded)) return { ...base, intent: polarIntent(folded, words) };
  return { ...base, intent: 'fact' };
}

/** True where the question wants a yes or a no. */
export function wantsYesOrNo({ text, language, intent }: Question): boolean {
  const words = wordsForQuestions(language);
  return intent === 'yes-no' || intent.startsWith('has-') || words.polar.test(foldQuestion(text));
}

function languageOf(text: string, folded: string): string {
  const opened = openers.filter(([, pattern]) => pattern.test(folded)).map(([language]) => language);
  if (opened.length === 1 && opened[0] !== undefined) return opened[0];
  const found = detectLanguage(text);
  if (asksIn(found) && (opened.length === 0 || opened.includes(found))) return found;
  return opened[0] ?? 'en';
}

function kindOf(folded: string, language: string): AnswerKind {
  if (/\bnationalit|\bnazionalita|\bnationalite|\bstaatsangehor|\bnacionalidad/.test(folded)) return 'nationality';
  if (
    /\bnames? of (?:the|his|her|their)\b|\bcome si chiam|\bcomment s'appel|\bwie heiss|\bcomo se llam|\bcomo se cham|как зовут/.test(
      folded,
    )
  )
    return 'person';
  const kinds = wordsForQuestions(language).kinds;
  const found = (['money', 'time', 'place', 'number', 'person'] as const).flatMap((kind) => {
    const at = kinds[kind]?.exec(folded)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  const first = found.reduce<(typeof found)[number] | null>((a, b) => (a === null || b.at < a.at ? b : a), null);
  if (first !== null) return first.kind;
  return 'thing';
}

function whoIntent(folded: string, words: QuestionWords): Intent | null {
  if (words.decline.test(folded)) return 'who-declined';
  if (words.unaware.test(folded)) return 'who-unaware';
  if (words.deny.test(folded)) return 'who-denied';
  if (words.confirm.test(folded)) return 'who-confirmed';
  return null;
}

function polarIntent(folded: string, words: QuestionWords): Intent {
  if (words.confirm.test(folded)) return 'has-confirmed';
  if (words.deny.test(folded)) return 'has-denied';
  if (words.comment.test(folded)) return 'has-commented';
  return 'yes-no';
}

function isNegated(folded: string): boolean {
  return /\b(?:not|never|n't|non|mai|nicht|nie|pas|jamais|no|nunca|nao)\b|n't\b|(?:^|\s)не(?:\s|$)/.test(folded);
}
