import { randomBytes } from 'node:crypto';
import { httpUrl } from '../lib/url.ts';
import type { Feed, FeedPush } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import type { Subscription } from './ports.ts';

const MINUTE_MS = 60_000;
const LEASE_SECONDS = 10 * 24 * 3600;
/** A hub that has not verified by then has failed; one that has failed is asked again after the longer time. */
const VERIFY_WITHIN_MS = 5 * MINUTE_MS;
const AGAIN_MS = 60 * MINUTE_MS;
const RENEW_AT = 0.8;
const AT_ONCE = 20;

/** Asks a hub to push a topic to our callback. Never throws for what a hub or the network does. */
export type Hub = {
  ask(
    subscription: Pick<Subscription, 'hub' | 'topic' | 'secret'>,
    callback: string,
    leaseSeconds: number,
  ): Promise<HubOutcome>;
  /** Asks it to push no more. */
  leave(subscription: Pick<Subscription, 'hub' | 'topic' | 'secret'>, callback: string): Promise<HubOutcome>;
};

type HubOutcome = { readonly kind: 'accepted' } | { readonly kind: 'failed'; readonly reason: string };

/** What the push side does with feeds. */
export type PushedFeeds = {
  /** Takes a document in as a poll would. False where nothing could be read from it. */
  take(feedId: string, document: { body: Uint8Array; contentType: string | null; url: string }): Promise<boolean>;
  /** Polls the feed now. */
  hurry(feedId: string): Promise<void>;
};

export type Push = {
  /** A document of the feed was read: the hub and topic that it names, or null. */
  discovered(feed: Feed, hub: string | null, topic: string | null): Promise<void>;
  isActive(feedId: string): Promise<boolean>;
  /** The feed is not wanted any more: its hub is told, and what it still sends is not taken. */
  leave(feedId: string): Promise<void>;
  /** Every minute: what is to be renewed, what was never verified. */
  tick(): Promise<void>;
  /** True where the hub may go on: we did ask for this. */
  verify(token: string, asked: { mode: string; topic: string; leaseSeconds: number; reason: string }): Promise<boolean>;
  find(token: string): Promise<Subscription | null>;
  /** A signed message: the document itself, or only that there is one. */
  receive(subscription: Subscription, body: Uint8Array, contentType: string | null): Promise<void>;
  /** A message whose signature is wrong. */
  refuse(subscription: Subscription): void;
  failed(error: unknown): void;
};

/** How a subscription does, as people are told it. */
export function pushState({ hub, state, leaseUntil, failedAt, lastError }: Subscription): FeedPush {
  if (state === 'failed') return { kind: 'failed', hub, since: failedAt, reason: lastError ?? 'no reason was given' };
  return state === 'active' && leaseUntil !== null
    ? { kind: 'active', hub, until: leaseUntil }
    : { kind: 'asked', hub };
}

