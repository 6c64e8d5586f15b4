import {
  nounReading,
  phraseAfter,
  phraseBefore,
  phraseBeforeApposition,
  type Span,
  withAppositionAfter,
} from './noun-phrases.ts';
import { isOutletName } from './outlets.ts';
import { gapBefore, type Passage, type SentenceWords } from './passage.ts';
import { findPhrases } from './phrases.ts';
import type { Word } from './words.ts';

/** A cue with its source, as spans of words. `anchor`: all that belongs to the attribution itself, adjuncts included. */
export type CueWords = {
  readonly kind: 'verb' | 'according' | 'thinking' | 'silence';
  readonly cue: readonly Span[];
  readonly source: Span | null;
  readonly anchor: Span;
  /** The source stands after the verb ("said X"). */
  readonly inverted: boolean;
  readonly verb: string;
  /** "as X reported": names the source only. */
  readonly asClause: boolean;
};

const capital = /^\p{Lu}/u;
const wordAt = (passage: Passage, at: number) => passage.words[at] as Word;

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

function accordingCue(passage: Passage, sentence: SentenceWords, at: number, to: number): CueWords | null {
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
        (capital.test(text) && i > 0) ||
        (capital.test(text) && !grammar.stops.has(lower)) ||
        grammar.pronouns.has(lower) ||
        grammar.indefinites.has(lower) ||
        grammar.nominal.has(lower) ||
        grammar.lexicon.cues.reports.includes(lower) ||
        [
          grammar.roles,
          grammar.spokespersons,
          grammar.institutions,
          grammar.anonymousNouns,
          grammar.documentNouns,
          grammar.outletNouns,
        ].some((nouns) => nouns.has(lower) || nouns.has(lower.replace(/s$/, ''))),
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

function afterSourceCue(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
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

/** "did not comment", "non ne è al corrente": no verb of saying, and yet a position that the desk wants. */
function silenceCue(passage: Passage, sentence: SentenceWords, at: number, to: number, floor: number): CueWords | null {
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
  const fronted = source !== null && left < at && objectClitic.test(wordAt(passage, left).lower) ? right() : null;
  if (fronted !== null && namesSomebody(passage, fronted)) return build(fronted, true);
  if (source !== null && isSubject(passage, source)) return build(source, false);
  const inverted = right();
  return build(inverted ?? source, inverted !== null);
}

/** A speaking noun or a name right behind an inverted verb that agrees with it, and nothing else in the sentence's clause. */
function speaksBehind(passage: Passage, { from, to }: Span): boolean {
  const { grammar, words, language } = passage;
  if (language === 'en' || language === 'de') return false;
  if (grammar.complementizers.has(words[to]?.lower ?? '') || /^(?:«|"|“)/.test(gapBefore(passage, to).trim()))
    return false;
  const noun = words
    .slice(from, Math.min(to, from + 4))
    .find(({ text, lower }) => capital.test(text) || !grammar.determiners.has(lower))?.lower;
  return (
    noun !== undefined &&
    [grammar.anonymousNouns, grammar.outletNouns, grammar.spokespersons, grammar.roles, grammar.institutions].some(
      (nouns) => nouns.has(noun),
    )
  );
}

/** "a-t-il déclaré", "a-t-elle ajouté": where the auxiliary stands. */
function cliticAuxiliary({ language, words, text, grammar }: Passage, { from, to }: Span): number | null {
  if (language !== 'fr' || to - from !== 1) return null;
  const at = words[from - 1]?.lower === 't' ? from - 2 : from - 1;
  const auxiliary = words[at];
  if (auxiliary === undefined || !grammar.auxiliaries.has(auxiliary.lower)) return null;
  return /^[-t]{1,3}$/.test(text.slice(auxiliary.end, words[from]?.start)) ? at : null;
}

/** "È quanto riferiscono …", "c’est ce que disent …": the speaker stands behind the verb. */
function isCleft({ words }: Passage, { from, to }: Span): boolean {
  return to - from <= 2 && /^(?:quanto|quello|ciò|quel)$/.test(words[to - 1]?.lower ?? '');
}

/** "fait" is a verb of saying only with what makes it one. */
function isLightVerb({ words }: Passage, at: number): boolean {
  return words[at]?.lower === 'fait' && !/^(?:savoir|part|valoir|observer|remarquer)$/.test(words[at + 1]?.lower ?? '');
}

const whether = /^(?:whether|if|ob|si)$/;
const objectClitic = /^(?:lo|la|los|las|li|le|l'|l’)$/;

const namesSomebody = ({ words }: Passage, { from, to }: Span) =>
  words.slice(from, to).some(({ text }) => capital.test(text));

/** "Asked whether …, X said", "when asked if …": what was asked stands in the answer's sentence, and is nobody's statement. */
function opensQuestion(passage: Passage, sentence: SentenceWords, at: number): boolean {
  if (passage.language !== 'en' || wordAt(passage, at).lower !== 'asked') return false;
  return (
    at === sentence.from ||
    gapBefore(passage, at).includes(',') ||
    /^(?:when|if|as)$/.test(wordAt(passage, at - 1).lower)
  );
}

/** "Das geht aus einem internen Papier hervor": the paper tells it. */
function paperShows(passage: Passage, sentence: SentenceWords, at: number): CueWords | null {
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

/** "X was quoted as saying that …", "the station quoted a doctor as saying …". */
function quotedAsSaying(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
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

/** "dem letzten vermuteten Aufenthaltsort", "eine Entscheidung erwartet wird": nobody speaks. */
function isAttributeOrPassive({ words, grammar }: Passage, sentence: SentenceWords, at: number): boolean {
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

const timeNoun =
  /^(?:jahr|jahre|jahren|tag|tage|tagen|woche|wochen|monat|monate|abend|morgen|mittag|uhr|mal|year|week|month|day|morning|evening|anno|settimana|giorno|semana|día|año|dia|ano|jour|semaine|année)$/;

const coordinating = /^(?:and|but|e|ed|ma|et|mais|y|pero|und|aber|mas|и|но|а)$/;

/** "…, confirmant une information", "…, negando que": the subject is that of the sentence. */
const gerund = ({ language, words }: Passage, at: number) =>
  (language === 'fr' ? /ant$/ : /^(?:it|es|pt)$/.test(language) ? /[aei]ndo$/ : /^$/).test(words[at]?.lower ?? '');

const relatives = /^(?:who|which|qui|che|que|который|которая|которое|которые)$/;

/** "Amina Sefu, who said": the relative right before the verb, where a name or a noun stands before it. */
function relativeBefore(passage: Passage, left: number, floor: number): Span | null {
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
function restrictiveSubject(passage: Passage, left: number, floor: number): Span | null {
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
const romanceParticiple = /(?:ée?s?|(?:at|it|ut)[oaie]|(?:ad|id)[oa]s?)$/;

/** "Deux négociants interrogés par X affirment": the phrase before the participle speaks, not its agent. */
function agentRelative(passage: Passage, source: Span, left: number, floor: number): Span | null {
  if (!/^(?:fr|it|es|pt)/.test(passage.language)) return null;
  for (let at = source.from; at > Math.max(floor + 1, source.from - 2); at--) {
    if (!agentWords.test(passage.words[at - 1]?.lower ?? '')) continue;
    if (!romanceParticiple.test(passage.words[at - 2]?.lower ?? '') || gapBefore(passage, at - 1) !== ' ') return null;
    const head = phraseBefore(passage, at - 2, floor);
    return head !== null && isSubject(passage, head) ? { from: head.from, to: left } : null;
  }
  return null;
}

const participle =
  /^(?:(?:an|mit|zu|be|ein|hin|bekannt|zurück|ab|klar|hinzu|fest|hervor|vor)?ge(?!steh)\p{Ll}+(?:t|en)|(?:dement|zit|kritis|informi|komment|vers)\p{Ll}+t|bestritten|bestätigt|berichtet|erklärt|behauptet|betont|verlangt|widersprochen|versprochen|verkündet)$/u;
/** The same form is a present tense ("bestätigt", "erklärt"). */
const presentToo = /^(?:be|er|ver|dement|zit|kritis|informi|komment)\p{Ll}+t$/u;

/** "Der Minister hat gestern gesagt": the auxiliary stands far before the participle, the subject beside it. */
function participleCue(passage: Passage, sentence: SentenceWords, at: number, floor: number): CueWords | null {
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

/** Whether a phrase can speak: a name, a pronoun, a person's, body's or document's noun, or any phrase with an article. */
function isSubject(passage: Passage, { from, to }: Span): boolean {
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
    if (
      grammar.roles.has(lower) ||
      grammar.anonymousNouns.has(lower) ||
      grammar.spokespersons.has(lower) ||
      grammar.institutions.has(lower)
    )
      return true;
    if (grammar.documentNouns.has(lower) || grammar.outletNouns.has(lower)) return true;
  }
  return to - from <= 3;
}

function partOfVerb(passage: Passage, at: number): boolean {
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
function infinitiveCue(passage: Passage, at: number): boolean {
  const governing = passage.words[at - 2]?.lower ?? '';
  return /^(?:went|goes|on|seem|appear|proceed|sought|tried|chose)/.test(governing);
}

/** "was told", "is said to", "are reported": the subject does not speak. */
function isPassive(passage: Passage, at: number, left: number): boolean {
  const { lower } = wordAt(passage, at);
  if (passage.language !== 'en') return passage.words.slice(left, at).some((word) => romancePassive.test(word.lower));
  if (!/(?:ed|en|aid|old|ead)$/.test(lower) && lower !== 'quoted') return false;
  for (let i = left; i < at; i++)
    if (/^(?:is|are|was|were|be|been|being|gets|got)$/.test(wordAt(passage, i).lower))
      return !/^(?:quoted|cited)$/.test(lower);
  return false;
}

/** For a verb with a particle ("teilte … mit"): where it stands; null where it is missing; none where the verb needs none. */
function separableParticle(passage: Passage, sentence: SentenceWords, at: number): readonly Span[] | null {
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

/** "affirment deux magistrats au Courrier": behind unnamed people "to X" is whom they spoke to. */
function withoutListener({ grammar, words, language }: Passage, { from, to }: Span): Span {
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
function informantBehind({ grammar, words }: Passage, verb: string, head: Span, limit: number): Span | null {
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
function invertedClitic(passage: Passage, at: number): Span | null {
  if (passage.language !== 'fr' || gapBefore(passage, at + 1) !== '-') return null;
  const to = passage.words[at + 1]?.lower === 't' ? at + 2 : at + 1;
  return passage.grammar.pronouns.has(passage.words[to]?.lower ?? '') ? { from: to, to: to + 1 } : null;
}

/** "сообщила на брифинге министр X", "ha detto in conferenza stampa il ministro X": a name or office behind "in/at/on …". */
function phraseBehindAdjunct(passage: Passage, from: number, limit: number): Span | null {
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

function skipAdverbs(passage: Passage, from: number, limit: number): number {
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

/** "wie X mitteilte", "as X reported": the opener's place, where nothing but a subject stands between it and the verb. */
function asClauseStart(passage: Passage, sentence: SentenceWords, left: number): number | null {
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
