import { messageOf, UserFacingError } from '../lib/errors.ts';
import { count } from '../lib/text.ts';
import type { Feed, WatchedFeed } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import type { AddFeedOutcome, FeedCandidate, Viewer } from './desk.ts';
import { feedAddress } from './feed-address.ts';
import { outletOfFeedTitle } from './outlet-name.ts';
import { pushState } from './push-feeds.ts';

/** All feeds with their health; `withPush`: and how their hubs do. */
export async function watchedFeeds(store: Deps['store'], withPush: boolean): Promise<readonly WatchedFeed[]> {
  const feeds = await store.feeds.list();
  if (!withPush) return feeds;
  const pushes = new Map((await store.subscriptions.list()).map((one) => [one.feedId, pushState(one)]));
  return feeds.map((feed) => {
    const state = pushes.get(feed.id);
    return state === undefined ? feed : { ...feed, push: state };
  });
}

/** Adds the feed at an address; where a site is there instead, its feeds are shown, for a person to choose. */
export async function addFeed(viewer: Viewer, text: string, deps: Deps): Promise<AddFeedOutcome> {
  const address = feedAddress(text);
  if ('reason' in address)
    return {
      kind: 'refused',
      reason: `That can’t be watched: ${address.reason}. Give the address of a feed or of a site, such as https://outlet.example/news.`,
    };
  const { url } = address;
  const there = await deps.store.feeds.findByUrl(url);
  if (there !== null && there.state !== 'gone') return { kind: 'known', feed: there };
  try {
    const candidates = await deps.findFeeds(url);
    const [best] = candidates;
    if (best === undefined)
      return {
        kind: 'refused',
        reason: `No feed was found at ${url}. Give the feed's own address, if the site has one.`,
      };
    if (best.isAddress === true) return await take(best, viewer, deps);
    const watched = await Promise.all(candidates.map(async ({ url: one }) => deps.store.feeds.findByUrl(one)));
    return {
      kind: 'choose',
      site: url,
      candidates: candidates.map((one, at) => ({ ...one, isWatched: (watched[at] ?? null) !== null })),
    };
  } catch (error) {
    return { kind: 'refused', reason: `${url} could not be read: ${messageOf(error)}.` };
  }
}

async function take(candidate: FeedCandidate, viewer: Viewer, deps: Deps): Promise<AddFeedOutcome> {
  const { url, title, language } = candidate;
  const now = deps.machine.now();
  const addedBy = { teamId: viewer.teamId, userId: viewer.userId };
  const { kind, feed } = await deps.store.feeds.add(
    { url, title, siteUrl: null, outlet: outletOfFeedTitle(title, url), language, addedBy },
    now,
  );
  if (kind === 'added') return { kind, feed, best: candidate };
  if (feed.state !== 'gone') return { kind, feed };
  // It had been taken for gone for good, and is there again.
  const again = { state: 'active', failures: 0, lastError: null, toldFailingAt: null, addedBy } as const;
  await deps.store.feeds.settle(feed.id, { ...again, nextPollAt: now, intervalReason: 'added again' });
  return { kind: 'added', feed: { ...feed, ...again }, best: candidate };
}

/**
 * By id, address, or the outlet's name. A hub that pushed it is told. Null where no such feed is watched.
 * @throws UserFacingError where the outlet has several.
 */
export async function removeFeed(idOrUrl: string, deps: Deps): Promise<Feed | null> {
  const asked = idOrUrl.trim();
  const feeds = await deps.store.feeds.list();
  const named = feeds.filter(({ outlet }) => outlet.toLowerCase() === asked.toLowerCase());
  const feed = feeds.find(({ id, url }) => id === asked || url === asked) ?? named[0];
  if (feed === undefined) return null;
  if (named.length > 1 && named.includes(feed) && feed.url !== asked)
    throw new UserFacingError(
      `${count(named.length, 'feed')} of ${feed.outlet} are watched.`,
      `Say which by its address: ${named.map(({ url }) => url).join(', ')}`,
    );
  await deps.push?.leave(feed.id);
  await deps.store.feeds.remove(feed.id);
  return feed;
}