/** Feeds that are pushed (WebSub). `publicUrl`: where hubs reach us. */
export function createPush(
  { store, machine, log }: Pick<Deps, 'store' | 'machine' | 'log'>,
  { hub: hubs, publicUrl, feeds }: { hub: Hub; publicUrl: string; feeds: () => PushedFeeds },
): Push {
  const { subscriptions } = store;
  const callback = (token: string) => `${publicUrl.replace(/\/+$/, '')}/websub/${token}`;

  async function ask(subscription: Subscription): Promise<void> {
    const now = machine.now();
    // Kept first: a hub may verify before it answers.
    await subscriptions.put({ ...subscription, askedAt: now, renewAt: now + VERIFY_WITHIN_MS });
    const outcome = await hubs.ask(subscription, callback(subscription.token), LEASE_SECONDS);
    if (outcome.kind === 'failed') await fail(subscription.token, outcome.reason);
  }

  /** Polls take over at once; the hub is asked again later. */
  async function fail(token: string, reason: string): Promise<void> {
    const subscription = await subscriptions.byToken(token);
    if (subscription === null) return;
    log.warn('push_failed', { hub: subscription.hub, topic: subscription.topic, reason });
    await subscriptions.put({
      ...subscription,
      state: 'failed',
      leaseUntil: null,
      // Asked again and again in vain, it has failed since the first time.
      failedAt: subscription.failedAt ?? machine.now(),
      lastError: reason,
      renewAt: machine.now() + AGAIN_MS,
    });
    await feeds().hurry(subscription.feedId);
  }

  async function leave(feedId: string): Promise<void> {
    const known = await subscriptions.ofFeed(feedId);
    if (known === null) return;
    // Forgotten first: only what we do not hold is given up when the hub asks whether we mean it.
    await subscriptions.remove(feedId);
    const outcome = await hubs.leave(known, callback(known.token));
    const reason = outcome.kind === 'failed' ? { reason: outcome.reason } : {};
    log.info('push_left', { hub: known.hub, topic: known.topic, ...reason });
  }

  return {
    leave,

    async discovered(feed, hub, topic) {
      const [address, name] = [httpUrl(hub ?? '', feed.url), httpUrl(topic ?? feed.url, feed.url) ?? feed.url];
      const known = await subscriptions.ofFeed(feed.id);
      if (address === null || hub === null) {
        if (known !== null) await leave(feed.id);
        return;
      }
      if (known?.hub === address && known.topic === name) return;
      // A feed that names another hub every time must not make us call on all of them.
      if (known !== null && machine.now() - known.askedAt < AGAIN_MS) return;
      if (known !== null) await leave(feed.id);
      await ask({
        feedId: feed.id,
        token: randomBytes(24).toString('base64url'),
        hub: address,
        topic: name,
        secret: randomBytes(32).toString('hex'),
        state: 'asked',
        askedAt: machine.now(),
        renewAt: machine.now(),
        leaseUntil: null,
        failedAt: null,
        lastError: null,
      });
    },

    async isActive(feedId) {
      const subscription = await subscriptions.ofFeed(feedId);
      return subscription?.state === 'active' && (subscription.leaseUntil ?? 0) > machine.now();
    },

    async tick() {
      for (const subscription of await subscriptions.due(machine.now(), AT_ONCE)) {
        const late = subscription.leaseUntil === null || subscription.leaseUntil <= machine.now();
        if (subscription.state === 'asked') await fail(subscription.token, 'the hub did not verify the subscription');
        else if (late && subscription.state === 'active')
          await fail(subscription.token, 'the hub let the lease run out');
        else await ask({ ...subscription, state: subscription.state === 'failed' ? 'asked' : 'active' });
      }
    },

    async verify(token, { mode, topic, leaseSeconds, reason }) {
      const subscription = await subscriptions.byToken(token);
      // Any instance may be asked, also after a restart: what nobody holds may go.
      if (mode === 'unsubscribe') return subscription === null;
      if (subscription === null || subscription.topic !== topic) return false;
      if (mode === 'denied') {
        await fail(token, `the hub denied the subscription${reason === '' ? '' : `: ${reason.slice(0, 200)}`}`);
        return true;
      }
      if (mode !== 'subscribe') return false;
      const leaseMs = (leaseSeconds > 0 ? Math.min(leaseSeconds, 365 * 24 * 3600) : LEASE_SECONDS) * 1000;
      const now = machine.now();
      await subscriptions.put({
        ...subscription,
        state: 'active',
        leaseUntil: now + leaseMs,
        renewAt: now + Math.round(leaseMs * RENEW_AT),
        failedAt: null,
        lastError: null,
      });
      log.info('push_subscribed', { hub: subscription.hub, topic, leaseMs });
      return true;
    },

    find: (token) => subscriptions.byToken(token),

    async receive({ feedId, topic }, body, contentType) {
      const isTaken = body.byteLength > 0 && (await feeds().take(feedId, { body, contentType, url: topic }));
      if (!isTaken) await feeds().hurry(feedId);
    },

    refuse({ hub, topic }) {
      log.warn('push_refused', { hub, topic, reason: 'the signature is wrong or missing' });
    },

    failed(error) {
      log.error('push_error', { error });
    },
  };
}
