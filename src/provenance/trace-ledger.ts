import { firstHandMarks } from '../language/citations.ts';
import type { Article } from '../news/article.ts';
import type { IndependentSource, Ledger, LedgerArticle } from '../news/ledger.ts';
import type { Reading } from '../news/reading.ts';
import { findAdrift } from './adrift.ts';
import { withCopiesRead } from './copied-readings.ts';
import { creditedOutlets } from './credits.ts';
import { elsewhere, type Overrides, withOverrides } from './desk-overrides.ts';
import { collectDoubts, setDisputedApart } from './doubts.ts';
import { collectStatements } from './ledger-statements.ts';
import { findCopies } from './near-copies.ts';
import { createOutletBook, type OutletBook } from './outlet-book.ts';
import { findRoots } from './roots.ts';
import { findRouteNote } from './route-note.ts';
import { standingRoots, toIndependentSources } from './standing-roots.ts';
import { toStatus } from './story-status.ts';
import { type Grounds, gatherGrounds } from './support.ts';
import { tellTimeline } from './timeline.ts';

export type { Overrides } from './desk-overrides.ts';

/**
 * Traces who has the claim from whom. `articles` and `readings` stand in the same order, one reading an article;
 * `overrides`: what people at the desk decided. Pure: the same articles give the same ledger, in whatever order they come.
 */
export function traceLedger(
  claim: string,
  articles: readonly Article[],
  readings: readonly Reading[],
  overrides: Overrides = {},
): Ledger {
  const given = articles.flatMap((article, at) => {
    const reading = readings[at];
    return reading === undefined
      ? []
      : [{ article, reading: setDisputedApart(withOverrides(article, reading, overrides)) }];
  });
  const pairs = withCopiesRead(given);
  const readAs = new Map(pairs.map(({ article, reading }) => [article.id, reading]));
  const book = createOutletBook(pairs.map(({ article }) => article));
  const related = byTime(pairs.filter(({ reading }) => reading.relation !== 'unrelated').map(({ article }) => article));
  const adrift = findAdrift(related, readAs, book);
  const byId = new Map([...readAs].map(([id, reading]) => [id, adrift.has(id) ? elsewhere(reading) : reading]));
  const order = related.filter(({ id }) => !adrift.has(id));
  const copies = findCopies(order, byId, book);
  const grounds = order.flatMap((article) => {
    const reading = byId.get(article.id);
    return reading === undefined ? [] : [gatherGrounds(claim, article, reading, book)];
  });
  const denials = collectStatements(claim, order, byId, 'denies', book);
  const confirmations = collectStatements(claim, order, byId, 'confirms', book);
  const roots = findRoots(
    claim,
    grounds.filter(({ articleId }) => !copies.has(articleId)),
    book,
  );
  const standing = standingRoots(roots, order, byId, denials, book);
  const sources = toIndependentSources(standing, grounds, copies);
  const lines = pairs.map(({ article, reading }) =>
    toLine(article, byId.get(article.id) ?? reading, copies.get(article.id) ?? null, grounds, book),
  );
  const origin = findOrigin(order, grounds, sources, book);
  const said = {
    denials,
    confirmations,
    unaware: collectStatements(claim, order, byId, 'unaware', book),
    noComment: collectStatements(claim, order, byId, 'no-comment', book),
  };
  const doubts = collectDoubts(claim, order, byId, said, book);
  return {
    claim,
    status: toStatus({ order, readings: byId, origin, roots, sources, ...said, book }),
    origin,
    independentSources: sources,
    independentSourceCount: sources.length,
    articles: lines,
    ...said,
    timeline: tellTimeline(order, lines, said),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/** By time of publication; what has none comes last, in the order given. */
function byTime(articles: readonly Article[]): readonly Article[] {
  const at = ({ published }: Article) => (published === null ? Number.POSITIVE_INFINITY : Date.parse(published));
  return [...articles].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    return x === y ? 0 : x - y;
  });
}

