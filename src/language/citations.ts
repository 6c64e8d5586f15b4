import type { CitedSource, SourceKind } from '../news/outlet.ts';
import type { Attribution } from '../news/statement.ts';
import { withAppositionAfter } from './appositions.ts';
import { sameName } from './names.ts';
import { phraseAfter } from './noun-phrases.ts';
import { findOutlets, type OutletMention, outletsIn, sameOutlet } from './outlets.ts';
import { papersSeen } from './papers-seen.ts';
import { type Passage, passageOf, type SentenceWords, toPassage, wordAfter } from './passage.ts';
import { compilePhrases, findPhrases, type Phrases } from './phrases.ts';
import type { ReadableArticle } from './read-statements.ts';
import { createSpeakerResolver } from './speakers/resolver.ts';
import type { Word } from './words.ts';

/**
 * Every party that an article credits for its information, one entry each, in the order of the text: outlets and agencies
 * by name, and whoever speaks in it. The article's own outlet is none. `phrase` stands verbatim at its offsets.
 */
export function readCitations(article: ReadableArticle, attributions: readonly Attribution[]): readonly CitedSource[] {
  const found: CitedSource[] = [];
  const add = (cited: CitedSource) => {
    if (cited.name.trim() === '' || found.some((other) => sameParty(other, cited))) return;
    found.push(cited);
  };
  const passage = passageOf(article);
  for (const mention of passage === null ? findOutlets(article.text, article.language) : outletsIn(passage)) {
    if (article.outlet !== '' && sameOutlet(mention.name, article.outlet)) continue;
    const [start, end] = passage === null ? [mention.start, mention.end] : creditingPhrase(passage, mention);
    add({ name: mention.name, kind: mention.kind, phrase: article.text.slice(start, end), start, end });
  }
  for (const attribution of attributions) {
    const { source, cue, speaker, speakerKind } = attribution;
    if (source === null || speaker === null || speakerKind === 'outlet') continue;
    const spans = [...source.spans, ...(cue?.spans ?? [])];
    const start = Math.min(...spans.map(([from]) => from));
    const end = Math.max(...spans.map(([, to]) => to));
    if (end - start > 300) continue;
    add({ name: speaker, kind: speakerKind, phrase: article.text.slice(start, end), start, end });
  }
  if (passage === null) return found;
  for (const cited of citedBehind(passage, article)) add(cited);
  if (!found.some(({ kind }) => kind === 'document'))
    for (const cited of papersSeen(passage, phrasesFor(passage, 'reachedIt'))) add(cited);
  return found.toSorted((x, y) => x.start - y.start);
}

function sameParty(a: CitedSource, b: CitedSource): boolean {
  const isPress = (kind: SourceKind) => kind === 'outlet' || kind === 'agency';
  if (isPress(a.kind) && isPress(b.kind)) return sameOutlet(a.name, b.name);
  if (isPress(a.kind) !== isPress(b.kind)) return false;
  if (a.kind === 'anonymous' || b.kind === 'anonymous' || a.kind === 'document' || b.kind === 'document')
    return a.name.toLowerCase() === b.name.toLowerCase();
  return sameName(a.name, b.name);
}

const citing = new Map<string, Phrases>();

function phrasesFor(passage: Passage, what: 'citing' | 'reachedIt' | 'relayed' | 'notChecked' | 'withdrawal'): Phrases {
  const key = `${passage.grammar.lexicon.code}:${what}`;
  const known = citing.get(key);
  if (known !== undefined) return known;
  const compiled = compilePhrases(passage.grammar.lexicon.provenance[what]);
  citing.set(key, compiled);
  return compiled;
}

/** Who stands behind "citing": "citing US officials", "unter Berufung auf ein internes Papier". */
function citedBehind(passage: Passage, article: ReadableArticle): readonly CitedSource[] {
  const cites = findPhrases(phrasesFor(passage, 'citing'), passage.words);
  if (cites.length === 0) return [];
  const resolver = createSpeakerResolver(passage, article.title, article.outlet);
  const found: CitedSource[] = [];
  for (const { from, to } of cites) {
    const head = phraseAfter(passage, to, Math.min(passage.words.length, to + 24));
    if (head === null || (passage.quotationOf[from] ?? -1) >= 0) continue;
    const span = withAppositionAfter(passage, head, Math.min(passage.words.length, head.to + 12));
    const { speaker, speakerKind } = resolver.resolve(span);
    if (speaker === null || speakerKind === 'outlet') continue;
    const start = (passage.words[from] as Word).start;
    const end = (passage.words[head.to - 1] as Word).end;
    found.push({ name: speaker, kind: speakerKind, phrase: passage.text.slice(start, end), start, end });
  }
  return found;
}

/** The mention with the verb or preposition that makes it a credit, within its sentence. */
function creditingPhrase(passage: Passage, mention: OutletMention): readonly [start: number, end: number] {
  const { grammar, words, text } = passage;
  const first = wordAfter(words, mention.start);
  let last = first;
  while (last + 1 < words.length && (words[last + 1] as Word).start < mention.end) last++;
  const { start, end } = mention;
  const sentence = passage.sentences.find((candidate) => candidate.start <= start && candidate.end >= end);
  if (sentence === undefined) return [start, end];
  let from = first;
  if (from > sentence.from && grammar.determiners.has((words[from - 1] as Word).lower)) from--;
  const credits = (at: number) => {
    const lower = words[at]?.lower ?? '';
    return grammar.speech.has(lower) || grammar.reporting.has(lower);
  };
  for (let at = last + 1; at < Math.min(sentence.to, last + 4); at++)
    if (credits(at)) return [(words[from] as Word).start, (words[at] as Word).end];
  const before = [
    ...findPhrases(grammar.accordingTo, words, Math.max(sentence.from, first - 6), first),
    ...findPhrases(phrasesFor(passage, 'citing'), words, Math.max(sentence.from, first - 6), first),
  ];
  const lead = before.at(-1);
  if (lead !== undefined) return [(words[lead.from] as Word).start, end];
  for (let at = from - 1; at >= Math.max(sentence.from, from - 4); at--)
    if (credits(at)) return [(words[at] as Word).start, end];
  if (text[start - 1] === '(' && text[end] === ')') return [start - 1, end + 1];
  return [(words[from] as Word).start, end];
}

