import type { Attribution } from '../news/statement.ts';
import { findContent, rangeOf } from './contents.ts';
import { findCues } from './cue-words.ts';
import type { CueWords } from './cues/cue.ts';
import type { Span } from './noun-phrases.ts';
import { findOutletCredits } from './outlet-credits.ts';
import { type OutletMention, outletsIn, sameOutlet } from './outlets.ts';
import { gapBefore, type Passage, passageOf, type SentenceWords, toPassage } from './passage.ts';
import { createSpeakerResolver } from './speakers/resolver.ts';
import { calledWords, holds } from './statements/attributes.ts';
import { toAttribution } from './statements/attribution.ts';
import { afterDateline } from './statements/dateline.ts';
import type { Draft } from './statements/draft.ts';
import { readLabel, readThus, withSignatures } from './statements/labels.ts';
import { continueQuotation, quotationBefore, sentenceBefore } from './statements/quotation-goes-on.ts';
import { viaOf } from './via.ts';
import type { Word } from './words.ts';

/** What is read: a text in a language; `outlet` is whose article it is. */
export type ReadableArticle = {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly outlet: string;
};

const LONGEST_TEXT = 60_000;

/**
 * Every attributed statement of an article, in the order of the text. Method: quotations first, then cues (verbs,
 * "according to", inverted forms), then the phrase that names the source, then who that is within the article.
 * A source of several ("X and Y said") gives one for each, with the same parts. A language without lexicon gives none. Of texts beyond 60,000 characters the rest is not read.
 */
export function readStatements(article: ReadableArticle): readonly Attribution[] {
  const passage =
    article.text.length <= LONGEST_TEXT
      ? passageOf(article)
      : toPassage(article.text.slice(0, LONGEST_TEXT), article.language);
  if (passage === null) return [];
  const mentions = outletsIn(passage).filter(({ name }) => article.outlet === '' || !sameOutlet(name, article.outlet));
  const drafts = collectDrafts(passage, mentions);
  const resolver = createSpeakerResolver(passage, article.title, article.outlet);
  const via = viaOf(passage, mentions);
  return drafts
    .flatMap((draft) =>
      resolver
        .resolveAll(draft.source, droppedAt(passage, draft))
        .map((speaker) => toAttribution(passage, draft, speaker, via)),
    )
    .filter((found) => found !== null);
}

const dropsSubjects = /^(?:it|es|pt|ru)/;

/** Where the verb stands whose subject is left out, as the language allows. */
function droppedAt({ language, words }: Passage, { source, cue }: Draft): number | null {
  const verb = cue[0];
  if (source !== null || verb === undefined || !dropsSubjects.test(language)) return null;
  return (words[verb.from] as Word).start;
}

