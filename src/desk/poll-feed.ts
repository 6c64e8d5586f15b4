import { insteadOfFeed, NotAFeed } from '../feed/not-a-feed.ts';
import { inWords, planNextPoll, usualGapMs } from '../feed/poll-plan.ts';
import { messageOf } from '../lib/errors.ts';
import type { ParsedFeed } from '../news/entry.ts';
import type { Feed, PollOutcome } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { feedAddress } from './feed-address.ts';
import { findWithdrawn } from './missing-entries.ts';
import { outletOfFeedTitle } from './outlet-name.ts';
import type { Push, PushedFeeds } from './push-feeds.ts';
import { type Taken, takeEntries } from './take-entries.ts';

/** A feed permanently elsewhere on so many polls in a row is moved there. */
const MOVED_AFTER = 3;
/** So long after its last piece of a followed story a feed is asked more often. */
const CARRIES_FOR_MS = 24 * 3_600_000;
const NEVER = Number.MAX_SAFE_INTEGER;
const NOTES_KEPT = 5;

/** `push`: null where feeds are only polled. */
export type Watching = Deps & { readonly push: Push | null };

/** A document that a hub brought: its entries, while validators and the time of the next poll stay. */
export async function takePushed(
  feed: Feed,
  document: Parameters<PushedFeeds['take']>[1],
  deps: Watching,
): Promise<boolean> {
  const { body, url, contentType } = document;
  const parsed = await deps.parser.parse(body, { url, contentType }).catch((error: unknown) => {
    deps.log.warn('push_unread', { feed: feed.url, reason: messageOf(error) });
    return null;
  });
  if (parsed === null || parsed.entries.length === 0) {
    await deps.store.feeds.settle(feed.id, { lastAttemptAt: deps.clock.now() });
    return false;
  }
  const named = nameFeed(feed, parsed);
  const taken = await takeEntries(parsed.entries, named, deps);
  const { title, siteUrl, language, outlet } = named;
  await deps.store.feeds.settle(feed.id, {
    title,
    siteUrl,
    language,
    outlet,
    lastAttemptAt: deps.clock.now(),
    lastSuccessAt: deps.clock.now(),
    lastEntryAt: newestOf(feed, taken, deps),
    ...counted(feed, taken),
    ...(taken.matched > 0 ? { storyAt: deps.clock.now() } : {}),
  });
  return true;
}

/** A fault of ours, not the feed's: logged, and the feed is tried again later. */
export async function putOff(feed: Feed, error: unknown, deps: Deps): Promise<void> {
  deps.log.error('poll_failed', { feed: feed.url, error });
  try {
    await settleFailure(feed, `it could not be stored: ${messageOf(error)}`, deps);
  } catch (again) {
    deps.log.error('poll_not_settled', { feed: feed.url, error: again });
  }
}

/** One poll of one feed, from the request to its health. */
export async function pollFeed(feed: Feed, deps: Watching): Promise<void> {
  const outcome = await deps.feeds.fetchFeed(feed);
  switch (outcome.kind) {
    case 'unchanged':
      return settleSuccess(feed, outcome, null, null, deps);
    case 'fetched':
      return takeDocument(feed, outcome, deps);
    case 'gone':
      return deps.store.feeds.settle(feed.id, {
        state: 'gone',
        lastAttemptAt: deps.clock.now(),
        lastError: 'the server says that the feed is gone for good (410)',
        nextPollAt: NEVER,
        intervalReason: 'gone: not asked for any more',
      });
    case 'wait':
      return deps.store.feeds.settle(feed.id, {
        lastAttemptAt: deps.clock.now(),
        lastError: outcome.reason,
        nextPollAt: deps.machine.now() + outcome.retryAfterMs,
        intervalMs: outcome.retryAfterMs,
        intervalReason: `again in ${inWords(outcome.retryAfterMs)}, as its server asks`,
      });
    case 'failed':
      return settleFailure(feed, outcome.reason, deps);
  }
}

type Fetched = Extract<PollOutcome, { kind: 'fetched' }>;

async function takeDocument(feed: Feed, outcome: Fetched, deps: Watching): Promise<void> {
  let parsed: ParsedFeed;
  try {
    parsed = await deps.parser.parse(outcome.body, { url: outcome.url, contentType: outcome.contentType });
  } catch (error) {
    if (error instanceof NotAFeed) return settleFailure(feed, insteadOfFeed(error), deps);
    return settleFailure(feed, `the document was not read: ${messageOf(error)}`, deps);
  }
  const named = nameFeed(feed, parsed);
  const taken = await takeEntries(parsed.entries, named, deps);
  // A document that broke off says nothing of what it lacks.
  if (parsed.warnings.length === 0) await findWithdrawn(parsed.entries, named, deps);
  if (parsed.warnings.length > 0)
    deps.log.warn('feed_salvaged', { feed: feed.url, warnings: parsed.warnings.slice(0, 5) });
  if (taken.matched > 0) deps.log.info('story_matched', { feed: feed.url, articles: taken.matched });
  // Validators belong to what was stored: they are written only now.
  await deps.push?.discovered(feed, outcome.hub ?? parsed.hub ?? null, outcome.self ?? parsed.self ?? null);
  return settleSuccess(named, outcome, parsed, taken, deps);
}

