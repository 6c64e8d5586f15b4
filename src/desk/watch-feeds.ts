import { authorityOf } from '../lib/url.ts';
import type { Feed } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { pollFeed, putOff, takePushed, type Watching } from './poll-feed.ts';
import type { Push, PushedFeeds } from './push-feeds.ts';

/** After a kill another instance has the feed so soon; what takes longer is renewed while it goes on. */
const LEASE_MS = 30_000;
const RENEW_EVERY_MS = 10_000;
const AT_ONCE = 48;
/** Of one server, that asks for one request after the other. */
const IN_LINE = 8;
const CLAIM_TRIES = 100;
const CLAIM_EVERY_MS = 50;

export type FeedWatch = PushedFeeds & {
  /** Every second. Starts the polls that are due, and more as those end; returns at once: a slow feed keeps nobody waiting. */
  tick(): Promise<void>;
  /** Resolves when no poll is under way, nor due. */
  idle(): Promise<void>;
  /** Begins no poll any more; resolves when those under way have ended. */
  stop(): Promise<void>;
};

/** `push`: null where feeds are only polled. */
export function createFeedWatch(given: Deps, push: Push | null = null): FeedWatch {
  const deps: Watching = { ...given, push };
  const { machine, store } = deps;
  const running = new Set<Promise<unknown>>();
  // Whose server each feed that we hold comes from.
  const held = new Map<string, string>();
  // What kept the last claim from taking all that was due: our own hands, or servers that have as many as they may.
  let isCut = false;
  let heldBack: ReadonlySet<string> = new Set();
  let isStopped = false;
  let claiming: Promise<void> | null = null;
  let renewedAt = 0;

  const inLine = (host: string) => [...held.values()].filter((one) => one === host).length;
  const fullHosts = () => [...new Set(held.values())].filter((host) => inLine(host) >= IN_LINE);
  // A few at once: a claim costs about as much as a poll that brings nothing.
  const isRoom = () => isCut && AT_ONCE - running.size >= AT_ONCE / 4;
  const isFree = (host: string) => heldBack.has(host) && inLine(host) <= IN_LINE / 4;

  function track(feed: Feed, work: Promise<void>): Promise<void> {
    const host = authorityOf(feed.url);
    held.set(feed.id, host);
    const tracked = work
      .catch((error: unknown) => putOff(feed, error, deps))
      .finally(() => {
        running.delete(tracked);
        held.delete(feed.id);
        if (isRoom() || isFree(host)) void claim().catch((error: unknown) => deps.log.error('claim_failed', { error }));
      });
    running.add(tracked);
    return tracked;
  }

  function claim(): Promise<void> {
    claiming ??= claimDue().finally(() => {
      claiming = null;
    });
    return claiming;
  }

  async function claimDue(): Promise<void> {
    do {
      const free = AT_ONCE - running.size;
      if (free <= 0 || isStopped) return;
      const busy = fullHosts();
      const feeds = await store.feeds.claimDue(machine.now(), LEASE_MS, free, { busy, perHost: IN_LINE });
      for (const feed of feeds) void track(feed, pollFeed(feed, deps));
      isCut = feeds.length === free;
      heldBack = new Set([...busy, ...fullHosts()]);
      // What ended while the database was asked set nothing off.
    } while (isRoom() || [...heldBack].some(isFree));
  }

  /** The feed to ourselves, as soon as a poll that is under way has ended; null where that takes too long. */
  async function claimSoon(feedId: string): Promise<Feed | null> {
    await deps.followed.refresh();
    for (let tries = 0; tries < CLAIM_TRIES; tries++) {
      const feed = await store.feeds.claim(feedId, machine.now(), LEASE_MS);
      if (feed !== 'busy') return feed;
      await new Promise((resolve) => setTimeout(resolve, CLAIM_EVERY_MS));
    }
    return null;
  }

  async function idle(): Promise<void> {
    while (running.size > 0 || claiming !== null) await Promise.all([...running, claiming]);
  }

  return {
    async tick() {
      if (held.size > 0 && machine.now() - renewedAt >= RENEW_EVERY_MS) {
        renewedAt = machine.now();
        await store.feeds.renew([...held.keys()], renewedAt + LEASE_MS);
      }
      if (running.size >= AT_ONCE) return;
      await deps.followed.refresh();
      await claim();
    },
    async take(feedId, document) {
      const feed = await claimSoon(feedId);
      // Gone, or busy for long: whoever has it now reads what is new as well.
      if (feed === null) return true;
      let isTaken = false;
      await track(
        feed,
        takePushed(feed, document, deps).then((taken) => {
          isTaken = taken;
        }),
      );
      return isTaken;
    },
    async hurry(feedId) {
      const feed = await claimSoon(feedId);
      if (feed !== null && feed.state !== 'gone') await track(feed, pollFeed(feed, deps));
    },
    idle,
    async stop() {
      isStopped = true;
      await idle();
    },
  };
}