function collectDrafts(passage: Passage, mentions: readonly OutletMention[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let opened: Draft | null = null;
  for (const sentence of passage.sentences) {
    if (sentence.from === sentence.to) continue;
    const read = readSentence(passage, sentence);
    const said = read.length > 0 ? read : [...readLabel(passage, sentence), ...readThus(passage, sentence)];
    const own = [...said, ...readCredits(passage, sentence, mentions, said)];
    if (own.length === 0) {
      opened = continueQuotation(passage, sentence, drafts, opened);
      continue;
    }
    opened = null;
    for (const draft of own) {
      const meant = sentenceBefore(passage, sentence, draft);
      if (meant !== null) draft.ranges = [meant];
      if (draft.ranges.length === 0) {
        const before = quotationBefore(passage, sentence, drafts, draft.verb === 'così' ? 30 : 14);
        if (before !== null) draft.ranges = [before];
        else {
          opened = draft;
          continue;
        }
      }
      drafts.push(draft);
    }
  }
  return withSignatures(passage, drafts)
    .filter(({ ranges }) => ranges.length > 0)
    .toSorted((x, y) => (x.ranges[0]?.[0] ?? 0) - (y.ranges[0]?.[0] ?? 0));
}

function readSentence(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const body = afterDateline(passage, sentence);
  const cues = findCues(passage, { ...sentence, from: body });
  const drafts: Draft[] = [];
  let from = body;
  let lastSource: Span | null = null;
  cues.forEach((cue, k) => {
    const next = cues[k + 1];
    const embedded = next !== undefined && isEmbedded(passage, cue, next);
    const to = next === undefined || embedded ? sentence.to : boundary(passage, next, cue.anchor.to);
    const inside = isInside(drafts, passage, cue);
    if (cue.kind === 'thinking' && inside) return;
    const start = Math.min(from, cue.anchor.from);
    // "A said that …, B said.": the last one covers the whole sentence, the first one's words included.
    const outer = k > 0 && next === undefined && cue.source !== null && isOuter(passage, sentence, cue);
    // "X puts it at 9, more than Y, according to Z": with nothing of its own the last one covers all before it.
    const bare =
      cue.kind === 'according' &&
      k > 0 &&
      next === undefined &&
      cue.anchor.from <= from &&
      sentence.to - cue.anchor.to < 14;
    const first = outer || bare ? body : inside ? cue.anchor.from : start;
    const content = findContent(passage, sentence, cue, first, to);
    const source: Span | null = cue.source ?? lastSource;
    if (!holds(passage, cue, content.ranges, source)) return;
    const ranges = calledWords(passage, cue, content.ranges);
    if (cue.source !== null) lastSource = cue.source;
    drafts.push({
      source,
      cue: cue.cue,
      ranges: [...ranges],
      sentence,
      verb: cue.verb,
      at: cue.anchor.from,
    });
    const last = content.ranges.at(-1);
    if (!inside) from = Math.max(cue.anchor.to, last === undefined ? 0 : wordIndexAfter(passage, last[1], sentence));
  });
  return drafts;
}

/** Outlets that the sentence credits without a verb of saying, where none of its statements is theirs. */
function readCredits(
  passage: Passage,
  sentence: SentenceWords,
  mentions: readonly OutletMention[],
  read: readonly Draft[],
): readonly Draft[] {
  return findOutletCredits(passage, sentence, mentions)
    .filter(
      ({ outlet }) => !read.some(({ source }) => source !== null && source.from < outlet.to && source.to > outlet.from),
    )
    .map(({ outlet, cue, content }) => ({
      source: outlet,
      cue: [cue],
      ranges: [rangeOf(passage, content.from, content.to, sentence)],
      sentence,
      verb: (passage.words[cue.from] as Word).lower,
      at: cue.from,
    }));
}

/** A comma before the attribution, nothing but its adjuncts behind it. */
function isOuter(passage: Passage, sentence: SentenceWords, cue: CueWords): boolean {
  if (!gapBefore(passage, cue.anchor.from).startsWith(',')) return false;
  return cue.kind !== 'silence' && sentence.to - cue.anchor.to < 8 && !cue.verb.endsWith('ing');
}

function wordIndexAfter(passage: Passage, offset: number, sentence: SentenceWords): number {
  let at = sentence.from;
  while (at < sentence.to && (passage.words[at] as Word).end <= offset) at++;
  return at;
}

/** The next cue stands within the clause of this one ("said the paper reported that"), not beside it. */
function isEmbedded(passage: Passage, cue: CueWords, next: CueWords): boolean {
  if (next.kind === 'according' && next.inverted) return false;
  if (next.source === null) return false;
  const at = next.anchor.from;
  if (at < cue.anchor.to) return false;
  const before = passage.words[at - 1] as Word;
  return (
    !/[,;:—–“”"«»]/.test(gapBefore(passage, at)) &&
    !/^(?:and|but|while|ma|mentre|e|et|mais|und|aber|y|pero|и|а|но)$/.test(before.lower)
  );
}

/** Where the attribution of the next cue begins: at its source, or at the conjunction before it. */
function boundary(passage: Passage, next: CueWords, floor: number): number {
  let at = next.anchor.from;
  while (at - 1 > floor && passage.grammar.conjunctions.has((passage.words[at - 1] as Word).lower)) at--;
  return Math.max(at, floor);
}

const isInside = (drafts: readonly Draft[], passage: Passage, cue: CueWords) => {
  const at = (passage.words[cue.anchor.from] as Word).start;
  return drafts.some(({ ranges }) => ranges.some(([start, end]) => start <= at && at < end));
};
