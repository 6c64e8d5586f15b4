import type { Article } from '../news/article.ts';
import type { CitedSource, SourceKind } from '../news/outlet.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import {
  bearsOnClaim,
  creditedOutlets,
  followsReport,
  isNamedOutlet,
  isOutlet,
  leansOnNobody,
  sentenceAround,
} from './credits.ts';
import type { OutletBook } from './outlet-book.ts';
import { type Party, sameName } from './parties.ts';
import { tidyName } from './party-name.ts';
import {
  isDoubtful,
  isNobody,
  isOwnPaper,
  isReached,
  isSpeaker,
  mentionsOwn,
  settledKind,
  speaksOtherwise,
  standsIn,
  withoutNested,
} from './source-doubts.ts';
import { citing, creditsEarlier, foldWords, rumour, tellsOfKnownPaper } from './source-words.ts';

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
  /** Every other outlet that it credits, for whatever. */
  readonly credited: readonly string[];
  /** It reached what it rests on, without another outlet between. */
  readonly firstHand: boolean;
  /** It names nobody else's report, post or rumour that it might rest on. */
  readonly leansOnNobody: boolean;
  /** It carries the claim as its news. */
  readonly carries: boolean;
  /** Outlets that told of a paper before, which this article's own people only describe. */
  readonly describes: readonly string[];
  /** Documents that it mentions, whoever saw them. */
  readonly documents: readonly Support[];
};

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
    if (isOutlet(kind) || isDoubtful(statement, kind, source, article, reading, claimWords)) continue;
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
  const kept = withoutNested(
    supports.filter(
      ({ name, phrase, kind, via }) =>
        !rumour.test(foldWords(`${name} ${phrase}`)) && (kind !== 'document' || via !== null || reading.firstHand),
    ),
  );
  return {
    articleId: article.id,
    outlet: book.nameOf(article.outlet),
    supports: kept,
    follows: outlets
      .filter((source) => followsReport(source, article, reading, spoken, book))
      .map(({ name, phrase }) => ({ outlet: book.nameOf(name), phrase })),
    credited: outlets.map(({ name }) => book.nameOf(name)),
    firstHand: reading.firstHand,
    leansOnNobody: leansOnNobody(article, reading, outlets),
    carries: reading.relation === 'pickup' || reading.relation === 'confirm',
    describes: outlets
      .filter(({ start }) => tellsOfKnownPaper(foldWords(sentenceAround(article.text, start))))
      .map(({ name }) => book.nameOf(name)),
    documents: kept.filter(({ kind }) => kind === 'document'),
  };
}

/** The source entry that a statement's speaker stands for: in the same sentence first. */
function sourceOf(statement: Statement, sources: readonly CitedSource[]): CitedSource | undefined {
  const { speaker } = statement;
  if (speaker === null) return undefined;
  const named = sources.filter(({ name }) => sameName(name, speaker));
  return named.find((source) => standsIn(source, statement)) ?? named[0];
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
  const phrase = source === undefined ? sentence : tidyName(source.phrase);
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
  return reading.firstHand || leansOnNobody(article, reading, outlets) ? null : book.nameOf(previous.name);
}
