import { phraseBeforeApposition, withAppositionAfter } from './appositions.ts';
import { accordingCue, afterSourceCue } from './cues/according.ts';
import {
  informantBehind,
  invertedClitic,
  phraseBehindAdjunct,
  skipAdverbs,
  withoutListener,
} from './cues/behind-verb.ts';
import { type CueWords, capital, coordinating, wordAt } from './cues/cue.ts';
import {
  isAttributeOrPassive,
  paperShows,
  participle,
  participleCue,
  presentToo,
  separableParticle,
} from './cues/german.ts';
import { silenceCue } from './cues/silence.ts';
import {
  agentRelative,
  cliticAuxiliary,
  isCleft,
  isSubject,
  namesSomebody,
  relativeBefore,
  restrictiveSubject,
  speaksBehind,
} from './cues/subjects.ts';
import {
  asClauseStart,
  gerund,
  infinitiveCue,
  isLightVerb,
  isPassive,
  opensQuestion,
  partOfVerb,
  quotedAsSaying,
} from './cues/verb-forms.ts';
import { nounReading, phraseAfter, phraseBefore, type Span } from './noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from './passage.ts';
import { findPhrases } from './phrases.ts';

// Prose has two or three cues a sentence; a text that goes on like a list is none.
const MOST = 12;

/** The cues of a sentence outside its quotations, in order, each with the source that the grammar gives it. */
export function findCues(passage: Passage, sentence: SentenceWords): readonly CueWords[] {
  const found: CueWords[] = [];
  const according = new Map(
    findPhrases(passage.grammar.accordingTo, passage.words, sentence.from, sentence.to).map((match) => [
      match.from,
      match,
    ]),
  );
  const silence = new Map(
    findPhrases(passage.grammar.silence, passage.words, sentence.from, sentence.to).map((match) => [
      match.from,
      match.to,
    ]),
  );
  let floor = sentence.from;
  for (let at = sentence.from; at < sentence.to && found.length < MOST; at++) {
    if ((passage.quotationOf[at] ?? -1) >= 0) continue;
    const match = according.get(at);
    const cue =
      (match !== undefined ? accordingCue(passage, sentence, at, match.to) : null) ??
      afterSourceCue(passage, sentence, at, floor) ??
      verbCue(passage, sentence, at, floor) ??
      (silence.has(at) ? silenceCue(passage, sentence, at, silence.get(at) ?? at + 1, floor) : null);
    if (cue === null) continue;
    found.push(cue);
    // "Reuters, quoting one person, said": the participle stands between the verb and its subject.
    const between = passage.language === 'en' && cue.verb.endsWith('ing');
    if (!between)
      floor = Math.max(...cue.cue.map(({ to }) => to), cue.inverted && cue.source !== null ? cue.source.to : 0);
    at = Math.max(at, floor - 1, ...cue.cue.map(({ to }) => to - 1));
  }
  return found;
}

