import type { Range } from '../contents.ts';
import type { CueWords } from '../cues/cue.ts';
import type { Span } from '../noun-phrases.ts';
import { findOutlets } from '../outlets.ts';
import { type Passage, wordAfter } from '../passage.ts';
import type { Word } from '../words.ts';

/** "Er nannte den Bericht „reine Spekulation“": in German only the quoted words are what he called it. */
export function calledWords(passage: Passage, { verb, cue }: CueWords, ranges: readonly Range[]): readonly Range[] {
  if (passage.language !== 'de' || cue.length > 1 || !/^(?:nann|nenn|genannt|bezeichne)/.test(verb)) return ranges;
  const [first = 0, last = 0] = [ranges[0]?.[0], ranges.at(-1)?.[1]];
  const quotes = passage.quotations.filter(({ start, end }) => start >= first && end <= last + 1);
  return quotes.length === 0 ? ranges : quotes.map(({ start, end }) => [start, end]);
}

/** Whether what was found is an attribution at all. */
export function holds(passage: Passage, cue: CueWords, ranges: readonly Range[], source: Span | null): boolean {
  const { grammar } = passage;
  const opens = ranges.length === 0 && passage.text[(passage.words[cue.anchor.to - 1] as Word).end] === ':';
  const quoted = opens || ranges.some((range) => touchesQuotation(passage, range));
  // "gab an", "stellte fest": with its particle the verb is one of saying.
  if (
    grammar.quoteOnly.has(cue.verb) &&
    !quoted &&
    (cue.cue.length < 2 || /^h[äie]+lt/.test(cue.verb)) &&
    !isOutletSource(passage, cue) &&
    !acceptsThat(passage, cue)
  )
    return false;
  if (cue.kind === 'thinking' && (source === null || ranges.length === 0)) return false;
  if (cue.kind === 'according') return ranges.length > 0;
  if (source === null) return quoted;
  if (cue.kind === 'silence' && passage.language === 'de' && !speaksInGerman(passage, source)) return false;
  return quoted || cue.kind === 'silence' || canSpeak(passage, source);
}

/** "His lawyer accepted that the result was genuine": with a clause the verb is one of saying. */
function acceptsThat({ language, words }: Passage, { cue, source }: CueWords): boolean {
  const verb = (cue[0]?.to ?? 0) - 1;
  return (
    language === 'en' &&
    source !== null &&
    /^(?:accept|accepts|accepted|signals?|found|finds)$/.test(words[verb]?.lower ?? '') &&
    words[verb + 1]?.lower === 'that'
  );
}

/** "Die Unfallursache ist nicht bekannt" is nobody's position: a person's or body's noun, a pronoun or a bare name is needed. */
function speaksInGerman({ grammar, words }: Passage, { from, to }: Span): boolean {
  const span = words.slice(from, to);
  if (!grammar.determiners.has(span[0]?.lower ?? '')) return true;
  return span.some(({ lower }) => grammar.speakers.has(lower));
}

/** "The BBC has found that …", "Bloomberg put the value at …": of an outlet every finding is a statement. */
function isOutletSource({ text, words, language }: Passage, { source, kind }: CueWords): boolean {
  if (source === null || kind !== 'verb' || source.to - source.from > 6) return false;
  return (
    findOutlets(text.slice((words[source.from] as Word).start, (words[source.to - 1] as Word).end), language).length > 0
  );
}

/** A name, a pronoun, an office, a body, a document: what newspapers let speak. "Those reports" or "more" are nobody. */
export function canSpeak(passage: Passage, { from, to }: Span): boolean {
  const { grammar } = passage;
  for (let at = from; at < to; at++) {
    const { text, lower } = passage.words[at] as Word;
    const plain = lower.replace(/'s?$/, '');
    if (/^\p{Lu}/u.test(text) && !grammar.stops.has(lower)) return true;
    const who = grammar.pronouns.get(lower);
    if (who !== undefined && who !== 'we') return true;
    if (to - from === 1 && /^(?:who|which)$/.test(lower)) return true;
    if (grammar.indefinites.has(lower) && to - from === 1)
      return !grammar.relatives.has(lower) && !grammar.determiners.has(lower);
    if (grammar.sources.has(plain) || (plain.endsWith('s') && grammar.sources.has(plain.slice(0, -1)))) return true;
  }
  return passage.language !== 'en';
}

export const touchesQuotation = (passage: Passage, [start, end]: Range) => {
  for (let at = wordAfter(passage.words, start); at < passage.words.length; at++) {
    if ((passage.words[at] as Word).start >= end) return false;
    if ((passage.quotationOf[at] ?? -1) >= 0) return true;
  }
  return false;
};