function toLine(
  article: Article,
  reading: Reading,
  copyOf: string | null,
  grounds: readonly Grounds[],
  book: OutletBook,
): LedgerArticle {
  const takesPart = reading.relation !== 'unrelated';
  return {
    id: article.id,
    outlet: article.outlet,
    title: article.title,
    url: article.url,
    published: article.published,
    relation: reading.relation,
    confidence: reading.confidence,
    firstHand: takesPart && copyOf === null && isFirstHand(article, reading, grounds),
    cites: takesPart ? citesOf(article, reading, book) : [],
    copyOf,
    withdraws: reading.withdraws,
    statements: reading.statements,
    evidence: reading.evidence?.sentence ?? null,
    routeNote: takesPart ? findRouteNote(article, reading) : null,
  };
}

/** Its news was reached without another outlet between; what only passes on another's report is not, whatever else it adds. */
function isFirstHand(article: Article, reading: Reading, grounds: readonly Grounds[]): boolean {
  const ground = grounds.find(({ articleId }) => articleId === article.id);
  const taken = takenFrom(article, reading);
  if (taken !== null) return taken === 'speaker';
  if (!reading.firstHand || ground === undefined || reading.relation === 'update' || reading.relation === 'unconfirmed')
    return false;
  if (reading.relation !== 'pickup') return true;
  return ground.leansOnNobody || ground.supports.some(({ via }) => via === null);
}

/** Every party that an article credits; outlets under one name each. */
function citesOf(article: Article, reading: Reading, book: OutletBook): LedgerArticle['cites'] {
  const others = reading.sources.filter(({ kind }) => kind !== 'outlet' && kind !== 'agency');
  return [...creditedOutlets(article, reading, book), ...others]
    .toSorted((a, b) => a.start - b.start)
    .map(({ name, kind, phrase }) => ({
      name: kind === 'outlet' || kind === 'agency' ? book.nameOf(name) : name,
      kind,
      phrase,
    }));
}

/** The earliest article that carries the claim. Where it only follows an outlet that we did not read, that outlet is named. */
function findOrigin(
  order: readonly Article[],
  grounds: readonly Grounds[],
  sources: readonly IndependentSource[],
  book: OutletBook,
): Ledger['origin'] {
  // Background that came before the claim itself is of the story, but not its beginning.
  const at = Math.max(
    0,
    grounds.findIndex(({ carries }) => carries),
  );
  const first = order[at];
  const ground = grounds[at];
  if (first === undefined || ground === undefined) return null;
  const own = ground.supports.some(({ via }) => via === null);
  const followed = own ? undefined : ground.follows.find(({ outlet }) => !book.carries(outlet));
  const outlet = followed?.outlet ?? first.outlet;
  return {
    articleId: first.id,
    outlet,
    sources: sources.filter(({ articleIds }) => articleIds.includes(first.id)).map(({ name }) => name),
  };
}

/** Where its news is a denial or a confirmation: whether the first who says so said it to this outlet, or to everybody. Null where nobody is told to say it. */
function takenFrom(
  article: Article,
  { relation, statements, language, sources }: Reading,
): 'speaker' | 'outlet' | null {
  if (relation !== 'deny' && relation !== 'confirm') return null;
  const stance = relation === 'deny' ? 'denies' : 'confirms';
  const said = statements.filter((one) => one.stance === stance && one.standing !== 'outlet' && one.speaker !== null);
  const first = said[0];
  if (first === undefined) return null;
  if (said.every(({ via }) => via !== null)) return 'outlet';
  if (first.via !== null || first.confidence < TAKEN_FROM) return null;
  const beside = sources.some(
    ({ kind, start }) =>
      (kind === 'outlet' || kind === 'agency') && said.some((one) => start >= one.start && start < one.end),
  );
  if (beside) return null;
  const readable = { title: article.title, text: article.text, language, outlet: article.outlet };
  return firstHandMarks(readable).some(({ sign }) => sign === 'agency-copy') ? null : 'speaker';
}

/** Below it the statement is too weakly read to tell whose work the article is. */
const TAKEN_FROM = 0.6;
