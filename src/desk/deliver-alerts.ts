import { messageOf } from '../lib/errors.ts';
import { pauseArchived } from './archived-channel.ts';
import type { Deps } from './deps.ts';
import type { OutboxRow } from './ports.ts';
import { createRedrawBudget } from './redraw-budget.ts';

/** Longer than the messenger's own time limit, so that a lease that ran out means a dead sender. */
const OUTBOX_LEASE_MS = 25_000;
/** Slack takes about one message a second in a channel. */
const GAP_MS = 1_050;
/** Before an answer that was lost is looked for: Slack may still be storing it. */
const DOUBT_MS = 3_000;
/** With redraws at rest the outbox is looked at so often at most. */
const REST_MS = 100;
const LONGEST_WAIT_MS = 5 * 60_000;
/** So long a message waits for a channel that is closed to us. */
const CLOSED_MS = 14 * 24 * 3_600_000;
/** A message that was in doubt so often, and that Slack can't find, is not tried for ever. */
const MOST_ATTEMPTS = 2_000;

/** What delivery needs of the desk's effects. */
export type DeliveryDeps = Pick<Deps, 'store' | 'messenger' | 'machine' | 'log'>;

export type Delivery = { stop(): Promise<void>; idle(): Promise<void> };

/**
 * Says what waits in the outbox: one message at a time a channel, in order, a second apart. What was in doubt is looked
 * for in the channel's history before it is said again, so that nothing is said twice.
 */
export function startDelivery(deps: DeliveryDeps): Delivery {
  const running = new Set<Promise<void>>();
  // Slack can take longer than a lease (several calls, each up to its limit): ours is not a dead sender's.
  const beingSaid = new Set<string>();
  const nextAt = new Map<string, number>();
  const redraws = createRedrawBudget();
  let stopped = false;
  let wake: () => void = () => {};
  const unsubscribe = deps.store.onChange((what) => {
    if (what === 'outbox') wake();
  });

  async function pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  async function send(row: OutboxRow, inDoubt: boolean, threadTs: string | null): Promise<void> {
    const room = `${row.teamId} ${row.channelId}`;
    await sleep((nextAt.get(room) ?? 0) - deps.machine.now());
    nextAt.set(room, deps.machine.now() + GAP_MS);
    const postponed = (until: number) => {
      if (row.notice.kind === 'refresh') redraws.restUntil(row.teamId, until);
    };
    await deliverRow(row, inDoubt, threadTs, deps, postponed);
    nextAt.set(room, deps.machine.now() + GAP_MS);
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      try {
        const resting = redraws.resting(deps.machine.now());
        const claimed = await deps.store.outbox.claim(deps.machine.now(), OUTBOX_LEASE_MS, resting);
        if (claimed === null) {
          const due = await deps.store.outbox.nextDueAt();
          const least = resting.length > 0 ? REST_MS : 20;
          await pause(due === null ? 1_000 : Math.min(1_000, Math.max(least, due - deps.machine.now())));
          continue;
        }
        if (claimed.row.notice.kind === 'refresh') redraws.spend(claimed.row.teamId, deps.machine.now());
        if (beingSaid.has(claimed.row.id)) continue;
        beingSaid.add(claimed.row.id);
        const sending = send(claimed.row, claimed.inDoubt, claimed.threadTs)
          .catch((error: unknown) => deps.log.error('delivery_failed', { row: claimed.row.id, error }))
          .finally(() => {
            running.delete(sending);
            beingSaid.delete(claimed.row.id);
            wake();
          });
        running.add(sending);
      } catch (error) {
        deps.log.error('outbox_failed', { error });
        await pause(1_000);
      }
    }
  }

  const looping = loop();
  return {
    async stop() {
      stopped = true;
      unsubscribe();
      wake();
      await looping;
      await Promise.all(running);
    },
    async idle() {
      while (running.size > 0 || (await deps.store.outbox.nextDueAt()) !== null) await sleep(20);
    },
  };
}

