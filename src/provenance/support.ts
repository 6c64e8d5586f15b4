import { isOutletName, outletKind } from '../language/outlets.ts';
import type { Article } from '../news/article.ts';
import type { CitedSource, SourceKind } from '../news/outlet.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import { sameRoot } from '../story/spelling.ts';
import type { OutletBook } from './outlet-book.ts';
import { type Party, sameInstitution, sameName, speaksForOther } from './parties.ts';
import { citing, creditsEarlier, foldWords, namelessOutlet, rumour } from './source-words.ts';
import { isState } from './speakers.ts';
import { describesOutlet, describesPeople } from './unnamed.ts';

/** One passage in which an article rests the claim on somebody. */
export type Support = Party & {
  readonly articleId: string;
  /** The outlet whose article it stands in. */
  readonly outlet: string;
  readonly kind: SourceKind;
  /** The outlet through which it came; null where this outlet reached it itself. */
  readonly via: string | null;
  readonly phrase: string;
  readonly sentence: string;
  readonly start: number;
  /** The source affirms the claim, not only tells it. */
  readonly confirms: boolean;
};

/** What an article rests the claim on: sources, and outlets that it only follows. */
export type Grounds = {
  readonly articleId: string;
  readonly outlet: string;
  readonly supports: readonly Support[];
  /** Outlets whose report of the claim this article passes on, with the words that say so. */
  readonly follows: readonly { readonly outlet: string; readonly phrase: string }[];
  /** It reached what it rests on, without another outlet between. */
  readonly firstHand: boolean;
  /** It names nobody else's report, post or rumour that it might rest on. */
  readonly leansOnNobody: boolean;
  /** It carries the claim as its news. */
  readonly carries: boolean;
  /** Documents that it mentions, whoever saw them. */
  readonly documents: readonly Support[];
};

