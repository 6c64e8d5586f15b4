import type { Attribution, Part, QuotationKind } from '../news/statement.ts';
import { findContent, type Range, rangeOf, wordsRange } from './contents.ts';
import { type CueWords, findCues } from './cue-words.ts';
import { phraseAfter, type Span } from './noun-phrases.ts';
import { findOutletCredits } from './outlet-credits.ts';
import { findOutlets, type OutletMention, sameOutlet } from './outlets.ts';
import { gapBefore, type Passage, type SentenceWords, sentenceAt, toPassage, wordAfter } from './passage.ts';
import type { Quotation } from './quotations.ts';
import { createSpeakerResolver } from './speakers/resolver.ts';
import { type Via, viaOf } from './via.ts';
import type { Word } from './words.ts';

/** What is read: a text in a language; `outlet` is whose article it is. */
export type ReadableArticle = {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly outlet: string;
};

type Draft = {
  readonly source: Span | null;
  readonly cue: readonly Span[];
  ranges: Range[];
  readonly sentence: SentenceWords;
  readonly thinking: boolean;
  readonly verb: string;
  readonly at: number;
};

const LONGEST_TEXT = 60_000;

/**
 * Every attributed statement of an article, in the order of the text. Method: quotations first, then cues (verbs,
 * "according to", inverted forms), then the phrase that names the source, then who that is within the article.
 * A source of several ("X and Y said") gives one for each, with the same parts. A language without lexicon gives none. Of texts beyond 60,000 characters the rest is not read.
 */
export function readStatements(article: ReadableArticle): readonly Attribution[] {
  const passage = toPassage(article.text.slice(0, LONGEST_TEXT), article.language);
  if (passage === null) return [];
  const mentions = findOutlets(passage.text, passage.language).filter(
    ({ name }) => article.outlet === '' || !sameOutlet(name, article.outlet),
  );
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

/** Who says what in a headline: no offsets, since a headline stands outside the text. Null where nobody is credited. */
export type HeadlineStatement = Pick<Attribution, 'speaker' | 'role' | 'organisation' | 'speakerKind'> & {
  readonly cue: string | null;
  readonly content: string;
};

const dressed = /^\s*(?:["“„«][^"”“»]{3,200}["”“»])\s*[,:–—-]/u;

/** Reads a headline: "X denies …", "…, says X", "X: “…”", "“…”: X". */
export function readHeadline(title: string, language: string): HeadlineStatement | null {
  const read = readStatements({ title: '', text: title, language, outlet: '' })[0];
  if (read !== undefined && read.speaker !== null)
    return {
      speaker: read.speaker,
      role: read.role,
      organisation: read.organisation,
      speakerKind: read.speakerKind,
      cue: read.cue?.text ?? null,
      content: read.content.text,
    };
  return readColon(title, language);
}

/** "Peskov: no request was made", "“No request”: Peskov". */
function readColon(title: string, language: string): HeadlineStatement | null {
  const at = title.search(/\s?[:–—]\s/);
  const passage = toPassage(title, language);
  if (at <= 0 || passage === null) return null;
  const quoteFirst = dressed.test(title);
  const end = passage.words.findIndex((word) => word.start >= at);
  if (end <= 0) return null;
  const span = quoteFirst ? { from: end, to: passage.words.length } : { from: 0, to: end };
  if (span.to - span.from > 5) return null;
  const speaker = createSpeakerResolver(passage, '', '').resolve(span);
  if (speaker.speaker === null) return null;
  const content = (quoteFirst ? title.slice(0, at) : title.slice(at).replace(/^\s?[:–—]\s/, '')).trim();
  return { ...speaker, cue: null, content };
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

const signature = /^[ \u00a0]?[―—–] ?(?=\p{Lu})/u;

/** “…” — Ann Lee: a quotation with its author's name behind a dash, as readers' voices are printed. */
function withSignatures(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const signed: Draft[] = [];
  for (const { start, end } of passage.quotations) {
    const dash = signature.exec(passage.text.slice(end, end + 4));
    if (dash === null || end - start < 25) continue;
    const from = wordAfter(passage.words, end);
    let to = from;
    while (
      to < passage.words.length &&
      to - from < 5 &&
      /^\p{Lu}/u.test((passage.words[to] as Word).text) &&
      (to === from || /^(?: |\. ?)$/.test(gapBefore(passage, to)))
    )
      to++;
    const sentence = passage.sentences[sentenceAt(passage, start)];
    const closes =
      to >= passage.words.length || /["“”„«»\n]|^[.)]?\s*$/.test(gapBefore(passage, to).replace(/^ $/, ''));
    if (to - from < 2 || sentence === undefined || !closes) continue;
    signed.push({
      source: { from, to },
      cue: [],
      ranges: [[start, end]],
      sentence,
      thinking: false,
      verb: '',
      at: from,
    });
  }
  if (signed.length === 0) return drafts;
  const covers = (draft: Draft) =>
    draft.cue.length === 0 &&
    signed.some(
      ({ ranges: [own] }) => own !== undefined && draft.ranges.some(([from, to]) => from < own[1] && to > own[0]),
    );
  return [...drafts.filter((draft) => !covers(draft)), ...signed];
}

function readSentence(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const cues = findCues(passage, { ...sentence, from: afterDateline(passage, sentence) });
  const drafts: Draft[] = [];
  const body = afterDateline(passage, sentence);
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
      thinking: cue.kind === 'thinking',
      verb: cue.verb,
      at: cue.anchor.from,
    });
    const last = content.ranges.at(-1);
    if (!inside) from = Math.max(cue.anchor.to, last === undefined ? 0 : wordIndexAfter(passage, last[1], sentence));
  });
  return drafts;
}

/** "Peskov: “No.”", "Der Vorsitzende Konrad Freiberg: „…“": a name, a colon, a quotation. */
function readLabel(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const body = afterDateline(passage, sentence);
  for (let at = body + 1; at < Math.min(sentence.to, body + 12); at++) {
    const gap = gapBefore(passage, at);
    if (!gap.includes(':')) continue;
    const source = phraseAfter(passage, body, at);
    if (source === null || source.to !== at || (passage.quotationOf[at] ?? -1) < 0) return [];
    if (!canSpeak(passage, source) || !namesPerson(passage, source)) return [];
    const ranges = [rangeOf(passage, at, sentence.to, sentence)];
    return [{ source, cue: [], ranges, sentence, thinking: false, verb: '', at: body }];
  }
  return [];
}

/** «…». Così fonti della Farnesina: whose the quotation before was. */
function readThus(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const before = passage.sentences[sentence.index - 1];
  if (passage.language !== 'it' || before === undefined || passage.words[sentence.from]?.lower !== 'così') return [];
  const range = quotedSentence(passage, before);
  const source = phraseAfter(passage, sentence.from + 1, sentence.to);
  if (range === null || source === null || before.paragraph !== sentence.paragraph) return [];
  const { grammar } = passage;
  const names = passage.words
    .slice(source.from, source.to)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) || grammar.anonymousNouns.has(lower) || grammar.roles.has(lower));
  if (!names) return [];
  const cue = { from: sentence.from, to: sentence.from + 1 };
  return [{ source, cue: [cue], ranges: [], sentence, thinking: false, verb: 'così', at: sentence.from }];
}