/** A sign of how the information reached the outlet. Offsets into the text. `party`: the outlet or agency it speaks of. */
export type ProvenanceMark = {
  readonly sign: 'reached-it' | 'public-statement' | 'relayed' | 'agency-copy' | 'not-checked';
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly party: string | null;
};

/** Signs that the outlet reached its source itself, and signs that it passes on what others reached. In order of the text. */
export function firstHandMarks(article: ReadableArticle): readonly ProvenanceMark[] {
  const passage = passageOf(article);
  if (passage === null) return [];
  const { words, text, grammar } = passage;
  const marks: ProvenanceMark[] = [];
  const mark = (sign: ProvenanceMark['sign'], start: number, end: number, party: string | null) =>
    marks.push({ sign, phrase: text.slice(start, end), start, end, party });
  const mentions = outletsIn(passage);
  const isOwn = (mention: OutletMention) => article.outlet !== '' && sameOutlet(mention.name, article.outlet);
  for (const mention of mentions) {
    const first = wordAfter(words, mention.start);
    const before = words.slice(Math.max(0, first - 7), first);
    const told = before.findLastIndex(({ lower }) => grammar.telling.has(lower) || grammar.speech.has(lower));
    if (told >= 0 && isAddressed(passage, first))
      mark(isOwn(mention) ? 'reached-it' : 'relayed', (before[told] as Word).start, mention.end, mention.name);
    if (mention.kind === 'agency' && !isOwn(mention) && isCredit(text, mention))
      mark('agency-copy', mention.start, mention.end, mention.name);
  }
  for (const what of ['reachedIt', 'relayed', 'notChecked'] as const) {
    for (const { from, to } of findPhrases(phrasesFor(passage, what), words)) {
      if ((passage.quotationOf[from] ?? -1) >= 0) continue;
      const start = (words[from] as Word).start;
      const end = (words[to - 1] as Word).end;
      const near = mentions.find((mention) => mention.start >= start - 40 && mention.end <= end + 60);
      if (what === 'reachedIt')
        mark(near === undefined || isOwn(near) ? 'reached-it' : 'relayed', start, end, near?.name ?? null);
      else mark(what === 'relayed' ? 'relayed' : 'not-checked', start, end, near?.name ?? null);
    }
  }
  return marks.toSorted((x, y) => x.start - y.start);
}

/** "told the FT", "sagte der dpa", "a indiqué à l'AFP": the outlet is spoken to. */
function isAddressed(passage: Passage, at: number): boolean {
  const { grammar, words } = passage;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = words[i] as Word;
    if (grammar.telling.has(lower)) return true;
    if (passage.grammar.lexicon.addressing.includes(lower)) return true;
    if (!grammar.determiners.has(lower) && !grammar.outletNouns.has(lower)) return false;
  }
  return false;
}

/** "(AP)", "(avec AFP)", "Berlin (dpa) -": agency copy, or a credit line at the end. */
function isCredit(text: string, mention: OutletMention): boolean {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const after = text.slice(mention.end, mention.end + 30);
  return /\((?:[^()\n]{0,30}[\s/])?$/.test(before) && /^(?:[\s/,][^()\n]{0,25})?\)/.test(after);
}

/** A phrase by which an outlet takes back or corrects its own report. Offsets into the text, or into the title. */
export type WithdrawalMark = {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly inTitle: boolean;
};

/** Where the outlet itself corrects, withdraws or deletes what it reported. What others withdrew is left out. */
export function withdrawalMarks(article: ReadableArticle): readonly WithdrawalMark[] {
  return [...marksIn(article.title, article, true), ...marksIn(article.text, article, false)];
}

function marksIn(text: string, article: ReadableArticle, inTitle: boolean): readonly WithdrawalMark[] {
  const passage = inTitle ? toPassage(text, article.language) : passageOf(article);
  if (passage === null) return [];
  const { words } = passage;
  return findPhrases(phrasesFor(passage, 'withdrawal'), words)
    .filter(({ from }) => (passage.quotationOf[from] ?? -1) < 0)
    .map(({ from, to }) => ({ start: (words[from] as Word).start, end: (words[to - 1] as Word).end, at: from }))
    .filter(({ start }) => isOwnVoice(passage, article, start))
    .map(({ start, end }) => ({ phrase: text.slice(start, end), start, end, inTitle }));
}

/** The sentence speaks of the outlet itself: "we", its own name, "this article"; or of nobody else. */
function isOwnVoice(passage: Passage, article: ReadableArticle, at: number): boolean {
  const sentence = passage.sentences.find(({ start, end }) => start <= at && end >= at) as SentenceWords | undefined;
  if (sentence === undefined) return false;
  const before = passage.words.slice(sentence.from, sentence.to);
  const { lexicon } = passage.grammar;
  if (before.some(({ lower }) => lexicon.pronouns.we.includes(lower) || lexicon.ownWords.includes(lower))) return true;
  const others = findOutlets(sentence.text, article.language);
  if (others.some((mention) => sameOutlet(mention.name, article.outlet))) return true;
  return others.length === 0 && at - sentence.start < 40 && sentence.index <= 1;
}
