import type { Span } from './noun-phrases.ts';
import type { OutletMention } from './outlets.ts';
import { gapBefore, type Passage, type SentenceWords, wordAfter } from './passage.ts';
import { findPhrases } from './phrases.ts';
import type { Word } from './words.ts';

/** An outlet that is credited without a verb of saying: "first reported by X", "a report in X", "X carried the news". */
export type OutletCredit = { readonly outlet: Span; readonly cue: Span; readonly content: Span };

const agents = /^(?:by|da|dal|dalla|dall'|dai|dagli|dalle|par|por|pelo|pela|pelos|pelas|von|vom)$/;
/** Others' statements that an outlet only passed on: "cited by X" credits the one cited. */
const passedOn =
  /^(?:cit|quot|zitier|recog|rapport|ripres|rilanc|relay|repris|interrog|interview|intervist|entrevist|contact|contatt)/;
const REACH = 5;

/** Credits of the outlets that stand in a sentence outside its quotations. `mentions`: the article's, without its own. */
export function findOutletCredits(
  passage: Passage,
  sentence: SentenceWords,
  mentions: readonly OutletMention[],
): readonly OutletCredit[] {
  const own = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).slice(0, 8);
  const spans = own
    .map(({ start, end }) => toSpan(passage, start, end))
    .filter(({ from }) => (passage.quotationOf[from] ?? -1) < 0);
  const found: OutletCredit[] = [];
  spans.forEach((outlet, k) => {
    const cue = cueOf(passage, sentence, outlet) ?? joinedCue(passage, outlet, spans[k - 1], found.at(-1));
    if (cue === null) return;
    const content = contentOf(passage, sentence, outlet, cue);
    if (content !== null) found.push({ outlet, cue, content });
  });
  // "X, Y and Z all carried the news": the verb stands behind the last of them.
  for (let k = spans.length - 2; k >= 0; k--) {
    const [outlet, next] = [spans[k] as Span, spans[k + 1] as Span];
    const credit = found.find((candidate) => candidate.outlet === next);
    if (credit === undefined || found.some((candidate) => candidate.outlet === outlet)) continue;
    if (credit.cue.from >= next.to && next.from - outlet.to <= 4 && isList(passage, outlet, next))
      found.unshift({ ...credit, outlet });
  }
  return found;
}

function toSpan({ words }: Passage, start: number, end: number): Span {
  const from = wordAfter(words, start);
  let to = from + 1;
  while (to < words.length && (words[to] as Word).start < end) to++;
  return { from, to };
}

function cueOf(passage: Passage, sentence: SentenceWords, outlet: Span): Span | null {
  return (
    agentCue(passage, sentence, outlet) ?? nounCue(passage, sentence, outlet) ?? carryingCue(passage, sentence, outlet)
  );
}

const lowerAt = (passage: Passage, at: number) => passage.words[at]?.lower ?? '';

