import { phraseAfter, phraseBefore, type Span } from '../noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from '../passage.ts';
import { type CueWords, capital, wordAt } from './cue.ts';

/** "Das geht aus einem internen Papier hervor": the paper tells it. */
export function paperShows(passage: Passage, sentence: SentenceWords, at: number): CueWords | null {
  if (passage.language !== 'de' || !/^(?:geht|ging|gehe|gehen|gingen)$/.test(wordAt(passage, at).lower)) return null;
  let particle = at + 1;
  while (particle < sentence.to && particle - at < 20 && wordAt(passage, particle).lower !== 'hervor') particle++;
  if (wordAt(passage, Math.min(particle, sentence.to - 1)).lower !== 'hervor') return null;
  const from = passage.words.findIndex(({ lower }, i) => i > at && i < particle && lower === 'aus');
  const source = from < 0 ? null : phraseAfter(passage, from + 1, particle);
  return source === null
    ? null
    : {
        kind: 'verb',
        cue: [
          { from: at, to: at + 1 },
          { from: particle, to: particle + 1 },
        ],
        source,
        anchor: { from: at, to: particle + 1 },
        inverted: true,
        verb: wordAt(passage, at).lower,
        asClause: false,
      };
}

/** "dem letzten vermuteten Aufenthaltsort", "eine Entscheidung erwartet wird": nobody speaks. */
export function isAttributeOrPassive({ words, grammar }: Passage, sentence: SentenceWords, at: number): boolean {
  const next = at + 1 < sentence.to ? words[at + 1] : undefined;
  const before = at > sentence.from ? words[at - 1] : undefined;
  if (next !== undefined && /^(?:wird|werden|wurde|wurden|worden|werde)$/.test(next.lower)) return true;
  return (
    next !== undefined &&
    before !== undefined &&
    capital.test(next.text) &&
    /te[nrsm]$/.test(words[at]?.lower ?? '') &&
    grammar.determiners.has(words[at - 2]?.lower ?? '') &&
    /^\p{Ll}+e[nrsm]$/u.test(before.text) &&
    !grammar.pronouns.has(before.lower) &&
    !grammar.auxiliaries.has(before.lower) &&
    !grammar.adverbs.has(before.lower) &&
    !grammar.speech.has(before.lower)
  );
}

export const participle =
  /^(?:(?:an|mit|zu|be|ein|hin|bekannt|zurück|ab|klar|hinzu|fest|hervor|vor)?ge(?!steh)\p{Ll}+(?:t|en)|(?:dement|zit|kritis|informi|komment|vers)\p{Ll}+t|bestritten|bestätigt|berichtet|erklärt|behauptet|betont|verlangt|widersprochen|versprochen|verkündet)$/u;

/** The same form is a present tense ("bestätigt", "erklärt"). */
export const presentToo = /^(?:be|er|ver|dement|zit|kritis|informi|komment)\p{Ll}+t$/u;

/** "Der Minister hat gestern gesagt": the auxiliary stands far before the participle, the subject beside it. */
export function participleCue(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
  for (let i = at - 1; i >= Math.max(floor, sentence.from) && at - i < 14; i--) {
    if (i + 1 <= at && /[,;:]/.test(gapBefore(passage, i + 1))) return null;
    const passive =
      /^zitiert$/.test(wordAt(passage, at).lower) && /^(?:wird|werden|wurde|wurden)$/.test(wordAt(passage, i).lower);
    if (!passive && !/^(?:hat|haben|hatte|hatten|habe|hätten)$/.test(wordAt(passage, i).lower)) continue;
    const source = phraseBefore(passage, i, floor) ?? phraseAfter(passage, i + 1, at);
    if (source === null) return null;
    return {
      kind: 'verb',
      cue: [
        { from: i, to: i + 1 },
        { from: at, to: at + 1 },
      ],
      source,
      anchor: { from: Math.min(source.from, i), to: at + 1 },
      inverted: false,
      verb: wordAt(passage, at).lower,
      asClause: false,
    };
  }
  return null;
}

/** For a verb with a particle ("teilte … mit"): where it stands; null where it is missing; none where the verb needs none. */
export function separableParticle(passage: Passage, sentence: SentenceWords, at: number): readonly Span[] | null {
  const wanted = passage.grammar.lexicon.cues.separable[wordAt(passage, at).lower];
  if (wanted === undefined) return [];
  for (let i = at + 1; i < sentence.to && i - at < 40; i++) {
    if ((passage.quotationOf[i] ?? -1) >= 0) continue;
    if (
      wanted.includes(wordAt(passage, i).lower) &&
      (i + 1 >= sentence.to ||
        /[,.;:!?“”"»«–—]/.test(gapBefore(passage, i + 1)) ||
        /^(?:und|dass|,)$/.test(wordAt(passage, i + 1).lower))
    )
      return [{ from: i, to: i + 1 }];
  }
  return passage.grammar.lexicon.cues.speech.includes(wordAt(passage, at).lower) ? [] : null;
}