/** A name in it, and none of the nouns for what is said ("The statement: “…”"). */
function namesPerson({ grammar, words }: Passage, { from, to }: Span): boolean {
  const span = words.slice(from, to);
  return (
    span.some(({ text, lower }) => /^\p{Lu}/u.test(text) && !grammar.stops.has(lower)) &&
    !span.some(({ lower }) => grammar.documentNouns.has(lower) || grammar.nominal.has(lower))
  );
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
      thinking: false,
      verb: (passage.words[cue.from] as Word).lower,
      at: cue.from,
    }));
}

const dateline = /^[^–—\n]{0,60}\([^()\n]{2,40}\)\.?\s{0,2}[-–—]{1,2}\s/u;

/** The first word after "Lisbon, 12 Sep (Lusa) –": what stands before it is nobody's source. */
function afterDateline(passage: Passage, sentence: SentenceWords): number {
  const length = dateline.exec(sentence.text.slice(0, 130))?.[0].length ?? 0;
  let at = sentence.from;
  while (at < sentence.to - 1 && (passage.words[at] as Word).start < sentence.start + length) at++;
  return at;
}

/** "Er nannte den Bericht „reine Spekulation“": in German only the quoted words are what he called it. */
function calledWords(passage: Passage, { verb, cue }: CueWords, ranges: readonly Range[]): readonly Range[] {
  if (passage.language !== 'de' || cue.length > 1 || !/^(?:nann|nenn|genannt|bezeichne)/.test(verb)) return ranges;
  const [first = 0, last = 0] = [ranges[0]?.[0], ranges.at(-1)?.[1]];
  const quotes = passage.quotations.filter(({ start, end }) => start >= first && end <= last + 1);
  return quotes.length === 0 ? ranges : quotes.map(({ start, end }) => [start, end]);
}

/** A comma before the attribution, nothing but its adjuncts behind it. */
function isOuter(passage: Passage, sentence: SentenceWords, cue: CueWords): boolean {
  if (!gapBefore(passage, cue.anchor.from).startsWith(',')) return false;
  return cue.kind !== 'silence' && sentence.to - cue.anchor.to < 8 && !cue.verb.endsWith('ing');
}

