import { phraseAfter, type Span } from '../noun-phrases.ts';
import { isOutletName } from '../outlets.ts';
import { gapBefore, type Passage } from '../passage.ts';
import { capital, wordAt } from './cue.ts';

/** "affirment deux magistrats au Courrier": behind unnamed people "to X" is whom they spoke to. */
export function withoutListener({ grammar, words, language }: Passage, { from, to }: Span): Span {
  const noun = words[grammar.determiners.has(words[from]?.lower ?? '') ? from + 1 : from]?.lower ?? '';
  if (
    language === 'de' ||
    !(grammar.anonymousNouns.has(noun) || grammar.roles.has(noun.replace(/s$/, ''))) ||
    !noun.endsWith('s')
  )
    return { from, to };
  for (let at = from + 1; at < to - 1; at++)
    if (grammar.lexicon.addressing.includes(words[at]?.lower ?? '') && capital.test(words[at + 1]?.text ?? ''))
      return { from, to: at };
  return { from, to };
}

const learns =
  /^(?:apprende|apprendono|appreso|apprend|apprennent|appris|erfuhr|erfuhren|erfahren|supo|sabido|soube|apurou|узнал|узнала|узнало)$/;

const fromWhom = /^(?:da|dal|dalla|dai|dalle|dagli|de|d'|auprès|von|aus|от|из)$/;

/** "Lo apprende X da fonti della procura": who learns it passes on what these said. */
export function informantBehind({ grammar, words }: Passage, verb: string, head: Span, limit: number): Span | null {
  if (!learns.test(verb)) return null;
  for (let at = head.from + 1; at < Math.min(head.to + 2, limit - 1); at++) {
    if (!fromWhom.test(words[at]?.lower ?? '')) continue;
    const noun = grammar.determiners.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if (grammar.anonymousNouns.has(words[noun]?.lower ?? '')) {
      let to = Math.max(head.to, noun + 1);
      while (to < limit && grammar.linkers.has(words[to]?.lower ?? '') && to + 1 < limit) to += 2;
      return { from: at + 1, to };
    }
  }
  return null;
}

/** «Интерфаксу», журналистам, агентству ТАСС: a dative behind the verb, where the speaker follows. */
function afterRussianListener(passage: Passage, from: number, limit: number): number | null {
  let at = from;
  if (
    /^(?:журналистам|репортёрам|репортерам|агентству|газете|изданию|телеканалу|радио|порталу|каналу)$/.test(
      wordAt(passage, at).lower,
    )
  )
    at++;
  if (at < limit && /«/.test(gapBefore(passage, at)) && /[уюе]$/.test(wordAt(passage, at).lower)) {
    at++;
    while (at < limit && !/»/.test(gapBefore(passage, at)) && at - from < 6) at++;
  } else if (at > from && at < limit && /^\p{Lu}{2,}$/u.test(wordAt(passage, at).text)) at++;
  return at > from && at < limit && !/[,;.:]/.test(gapBefore(passage, at)) ? at : null;
}

/** "à l’AFP", "a EFE", "der Agentur Interfax": the one spoken to, where the speaker follows. */
function afterListener(passage: Passage, from: number, limit: number): number | null {
  const { grammar } = passage;
  if (passage.language === 'ru') return afterRussianListener(passage, from, limit);
  if (passage.language === 'en' || !grammar.lexicon.addressing.includes(wordAt(passage, from).lower)) return null;
  let at = from + 1;
  while (
    at < limit &&
    at - from < 3 &&
    (grammar.determiners.has(wordAt(passage, at).lower) || grammar.outletNouns.has(wordAt(passage, at).lower))
  )
    at++;
  const first = at;
  // In German any dative may follow the verb; only an outlet is surely spoken to.
  if (
    passage.language === 'de' &&
    !grammar.outletNouns.has(wordAt(passage, first - 1).lower) &&
    !isOutletName(wordAt(passage, Math.min(first, limit - 1)).text)
  )
    return null;
  while (
    at < limit &&
    at - first < 5 &&
    (capital.test(wordAt(passage, at).text) ||
      (/^\d+$/.test(wordAt(passage, at).text) && capital.test(passage.words[at + 1]?.text ?? '')) ||
      (at > first &&
        grammar.linkers.has(wordAt(passage, at).lower) &&
        capital.test(passage.words[at + 1]?.text ?? ''))) &&
    (at === first || gapBefore(passage, at) === ' ')
  )
    at++;
  return at > first && at < limit && !/[,;.]/.test(gapBefore(passage, at)) ? at : null;
}

/** "raconte-t-il", "dit-elle" */
export function invertedClitic(passage: Passage, at: number): Span | null {
  if (passage.language !== 'fr' || gapBefore(passage, at + 1) !== '-') return null;
  const to = passage.words[at + 1]?.lower === 't' ? at + 2 : at + 1;
  return passage.grammar.pronouns.has(passage.words[to]?.lower ?? '') ? { from: to, to: to + 1 } : null;
}

/** "сообщила на брифинге министр X", "ha detto in conferenza stampa il ministro X": a name or office behind "in/at/on …". */
export function phraseBehindAdjunct(passage: Passage, from: number, limit: number): Span | null {
  const { grammar } = passage;
  if (passage.language === 'en' || passage.language === 'de' || from >= limit) return null;
  if (
    !grammar.prepositions.has(wordAt(passage, from).lower) ||
    grammar.complementizers.has(wordAt(passage, from).lower)
  )
    return null;
  for (let at = from + 2; at < limit && at - from < 6 && !/[,;:"“„«]/.test(gapBefore(passage, at)); at++) {
    const { lower } = wordAt(passage, at);
    if (
      grammar.prepositions.has(wordAt(passage, at - 1).lower) ||
      grammar.determiners.has(wordAt(passage, at - 1).lower)
    )
      continue;
    const noun = grammar.determiners.has(lower) ? (passage.words[at + 1]?.lower ?? '') : lower;
    if (
      grammar.roles.has(noun) ||
      grammar.spokespersons.has(noun) ||
      grammar.institutions.has(noun) ||
      grammar.anonymousNouns.has(noun)
    )
      return phraseAfter(passage, at, limit);
  }
  return null;
}

export function skipAdverbs(passage: Passage, from: number, limit: number): number {
  const { grammar } = passage;
  const isTime = (at: number) => at < limit && grammar.times.has(wordAt(passage, at).lower);
  let at = from;
  while (at < limit && at - from < 8 && (!/[,;:"“„«]/.test(gapBefore(passage, at)) || passage.language === 'ru')) {
    if (/[,;:]/.test(gapBefore(passage, at))) break;
    const { lower } = wordAt(passage, at);
    // "said on Tuesday X", "dijo el martes X", "sagte am Dienstag X"
    if (isTime(at)) at++;
    // "mardi 5 novembre", "el martes 5 de noviembre"
    else if (/^\d{1,2}(?:er|º|\.)?$/.test(lower) && at > from && isTime(at - 1)) at++;
    else if (lower === 'de' && at > from && /^\d/.test(wordAt(passage, at - 1).lower) && isTime(at + 1)) at += 2;
    else if (isTime(at + 1) && (grammar.determiners.has(lower) || grammar.prepositions.has(lower))) at += 2;
    else if (grammar.adverbs.has(lower) && !grammar.determiners.has(lower)) at++;
    else {
      const listener = afterListener(passage, at, limit);
      if (listener === null) break;
      at = listener;
    }
  }
  return at;
}
