import { phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from '../passage.ts';
import { type CueWords, wordAt } from './cue.ts';

/** "fait" is a verb of saying only with what makes it one. */
export function isLightVerb({ words }: Passage, at: number): boolean {
  return words[at]?.lower === 'fait' && !/^(?:savoir|part|valoir|observer|remarquer)$/.test(words[at + 1]?.lower ?? '');
}

/** "Asked whether …, X said", "when asked if …": what was asked stands in the answer's sentence, and is nobody's statement. */
export function opensQuestion(passage: Passage, sentence: SentenceWords, at: number): boolean {
  if (passage.language !== 'en' || wordAt(passage, at).lower !== 'asked') return false;
  return (
    at === sentence.from ||
    gapBefore(passage, at).includes(',') ||
    /^(?:when|if|as)$/.test(wordAt(passage, at - 1).lower)
  );
}

/** "X was quoted as saying that …", "the station quoted a doctor as saying …". */
export function quotedAsSaying(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
  if (passage.language !== 'en' || !/^(?:quoted|cited|quotes|cites|quoting)$/.test(wordAt(passage, at).lower))
    return null;
  let as = at + 1;
  while (as < sentence.to && as - at < 12 && wordAt(passage, as).lower !== 'as') as++;
  if (!/^(?:saying|telling|denying|calling)$/.test(passage.words[as + 1]?.lower ?? '') || as + 1 >= sentence.to)
    return null;
  let left = at;
  while (left > floor && partOfVerb(passage, left - 1)) left--;
  const passive = passage.words.slice(left, at).some(({ lower }) => /^(?:is|are|was|were|been|being)$/.test(lower));
  const source = passive ? phraseBefore(passage, left, floor) : phraseAfter(passage, at + 1, as);
  if (source === null) return null;
  return {
    kind: 'verb',
    cue: [
      { from: left, to: at + 1 },
      { from: as, to: as + 2 },
    ],
    source,
    anchor: { from: Math.min(left, source.from), to: as + 2 },
    inverted: false,
    verb: 'quoted',
    asClause: false,
  };
}

const romancePassive = /^(?:été|être|stat[oaie]|venne|vennero|sido|fue|fueron|foi|foram|ser)$/;

/** "…, confirmant une information", "…, negando que": the subject is that of the sentence. */
export const gerund = ({ language, words }: Passage, at: number) =>
  (language === 'fr' ? /ant$/ : /^(?:it|es|pt)$/.test(language) ? /[aei]ndo$/ : /^$/).test(words[at]?.lower ?? '');

export function partOfVerb(passage: Passage, at: number): boolean {
  const { grammar } = passage;
  const { lower } = wordAt(passage, at);
  // "X and Y have both reported"
  if (/^(?:both|all|tous|deux|beide|entrambi|ambos)$/.test(lower) && at > 0)
    return (
      grammar.auxiliaries.has(wordAt(passage, at - 1).lower) || /^(?:tous|both)$/.test(wordAt(passage, at - 1).lower)
    );
  if (grammar.determiners.has(lower) && !grammar.clitics.has(lower)) return false;
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.adverbs.has(lower) ||
    grammar.negations.has(lower) ||
    grammar.clitics.has(lower)
  );
}

/** "declined to say", "went on to say", "is expected to announce": the first ones attribute. */
export function infinitiveCue(passage: Passage, at: number): boolean {
  const governing = passage.words[at - 2]?.lower ?? '';
  return /^(?:went|goes|on|seem|appear|proceed|sought|tried|chose)/.test(governing);
}

/** "was told", "is said to", "are reported": the subject does not speak. */
export function isPassive(passage: Passage, at: number, left: number): boolean {
  const { lower } = wordAt(passage, at);
  if (passage.language !== 'en') return passage.words.slice(left, at).some((word) => romancePassive.test(word.lower));
  if (!/(?:ed|en|aid|old|ead)$/.test(lower) && lower !== 'quoted') return false;
  for (let i = left; i < at; i++)
    if (/^(?:is|are|was|were|be|been|being|gets|got)$/.test(wordAt(passage, i).lower))
      return !/^(?:quoted|cited)$/.test(lower);
  return false;
}

/** "wie X mitteilte", "as X reported": the opener's place, where nothing but a subject stands between it and the verb. */
export function asClauseStart(passage: Passage, sentence: SentenceWords, left: number): number | null {
  if (passage.grammar.asClause.size === 0) return null;
  for (let i = left - 1; i >= sentence.from && left - i < 16; i--) {
    if ((passage.quotationOf[i] ?? -1) >= 0) return null;
    if (
      passage.grammar.asClause.has(wordAt(passage, i).lower) &&
      (i === sentence.from || /[,—–(]/.test(gapBefore(passage, i)))
    )
      return i;
    if (/[,;:“”"]/.test(gapBefore(passage, Math.min(i + 1, left))) && i < left - 1) return null;
  }
  return null;
}