/** A feed that was added by address alone takes its name from its first document. */
function nameFeed(feed: Feed, parsed: ParsedFeed): Feed {
  const title = feed.title === '' ? parsed.title : feed.title;
  return {
    ...feed,
    title,
    siteUrl: feed.siteUrl ?? parsed.link,
    language: feed.language ?? parsed.language,
    outlet: feed.outlet === '' ? outletOfFeedTitle(title, feed.url) : feed.outlet,
  };
}

async function settleSuccess(
  feed: Feed,
  outcome: Extract<PollOutcome, { kind: 'fetched' | 'unchanged' }>,
  parsed: ParsedFeed | null,
  taken: Taken | null,
  deps: Watching,
): Promise<void> {
  const entryTimes =
    parsed?.entries.map(({ published, updated }) => Date.parse(published ?? updated ?? '')).filter(Number.isFinite) ??
    null;
  const storyAt = taken !== null && taken.matched > 0 ? deps.clock.now() : feed.storyAt;
  const plan = planNextPoll({
    url: feed.url,
    floorMs: deps.pollMs,
    outcome: 'ok',
    failures: 0,
    ttlMinutes: parsed?.ttl ?? null,
    everyMinutes: parsed?.everyMinutes ?? null,
    skipHours: parsed?.skipHours ?? null,
    skipDays: parsed?.skipDays ?? null,
    maxAgeMs: outcome.maxAgeMs,
    entryTimes,
    carriesStory: storyAt !== null && deps.clock.now() - storyAt < CARRIES_FOR_MS,
    isPushed: (await deps.push?.isActive(feed.id)) ?? false,
    previousIntervalMs: feed.intervalMs,
    now: deps.clock.now(),
  });
  const { title, siteUrl, language, outlet } = feed;
  await deps.store.feeds.settle(feed.id, {
    title,
    siteUrl,
    language,
    outlet,
    ...moved(feed, outcome),
    etag: outcome.etag ?? (outcome.kind === 'unchanged' ? feed.etag : null),
    lastModified: outcome.lastModified ?? (outcome.kind === 'unchanged' ? feed.lastModified : null),
    ...(outcome.kind === 'fetched' ? { bodyHash: outcome.bodyHash, documentAt: deps.clock.now() } : {}),
    ...(parsed === null ? {} : { notes: parsed.warnings.slice(0, NOTES_KEPT) }),
    state: 'active',
    failures: 0,
    lastError: null,
    toldFailingAt: null,
    lastAttemptAt: deps.clock.now(),
    lastSuccessAt: deps.clock.now(),
    lastEntryAt: newestOf(feed, taken, deps),
    usualGapMs: entryTimes === null ? feed.usualGapMs : usualGapMs(entryTimes, deps.clock.now()),
    storyAt,
    ...(taken !== null && taken.kept > 0 ? { toldSilentAt: null } : {}),
    nextPollAt: deps.machine.now() + plan.delayMs,
    intervalMs: plan.delayMs,
    intervalReason: plan.reason,
    ...(taken === null ? {} : counted(feed, taken)),
  });
}

/** When its newest entry was published; where entries have no dates, when one came. */
function newestOf(feed: Feed, taken: Taken | null, deps: Deps): number | null {
  const now = taken !== null && taken.newestAt === null && taken.kept > 0 ? deps.clock.now() : 0;
  return Math.max(taken?.newestAt ?? 0, feed.lastEntryAt ?? 0, now) || null;
}

function counted(feed: Feed, taken: Taken): Partial<Feed> {
  // A document repeats its entries on every poll: what was left out is said of the last one.
  const dropped = Object.values(taken.dropped).reduce((sum, n) => sum + n, 0);
  const kept = feed.kept + taken.kept;
  return { seen: kept + dropped, kept, dropped, dropReasons: taken.dropped };
}

/** Moves a feed whose address answers with a permanent redirect again and again; validators belong to the old one. */
function moved(feed: Feed, outcome: Extract<PollOutcome, { kind: 'fetched' | 'unchanged' }>): Partial<Feed> {
  if (outcome.kind !== 'fetched') return {};
  const to = outcome.movedTo === null ? null : feedAddress(outcome.movedTo);
  if (to === null || !('url' in to) || to.url === feed.url) return { movedTo: null, movedSeen: 0 };
  const seen = feed.movedTo === to.url ? feed.movedSeen + 1 : 1;
  return seen >= MOVED_AFTER ? { url: to.url, movedTo: null, movedSeen: 0 } : { movedTo: to.url, movedSeen: seen };
}

async function settleFailure(feed: Feed, reason: string, deps: Deps): Promise<void> {
  const failures = feed.failures + 1;
  const plan = planNextPoll({
    url: feed.url,
    floorMs: deps.pollMs,
    outcome: 'failed',
    failures,
    ttlMinutes: null,
    maxAgeMs: null,
    entryTimes: null,
    previousIntervalMs: feed.intervalMs,
    now: deps.clock.now(),
  });
  deps.log.warn('feed_failing', { feed: feed.url, failures, reason });
  await deps.store.feeds.settle(feed.id, {
    state: failures >= 3 ? 'failing' : feed.state,
    failures,
    lastError: reason,
    lastAttemptAt: deps.clock.now(),
    nextPollAt: deps.machine.now() + plan.delayMs,
    intervalMs: plan.delayMs,
    intervalReason: plan.reason,
  });
}
