import { phraseBeforeApposition } from '../appositions.ts';
import { nounReading, phraseAfter, phraseBefore, type Span } from '../noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from '../passage.ts';
import { type CueWords, coordinating, wordAt } from './cue.ts';
import { isSubject, namesSomebody, romanceParticiple } from './subjects.ts';
import { partOfVerb } from './verb-forms.ts';

/** "did not comment", "non ne è al corrente": no verb of saying, and yet a position that the desk wants. */
export function silenceCue(
  passage: Passage,
  sentence: SentenceWords,
  at: number,
  to: number,
  floor: number,
): CueWords | null {
  const agent = silentAgent(passage, sentence, at, to);
  if (agent !== null) return agent;
  const contacted = contactedParty(passage, sentence, at, to);
  if (contacted !== null) return contacted;
  let left = at;
  while (left > floor && partOfVerb(passage, left - 1) && /^[ \u00a0’']*$/.test(gapBefore(passage, left))) left--;
  const gap = left > sentence.from ? gapBefore(passage, left) : '';
  const source = /,/.test(gap)
    ? (phraseBeforeApposition(passage, left, floor) ?? phraseBeforeParenthesis(passage, left, floor))
    : phraseBefore(passage, left, floor);
  // "X denied it, but would not be drawn on Y"
  const goesOn =
    source === null && floor > sentence.from && left > floor && coordinating.test(wordAt(passage, left - 1).lower);
  if (!goesOn && (source === null || !isSubject(passage, source))) return null;
  return {
    kind: 'silence',
    cue: [{ from: left, to }],
    source: goesOn ? null : source,
    anchor: { from: source?.from ?? left, to },
    inverted: false,
    verb: wordAt(passage, at).lower,
    asClause: false,
  };
}

const agents = /^(?:from|by|da|dal|dalla|dall'|dai|dagli|dalle|von|vom|seitens|vonseiten)$/;

const finite =
  /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|habe|will|wollen|wollte|wollten|wolle|kann|konnte|konnten|könne|mochte|mochten|möchte|lehnte|lehnten|lässt|ließ|ließen)$/;

/** "There was no comment from X", "Dalla procura non arrivano né conferme né smentite", "X war gestern nicht zu erreichen". */
function silentAgent(passage: Passage, sentence: SentenceWords, at: number, to: number): CueWords | null {
  const cueOf = (source: Span, from: number, end: number): CueWords => ({
    kind: 'silence',
    cue: [{ from, to: end }],
    source,
    anchor: { from: Math.min(source.from, from), to: Math.max(source.to, end) },
    inverted: source.from > from,
    verb: wordAt(passage, at).lower,
    asClause: false,
  });
  if (to < sentence.to && agents.test(wordAt(passage, to).lower)) {
    const behind = phraseAfter(passage, to + 1, sentence.to);
    if (behind !== null && isSubject(passage, behind)) return cueOf(behind, at, to);
  }
  if (passage.language === 'it' && at - sentence.from < 14 && agents.test(wordAt(passage, sentence.from).lower)) {
    const opening = phraseAfter(passage, sentence.from + 1, at);
    if (opening !== null) return cueOf(opening, at, to);
  }
  if (passage.language !== 'de') return null;
  for (let i = Math.min(at, to - 1); i > sentence.from && at - i < 12; i--) {
    if (i < at && /[,;:]/.test(gapBefore(passage, i + 1))) return null;
    if (!finite.test(wordAt(passage, i).lower)) continue;
    const subject = phraseBefore(passage, i, sentence.from) ?? phraseAfter(passage, i + 1, at);
    return subject !== null && isSubject(passage, subject) ? cueOf(subject, i, to) : null;
  }
  return null;
}

const contacts =
  /^(?:contact|contatt|kontakt|procur(?:ou|aram|ámos)|reach|approach|consult|sollicit|angefragt|interpell|телефон|обратил)/;

/** "A Lusa tentou contactar a X, mas não obteve resposta", "We contacted X but got no reply": who was asked is silent. */
function contactedParty(passage: Passage, sentence: SentenceWords, at: number, to: number): CueWords | null {
  for (let i = at - 1; i >= sentence.from && at - i < 16; i--) {
    const { lower } = wordAt(passage, i);
    if (!contacts.test(lower) || romanceParticiple.test(lower) || nounReading(passage, i)) continue;
    const next =
      passage.grammar.linkers.has(passage.words[i + 1]?.lower ?? '') &&
      !passage.grammar.determiners.has(passage.words[i + 1]?.lower ?? '')
        ? i + 2
        : i + 1;
    const source = phraseAfter(passage, next, at);
    const between = source === null ? '' : gapBefore(passage, source.to) + (passage.words[source.to]?.lower ?? '');
    if (source === null || !/^,? ?(?:but|and|mas|ma|pero|mais|aber|e|y|et|und|но)$/.test(between)) return null;
    if (!namesSomebody(passage, source) && !isSubject(passage, source)) return null;
    return {
      kind: 'silence',
      cue: [{ from: at, to }],
      source,
      anchor: { from: source.from, to },
      inverted: false,
      verb: wordAt(passage, at).lower,
      asClause: false,
    };
  }
  return null;
}

/** "The company, however, …": the phrase before a short parenthesis. */
function phraseBeforeParenthesis(passage: Passage, end: number, floor: number): Span | null {
  for (let at = end - 1; at > floor && end - at < 5; at--)
    if (gapBefore(passage, at).startsWith(',')) return phraseBefore(passage, at, floor);
  return null;
}
