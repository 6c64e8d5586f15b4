import { gapBefore, type Passage } from './passage.ts';
import type { Word } from './words.ts';

/** A stretch of words: indices into the passage's words, end exclusive. */
export type Span = { readonly from: number; readonly to: number };

export const capital = /^\p{Lu}/u;

const LONGEST = 24;

const near = /^(?:[ \u00a0\u202f\n\r\t]{0,4}|-|\. ?|’ ?|' ?|\/|& ?| & | ?\(| ?\)|“|”|„|"|«\s?|\s?»|\.-)$/;

export const wordAt = (passage: Passage, at: number) => passage.words[at] as Word;

/** Whether a word can be no part of a noun phrase. */
function breaks(passage: Passage, at: number): boolean {
  const { grammar } = passage;
  const { lower, text } = wordAt(passage, at);
  if (grammar.auxiliaries.has(lower) || grammar.conjunctions.has(lower) || grammar.relatives.has(lower))
    return !isNameWord(text, lower, passage, at);
  // "Neither company replied"
  if (lower === 'neither' && grammar.institutions.has(passage.words[at + 1]?.lower ?? '')) return false;
  if (grammar.negations.has(lower) && !grammar.determiners.has(lower)) return true;
  if (grammar.pronouns.has(lower) && !grammar.determiners.has(lower)) return true;
  return grammar.speech.has(lower) && !capital.test(text) && !nounReading(passage, at);
}

function isNameWord(text: string, lower: string, passage: Passage, at: number): boolean {
  return (
    capital.test(text) &&
    lower.length > 3 &&
    at > 0 &&
    !/[.!?]/.test(gapBefore(passage, at)) &&
    passage.language !== 'de'
  );
}

/** A word that could be a verb stands as a noun: after an article, a preposition or a genitive. */
export function nounReading(passage: Passage, at: number): boolean {
  const { grammar, words } = passage;
  const before = words[at - 1];
  if (before === undefined || !/^[ \u00a0-]$/.test(gapBefore(passage, at))) return false;
  if (passage.language === 'de' && pointsBack.test(before.lower) && opensSentence(passage, at - 1)) return false;
  if (passage.language === 'en' && (singularNoun(passage, at) || objectOfSpeech(passage, at))) return true;
  if (/[’']s$/.test(before.text) && !/^(?:it|that|what|there|he|she|who)'s$/.test(before.lower)) return true;
  // "la juge", "à la juge": an office, or a preposition before the article.
  if (
    grammar.determiners.has(before.lower) &&
    (grammar.roles.has(wordAt(passage, at).lower) ||
      (at > 1 && isPreposition(passage, at - 2) && gapBefore(passage, at - 1) === ' '))
  )
    return true;
  if (grammar.pronouns.has(before.lower) && !grammar.determiners.has(before.lower)) return false;
  if (
    grammar.determiners.has(before.lower) &&
    !grammar.indefinites.has(before.lower) &&
    !grammar.clitics.has(before.lower)
  )
    return true;
  if (passage.language === 'en' && /^(?:in|on|of|by|from|with|about|for|over)$/.test(before.lower)) return true;
  return grammar.prepositions.has(before.lower) && before.lower !== 'to' && !grammar.adverbs.has(before.lower);
}

/** "rejected reports", "dismissed claims": a plural right behind a verb of saying is its object. */
function objectOfSpeech({ grammar, words }: Passage, at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return /(?:ed|ies|ing)$/.test(before) && grammar.speech.has(before) && /[^s]s$/.test(words[at]?.lower ?? '');
}

// "Das meldet die Agentur", "Dies teilte die Behörde mit": German nouns are written large, this is the verb.
const pointsBack = /^(?:das|dies|dieses)$/;

const opensSentence = (passage: Passage, at: number) => at === 0 || /[.!?\n:“"»]/.test(gapBefore(passage, at));

/** "a similar question", "another liberal claim": a base form behind a singular article is a noun. */
function singularNoun(passage: Passage, at: number): boolean {
  if (/(?:s|ed|ing|aid|old|ote)$/.test(wordAt(passage, at).lower)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = wordAt(passage, i);
    if (/^(?:a|an|this|another|each|every)$/.test(lower)) return true;
    // "its annual report"
    if (/^(?:the|its|his|her|their)$/.test(lower))
      return i < at - 1 && passage.grammar.documentNouns.has(wordAt(passage, at).lower);
    if (passage.grammar.stops.has(lower) || gapBefore(passage, i + 1) !== ' ') return false;
  }
  return false;
}

export const isDeterminer = (passage: Passage, at: number) =>
  passage.grammar.determiners.has(wordAt(passage, at).lower);

const isLinker = (passage: Passage, at: number) => passage.grammar.linkers.has(wordAt(passage, at).lower);

const isPreposition = (passage: Passage, at: number) => passage.grammar.prepositions.has(wordAt(passage, at).lower);

// Days and months are written small where English and German have capitals: "Corriere della Sera" is no evening.
const isTime = (passage: Passage, at: number) =>
  passage.grammar.times.has(wordAt(passage, at).lower) &&
  (/^(?:en|de)$/.test(passage.language.slice(0, 2)) || !capital.test(wordAt(passage, at).text));

/** The noun phrase that ends with the word before `end`, not reaching before `floor`; with apposition. Null where there is none. */
export function phraseBefore(passage: Passage, end: number, floor: number): Span | null {
  const { grammar } = passage;
  const last = end - 1;
  if (last < floor) return null;
  const { lower } = wordAt(passage, last);
  if (grammar.pronouns.has(lower)) return { from: onesOfThem(passage, last, floor), to: end };
  let at = last;
  let start = -1;
  let open = 0;
  while (at >= floor && last - at < LONGEST) {
    if (passage.quotationOf[at] !== passage.quotationOf[last] && passage.quotationOf[at] !== -1 && last - at > 6) break;
    if (open === 0 && breaks(passage, at) && !joinsNames(passage, at, end)) break;
    if (isTime(passage, at) && at === start - 1) break;
    start = at;
    if (at === floor) break;
    const gap = gapBefore(passage, at);
    if (gap.includes(')')) open++;
    if (gap.includes('(') && open > 0) open--;
    if (open === 0 && !near.test(gap) && !/^\)? ?\(?$/.test(gap.trim())) break;
    at--;
  }
  if (start < 0) return null;
  const phrase = trimLeft(passage, start, end);
  if (phrase === null || phrase.to - phrase.from > 1) return phrase;
  // An article alone is none ("Das meldet …", "Lo scrive …").
  const only = wordAt(passage, phrase.from).lower;
  return grammar.determiners.has(only) && !grammar.indefinites.has(only) ? null : phrase;
}

/** "One of them", "eine von ihnen": where the pronoun hangs on a number or an indefinite, its phrase begins there. */
function onesOfThem({ grammar, words }: Passage, at: number, floor: number): number {
  const before = words[at - 2]?.lower ?? '';
  const hangs = at - 2 >= floor && grammar.linkers.has(words[at - 1]?.lower ?? '');
  return hangs &&
    (grammar.indefinites.has(before) ||
      grammar.determiners.has(before) ||
      /^(?:one|two|both|une?|una|eine[rs]?)$/.test(before))
    ? at - 2
    : at;
}

/** "Smith and Jones", "the ministry and the police": "and" within a subject. */
function joinsNames(passage: Passage, at: number, end: number): boolean {
  const { lower } = wordAt(passage, at);
  if (!/^(?:and|e|ed|et|und|y|и|sowie|&)$/.test(lower) || at + 1 >= end || at === 0) return false;
  const before = wordAt(passage, at - 1);
  const after = wordAt(passage, at + 1);
  if (!capital.test(before.text) || gapBefore(passage, at) !== ' ') return false;
  return capital.test(after.text) || introducesName(passage, at + 1, end);
}

/** "the paper Z", "le site Politico": an article, a word or two, and a name. */
function introducesName(passage: Passage, at: number, end: number): boolean {
  if (!isDeterminer(passage, at)) return false;
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    if (gapBefore(passage, i) !== ' ') return false;
    if (capital.test(wordAt(passage, i).text)) return true;
  }
  return false;
}

/** Cuts what stands before the phrase proper: opening adverbs, "in a statement", "on Monday". */
function trimLeft(passage: Passage, start: number, end: number): Span | null {
  const { grammar } = passage;
  let from = start;
  while (from < end) {
    const { lower } = wordAt(passage, from);
    if (
      grammar.conjunctions.has(lower) ||
      grammar.complementizers.has(lower) ||
      (grammar.adverbs.has(lower) && !isDeterminer(passage, from))
    )
      from++;
    else if (isPreposition(passage, from) && !isDeterminer(passage, from)) {
      const next = nextPhrase(passage, from + 1, end);
      if (next === null) return null;
      from = next;
    } else if (isTime(passage, from) && from + 1 < end) from++;
    else break;
  }
  return from < end ? { from, to: end } : null;
}

/** After an opening preposition: where the next noun phrase begins that no preposition governs. */
function nextPhrase(passage: Passage, from: number, end: number): number | null {
  for (let at = from + 1; at < end; at++) {
    if (isPreposition(passage, at - 1)) continue;
    if (isDeterminer(passage, at) && !isDeterminer(passage, at - 1)) return at;
    const here = wordAt(passage, at).text;
    const before = wordAt(passage, at - 1);
    if (capital.test(here) && !isTime(passage, at) && (isTime(passage, at - 1) || /^\d/.test(before.text))) return at;
    if (capital.test(here) && !capital.test(before.text) && !isDeterminer(passage, at - 1) && passage.language !== 'de')
      return at;
    if (isTime(passage, at - 1) && !isTime(passage, at)) return at;
  }
  return null;
}

/** The noun phrase that begins at `start`, ending before `limit`. Null where none begins there. */
export function phraseAfter(passage: Passage, start: number, limit: number): Span | null {
  const { grammar } = passage;
  if (start >= limit) return null;
  const first = wordAt(passage, start);
  if (
    grammar.pronouns.has(first.lower) &&
    !(isDeterminer(passage, start) && start + 1 < limit && nounish(passage, start + 1))
  )
    return { from: start, to: start + 1 };
  if (!opensPhrase(passage, start, limit)) return null;
  let at = start;
  let head = false;
  let attribute = false;
  while (at < limit && at - start < LONGEST) {
    const { text, lower } = wordAt(passage, at);
    if (at > start) {
      const gap = gapBefore(passage, at);
      if (!near.test(gap) && !/^ ?[()]+ ?$/.test(gap)) break;
      if (isTime(passage, at) || (grammar.adverbs.has(lower) && !isDeterminer(passage, at) && !capital.test(text)))
        break;
      if (breaks(passage, at) && !joinsRight(passage, at, limit)) break;
      if (
        isPreposition(passage, at) &&
        !isDeterminer(passage, at) &&
        (head || passage.language !== 'de') &&
        !continues(passage, at, limit) &&
        !joinsRight(passage, at, limit)
      )
        break;
      // "zwei mit den Plänen vertraute Personen"
      if (at === start + 1 && isPreposition(passage, at)) attribute = true;
      // After a German noun what is small and no preposition is the verb.
      if (
        passage.language === 'de' &&
        capital.test(wordAt(passage, at - 1).text) &&
        !capital.test(text) &&
        !isPreposition(passage, at) &&
        !isDeterminer(passage, at) &&
        !(attribute && /e[nr]?$/.test(lower) && capital.test(passage.words[at + 1]?.text ?? '')) &&
        !joinsRight(passage, at, limit) &&
        !/^(?:und|sowie|\d+)$/.test(lower)
      )
        break;
      // A second article begins another phrase, unless it hangs on the first (genitive, after a linker).
      if (
        head &&
        isDeterminer(passage, at) &&
        !isLinker(passage, at - 1) &&
        !isPreposition(passage, at - 1) &&
        !isLinker(passage, at) &&
        !genitive(passage, at) &&
        !(at > start && joinsRight(passage, at - 1, limit))
      )
        break;
      if (
        /^\p{Ll}{3,}(?:ed|ing)$/u.test(text) &&
        passage.language === 'en' &&
        head &&
        !isLinker(passage, at - 1) &&
        !isDeterminer(passage, at - 1) &&
        !nounish(passage, at + 1)
      )
        break;
    }
    if (!isDeterminer(passage, at)) head = true;
    at++;
  }
  let to = at;
  while (to > start && (isPreposition(passage, to - 1) || isDeterminer(passage, to - 1))) to--;
  // "l’une d’elles": nothing but articles; the words before the preposition are the phrase.
  if (to === start) {
    to = at;
    while (to - 1 > start && isPreposition(passage, to - 1) && !isDeterminer(passage, to - 1)) to--;
  }
  return to > start ? { from: start, to } : null;
}

const genitives = new Set(['des', 'der', 'eines', 'einer', 'seines', 'seiner', 'ihrer', 'ihres']);

const genitive = (passage: Passage, at: number) =>
  passage.language === 'de' && genitives.has(wordAt(passage, at).lower);

function nounish(passage: Passage, at: number): boolean {
  const word = passage.words[at];
  if (word === undefined) return false;
  const { grammar } = passage;
  return !grammar.stops.has(word.lower) && !grammar.speech.has(word.lower) && !grammar.adverbs.has(word.lower);
}

function opensPhrase(passage: Passage, at: number, limit: number): boolean {
  const { grammar } = passage;
  const { text, lower } = wordAt(passage, at);
  if (isTime(passage, at)) return false;
  if (grammar.indefinites.has(lower)) return true;
  if (isDeterminer(passage, at)) return at + 1 < limit;
  if (breaks(passage, at) || isPreposition(passage, at)) return false;
  if (grammar.titles.has(lower) && capital.test(text)) return true;
  if (capital.test(text)) return !grammar.stops.has(lower) || (text === text.toUpperCase() && text.length > 1);
  return (
    grammar.roles.has(lower) ||
    grammar.spokespersons.has(lower) ||
    grammar.anonymousNouns.has(lower) ||
    grammar.institutions.has(lower) ||
    grammar.titles.has(lower) ||
    grammar.documentNouns.has(lower) ||
    (nounish(passage, at) &&
      at + 1 < limit &&
      (grammar.anonymousNouns.has(wordAt(passage, at + 1).lower) ||
        grammar.roles.has(wordAt(passage, at + 1).lower) ||
        grammar.spokespersons.has(wordAt(passage, at + 1).lower) ||
        capital.test(wordAt(passage, at + 1).text)))
  );
}

function joinsRight(passage: Passage, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  const { lower } = wordAt(passage, at);
  if (!/^(?:and|e|ed|et|und|y|и|sowie|&)$/.test(lower)) return false;
  if (!capital.test(wordAt(passage, at - 1).text) || gapBefore(passage, at) !== ' ') return false;
  return capital.test(wordAt(passage, at + 1).text) || introducesName(passage, at + 1, limit);
}

/** Whether a preposition goes on with the phrase ("spokesman for X", "ambassador in Moscow") or begins an adjunct. */
function continues(passage: Passage, at: number, limit: number): boolean {
  if (!isLinker(passage, at) || at + 1 >= limit) return false;
  const { lower } = wordAt(passage, at);
  const next = wordAt(passage, at + 1);
  if (isTime(passage, at + 1) || /^\d{4}$/.test(next.text)) return false;
  // "of", "for" and their kin hang on any noun; "in", "at", "on" only before a name ("in Moscow"), not "in an interview".
  if (strongLinkers.has(lower)) return true;
  return capital.test(next.text) && (passage.language !== 'de' || !isDeterminer(passage, at + 1));
}

const strongLinkers = new Set(
  'of for from di del dello della dei degli delle dell d de du des von vom des der eines einer para dos das do da à'
    .split(' ')
    .flatMap((word) => [word, `${word}'`]),
);