const isOutlet = (kind: SourceKind): boolean => kind === 'outlet' || kind === 'agency';
const anaphor =
  /^(?:[“"«„]?)(?:the|this|il|lo|la|le|el|o|a|der|die|das|l)?\s?(?:newspaper|paper|daily|station|agency|broadcaster|magazine|website|site|outlet|quotidiano|giornale|agenzia|emittente|sito|quotidien|journal|agence|chaine|zeitung|blatt|sender|agentur|magazin|periodico|diario|agencia|cadena|jornal|газета|агентство|издание)\b/u;

/** Gathers what one article rests the claim on. Articles that deny still restate whose claim it is. */
export function gatherGrounds(claim: string, article: Article, reading: Reading, book: OutletBook): Grounds {
  const claimWords = foldWords(claim)
    .split(' ')
    .filter((word) => word.length > 3);
  const outlets = creditedOutlets(article, reading, book);
  const spoken = reading.statements.filter(({ stance }) => stance === 'reports' || stance === 'confirms');
  const own = (statement: Statement): boolean =>
    statement.speaker !== null && (book.carries(statement.speaker) || isNamedOutlet(statement, outlets, book));
  const supports: Support[] = [];
  for (const statement of spoken) {
    if (statement.speaker === null || own(statement)) continue;
    const source = sourceOf(statement, reading.sources);
    const kind = settledKind(source?.kind ?? kindOf(statement), statement.speaker);
    if (isOutlet(kind) || onlyNames(statement, reading) || isNobody(statement.speaker, kind, reading.language))
      continue;
    if (statement.confidence < SURE_ENOUGH || (statement.cue === null && !standsIn(source, statement))) continue;
    if (kind === 'institution' && isOnlyAnOpener(statement.speaker, statement.sentence, article.text)) continue;
    if (isState(statement.speaker, reading.language) && statement.confidence < SURE) continue;
    // A party confirms or it does not; what it is said to do is no word of its own.
    if (statement.standing === 'party' && statement.stance === 'reports' && kind !== 'document') continue;
    if (takesBack(statement, reading)) continue;
    if (kind === 'anonymous' && statement.confidence < SURE && !meetsClaim(statement.sentence, claimWords)) continue;
    supports.push(toSupport(article, reading, outlets, book, statement, source, kind));
  }
  for (const source of reading.sources) {
    if (source.kind !== 'anonymous' && source.kind !== 'document') continue;
    if (supports.some(({ phrase }) => phrase === source.phrase)) continue;
    if (spoken.some(({ speaker }) => speaker !== null && isSpeaker(source, speaker))) continue;
    if (isNobody(source.name, source.kind, reading.language) || isOwnPaper(source) || speaksOtherwise(source, reading))
      continue;
    if (!bearsOnClaim(source, article, reading, spoken)) continue;
    if (source.kind === 'anonymous' && !isReached(source, article, spoken)) continue;
    supports.push(toSupport(article, reading, outlets, book, null, source, settledKind(source.kind, source.name)));
  }
  const kept = withoutNested(supports.filter(({ name, phrase }) => !rumour.test(foldWords(`${name} ${phrase}`))));
  return {
    articleId: article.id,
    outlet: book.nameOf(article.outlet),
    supports: kept,
    follows: outlets
      .filter((source) => followsReport(source, article, reading, spoken, book))
      .map(({ name, phrase }) => ({ outlet: book.nameOf(name), phrase })),
    firstHand: reading.firstHand,
    leansOnNobody: leansOnNobody(article, reading, outlets),
    carries: reading.relation === 'pickup',
    documents: kept.filter(({ kind }) => kind === 'document'),
  };
}

/**
 * Where unnamed people tell an outlet what an institution has told others, in one sentence or over a paper, the
 * institution does not speak for itself: it is what they describe.
 */
function withoutNested(supports: readonly Support[]): readonly Support[] {
  const told = supports.filter(({ kind, via }) => kind === 'anonymous' && via === null);
  const papers = supports.filter(({ kind, via }) => kind === 'document' && via === null);
  return supports.filter(({ kind, confirms, sentence, name }) => {
    if (kind !== 'institution' || confirms) return true;
    const beside = (other: Support) => other.sentence === sentence && other.name !== name;
    return !(told.some(beside) || (told.length > 0 && papers.some(beside)));
  });
}

/** One word, great only because the sentence begins with it: nowhere else in the article is it a name. */
function isOnlyAnOpener(name: string, sentence: string, text: string): boolean {
  if (/[\s\d]/.test(name) || name === name.toUpperCase() || !sentence.includes(name)) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/[\p{L},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  return true;
}

/** The party, or its institution, denies it in the same article: what it tells beside is no support, unless it surely confirms a part. */
function takesBack(statement: Statement, { statements }: Reading): boolean {
  const { speaker, stance, confidence } = statement;
  if (speaker === null || (stance === 'confirms' && confidence >= SURE)) return false;
  const party = { name: speaker, role: statement.role, organisation: statement.organisation };
  return statements.some(
    (other) =>
      other.stance === 'denies' &&
      other.speaker !== null &&
      sameInstitution(party, { name: other.speaker, role: other.role, organisation: other.organisation }),
  );
}

/** Some word of the claim stands in the sentence, also inflected. */
function meetsClaim(sentence: string, claimWords: readonly string[]): boolean {
  const words = foldWords(sentence).split(' ');
  return claimWords.some((asked) => words.some((word) => sameRoot(word, asked)));
}

/** "An industry ministry official" is nobody's name; "a ministry spokesman" is the ministry. */
function settledKind(kind: SourceKind, name: string): SourceKind {
  if (kind !== 'person' || /\p{Lu}\S*$/u.test(name) || !/^\p{L}/u.test(name)) return kind;
  return speaksForOther({ name, role: name, organisation: null }) ? 'institution' : 'anonymous';
}

/** So many characters of an article say what it rests on. */
const LEAD = 400;

/** Below this, a reading of a statement is too weak to rest a source on. */
const SURE_ENOUGH = 0.55;
/** From this on it needs nothing beside it. */
const SURE = 0.8;

/** Words that name no source: "both", a reporter of one's own, "a local radio station", those to whom somebody speaks. */
function isNobody(name: string, kind: SourceKind, language: string): boolean {
  if (kind === 'document') return false;
  if (describesOutlet(name, language)) return true;
  return (kind === 'anonymous' || !/^[\p{Lu}\P{Script=Latin}]/u.test(name)) && !describesPeople(name, language);
}

/** "the report said", "in a statement": what an outlet or a speaker publishes is that outlet's or speaker's word. */
function isOwnPaper({ name, kind }: CitedSource): boolean {
  return (
    kind === 'document' &&
    /^(?:(?:the|a|an|its|il|la|le|un|une|una|der|die|das|el|o|a) )?(?:news)?(?:reports?|articles?|story|statements?|interview|post|posts|tweet|press release|meldung|bericht|artikel|mitteilung|notizia|articolo|nota|comunicato|dépêche|article|communiqué|informe|noticia|artículo|comunicado|notícia|artigo|сообщение|заявление)$/u.test(
      name.toLowerCase(),
    )
  );
}

/** A state that acts in a sentence ("Ruritania has told its allies that …") speaks through its officials, whom the sentence may name. */
function onlyNames({ speaker, stance, role }: Statement, { language }: Reading): boolean {
  return speaker !== null && stance === 'reports' && role === null && isState(speaker, language);
}

/** Unnamed people count where the article says who reached them, or what they say. */
function isReached(source: CitedSource, article: Article, spoken: readonly Statement[]): boolean {
  return (
    citing.test(foldWords(source.phrase)) ||
    mentionsOwn(source.phrase, article.outlet) ||
    spoken.some(({ start, end }) => source.start >= start && source.start < end)
  );
}

/** "The paper", "media reports": not an outlet that one could look up. */
function isNameless(name: string, language: string): boolean {
  return !isOutletName(name) && (namelessOutlet.test(foldWords(name)) || describesOutlet(name.toLowerCase(), language));
}

/** The other outlets that an article credits: those that the reading found, and those of the story that it names. */
export function creditedOutlets(article: Article, reading: Reading, book: OutletBook): readonly CitedSource[] {
  const read = reading.sources.filter(
    ({ kind, name }) => isOutlet(kind) && !isNameless(name, reading.language) && !book.same(name, article.outlet),
  );
  const missed = book
    .named(article.text)
    .filter(({ name }) => !book.same(name, article.outlet) && !read.some((source) => book.same(source.name, name)))
    .map(
      ({ name, at }): CitedSource => ({ name, kind: outletKind(name), phrase: name, start: at, end: at + name.length }),
    );
  return [...read, ...missed].toSorted((a, b) => a.start - b.start);
}

/** It rests on no rumour and no nameless press, and names other outlets only to say that they were first. */
function leansOnNobody(article: Article, { sources, language }: Reading, outlets: readonly CitedSource[]): boolean {
  if (rumour.test(foldWords(article.text.slice(0, LEAD)))) return false;
  if (sources.some(({ name, phrase }) => isNameless(name, language) || rumour.test(foldWords(`${name} ${phrase}`))))
    return false;
  return outlets.every(({ start }) => creditsEarlier.test(foldWords(sentenceAround(article.text, start))));
}

function isNamedOutlet(statement: Statement, outlets: readonly CitedSource[], book: OutletBook): boolean {
  const { speaker } = statement;
  return (
    statement.standing === 'outlet' ||
    (speaker !== null &&
      (namelessOutlet.test(foldWords(speaker)) || outlets.some(({ name }) => book.same(name, speaker))))
  );
}

/** The source entry that a statement's speaker stands for: in the same sentence first. */
function sourceOf(statement: Statement, sources: readonly CitedSource[]): CitedSource | undefined {
  const { speaker } = statement;
  if (speaker === null) return undefined;
  const named = sources.filter(({ name }) => sameName(name, speaker));
  return named.find((source) => standsIn(source, statement)) ?? named[0];
}

/** A company is not the paper that bears its name. */
function isSpeaker({ name, kind }: CitedSource, speaker: string): boolean {
  return kind === 'document' ? foldWords(name) === foldWords(speaker) : sameName(speaker, name);
}

function standsIn(source: CitedSource | undefined, { start, end }: Statement): boolean {
  return source !== undefined && source.start >= start && source.start < end;
}

function kindOf(statement: Statement): SourceKind {
  if (statement.standing === 'anonymous') return 'anonymous';
  return /\p{Lu}\p{Ll}+ \p{Lu}/u.test(statement.speaker ?? '') && statement.role !== null ? 'person' : 'institution';
}

function toSupport(
  article: Article,
  reading: Reading,
  outlets: readonly CitedSource[],
  book: OutletBook,
  statement: Statement | null,
  source: CitedSource | undefined,
  kind: SourceKind,
): Support {
  const start = source?.start ?? statement?.start ?? 0;
  const sentence = statement?.sentence ?? sentenceAround(article.text, start);
  const phrase = source?.phrase ?? sentence;
  const said = statement?.via ?? null;
  const via = said !== null && !book.same(said, article.outlet) ? book.nameOf(said) : null;
  return {
    articleId: article.id,
    outlet: book.nameOf(article.outlet),
    name: statement?.speaker ?? source?.name ?? '',
    role: statement?.role ?? null,
    organisation: statement?.organisation ?? null,
    kind,
    via: via ?? throughOutlet(article, reading, outlets, book, phrase, sentence, start),
    phrase,
    sentence,
    start,
    confirms: statement?.stance === 'confirms',
  };
}

/** The outlet through which a source speaks in this article; null where the article's own outlet reached it. */
function throughOutlet(
  article: Article,
  reading: Reading,
  outlets: readonly CitedSource[],
  book: OutletBook,
  phrase: string,
  sentence: string,
  start: number,
): string | null {
  if (mentionsOwn(phrase, article.outlet)) return null;
  const inPhrase = outlets.find(
    ({ name, phrase: words }) => phrase.includes(name) || (words !== phrase && phrase.includes(words)),
  );
  if (inPhrase !== undefined) return book.nameOf(inPhrase.name);
  const from = article.text.indexOf(sentence);
  const beside = outlets.filter((cited) => from >= 0 && cited.start >= from && cited.start < from + sentence.length);
  const before = beside.filter((cited) => cited.start <= start).at(-1);
  const folded = foldWords(phrase);
  if (before !== undefined) return book.nameOf(before.name);
  const after = beside[0];
  if (after !== undefined && !creditsEarlier.test(foldWords(sentence))) return book.nameOf(after.name);
  const previous = outlets.filter((cited) => cited.start < start).at(-1) ?? outlets[0];
  if (previous === undefined) return null;
  if (anaphor.test(foldWords(sentence)) || citing.test(folded) || anaphor.test(folded))
    return book.nameOf(previous.name);
  return reading.firstHand ? null : book.nameOf(previous.name);
}

/** "told the Post": the outlet's own name, or its first telling word, in the phrase. */
function mentionsOwn(phrase: string, outlet: string): boolean {
  const words = foldWords(outlet)
    .split(' ')
    .filter((word) => word.length > 2 && !['the', 'news', 'della', 'des', 'del'].includes(word));
  const folded = foldWords(phrase);
  return (
    words.some((word) => folded.includes(word)) ||
    /\b(?:told us|a noi|ci ha deto|nous a|uns gesagt|nos dijo)\b/.test(folded)
  );
}

/** The party is there to deny, to decline or to ask for something: no support. */
function speaksOtherwise(source: CitedSource, reading: Reading): boolean {
  const theirs = reading.statements.filter(({ speaker }) => speaker !== null && sameName(speaker, source.name));
  return theirs.length > 0 && theirs.every(({ stance }) => stance !== 'reports' && stance !== 'confirms');
}

/** A source without a statement counts where it stands with the claim: in the lead, or in a sentence that reports it. */
function bearsOnClaim(source: CitedSource, article: Article, reading: Reading, spoken: readonly Statement[]): boolean {
  if (spoken.some(({ start, end }) => source.start >= start && source.start < end)) return true;
  const { evidence } = reading;
  if (evidence !== null && source.start >= evidence.start && source.start < evidence.end) return true;
  const lead = article.text.indexOf('\n\n');
  return source.start < (lead < 0 ? LEAD : lead);
}

function followsReport(
  source: CitedSource,
  article: Article,
  reading: Reading,
  spoken: readonly Statement[],
  book: OutletBook,
): boolean {
  if (spoken.some(({ speaker }) => speaker !== null && book.same(speaker, source.name))) return true;
  return reading.relation === 'pickup' && bearsOnClaim(source, article, reading, spoken);
}

/** The sentence around an offset, by its end marks; paragraphs end sentences. */
function sentenceAround(text: string, at: number): string {
  const ends = /[.!?…]["”»’)]*\s+(?=[\p{Lu}\p{N}“"«„¿¡—–-])|\n+/gu;
  let from = 0;
  for (const end of text.matchAll(ends)) {
    const stop = end.index + end[0].length;
    if (stop <= at) from = stop;
    else return text.slice(from, end.index + end[0].trimEnd().length);
  }
  return text.slice(from).trimEnd();
}
