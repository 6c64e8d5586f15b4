import { NotAFeed } from '../feed/not-a-feed.ts';
import { planNextPoll } from '../feed/poll-plan.ts';
import { messageOf } from '../lib/errors.ts';
import type { ParsedFeed } from '../news/entry.ts';
import type { Feed, PollOutcome } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { outletOfFeedTitle } from './outlet-name.ts';
import { type Taken, takeEntries } from './take-entries.ts';

/** Longer than the fetcher's own limit and the reading of a full document together. */
const LEASE_MS = 120_000;
const AT_ONCE = 24;
/** A feed permanently elsewhere on so many polls in a row is moved there. */
const MOVED_AFTER = 3;
const NEVER = Number.MAX_SAFE_INTEGER;

export type FeedWatch = {
  /** Starts the polls that are due and returns; a slow feed keeps nobody waiting. */
  tick(): Promise<void>;
  /** Resolves when no poll is under way. */
  idle(): Promise<void>;
};

export function createFeedWatch(deps: Deps): FeedWatch {
  const running = new Set<Promise<void>>();
  return {
    async tick() {
      const free = AT_ONCE - running.size;
      if (free <= 0) return;
      await deps.followed.refresh();
      for (const feed of await deps.store.feeds.claimDue(deps.machine.now(), LEASE_MS, free)) {
        const poll = pollFeed(feed, deps)
          .catch((error: unknown) => putOff(feed, error, deps))
          .finally(() => running.delete(poll));
        running.add(poll);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** A fault of ours, not the feed's: logged, and the feed is tried again later. */
async function putOff(feed: Feed, error: unknown, deps: Deps): Promise<void> {
  deps.log.error('poll_failed', { feed: feed.url, error });
  try {
    await settleFailure(feed, `it could not be stored: ${messageOf(error)}`, deps);
  } catch (again) {
    deps.log.error('poll_not_settled', { feed: feed.url, error: again });
  }
}

/** One poll of one feed, from the request to its health. */
async function pollFeed(feed: Feed, deps: Deps): Promise<void> {
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
        intervalReason: outcome.reason,
      });
    case 'failed':
      return settleFailure(feed, outcome.reason, deps);
  }
}

type Fetched = Extract<PollOutcome, { kind: 'fetched' }>;

async function takeDocument(feed: Feed, outcome: Fetched, deps: Deps): Promise<void> {
  let parsed: ParsedFeed;
  try {
    parsed = await deps.parser.parse(outcome.body, { url: outcome.url, contentType: outcome.contentType });
  } catch (error) {
    if (error instanceof NotAFeed) return settleFailure(feed, `not a feed: it looks like ${error.looksLike}`, deps);
    return settleFailure(feed, `the document was not read: ${messageOf(error)}`, deps);
  }
  const named = nameFeed(feed, parsed);
  const taken = await takeEntries(parsed.entries, named, deps);
  if (parsed.warnings.length > 0)
    deps.log.warn('feed_salvaged', { feed: feed.url, warnings: parsed.warnings.slice(0, 5) });
  if (taken.matched > 0) deps.log.info('story_matched', { feed: feed.url, articles: taken.matched });
  // Validators belong to what was stored: they are written only now.
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
  deps: Deps,
): Promise<void> {
  const newestAt = Math.max(taken?.newestAt ?? 0, feed.lastEntryAt ?? 0) || null;
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
    entryTimes:
      parsed?.entries.map(({ published, updated }) => Date.parse(published ?? updated ?? '')).filter(Number.isFinite) ??
      null,
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
    ...(outcome.kind === 'fetched' ? { bodyHash: outcome.bodyHash } : {}),
    state: 'active',
    failures: 0,
    lastError: null,
    toldFailingAt: null,
    lastAttemptAt: deps.clock.now(),
    lastSuccessAt: deps.clock.now(),
    lastEntryAt: newestAt,
    nextPollAt: deps.machine.now() + plan.delayMs,
    intervalMs: plan.delayMs,
    intervalReason: plan.reason,
    ...(taken === null ? {} : counted(feed, taken)),
  });
}

function counted(feed: Feed, taken: Taken): Partial<Feed> {
  const dropReasons = { ...feed.dropReasons };
  // A document repeats its entries on every poll: the reasons are those of the last one.
  for (const reason of Object.keys(dropReasons)) delete dropReasons[reason];
  Object.assign(dropReasons, taken.dropped);
  const dropped = Object.values(taken.dropped).reduce((sum, n) => sum + n, 0);
  return {
    seen: feed.seen + taken.kept + dropped,
    kept: feed.kept + taken.kept,
    dropped: feed.dropped + dropped,
    dropReasons,
  };
}

/** Moves a feed whose address answers with a permanent redirect again and again; validators belong to the old one. */
function moved(feed: Feed, outcome: Extract<PollOutcome, { kind: 'fetched' | 'unchanged' }>): Partial<Feed> {
  if (outcome.kind !== 'fetched') return {};
  if (outcome.movedTo === null || outcome.movedTo === feed.url) return { movedTo: null, movedSeen: 0 };
  const seen = feed.movedTo === outcome.movedTo ? feed.movedSeen + 1 : 1;
  return seen >= MOVED_AFTER
    ? { url: outcome.movedTo, movedTo: null, movedSeen: 0 }
    : { movedTo: outcome.movedTo, movedSeen: seen };
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
