import { romanceParticiple } from '../cues/subjects.ts';
import type { Name } from '../names.ts';
import { capital, type Span } from '../noun-phrases.ts';
import type { OutletMention } from '../outlets.ts';
import { gapBefore, type Passage, wordAfter } from '../passage.ts';
import type { Word } from '../words.ts';

/** "Le Courrier de Paris", of which the gazetteer or the form knows the most: one and the same. */
export const isOutlets = (name: Name, { start, end }: OutletMention) =>
  Math.min(end, name.end) - Math.max(start, name.start) >= 0.6 * (name.end - name.start);

/** The phrase up to its first comma or bracket. */
export function headOf(passage: Passage, source: Span): Span {
  for (let at = source.from + 1; at < source.to; at++)
    if (/[,(]/.test(gapBefore(passage, at)) || opensReduced(passage, at)) return { from: source.from, to: at };
  return source;
}

/** "The airline named in reports", "deux négociants interrogés par X", "a doctor who treats them": a clause hangs on the noun. */
function opensReduced({ words, grammar, language }: Passage, at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]];
  if (next === undefined || capital.test(word.text)) return false;
  if (language === 'en')
    return (
      /^\p{Ll}{3,}(?:ed|own|eld|aught)$/u.test(word.text) &&
      !/^(?:of|for)$/.test(next.lower) &&
      grammar.prepositions.has(next.lower)
    );
  return romanceParticiple.test(word.lower) && /^(?:par|da|dal|dalla|dai|por|pelo|pela)$/.test(next.lower);
}

/** "Die Botschaft Varkaniens": a German name in the genitive, right behind a body's noun. */
export function isGenitive({ language, words, grammar }: Passage, name: Name, head: Span): boolean {
  const at = wordAfter(words, name.start);
  return (
    language === 'de' &&
    at > head.from &&
    /[^s]s$/.test(name.text) &&
    grammar.institutions.has(words[at - 1]?.lower ?? '')
  );
}

/** A name that hangs on a preposition: "a spokesman for X", "officials in X". */
export function isHooked(passage: Passage, start: number, head: Span): boolean {
  for (let at = head.from; at < head.to; at++) {
    if ((passage.words[at] as Word).start < start) continue;
    for (let back = at - 1; back >= head.from && at - back < 4; back--) {
      const { lower } = passage.words[back] as Word;
      if (passage.grammar.linkers.has(lower) || passage.grammar.prepositions.has(lower)) return true;
      if (!passage.grammar.determiners.has(lower)) return false;
    }
    return false;
  }
  return false;
}

export const isHookedAt = (passage: Passage, start: number) => {
  const at = wordAfter(passage.words, start);
  const before = passage.words[at - 1]?.lower ?? '';
  return passage.grammar.linkers.has(before);
};

export const isPossessive = (text: string, name: Name) =>
  /^[’']s?(?=\s)/.test(text.slice(name.end, name.end + 3)) && /^[’']/.test(text[name.end] ?? '');

/** "Norvale spokesman": the name only tells whose spokesman; "US officials". */
export function isModifier(passage: Passage, name: Name, head: Span): boolean {
  const at = wordAfter(passage.words, name.end);
  if (at >= head.to) return false;
  const { text, lower } = passage.words[at] as Word;
  if (capital.test(text)) return passage.grammar.spokespersons.has(lower) || passage.grammar.roles.has(lower);
  const { grammar } = passage;
  return (
    grammar.spokespersons.has(lower) ||
    grammar.roles.has(lower) ||
    grammar.anonymousNouns.has(lower) ||
    grammar.institutions.has(lower) ||
    (!grammar.stops.has(lower) && !grammar.prepositions.has(lower) && passage.language === 'en')
  );
}