function verbCue(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
  const { grammar } = passage;
  const { lower, text } = wordAt(passage, at);
  const thinking = grammar.thinking.has(lower);
  if (!grammar.speech.has(lower) && !thinking) return null;
  if (
    capital.test(text) &&
    at > sentence.from &&
    (passage.quotationOf[at - 1] ?? -1) < 0 &&
    !/["”»]/.test(gapBefore(passage, at))
  )
    return null;
  if (nounReading(passage, at)) return null;
  if (passage.language === 'fr' && isLightVerb(passage, at)) return null;
  const shown = paperShows(passage, sentence, at);
  if (shown !== null) return shown;
  if (passage.language === 'de' && isAttributeOrPassive(passage, sentence, at)) return null;
  if (passage.language === 'de' && participle.test(lower)) {
    const perfect = participleCue(passage, sentence, at, floor);
    if (perfect !== null || !presentToo.test(lower)) return perfect;
  }
  if (
    passage.language === 'de' &&
    /^(?:heißt|hieß)$/.test(lower) &&
    wordAt(passage, Math.min(at + 1, sentence.to - 1)).lower === 'es'
  ) {
    // "In dem Papier heißt es:", "…, heißt es in dem Papier"
    const opening = passage.grammar.prepositions.has(wordAt(passage, sentence.from).lower) ? sentence.from + 1 : null;
    const behind =
      passage.words[at + 2] !== undefined && passage.grammar.prepositions.has(wordAt(passage, at + 2).lower)
        ? at + 3
        : null;
    const place =
      opening !== null && opening < at
        ? phraseAfter(passage, opening, at)
        : behind === null
          ? null
          : phraseAfter(passage, behind, sentence.to);
    if (place !== null)
      return {
        kind: 'verb',
        cue: [{ from: at, to: at + 2 }],
        source: place,
        anchor: { from: Math.min(place.from, at), to: Math.max(place.to, at + 2) },
        inverted: place.from > at,
        verb: lower,
        asClause: false,
      };
  }
  const quoted = quotedAsSaying(passage, sentence, at, floor);
  if (quoted !== null) return quoted;
  const particles = separableParticle(passage, sentence, at);
  if (particles === null) return null;
  if (opensQuestion(passage, sentence, at)) return null;
  // The verb with what belongs to it on the left: "has said", "did not say", "lo ha detto".
  let left = at;
  while (left > floor && partOfVerb(passage, left - 1) && /^[ \u00a0’'\n-]*$/.test(gapBefore(passage, left))) left--;
  const before = at > sentence.from ? wordAt(passage, at - 1).lower : '';
  if (passage.language === 'en' && before === 'to' && !infinitiveCue(passage, at)) return null;
  if (isPassive(passage, at, left)) return null;
  const cueFrom = left;
  const cue: Span[] = [{ from: cueFrom, to: at + 1 }, ...particles];
  const build = (source: Span | null, inverted: boolean, asClause = false, opener: number | null = null): CueWords => ({
    kind: thinking && !grammar.speech.has(lower) ? 'thinking' : 'verb',
    cue,
    source,
    anchor: {
      // A participle's subject stands far off and is no part of its place.
      from:
        lower.endsWith('ing') && left === at ? cueFrom : Math.min(cueFrom, source?.from ?? cueFrom, opener ?? cueFrom),
      to: Math.max(at + 1, source?.to ?? 0),
    },
    inverted,
    verb: lower,
    asClause,
  });
  // "…, adding that", "tweeted, saying": the subject is the sentence's own, or the last one who spoke.
  if (passage.language === 'en' && lower.endsWith('ing') && left === at) {
    if (thinking) return null;
    const beside = at > sentence.from && gapBefore(passage, at) === ' ' ? phraseBefore(passage, at, floor) : null;
    if (
      beside !== null &&
      (capital.test(wordAt(passage, beside.to - 1).text) || grammar.pronouns.has(wordAt(passage, beside.to - 1).lower))
    )
      return build(beside, false);
    return build(floor > sentence.from ? null : phraseAfter(passage, sentence.from, at), false);
  }
  const gap = left > sentence.from ? gapBefore(passage, left) : '';
  const cutOff = left === sentence.from || /["”“»«’‘,;:!?—–-]/.test(gap.replace(/^[’'](?=\S)/, ''));
  const right = () => {
    const clitic = invertedClitic(passage, at);
    if (clitic !== null) return clitic;
    const next = skipAdverbs(passage, at + 1, sentence.to);
    const head = phraseAfter(passage, next, sentence.to) ?? phraseBehindAdjunct(passage, next, sentence.to);
    const told = head === null ? null : informantBehind(passage, lower, head, sentence.to);
    if (told !== null) return told;
    return head === null ? null : withAppositionAfter(passage, withoutListener(passage, head), sentence.to);
  };
  const asOpener = asClauseStart(passage, sentence, left);
  if (asOpener !== null) {
    const inside = phraseAfter(passage, asOpener + 1, at) ?? phraseBefore(passage, left, asOpener + 1);
    const source = inside ?? right();
    if (source !== null) return build(source, source.from > at, true, asOpener);
  }
  if (cutOff) {
    const inverted = right();
    // "X, a spokesman, said the ministry would": a clause follows, not a source.
    const apposed = /[,)]/.test(gap) && !/["”“»«]/.test(gap) ? phraseBeforeApposition(passage, left, floor) : null;
    if (gerund(passage, at)) return build(null, false);
    // "…, quitte le gouvernement, ont indiqué deux sources": outside English a comma rather parts the clause from its speaker.
    if (apposed !== null && inverted !== null && speaksBehind(passage, inverted)) return build(inverted, true);
    if (apposed !== null) return build(apposed, false);
    if (
      inverted !== null &&
      !(passage.grammar.telling.has(lower) && passage.language === 'en' && !/["”“»«’]/.test(gap))
    )
      return build(inverted, true);
    return build(null, false);
  }
  const relative = relativeBefore(passage, left, floor);
  if (relative !== null) return build(relative, false);
  const behindClitic = left < at && objectClitic.test(wordAt(passage, left).lower) ? right() : null;
  if (behindClitic !== null && behindClitic.from <= at + 3 && namesSomebody(passage, behindClitic))
    return build(behindClitic, true);
  if (left > floor && floor > sentence.from && coordinating.test(wordAt(passage, left - 1).lower))
    return build(null, false);
  const nearest = restrictiveSubject(passage, left, floor) ?? phraseBefore(passage, left, floor);
  const source = nearest === null ? null : (agentRelative(passage, nearest, left, floor) ?? nearest);
  // "whether Russia had asked for arms": a question, nobody's statement.
  if (source !== null && source.from > sentence.from && whether.test(wordAt(passage, source.from - 1).lower))
    return null;
  const clitic = source === null ? null : cliticAuxiliary(passage, source);
  if (clitic !== null && source !== null)
    return {
      ...build(source, false, false, clitic),
      cue: [
        { from: clitic, to: clitic + 1 },
        { from: at, to: at + 1 },
      ],
    };
  if (source !== null && isCleft(passage, source)) {
    const cleft = right();
    if (cleft !== null) return build(cleft, true);
  }
  if (source !== null && behindClitic !== null && namesSomebody(passage, behindClitic))
    return build(behindClitic, true);
  if (source !== null && isSubject(passage, source)) return build(source, false);
  const inverted = right();
  return build(inverted ?? source, inverted !== null);
}

const whether = /^(?:whether|if|ob|si)$/;

const objectClitic = /^(?:lo|la|los|las|li|le|l'|l’)$/;
