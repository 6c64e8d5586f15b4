import { detectLanguage } from '../language/detect-language.ts';
import { type AnswerKind, foldQuestion, type Intent, type Question } from './question.ts';
import { plainIntents, questionWords } from './question-words.ts';

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

/** Reads what is asked and about whom: intent first, an open question where nothing else fits. */
export function classifyQuestion(text: string): Question {
  const folded = foldQuestion(text);
  const language = languageOf(text, folded);
  const words = questionWords[language] ?? questionWords['en'];
  const subject = subjectOf(text);
  const base = { text, language, subject, kind: kindOf(folded, language), negated: isNegated(folded) };
  const plain = plainIntents.find(([, pattern]) => pattern.test(folded))?.[0];
  if (words === undefined) return { ...base, intent: plain ?? 'fact' };
  const asksWhether = isPolar(folded, words.polar) && plain !== 'carriers' && plain !== 'status';
  if (plain !== undefined && !asksWhether) return { ...base, intent: plain };
  if (words.who.test(folded) && !isPolar(folded, words.polar)) {
    const who = whoIntent(folded, words);
    if (who !== null) return { ...base, intent: who };
    return { ...base, intent: 'fact' };
  }
  if (isPolar(folded, words.polar)) return { ...base, intent: polarIntent(folded, words) };
  return { ...base, intent: 'fact' };
}

/** True where the question wants a yes or a no. */
export function wantsYesOrNo({ text, language, intent }: Question): boolean {
  const words = questionWords[language] ?? questionWords['en'];
  return (
    intent === 'yes-no' ||
    intent.startsWith('has-') ||
    (words !== undefined && isPolar(foldQuestion(text), words.polar))
  );
}

function isPolar(folded: string, polar: RegExp): boolean {
  return polar.test(folded);
}

function languageOf(text: string, folded: string): string {
  const opened = openers.filter(([, pattern]) => pattern.test(folded)).map(([language]) => language);
  if (opened.length === 1 && opened[0] !== undefined) return opened[0];
  const found = detectLanguage(text);
  if (found in questionWords && (opened.length === 0 || opened.includes(found))) return found;
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
  const kinds = (questionWords[language] ?? questionWords['en'])?.kinds ?? {};
  const found = (['money', 'time', 'place', 'number', 'person'] as const).flatMap((kind) => {
    const at = kinds[kind]?.exec(folded)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  const first = found.reduce<(typeof found)[number] | null>((a, b) => (a === null || b.at < a.at ? b : a), null);
  if (first !== null) return first.kind;
  return 'thing';
}

type Words = NonNullable<(typeof questionWords)[string]>;

function whoIntent(folded: string, words: Words): Intent | null {
  if (words.decline.test(folded)) return 'who-declined';
  if (words.unaware.test(folded)) return 'who-unaware';
  if (words.deny.test(folded)) return 'who-denied';
  if (words.confirm.test(folded)) return 'who-confirmed';
  return null;
}

function polarIntent(folded: string, words: Words): Intent {
  if (words.confirm.test(folded)) return 'has-confirmed';
  if (words.deny.test(folded)) return 'has-denied';
  if (words.comment.test(folded)) return 'has-commented';
  return 'yes-no';
}

function isNegated(folded: string): boolean {
  return /\b(?:not|never|n't|non|mai|nicht|nie|pas|jamais|no|nunca|nao)\b|n't\b|(?:^|\s)не(?:\s|$)/.test(folded);
}

const auxiliary =
  /^(?:and |but |so |et |und |y |e )?(?:has|have|had|did|does|do|is|was|are|were|will|would|can|could|ha|hanno|hat|haben|hatte|ist|sind|war|konnte|konnten|wusste|wussten|han|foi)\s+/i;
const verb =
  /\s+(?:not |ever |also |yet |already |itself |himself |herself |officially |really |mai |gia |già |anche |ja |déjà |nicht |sich )*(?:confirm|den(?:y|ie)|comment|admit|acknowledg|verif|said|say|respond|react|know|knew|been|see|seen|reject|disput|approv|offer|withdr|retract|ask|call|want|tell|told|claim|demand|answer|conferm|smenti|nega|comment|ammess|detto|dice|ritir|rispost|bestätig|dementier|geäußert|zu |überprüf|von |eingeräumt|confirmado|negado|desmentido|notific|foi |a-t-|a confirm)/i;

/** The words between the auxiliary and the verb: "Has [the company] confirmed …"; or after "what did … say". */
function subjectOf(text: string): string | null {
  const bare = text.replace(/^¿/, '').trim();
  const said =
    /^(?:and )?what (?:did|does|do|has|have) (.{2,80}?) (?:sa(?:y|id)|comment|tell|told|answer|respond|ask|call|demand|want|claim)/i.exec(
      bare,
    );
  if (said?.[1] !== undefined) return said[1];
  const of = /^what is (.{2,60}?)(?:'s|’s) (?:position|statement|response|reaction)/i.exec(bare);
  if (of?.[1] !== undefined) return of[1];
  const foreign =
    /^(?:che )?cosa (?:ha|hanno) (?:detto|risposto|chiesto) (.{2,60}?)[?,]|^was (?:sagt|sagte|sagten) (.{2,60}?)(?: zu| dazu|\?|,)|^qu[ée] (?:dijo|ha dicho|dice) (.{2,60}?)(?: sobre|\?|,)|^qu['e ]+a (?:dit|déclaré) (.{2,60}?)[?,]|^o que (?:disse|diz) (.{2,60}?)(?: sobre|\?|,)/i.exec(
      bare,
    );
  const named = foreign?.slice(1).find((part) => part !== undefined);
  if (named !== undefined) return named.trim();
  const rest = bare.replace(auxiliary, '');
  const end = verb.exec(rest);
  if (end !== null && (rest !== bare || /^(?:il|la|lo|i|le|o|a|os|el|los|l[’'])/i.test(bare))) {
    const subject = rest.slice(0, end.index).trim();
    return subject === '' ? null : subject;
  }
  return null;
}
