import { messageOf } from '../lib/errors.ts';
import { httpUrl } from '../lib/url.ts';
import type { Feed } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { feedAddress } from './feed-address.ts';
import type { MoveOutcome, NewAddress } from './upkeep.ts';

const notFound = { kind: 'not-found' } as const;

/** Asks for the feed now, also where it had been taken for gone. */
export async function retryFeed(feedId: string, { store, machine }: Deps): Promise<Feed | null> {
  const feed = await store.feeds.get(feedId);
  if (feed === null) return null;
  // What was wrong stays to be read until the feed answers.
  const again = {
    state: feed.state === 'gone' ? 'failing' : feed.state,
    nextPollAt: machine.now(),
    intervalReason: 'asked for again by hand',
  } as const;
  await store.feeds.settle(feed.id, again);
  return { ...feed, ...again };
}

/** Looks for the feed where its site is; then at the root of the address that it had. */
export async function findNewAddress(feedId: string, deps: Deps): Promise<NewAddress> {
  const feed = await deps.store.feeds.get(feedId);
  if (feed === null) return notFound;
  const root = httpUrl('/', feed.url);
  const places = [...new Set([feed.siteUrl, root])].filter((place) => place !== null);
  const problems: string[] = [];
  for (const site of places) {
    try {
      const found = (await deps.findFeeds(site)).filter(({ url }) => url !== feed.url);
      if (found.length === 0) problems.push(`no other feed was found at ${site}`);
      else {
        const watched = await Promise.all(found.map(({ url }) => deps.store.feeds.findByUrl(url)));
        const candidates = found.map((one, at) => ({ ...one, isWatched: (watched[at] ?? null) !== null }));
        return { kind: 'choose', feed, site, candidates };
      }
    } catch (error) {
      problems.push(`${site} could not be read: ${messageOf(error)}`);
    }
  }
  return { kind: 'none', feed, reason: problems.join('; ') };
}

/** The feed keeps its id, its outlet and what came of it; validators belong to the old address. */
export async function moveFeed(feedId: string, address: string, deps: Deps): Promise<MoveOutcome> {
  const { store } = deps;
  const feed = await store.feeds.get(feedId);
  if (feed === null) return notFound;
  const refused = (reason: string): MoveOutcome => ({ kind: 'refused', feed, reason });
  const said = feedAddress(address);
  if ('reason' in said) return refused(`It can’t be watched there: ${said.reason}.`);
  const { url } = said;
  const there = await store.feeds.findByUrl(url);
  if (there !== null)
    return refused(there.id === feed.id ? 'That is its address already.' : `${there.outlet} is watched there already.`);
  try {
    const isFeed = (await deps.findFeeds(url)).some((one) => one.isAddress === true);
    if (!isFeed) return refused(`There is no feed at ${url}.`);
  } catch (error) {
    return refused(`${url} could not be read: ${messageOf(error)}.`);
  }
  const moved = {
    url,
    etag: null,
    lastModified: null,
    bodyHash: null,
    state: 'active',
    failures: 0,
    lastError: null,
    movedTo: null,
    movedSeen: 0,
    toldFailingAt: null,
    toldSilentAt: null,
    nextPollAt: deps.machine.now(),
    intervalReason: 'moved to its new address by hand',
  } as const;
  // A hub pushes what is at the old address.
  await deps.push?.leave(feed.id);
  await store.feeds.settle(feed.id, moved);
  return { kind: 'moved', feed: (await store.feeds.get(feed.id)) ?? { ...feed, ...moved } };
}
