import { phraseAfter, phraseBefore, type Span } from '../noun-phrases.ts';
import { gapBefore, type Passage } from '../passage.ts';
import { capital, wordAt } from './cue.ts';

/** The phrase right behind an inverted verb begins with a noun of somebody who speaks, and no clause or quotation follows it. */
export function speaksBehind(passage: Passage, { from, to }: Span): boolean {
  const { grammar, words, language } = passage;
  if (language === 'en' || language === 'de') return false;
  if (grammar.complementizers.has(words[to]?.lower ?? '') || /^(?:«|"|“)/.test(gapBefore(passage, to).trim()))
    return false;
  const noun = words
    .slice(from, Math.min(to, from + 4))
    .find(({ text, lower }) => capital.test(text) || !grammar.determiners.has(lower))?.lower;
  return noun !== undefined && grammar.speakers.has(noun);
}

/** "a-t-il déclaré", "a-t-elle ajouté": where the auxiliary stands. */
export function cliticAuxiliary({ language, words, text, grammar }: Passage, { from, to }: Span): number | null {
  if (language !== 'fr' || to - from !== 1) return null;
  const at = words[from - 1]?.lower === 't' ? from - 2 : from - 1;
  const auxiliary = words[at];
  if (auxiliary === undefined || !grammar.auxiliaries.has(auxiliary.lower)) return null;
  return /^[-t]{1,3}$/.test(text.slice(auxiliary.end, words[from]?.start)) ? at : null;
}

/** "È quanto riferiscono …": the speaker stands behind the verb. */
export function isCleft({ words }: Passage, { from, to }: Span): boolean {
  return to - from <= 2 && /^(?:quanto|quello|ciò|quel)$/.test(words[to - 1]?.lower ?? '');
}

export const namesSomebody = ({ words }: Passage, { from, to }: Span) =>
  words.slice(from, to).some(({ text }) => capital.test(text));

const timeNoun =
  /^(?:jahr|jahre|jahren|tag|tage|tagen|woche|wochen|monat|monate|abend|morgen|mittag|uhr|mal|year|week|month|day|morning|evening|anno|settimana|giorno|semana|día|año|dia|ano|jour|semaine|année)$/;

const relatives = /^(?:who|which|qui|che|que|который|которая|которое|которые)$/;

/** "Amina Sefu, who said": the relative right before the verb, where a name or a noun stands before it. */
export function relativeBefore(passage: Passage, left: number, floor: number): Span | null {
  const at = left - 1;
  if (at <= floor || !relatives.test(wordAt(passage, at).lower) || (passage.quotationOf[at - 1] ?? -1) >= 0)
    return null;
  const before = wordAt(passage, at - 1);
  const joined = gapBefore(passage, at);
  const named = capital.test(before.text);
  if (/^(?:that|which|who)$/.test(wordAt(passage, at).lower) ? !/^,? $/.test(joined) : !/^, $/.test(joined) && !named)
    return null;
  return passage.grammar.speech.has(before.lower) ? null : { from: at, to: left };
}

/** "A doctor who treats them told …": the subject reaches back over its relative clause. */
export function restrictiveSubject(passage: Passage, left: number, floor: number): Span | null {
  if (passage.language !== 'en') return null;
  const reduced = reducedRelative(passage, left, floor);
  if (reduced !== null) return reduced;
  for (let at = left - 2; at > floor && left - at < 14; at--) {
    if (/[,;:“”"()]/.test(gapBefore(passage, at + 1))) return null;
    const { lower } = wordAt(passage, at);
    if (passage.grammar.complementizers.has(lower) || passage.grammar.conjunctions.has(lower)) return null;
    if (lower !== 'who') continue;
    const head = phraseBefore(passage, at, floor);
    return head === null ? null : { from: head.from, to: left };
  }
  return null;
}

/** "The airline named in reports of a flight to X said": the phrase before the participle, not the last noun. */
function reducedRelative(passage: Passage, left: number, floor: number): Span | null {
  const { grammar, words } = passage;
  const head = phraseAfter(passage, floor, left);
  if (head === null || head.to >= left - 1 || left - floor > 30) return null;
  if (!/^\p{Ll}+(?:ed|own|eld|aught)$/u.test(words[head.to]?.text ?? '')) return null;
  if (!grammar.prepositions.has(words[head.to + 1]?.lower ?? '')) return null;
  for (let at = head.to + 1; at < left; at++) if (isFiniteOrCut(passage, at)) return null;
  const speaks = words
    .slice(head.from, head.to)
    .some(({ lower }) =>
      [grammar.roles, grammar.institutions, grammar.anonymousNouns, grammar.outletNouns].some((nouns) =>
        nouns.has(lower),
      ),
    );
  return speaks ? { from: head.from, to: left } : null;
}

const isFiniteOrCut = (passage: Passage, at: number) => {
  const { lower } = wordAt(passage, at);
  return (lower !== 'to' && passage.grammar.auxiliaries.has(lower)) || /[,;:“”"()]/.test(gapBefore(passage, at));
};

const agentWords = /^(?:par|da|dal|dalla|dall'|dai|dalle|por|pelo|pela|pelos|pelas)$/;

export const romanceParticiple = /(?:ée?s?|(?:at|it|ut)[oaie]|(?:ad|id)[oa]s?)$/;

/** "Deux négociants interrogés par X affirment": the phrase before the participle speaks, not its agent. */
export function agentRelative(passage: Passage, source: Span, left: number, floor: number): Span | null {
  if (!/^(?:fr|it|es|pt)/.test(passage.language)) return null;
  for (let at = source.from; at > Math.max(floor + 1, source.from - 2); at--) {
    if (!agentWords.test(passage.words[at - 1]?.lower ?? '')) continue;
    if (!romanceParticiple.test(passage.words[at - 2]?.lower ?? '') || gapBefore(passage, at - 1) !== ' ') return null;
    const head = phraseBefore(passage, at - 2, floor);
    return head !== null && isSubject(passage, head) ? { from: head.from, to: left } : null;
  }
  return null;
}

/** Whether a phrase can speak: a name, a pronoun, a person's, body's or document's noun, or any phrase with an article. */
export function isSubject(passage: Passage, { from, to }: Span): boolean {
  const { grammar } = passage;
  if (to - from <= 3 && timeNoun.test(wordAt(passage, to - 1).lower)) return false;
  if (to - from === 1 && /^\d+$/.test(wordAt(passage, from).text)) return false;
  for (let at = from; at < to; at++) {
    const { text, lower } = wordAt(passage, at);
    if (
      capital.test(text) ||
      grammar.pronouns.has(lower) ||
      grammar.determiners.has(lower) ||
      grammar.indefinites.has(lower)
    )
      return true;
    if (grammar.sources.has(lower)) return true;
  }
  return to - from <= 3;
}
