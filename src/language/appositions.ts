import { capital, isDeterminer, nounReading, phraseBefore, type Span, wordAt } from './noun-phrases.ts';
import { gapBefore, type Passage } from './passage.ts';

/** The phrase with what stands in apposition: ", a spokesman for the ministry,". Ends before `limit`. */
export function withAppositionAfter(passage: Passage, span: Span, limit: number, closing = false): Span {
  let { to } = span;
  for (let round = 0; round < 2; round++) {
    if (to >= limit || !/^,? ?\)?, $/.test(gapBefore(passage, to))) break;
    const named = capital.test(wordAt(passage, to - 1).text) && explains(passage, to, to + 9);
    const bearer = bearerAt(passage, to, limit);
    if (bearer !== null && !capital.test(wordAt(passage, to - 1).text)) {
      to = bearer;
      continue;
    }
    if (!opensApposition(passage, to) && !named) break;
    let relative = false;
    let at = to;
    while (
      at < limit &&
      at - to < 26 &&
      (at === to || !/[,;:.!?"“”„«»—]/.test(gapBefore(passage, at).replace(/^\. ?$/, '')))
    ) {
      const { lower, text } = wordAt(passage, at);
      relative ||= passage.grammar.relatives.has(lower);
      if (
        passage.grammar.speech.has(lower) &&
        !(capital.test(text) && at > to) &&
        !nounReading(passage, at) &&
        !passage.grammar.relatives.has(wordAt(passage, to).lower)
      )
        return { from: span.from, to };
      if (!relative && lower !== 'to' && passage.grammar.auxiliaries.has(lower)) return { from: span.from, to };
      at++;
    }
    // "According to X, the ministry closed it.": the clause itself, no apposition.
    if (closing && !(at < limit && gapBefore(passage, at).startsWith(',') && limit - at > 2))
      return { from: span.from, to };
    to = at;
  }
  return { from: span.from, to };
}

/** "il mediatore, Hamid Saleh,": a full name between commas behind the noun that tells who it is. Where it ends. */
function bearerAt(passage: Passage, from: number, limit: number): number | null {
  let to = from;
  while (
    to < limit &&
    to - from < 4 &&
    capital.test(wordAt(passage, to).text) &&
    (to === from || gapBefore(passage, to) === ' ')
  )
    to++;
  const closed = to >= limit || /^[,.]/.test(gapBefore(passage, to));
  return to - from >= 2 && closed ? to : null;
}

/** ", R-Ky.,", ", Jr.,", ", D-N.Y.,": one to three capitals between commas. */
function isShortTag(passage: Passage, at: number, end: number): boolean {
  let to = at;
  while (to < end && to - at < 4 && (to === at || !gapBefore(passage, to).includes(','))) to++;
  if (to - at > 3 || (to < end && !gapBefore(passage, to).includes(','))) return false;
  for (let i = at; i < to; i++) if (!capital.test(wordAt(passage, i).text)) return false;
  // "His daughter, Lena Varga, told": a name behind the noun that introduces it.
  return to - at >= 2 || capital.test(passage.words[at - 1]?.text ?? '');
}

function opensApposition(passage: Passage, at: number): boolean {
  const { grammar } = passage;
  const { lower } = wordAt(passage, at);
  if (grammar.relatives.has(lower) && /^(?:who|whose|which|qui|dont)$/.test(lower)) return true;
  if (
    grammar.prepositions.has(lower) &&
    /^(?:whose|whom|which|qui|cui|quien)$/.test(passage.words[at + 1]?.lower ?? '')
  )
    return true;
  // ", quoting one person,", ", granted anonymity to speak,"
  if (
    passage.language === 'en' &&
    /^\p{Ll}{3,}(?:ing|ed)$/u.test(wordAt(passage, at).text) &&
    !/^(?:during|following|including|according)$/.test(lower)
  )
    return true;
  if (/^\d{1,3}$/.test(lower)) return true;
  if (grammar.roles.has(lower) || grammar.spokespersons.has(lower) || grammar.titles.has(lower)) return true;
  if (isDeterminer(passage, at)) {
    for (let i = at + 1; i < at + 7 && i < passage.words.length; i++) {
      const word = wordAt(passage, i);
      if (i > at + 1 && /[,;:.!?]/.test(gapBefore(passage, i))) return false;
      if (word.lower !== 'to' && grammar.auxiliaries.has(word.lower)) return false;
      if (
        grammar.roles.has(word.lower) ||
        grammar.spokespersons.has(word.lower) ||
        grammar.institutions.has(word.lower) ||
        grammar.outletNouns.has(word.lower)
      )
        return true;
    }
    return false;
  }
  // "chief economist at X", "deputy head of Y"
  for (let i = at; i < at + 4 && i < passage.words.length; i++) {
    const word = wordAt(passage, i);
    if (i > at && /[,;:.!?]/.test(gapBefore(passage, i))) return false;
    if (grammar.roles.has(word.lower) || grammar.spokespersons.has(word.lower)) return true;
    if (grammar.stops.has(word.lower)) return false;
  }
  return false;
}

/**
 * A comma stands before the verb: "X, a spokesman for Y, said". The phrase before the first of its commas, with all up
 * to `end`. Null where no phrase stands there.
 */
export function phraseBeforeApposition(passage: Passage, end: number, floor: number): Span | null {
  let at = end - 1;
  for (let commas = 0; commas < 3; commas++) {
    // Back to the comma that opens this segment.
    while (at > floor && !/^,? ?\)?, ?$/.test(gapBefore(passage, at))) {
      if (/[;:!?"“”„«»]/.test(gapBefore(passage, at)) || end - at > 40) return null;
      at--;
    }
    if (at <= floor) return null;
    if (opensApposition(passage, at) || isShortTag(passage, at, end)) {
      const head = phraseBefore(passage, at, floor);
      if (head !== null) {
        const first = wordAt(passage, head.from);
        if (capital.test(first.text) || passage.grammar.determiners.has(first.lower))
          return { from: head.from, to: end };
      }
      return null;
    }
    // "“…,” Flynn, a top surrogate, said": a name at the head, whatever explains it.
    const head = phraseBefore(passage, at, floor);
    if (
      head !== null &&
      capital.test(wordAt(passage, head.from).text) &&
      !passage.grammar.prepositions.has(wordAt(passage, head.from).lower) &&
      (head.from === floor || /["”»'’]/.test(gapBefore(passage, head.from))) &&
      explains(passage, at, end)
    )
      return { from: head.from, to: end };
    at--;
  }
  return null;
}

/** Words between commas that explain a name: an article or a relative, and then no new subject. */
function explains(passage: Passage, from: number, to: number): boolean {
  const first = wordAt(passage, from).lower;
  const { grammar } = passage;
  return (
    grammar.determiners.has(first) ||
    grammar.relatives.has(first) ||
    /^(?:former|now|then|chief|senior|co)$/.test(first) ||
    to - from <= 3
  );
}