const sleep = (ms: number) => (ms <= 0 ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve, ms)));

/** `postponed` is told until when, where Slack asks us to wait. */
async function deliverRow(
  row: OutboxRow,
  inDoubt: boolean,
  threadTs: string | null,
  deps: DeliveryDeps,
  postponed: (until: number) => void,
): Promise<void> {
  const { outbox } = deps.store;
  const isRefresh = row.notice.kind === 'refresh';
  if (inDoubt && !isRefresh) {
    const found = await findSent(row, threadTs, deps);
    if (found === 'unknown') return;
    if (found.ts !== null) return sent(row, found.ts, threadTs, deps);
  }
  const where = isRefresh ? { threadTs: null, ts: threadTs } : { threadTs, ts: null };
  const result = await deps.messenger.deliver(row, where);
  const now = deps.machine.now();
  switch (result.kind) {
    case 'sent':
      return sent(row, result.ts, threadTs, deps);
    case 'wait': {
      deps.log.warn('slack_waits', { row: row.id, channel: row.channelId, reason: result.reason });
      if (result.closed !== undefined) {
        await pauseArchived(row, deps, result.closed);
        // Its stories were handed over or ended meanwhile, or nobody wants the channel back.
        if (now - row.createdAt > CLOSED_MS) return outbox.dead(row.id, result.reason);
      }
      const at = now + Math.min(LONGEST_WAIT_MS, Math.max(result.retryAfterMs, backoff(row.attempts)));
      if (result.closed === undefined) postponed(at);
      return outbox.again(row.id, at, result.reason, false);
    }
    case 'in-doubt':
      deps.log.warn('slack_in_doubt', { row: row.id, channel: row.channelId, reason: result.reason });
      // Drawn twice is drawn once: what is only redrawn need not hold up its channel until Slack can say.
      return outbox.again(row.id, now + Math.max(DOUBT_MS, backoff(row.attempts)), result.reason, !isRefresh);
    case 'refused':
      deps.log.error('slack_refused', { row: row.id, channel: row.channelId, reason: result.reason });
      return outbox.dead(row.id, result.reason);
  }
}

/** Half a second, doubling, at most 30 seconds: an outage ends with the alerts half a minute later at most. */
const backoff = (attempts: number) => Math.min(30_000, 500 * 2 ** Math.min(attempts, 6));

async function findSent(
  row: OutboxRow,
  threadTs: string | null,
  deps: DeliveryDeps,
): Promise<{ ts: string | null } | 'unknown'> {
  try {
    return { ts: await deps.messenger.find(row, { threadTs }) };
  } catch (error) {
    const now = deps.machine.now();
    if (row.attempts >= MOST_ATTEMPTS)
      await deps.store.outbox.dead(row.id, `in doubt, and Slack can't say: ${messageOf(error)}`);
    else
      await deps.store.outbox.again(
        row.id,
        now + backoff(row.attempts),
        `in doubt, and Slack can't say yet: ${messageOf(error)}`,
        true,
      );
    deps.log.warn('slack_find_failed', { row: row.id, channel: row.channelId, error });
    return 'unknown';
  }
}

/** Marks the row as said; a story's root message makes its thread a place for questions, in the same transaction. */
async function sent(row: OutboxRow, ts: string | null, threadTs: string | null, deps: DeliveryDeps): Promise<void> {
  await deps.store.transaction(async (tx) => {
    await tx.outbox.sent(row.id, ts, deps.machine.now());
    if (row.notice.kind !== 'alert' || ts === null || row.storyId === null) return;
    if (threadTs === null) {
      await tx.stories.addThread({ teamId: row.teamId, channelId: row.channelId, ts, storyId: row.storyId });
    }
  });
  deps.log.info('said', { row: row.id, channel: row.channelId, kind: row.notice.kind });
}