/** Whether what was found is an attribution at all. */
function holds(passage: Passage, cue: CueWords, ranges: readonly Range[], source: Span | null): boolean {
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
  return span.some(({ lower }) =>
    [grammar.roles, grammar.spokespersons, grammar.institutions, grammar.anonymousNouns, grammar.outletNouns].some(
      (nouns) => nouns.has(lower),
    ),
  );
}

/** "The BBC has found that …", "Bloomberg put the value at …": of an outlet every finding is a statement. */
function isOutletSource({ text, words, language }: Passage, { source, kind }: CueWords): boolean {
  if (source === null || kind !== 'verb' || source.to - source.from > 6) return false;
  return (
    findOutlets(text.slice((words[source.from] as Word).start, (words[source.to - 1] as Word).end), language).length > 0
  );
}

/** A name, a pronoun, an office, a body, a document: what newspapers let speak. "Those reports" or "more" are nobody. */
function canSpeak(passage: Passage, { from, to }: Span): boolean {
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
    for (const nouns of [
      grammar.roles,
      grammar.spokespersons,
      grammar.institutions,
      grammar.anonymousNouns,
      grammar.documentNouns,
      grammar.outletNouns,
    ])
      if (nouns.has(plain) || (plain.endsWith('s') && nouns.has(plain.slice(0, -1)))) return true;
  }
  return passage.language !== 'en';
}

const touchesQuotation = (passage: Passage, [start, end]: Range) => {
  for (let at = wordAfter(passage.words, start); at < passage.words.length; at++) {
    if ((passage.words[at] as Word).start >= end) return false;
    if ((passage.quotationOf[at] ?? -1) >= 0) return true;
  }
  return false;
};

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

/** A sentence without a cue that is a quotation goes on with the one before it, or hangs on a colon before it. */
function continueQuotation(
  passage: Passage,
  sentence: SentenceWords,
  drafts: Draft[],
  opened: Draft | null,
): Draft | null {
  const range = quotedSentence(passage, sentence);
  if (range === null) {
    const last = drafts.at(-1);
    if (
      last !== undefined &&
      last.source !== null &&
      sentence.index - lastSentence(passage, last) <= 1 &&
      isReportedMood(passage, sentence)
    )
      drafts.push({
        source: last.source,
        cue: [],
        ranges: [[sentence.start, sentence.end]],
        sentence,
        thinking: false,
        verb: '',
        at: sentence.from,
      });
    return null;
  }
  if (opened !== null) {
    opened.ranges = [range];
    drafts.push(opened);
    return null;
  }
  const last = drafts.at(-1);
  if (last !== undefined && follows(passage, last, range, sentence)) {
    last.ranges = [...last.ranges, range];
    return null;
  }
  if (range[1] - range[0] < 25) return null;
  // A quotation on its own: whoever spoke last in this stretch is its speaker.
  const speaker = last !== undefined && sentence.paragraph - last.sentence.paragraph <= 1 ? last.source : null;
  drafts.push({ source: speaker, cue: [], ranges: [range], sentence, thinking: false, verb: '', at: sentence.from });
  return null;
}

const lastSentence = (passage: Passage, draft: Draft) =>
  sentenceAt(passage, Math.max((draft.ranges.at(-1)?.[1] ?? 1) - 1, draft.sentence.start));

const reportedVerbs =
  /^(?:halte|trage|finde|nehme|sehe|handle|bestehe|gelte|rechne|fordere|glaube|hoffe|stimme|treffe|denke|arbeite|erwarte|bedeute|seien|hätten|könnten|würden|sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|bleibe|gehe|komme|liege|stehe|brauche|wisse|lasse)$/;

/** German goes on in a speaker's words by mood alone: "Man habe nichts davon gewusst." */
function isReportedMood(passage: Passage, sentence: SentenceWords): boolean {
  if (passage.language !== 'de') return false;
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((passage.quotationOf[at] ?? -1) >= 0) continue;
    const { lower } = passage.words[at] as Word;
    if (reportedVerbs.test(lower) && passage.words[at - 1]?.lower !== 'ich') return true;
  }
  return false;
}

/** The quotation that makes up (nearly) the whole sentence. */
function quotedSentence(passage: Passage, sentence: SentenceWords): Range | null {
  let inside = 0;
  for (let at = sentence.from; at < sentence.to; at++) if ((passage.quotationOf[at] ?? -1) >= 0) inside++;
  const size = sentence.to - sentence.from;
  if (size === 0 || inside / size < 0.85) return null;
  return [sentence.start, sentence.end];
}

