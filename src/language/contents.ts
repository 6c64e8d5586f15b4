import type { CueWords } from './cues/cue.ts';
import { phraseAfter, type Span } from './noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from './passage.ts';
import type { Word } from './words.ts';

/** Offsets into the text, end exclusive. */
export type Range = readonly [start: number, end: number];

const wordAt = (passage: Passage, at: number) => passage.words[at] as Word;

/** Where the content of a cue stands. `opens`: nothing in this sentence, and what follows it (a colon) is the content. */
export type Found = { readonly ranges: readonly Range[]; readonly opens: boolean; readonly anchorEnd: number };

/**
 * What a cue attributes, within its sentence: a quotation beside it, the clause before it, the clause after it, or both.
 * `from` and `to` are the words that belong to it (its neighbours' attributions are left out).
 */
export function findContent(
  passage: Passage,
  sentence: SentenceWords,
  cue: CueWords,
  from: number,
  end: number,
): Found {
  const particle = particleOf(passage, cue);
  const to = particle !== null && particle.to === end && particle.from > cue.anchor.to ? particle.from : end;
  if (cue.kind === 'silence') {
    const start = cue.cue[0]?.from ?? cue.anchor.from;
    return { ranges: [rangeOf(passage, start, Math.max(to, cue.anchor.to), sentence)], opens: false, anchorEnd: to };
  }
  const behind = particle !== null && particle.to < to && /[,:]/.test(gapBefore(passage, particle.to));
  const after = behind ? { at: Math.max(particle.to, cue.anchor.to) } : afterAnchor(passage, cue, from, to);
  const participle = passage.language === 'en' && cue.verb.endsWith('ing') && cue.kind === 'verb';
  const hasBefore = cue.anchor.from > from && !participle;
  const gapLeft = hasBefore ? gapBefore(passage, cue.anchor.from) : '';
  const cutLeft = /["”“»«’‘,;:!?—–]/.test(gapLeft) || (hasBefore && endsQuotation(passage, cue.anchor.from));
  const rest = after.at < to;
  const gapRight = rest ? gapBefore(passage, after.at) : '';
  const leading = hasBefore && (cue.asClause || (cutLeft && !isOpening(passage, from, cue.anchor.from)));
  const ranges: Range[] = [];
  if (cue.kind === 'according') {
    // "Bei dem Brand sind nach Angaben der Polizei drei Menschen …": in the midst of its clause.
    const amidst = hasBefore && gapLeft === ' ' && rest && cue.anchor.from - from > 1 && /^ ?$/.test(gapRight);
    if (hasBefore && (amidst || !isOpening(passage, from, cue.anchor.from)))
      ranges.push(rangeOf(passage, from, cue.anchor.from, sentence));
    if (rest && (ranges.length === 0 || amidst || (gapRight.startsWith(',') && isClause(passage, after.at, to))))
      ranges.push(rangeOf(passage, after.at, to, sentence));
    return { ranges: ranges.filter(isLong), opens: false, anchorEnd: after.at };
  }
  if (leading) {
    const start = from;
    ranges.push(rangeOf(passage, start, cue.anchor.from, sentence));
    // "X, he said, Y" and "“X,” he said, “Y”" go on; ", adding that", ", citing" belong to others.
    if (rest) {
      const quoted = (passage.quotationOf[after.at] ?? -1) >= 0;
      if (
        quoted ||
        (gapRight.startsWith(',') &&
          (cue.inverted || !/["”“»«]/.test(gapLeft)) &&
          isClause(passage, after.at, to) &&
          (passage.quotationOf[cue.anchor.from - 1] ?? -1) < 0)
      )
        ranges.push(rangeOf(passage, after.at, to, sentence));
      else if (!quoted && !/^[,;—–]/.test(gapRight) && cue.source !== null && opensClause(passage, after.at)) {
        // "On Monday, X said that Y" was no leading clause after all.
        if (!endsQuotation(passage, cue.anchor.from)) {
          ranges.length = 0;
          ranges.push(rangeOf(passage, after.at, to, sentence));
        }
      }
    }
    return { ranges: ranges.filter(isLong), opens: false, anchorEnd: after.at };
  }
  const middle = rest ? null : middleField(passage, cue);
  if (middle !== null)
    return {
      ranges: [rangeOf(passage, middle.from, middle.to, sentence)].filter(isLong),
      opens: false,
      anchorEnd: after.at,
    };
  // "О высылке сообщила газета X", "Über den Plan berichtet auch X"
  if (!rest && hasBefore && cue.inverted && passage.language !== 'en' && gapLeft === ' ')
    return {
      ranges: [rangeOf(passage, from, cue.anchor.from, sentence)].filter(isLong),
      opens: false,
      anchorEnd: after.at,
    };
  if (!rest)
    return {
      ranges: [],
      opens: /[:]["”»]?\s*$/.test(passage.text.slice(sentence.end - 2, sentence.end)) || cue.kind === 'verb',
      anchorEnd: after.at,
    };
  ranges.push(rangeOf(passage, after.at, to, sentence));
  return { ranges: ranges.filter(isLong), opens: false, anchorEnd: after.at };
}

/** The particle of a separable verb that stands behind it ("teilte … mit"). */
function particleOf({ language }: Passage, { cue }: CueWords): Span | null {
  const [verb, particle] = cue;
  return language === 'de' && verb !== undefined && particle !== undefined && particle.to - particle.from === 1
    ? particle
    : null;
}

/** "Die Firma hat Berichte über einen Umzug zurückgewiesen": what stands between the auxiliary (or the subject behind it) and the participle. */
function middleField({ language }: Passage, { cue, source }: CueWords): Span | null {
  const [auxiliary, participle] = cue;
  if (language !== 'de' || auxiliary === undefined || participle === undefined) return null;
  const from = source !== null && source.from > auxiliary.from ? source.to : auxiliary.to;
  return participle.from > from ? { from, to: participle.from } : null;
}

const isLong = ([start, end]: Range) => end - start > 1;

function endsQuotation(passage: Passage, at: number): boolean {
  return (passage.quotationOf[at - 1] ?? -1) >= 0 && (passage.quotationOf[at] ?? -1) < 0;
}

/** Offsets of words `[from, to)`, with the quotation marks around them and without the punctuation at the ends. */
export function rangeOf(passage: Passage, from: number, to: number, sentence: { start: number; end: number }): Range {
  const { text } = passage;
  let start = wordAt(passage, from).start;
  let end = wordAt(passage, to - 1).end;
  const floor = from > 0 ? wordAt(passage, from - 1).end : 0;
  while (start > floor && start > sentence.start && /["“”„«»‘‚‹(\u0093\u0091$€£¿¡]/.test(text[start - 1] as string))
    start--;
  if (text.slice(start - 2, start) === "''" && start - 2 >= floor) start -= 2;
  // A no-break or plain space stands between guillemets and words.
  if (
    start - 2 >= Math.max(floor, sentence.start) &&
    /\s/.test(text[start - 1] as string) &&
    /[«„“]/.test(text[start - 2] as string)
  )
    start -= 2;
  const ceiling = to < passage.words.length ? wordAt(passage, to).start : text.length;
  let reach = end;
  while (reach < ceiling && reach < sentence.end && /["“”»«’‘,.!?…)%€\u0094\u0092\s]/.test(text[reach] as string)) {
    reach++;
    if (/["“”»«’‘!?…)%€.\u0094\u0092]/.test(text[reach - 1] as string)) end = reach;
  }
  if (/^[,.!?]?''/.test(text.slice(end, end + 3)) && text.slice(start, end).includes("''"))
    end = text.indexOf("''", end) + 2;
  // An opening mark of the next quotation is not ours.
  while (
    end > start &&
    /\s["“„«‘]$/.test(text.slice(Math.max(start, end - 2), end)) &&
    !/[«»]/.test(text[end - 1] as string)
  )
    end -= 2;
  return [start, end];
}

/** Words after the attribution that still belong to it: addressee, time and place. Where they end. */
function afterAnchor(passage: Passage, cue: CueWords, from: number, to: number): { readonly at: number } {
  const { grammar } = passage;
  let at = cue.anchor.to;
  if (cue.kind === 'according') return { at: skipAdjuncts(passage, at, to) };
  const lastCue = Math.max(...cue.cue.map((span) => span.to));
  if (grammar.telling.has(cue.verb) && at === lastCue && at < to && !/[,:;]/.test(gapBefore(passage, at))) {
    const addressee = phraseAfter(passage, at, to);
    // "told that" has none.
    if (addressee !== null) at = addressee.to;
  }
  const next = skipAdjuncts(passage, at, to);
  // "called for talks", "reported on the draft", "sprach von steuerlichen Gründen": no adjunct, but what is said.
  const governs = grammar.asking.has(cue.verb) || grammar.reporting.has(cue.verb) || speaksOf.test(cue.verb);
  if (governs && next >= to && cue.source !== null && cue.anchor.from <= from + 1) return { at: Math.min(at, to) };
  return { at: next };
}

const speaksOf = /^(?:spr[aieo]ch|parl|habl|fala|говор)/;

/** "on Monday", "in a statement", "to reporters", "earlier this week". */
function skipAdjuncts(passage: Passage, from: number, to: number): number {
  const { grammar } = passage;
  let at = from;
  for (let round = 0; round < 5 && at < to; round++) {
    if ((passage.quotationOf[at] ?? -1) >= 0 || /[,:;—–“"«„]/.test(gapBefore(passage, at))) break;
    const { lower } = wordAt(passage, at);
    if (grammar.times.has(lower)) at++;
    else if (
      grammar.adverbs.has(lower) &&
      !grammar.determiners.has(lower) &&
      !grammar.negations.has(lower) &&
      !grammar.complementizers.has(lower)
    )
      at++;
    else if (
      grammar.prepositions.has(lower) &&
      !grammar.complementizers.has(lower) &&
      !grammar.determiners.has(lower)
    ) {
      if (passage.language === 'en' && lower === 'to' && !isListener(passage, at + 1)) break;
      const next = endOfAdjunct(passage, at + 1, to);
      if (next === null) break;
      at = next;
    } else break;
  }
  return at;
}

/** "to reporters", "to the BBC", "to Smith": somebody is spoken to; else "to" opens an infinitive. */
function isListener(passage: Passage, at: number): boolean {
  const word = passage.words[at];
  if (word === undefined) return false;
  const { grammar } = passage;
  return (
    grammar.determiners.has(word.lower) ||
    grammar.pronouns.has(word.lower) ||
    grammar.anonymousNouns.has(word.lower) ||
    /^\p{Lu}/u.test(word.text)
  );
}

/** A short phrase after a preposition, as an adjunct has it; null where what follows is too long to be one. */
function endOfAdjunct(passage: Passage, from: number, to: number): number | null {
  const { grammar } = passage;
  let at = from;
  let nouns = 0;
  while (at < to && at - from < 7) {
    const { lower } = wordAt(passage, at);
    if (at > from && /[,:;—–“"«„]/.test(gapBefore(passage, at))) return at;
    if (grammar.complementizers.has(lower)) return at;
    if (
      at > from &&
      (grammar.determiners.has(lower) || grammar.pronouns.has(lower)) &&
      !grammar.prepositions.has(wordAt(passage, at - 1).lower)
    )
      return at;
    if (grammar.times.has(lower)) return at + 1;
    if (at > from && grammar.prepositions.has(lower) && !grammar.determiners.has(lower)) return at;
    if (grammar.auxiliaries.has(lower)) return nouns > 0 && at - 1 > from ? null : null;
    if (!grammar.determiners.has(lower)) nouns++;
    at++;
  }
  return at >= to ? to : null;
}

/** Whether words open a sentence rather than make a clause: "On Monday,", "In a statement,", "However,", "Asked whether …,". */
function isOpening(passage: Passage, from: number, to: number): boolean {
  const { grammar } = passage;
  if ((passage.quotationOf[from] ?? -1) >= 0) return false;
  const first = wordAt(passage, from).lower;
  if (to - from <= 2 && !/[“”"«»]/.test(gapBefore(passage, to)))
    return !(grammar.determiners.has(first) && !grammar.prepositions.has(first));
  const opens =
    grammar.prepositions.has(first) ||
    grammar.adverbs.has(first) ||
    grammar.conjunctions.has(first) ||
    grammar.times.has(first) ||
    (passage.language === 'en' && /(?:ed|ing)$/.test(first)) ||
    grammar.telling.has(first) ||
    grammar.asking.has(first);
  if (!opens) return false;
  // "A autoridade …": an article that is also spelt as a preposition.
  if (grammar.determiners.has(first) && to - from > 6) return false;
  // "But the plan is dead, he said": a conjunction with a clause of its own. A quotation at its end is content.
  if ((passage.quotationOf[to - 1] ?? -1) >= 0) return false;
  const skip =
    grammar.conjunctions.has(first) &&
    !grammar.prepositions.has(first) &&
    !/^(?:while|although|though|when|whereas|if|unless|as|since|because|after|before|quando|mentre|se|wenn|als|nachdem|während|obwohl|quand|alors|si|cuando|mientras|aunque|когда|если)$/.test(
      first,
    );
  if (skip) return false;
  let verbs = 0;
  let commas = 0;
  for (let at = from + 1; at < to; at++) {
    if (grammar.auxiliaries.has(wordAt(passage, at).lower)) verbs++;
    if (/,/.test(gapBefore(passage, at))) commas++;
  }
  return !(commas > 0 && verbs > 0);
}

/** Whether words have the look of a clause: a finite auxiliary, a subject pronoun, or some length. */
function isClause(passage: Passage, from: number, to: number): boolean {
  const { grammar } = passage;
  const first = wordAt(passage, from);
  if (
    grammar.relatives.has(first.lower) ||
    grammar.prepositions.has(first.lower) ||
    (grammar.adverbs.has(first.lower) && to - from < 6)
  )
    return false;
  if (passage.language === 'en' && first.lower.endsWith('ing') && !first.lower.endsWith('thing')) return false;
  if (grammar.speech.has(first.lower)) return false;
  if (to - from < 3) return false;
  for (let at = from; at < to; at++) if (grammar.auxiliaries.has(wordAt(passage, at).lower)) return true;
  return grammar.conjunctions.has(first.lower) || to - from > 6;
}

function opensClause(passage: Passage, at: number): boolean {
  const { grammar } = passage;
  const { lower, text } = wordAt(passage, at);
  return (
    grammar.complementizers.has(lower) ||
    grammar.determiners.has(lower) ||
    grammar.pronouns.has(lower) ||
    /^\p{Lu}/u.test(text)
  );
}

/** The words of a span as a part's text and offsets. */
export function wordsRange(passage: Passage, { from, to }: Span): Range {
  const end = wordAt(passage, to - 1).end;
  const close = passage.text[end] === ')' ? 1 : 0;
  return [wordAt(passage, from).start, end + close];
}