/** Back over articles, "the newspaper", "the Berlin daily": where the outlet's phrase begins. */
function phraseStart(passage: Passage, sentence: SentenceWords, outlet: Span): number {
  const { grammar } = passage;
  let from = outlet.from;
  while (from > sentence.from && outlet.from - from < REACH && /^[ '’]?$/.test(gapBefore(passage, from))) {
    const lower = lowerAt(passage, from - 1);
    const noun = grammar.outletNouns.has(lower);
    const article = grammar.determiners.has(lower) && !agents.test(lower);
    const adjective = grammar.outletNouns.has(lowerAt(passage, from)) && !grammar.prepositions.has(lower);
    if (!noun && !article && !adjective) break;
    from--;
  }
  return from;
}

/** "reported by X", "révélé lundi par X", "pubblicata in mattinata dal X". */
function agentCue(passage: Passage, sentence: SentenceWords, outlet: Span): Span | null {
  const { grammar } = passage;
  const from = phraseStart(passage, sentence, outlet);
  const agent = from - 1;
  if (agent <= sentence.from || !agents.test(lowerAt(passage, agent))) return null;
  for (let at = agent - 1; at >= Math.max(sentence.from, agent - 4); at--) {
    if (/[,;:]/.test(gapBefore(passage, at + 1))) return null;
    const lower = lowerAt(passage, at);
    if (passedOn.test(lower)) return null;
    if (grammar.reporting.has(stemOf(grammar.reporting, lower)) || grammar.speech.has(stemOf(grammar.speech, lower)))
      return { from: at, to: agent + 1 };
  }
  return null;
}

/** A participle agrees with its noun ("pubblicata", "révélée", "noticiadas"): the form that the list has. */
function stemOf(verbs: ReadonlySet<string>, lower: string): string {
  for (const form of [lower, lower.replace(/es?$/, ''), lower.replace(/s$/, ''), lower.replace(/[aei]s?$/, 'o')])
    if (verbs.has(form)) return form;
  return lower;
}

/** "a report in X", "l’indiscrezione è del X", "une information du X", "X’s report", "a X report". */
function nounCue(passage: Passage, sentence: SentenceWords, outlet: Span): Span | null {
  const { grammar } = passage;
  const credits = (at: number) => {
    const lower = lowerAt(passage, at);
    return grammar.nominal.has(lower) || grammar.lexicon.cues.reports.includes(lower);
  };
  const after = outlet.to;
  if (passage.language === 'en' && after < sentence.to && gapBefore(passage, after).trim() === '' && credits(after))
    return { from: after, to: after + 1 };
  let at = phraseStart(passage, sentence, outlet);
  const start = at;
  while (
    at > sentence.from &&
    start - at < 4 &&
    !/[,;:]/.test(gapBefore(passage, at)) &&
    (grammar.prepositions.has(lowerAt(passage, at - 1)) ||
      grammar.determiners.has(lowerAt(passage, at - 1)) ||
      grammar.auxiliaries.has(lowerAt(passage, at - 1)))
  )
    at--;
  const hung = at < start || grammar.linkers.has(lowerAt(passage, start)) || passage.language === 'de';
  return hung && at > sentence.from && !/[,;:]/.test(gapBefore(passage, at)) && credits(at - 1)
    ? { from: at - 1, to: at }
    : null;
}

/** "X carried the news", "X avait fait état d’un départ". */
function carryingCue(passage: Passage, sentence: SentenceWords, outlet: Span): Span | null {
  const inverted = invertedCarrying(passage, sentence, outlet);
  if (inverted !== null) return inverted;
  const end = Math.min(sentence.to, outlet.to + 6);
  const [match] = findPhrases(passage.grammar.carrying, passage.words, outlet.to, end);
  if (match === undefined) return null;
  for (let at = outlet.to; at < match.from; at++) {
    if (/[,;:]/.test(gapBefore(passage, at))) return null;
    const lower = lowerAt(passage, at);
    const { grammar } = passage;
    if (!grammar.auxiliaries.has(lower) && !grammar.adverbs.has(lower) && !grammar.determiners.has(lower)) return null;
  }
  return { from: match.from, to: match.to };
}

/** "Ne dà notizia oggi X", "Dá conta disso o jornal X": nothing but adverbs between the phrase and the outlet. */
function invertedCarrying(passage: Passage, sentence: SentenceWords, outlet: Span): Span | null {
  if (passage.language === 'en') return null;
  const { grammar } = passage;
  let end = phraseStart(passage, sentence, outlet);
  while (
    end > sentence.from &&
    (grammar.adverbs.has(lowerAt(passage, end - 1)) || grammar.times.has(lowerAt(passage, end - 1)))
  )
    end--;
  const match = findPhrases(grammar.carrying, passage.words, Math.max(sentence.from, end - 4), end).find(
    ({ to }) => to === end,
  );
  return match === undefined ? null : { from: match.from, to: match.to };
}

/** "reported by X and Y": the second has the cue of the first. */
function joinedCue(
  passage: Passage,
  outlet: Span,
  before: Span | undefined,
  last: OutletCredit | undefined,
): Span | null {
  if (before === undefined || last === undefined || last.outlet !== before || last.cue.from > before.from) return null;
  return outlet.from - before.to <= 4 && isList(passage, before, outlet) ? last.cue : null;
}

/** Nothing but "and", commas, articles and nouns of outlets between two outlets. */
function isList(passage: Passage, before: Span, after: Span): boolean {
  const { grammar } = passage;
  for (let at = before.to; at < after.from; at++) {
    const lower = lowerAt(passage, at);
    if (!grammar.conjunctions.has(lower) && !grammar.determiners.has(lower) && !grammar.outletNouns.has(lower))
      return false;
  }
  return true;
}

/** The clause behind the credit where one opens there, else the longer side of the sentence. */
function contentOf(passage: Passage, sentence: SentenceWords, outlet: Span, cue: Span): Span | null {
  const before = { from: sentence.from, to: Math.min(outlet.from, cue.from) };
  const after = { from: Math.max(outlet.to, cue.to), to: sentence.to };
  const size = ({ from, to }: Span) => to - from;
  const opens = size(after) > 2 && passage.grammar.complementizers.has(lowerAt(passage, after.from));
  // A list of outlets that carried it stands before the verb.
  const passive = cue.to <= outlet.from && agents.test(lowerAt(passage, cue.to - 1)) && size(before) >= 3;
  const list = cue.from >= outlet.to && size(before) < 8 && size(after) >= 2;
  if (passive) return before;
  const content = opens || list || size(after) > size(before) ? after : before;
  return size(content) >= 2 ? content : null;
}