function follows(passage: Passage, last: Draft, range: Range, sentence: SentenceWords): boolean {
  const end = last.ranges.at(-1)?.[1] ?? 0;
  const first = last.ranges[0]?.[0] ?? 0;
  if (!touchesQuotation(passage, [first, end]) && last.sentence.paragraph !== sentence.paragraph) return false;
  if (last.sentence.paragraph === sentence.paragraph)
    return sentence.index - sentenceAt(passage, Math.max(end, (passage.words[last.at] as Word).start)) <= 1;
  // The quotation before was left open for the next paragraph.
  const open = passage.quotations.findLast(
    (quotation) => quotation.start < range[0] && quotation.end >= end - 2 && quotation.start < end,
  );
  return open !== undefined && !open.closed;
}

/** "“Why?” Smith asked.": the cue's sentence holds nothing else, and a quotation stands before it. */
function quotationBefore(passage: Passage, sentence: SentenceWords, drafts: Draft[], longest: number): Range | null {
  if (sentence.to - sentence.from > longest) return null;
  const before = passage.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const range = quotedSentence(passage, before);
  if (range === null) return null;
  const last = drafts.at(-1);
  if (last !== undefined && last.cue.length === 0 && last.ranges[0]?.[0] === range[0]) drafts.pop();
  else if (last?.ranges.some(([start, end]) => start <= range[0] && end >= range[1])) {
    last.ranges = last.ranges.filter(([start]) => start !== range[0]);
    if (last.ranges.length === 0) drafts.pop();
  }
  return range;
}

const pointsBack =
  /^(?:lo|das|dies|dieses|dasselbe|об этом|c[’']est ce qu[’']?|c[’']est|ne|è quanto|questo|così lo|isso|o mesmo)(?= |$)/;

/** "Lo scrive X", "Das berichtet X", "Об этом сообщила X": the sentence before is what is attributed. */
function sentenceBefore(passage: Passage, sentence: SentenceWords, draft: Draft): Range | null {
  const verb = (draft.cue[0]?.to ?? sentence.from) - 1;
  if (verb - sentence.from > 5 || verb <= sentence.from) return null;
  const opening = passage.words
    .slice(sentence.from, verb)
    .map(({ lower }) => lower)
    .join(' ');
  const match = pointsBack.exec(opening);
  // Nothing but the verb and its auxiliary may follow: "Lo stesso ministro ha detto" points nowhere.
  if (
    match === null ||
    opening
      .slice(match[0].length)
      .trim()
      .split(' ')
      .filter(Boolean)
      .some(
        (word) =>
          !passage.grammar.auxiliaries.has(word) &&
          !passage.grammar.clitics.has(word) &&
          !passage.grammar.adverbs.has(word),
      )
  )
    return null;
  if (draft.ranges.some((range) => /[“”"«»„:]/.test(passage.text.slice(...range)) || opensReport(passage, range)))
    return null;
  const before = passage.sentences[sentence.index - 1];
  return before === undefined ? null : [before.start, before.end];
}

/** The content begins as a clause of its own ("that …", "dass …"): then it is what is said. */
function opensReport(passage: Passage, [start]: Range): boolean {
  return passage.grammar.complementizers.has(passage.words[wordAfter(passage.words, start)]?.lower ?? '');
}

function toPart(text: string, ranges: readonly Range[]): Part {
  const spans = ranges.toSorted((x, y) => x[0] - y[0]);
  return { text: spans.map(([start, end]) => text.slice(start, end)).join(' '), spans };
}

/** `direct`: all of it in quotation marks; `mixed`: a part of it. */
function kindOf(passage: Passage, ranges: readonly Range[]): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const [start, end] of ranges) {
    let at = wordAfter(passage.words, start);
    for (; at < passage.words.length && (passage.words[at] as Word).start < end; at++) {
      const quotation: Quotation | undefined = passage.quotations[passage.quotationOf[at] ?? -1];
      if (quotation === undefined) outside++;
      else inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

function toAttribution(
  passage: Passage,
  draft: Draft,
  speaker: Pick<Attribution, 'speaker' | 'role' | 'organisation' | 'speakerKind'>,
  via: Via,
): Attribution | null {
  const { text, sentences } = passage;
  const content = toPart(text, draft.ranges);
  if (content.text.trim() === '') return null;
  const first = sentenceAt(passage, Math.min(...content.spans.map(([start]) => start), draft.sentence.start));
  const last = sentenceAt(passage, Math.max(...content.spans.map(([, end]) => end - 1), draft.sentence.start));
  const start = (sentences[first] as SentenceWords).start;
  const end = (sentences[last] as SentenceWords).end;
  return {
    source: draft.source === null ? null : toPart(text, [wordsRange(passage, draft.source)]),
    cue:
      draft.cue.length === 0
        ? null
        : toPart(
            text,
            draft.cue.map((span) => wordsRange(passage, span)),
          ),
    content,
    kind: kindOf(passage, content.spans),
    ...speaker,
    via: via(start, end, speaker),
    sentence: text.slice(start, end),
    start,
    end,
  };
}
