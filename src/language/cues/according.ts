import { withAppositionAfter } from '../appositions.ts';
import { phraseAfter, phraseBefore, type Span } from '../noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from '../passage.ts';
import type { Word } from '../words.ts';
import { type CueWords, capital, wordAt } from './cue.ts';

export function accordingCue(passage: Passage, sentence: SentenceWords, at: number, to: number): CueWords | null {
  const possessive = possessiveOf(passage, at, to);
  if (possessive !== null)
    return {
      kind: 'according',
      cue: [{ from: at, to }],
      source: possessive,
      anchor: { from: at, to },
      inverted: true,
      verb: wordAt(passage, at).lower,
      asClause: false,
    };
  // "im so genannten Prozess"
  if (wordAt(passage, at).lower === 'so' && !/[,”“"»«–—]/.test(gapBefore(passage, at))) return null;
  const linked = to < sentence.to && /^(?:von|vom)$/.test(wordAt(passage, to).lower) ? to + 1 : to;
  const head = phraseAfter(passage, linked, sentence.to) ?? bareNoun(passage, linked, sentence.to);
  if (head === null) return null;
  if (!couldTell(passage, head)) return null;
  const source = withAppositionAfter(passage, head, sentence.to, at - sentence.from <= 2);
  return {
    kind: 'according',
    cue: [{ from: at, to: linked }],
    source,
    anchor: { from: at, to: source.to },
    inverted: true,
    verb: wordAt(passage, at).lower,
    asClause: false,
  };
}

/** "selon le type d’appareil", "secondo le regole": what depends on a thing is nobody's word. */
function couldTell({ grammar, words, language }: Passage, { from, to }: Span): boolean {
  if (!/^(?:fr|it|es|pt)/.test(language)) return true;
  return words
    .slice(from, Math.min(to, from + 8))
    .some(
      ({ text, lower }, i) =>
        (capital.test(text) && (i > 0 || !grammar.stops.has(lower))) ||
        grammar.pronouns.has(lower) ||
        grammar.indefinites.has(lower) ||
        grammar.nominal.has(lower) ||
        grammar.lexicon.cues.reports.includes(lower) ||
        grammar.sources.has(lower) ||
        grammar.sources.has(lower.replace(/s$/, '')),
    );
}

/** "according to posts shared widely": a noun that could be a verb elsewhere. */
function bareNoun({ grammar, words }: Passage, at: number, limit: number): Span | null {
  const lower = words[at]?.lower ?? '';
  return at < limit &&
    (grammar.documentNouns.has(lower) ||
      grammar.documentNouns.has(lower.replace(/s$/, '')) ||
      grammar.anonymousNouns.has(lower))
    ? { from: at, to: at + 1 }
    : null;
}

/** "По его словам", "nach seinen Angaben": the one who speaks is a possessive within the phrase. */
function possessiveOf({ words }: Passage, at: number, to: number): Span | null {
  for (let i = at; i < to; i++)
    if (/^(?:его|её|ее|их|sein\p{L}{0,2}|ihr\p{L}{0,2})$/u.test(words[i]?.lower ?? '')) return { from: i, to: i + 1 };
  return null;
}

export function afterSourceCue(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
  if (!passage.grammar.afterSource.has(wordAt(passage, at).lower)) return null;
  const phrase = phraseBefore(passage, at, Math.max(floor, sentence.from));
  if (phrase === null) return null;
  const source = behindVerb(passage, phrase);
  return {
    kind: 'according',
    cue: [{ from: at, to: at + 1 }],
    source,
    anchor: { from: source.from, to: at + 1 },
    inverted: false,
    verb: wordAt(passage, at).lower,
    asClause: false,
  };
}

/** "X verlegt Medienberichten zufolge den Sitz": what follows the last small word that is no article or adjective. */
function behindVerb({ grammar, words }: Passage, { from, to }: Span): Span {
  let start = from;
  for (let at = from; at < to - 1; at++) {
    const { text, lower } = words[at] as Word;
    if (capital.test(text) || grammar.determiners.has(lower) || grammar.linkers.has(lower) || /e[nrms]?$/.test(lower))
      continue;
    start = at + 1;
  }
  return { from: start, to };
}
