import type { FeedCandidate } from '../desk/desk.ts';
import type { FeedFetcher, PageFetcher } from '../desk/ports.ts';
import { decodeText } from '../feed/charset.ts';
import { type FeedHint, feedHints, robotsSitemaps, wellKnownFeeds } from '../feed/discovery.ts';
import type { FeedParser } from '../feed/feed-parser-worker.ts';
import { NotAFeed } from '../feed/not-a-feed.ts';
import type { ParsedFeed } from '../news/entry.ts';

export type Fetchers = {
  readonly feeds: FeedFetcher;
  readonly parser: Pick<FeedParser, 'parse'>;
  readonly pages: PageFetcher;
};

type Look =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: ParsedFeed }
  | { readonly kind: 'page'; readonly url: string; readonly html: string }
  | { readonly kind: 'nothing'; readonly reason: string };

const mostFetched = 20;
const enough = 4;

async function look(url: string, { feeds, parser }: Fetchers): Promise<Look> {
  const outcome = await feeds.fetchFeed({ url, etag: null, lastModified: null, bodyHash: null });
  if (outcome.kind === 'gone') return { kind: 'nothing', reason: 'the server says that it is gone for good (410)' };
  if (outcome.kind === 'unchanged') return { kind: 'nothing', reason: 'the server sent nothing' };
  if (outcome.kind !== 'fetched') return { kind: 'nothing', reason: outcome.reason };
  try {
    const feed = await parser.parse(outcome.body, { url: outcome.url, contentType: outcome.contentType });
    return { kind: 'feed', url: outcome.movedTo ?? url, feed };
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
    return { kind: 'page', url: outcome.url, html: decodeText(outcome.body, outcome.contentType) };
  }
}

function newestOf(feed: ParsedFeed): string | null {
  const dates = feed.entries.map(({ published, updated }) => published ?? updated ?? '').filter((date) => date !== '');
  return dates.sort().at(-1) ?? null;
}

/** Entries a day over the time that they cover, to one decimal. */
function paceOf(feed: ParsedFeed): number | null {
  const times = feed.entries
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const [first, last] = [times.at(0), times.at(-1)];
  if (first === undefined || last === undefined || last === first) return null;
  const perDay = (times.length - 1) / ((last - first) / 86_400_000);
  return Math.round(perDay * 10) / 10;
}

function toCandidate(url: string, hintTitle: string, feed: ParsedFeed): FeedCandidate {
  return {
    url,
    title: feed.title || hintTitle,
    language: feed.language ?? feed.entries.find(({ language }) => language !== undefined)?.language ?? null,
    entries: feed.entries.length,
    lastEntry: newestOf(feed),
    entriesADay: paceOf(feed),
  };
}

/** Fresh and full before stale and empty; the order that the page gives them decides the rest. */
function byWorth(a: FeedCandidate, b: FeedCandidate): number {
  const isFull = ({ entries }: FeedCandidate) => Number(entries > 0);
  if (isFull(a) !== isFull(b)) return isFull(b) - isFull(a);
  const daysApart = (Date.parse(b.lastEntry ?? '') - Date.parse(a.lastEntry ?? '')) / 86_400_000;
  return Math.abs(daysApart) > 30 ? daysApart : 0;
}

/** Fetches what may be feeds until there are enough; each address once. Sitemap indexes lead to their newest sitemaps. */
async function readHints(
  hints: readonly FeedHint[],
  tried: Set<string>,
  fetchers: Fetchers,
): Promise<Map<string, FeedCandidate>> {
  const found = new Map<string, FeedCandidate>();
  const waiting = [...hints];
  for (let hint = waiting.shift(); hint !== undefined; hint = waiting.shift()) {
    if (found.size >= enough || tried.size >= mostFetched) break;
    if (tried.has(hint.url)) continue;
    tried.add(hint.url);
    const seen = await look(hint.url, fetchers);
    if (seen.kind !== 'feed') continue;
    if (seen.feed.sitemaps === undefined) found.set(seen.url, toCandidate(seen.url, hint.title, seen.feed));
    else waiting.unshift(...newestSitemaps(seen.feed.sitemaps));
  }
  return found;
}

function newestSitemaps(sitemaps: NonNullable<ParsedFeed['sitemaps']>): FeedHint[] {
  const isNews = (address: string) => Number(/news|latest|recent/i.test(address));
  const sorted = sitemaps.toSorted(
    (a, b) => isNews(b.url) - isNews(a.url) || (b.updated ?? '').localeCompare(a.updated ?? ''),
  );
  return sorted.slice(0, 2).map(({ url }) => ({ url, title: '' }));
}

/**
 * The feeds that belong to an address, the best one first: the address itself where it is a feed, else those that its page
 * links to, those in the usual places, and the news sitemaps of its robots.txt. Every one was fetched and read.
 * Throws where the address itself can't be had, with the reason in words.
 */
export async function findFeeds(url: string, fetchers: Fetchers): Promise<FeedCandidate[]> {
  const first = await look(url, fetchers);
  if (first.kind === 'nothing') throw new Error(first.reason);
  const tried = new Set([url, first.url]);
  if (first.kind === 'feed') {
    if (first.feed.sitemaps === undefined) return [{ ...toCandidate(first.url, '', first.feed), isAddress: true }];
    return [...(await readHints(newestSitemaps(first.feed.sitemaps), tried, fetchers)).values()].sort(byWorth);
  }
  const untitled = (addresses: readonly string[]) => addresses.map((address) => ({ url: address, title: '' }));
  let found = await readHints(feedHints(first.html, first.url), tried, fetchers);
  if (found.size === 0) found = await readHints(untitled(wellKnownFeeds(first.url)), new Set(tried), fetchers);
  if (found.size === 0) {
    const robots = await look(new URL('/robots.txt', first.url).href, fetchers);
    const sitemaps = robots.kind === 'page' ? robotsSitemaps(robots.html, first.url) : [];
    found = await readHints(untitled(sitemaps), new Set(), fetchers);
  }
  return [...found.values()].sort(byWorth);
}
