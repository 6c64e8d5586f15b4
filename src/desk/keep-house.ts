import { createId } from '../lib/ids.ts';
import { count } from '../lib/text.ts';
import type { Feed } from '../news/feed.ts';
import { quietUntil, settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import { sayInThread } from './say-in-thread.ts';
import { tellHeldBack } from './tell-held-back.ts';

const DAY_MS = 24 * 3_600_000;
const KEEP_MS = 30 * DAY_MS;
const SILENT_TIMES = 3;
const SLICE = 200;

/** Stories whose mute ran out tell now what moved meanwhile. */
export async function endMutes(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const story of await deps.store.stories.followed()) {
    if (story.mutedUntil === null || story.mutedUntil > now) continue;
    await deps.store.transaction(async (tx) => {
      await tx.stories.update(story.id, { mutedUntil: null });
      await tellHeldBack(tx, story.id, deps);
    });
  }
}

/** Stories without news for as long as their desk said are stopped, and the thread is told once. */
export async function stopQuiet(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const story of await deps.store.stories.followed()) {
    const since = Math.max(story.lastNewsAt ?? story.trackedAt, story.resumedAt ?? 0);
    if (story.stopAfterQuietMs === null || now - since < story.stopAfterQuietMs) continue;
    const days = count(Math.round(story.stopAfterQuietMs / DAY_MS), 'day');
    await deps.store.transaction(async (tx) => {
      const text = `Stopped following “${story.claim}”: no news for ${days}. Take it up again: /story resume ${story.number}.`;
      const dueAt = quietUntil(await settingsOf(tx, story), deps) ?? deps.machine.now();
      await sayInThread(tx, story, text, `${story.id}|quiet|${since}`, deps, dueAt);
      await tx.stories.update(story.id, { state: 'stopped' });
    });
  }
  await deps.followed.refresh();
}

/** A feed that is gone, or has failed for a day, is told once to the person who added it. */
export async function tellFailing(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const feed of await deps.store.feeds.list()) {
    const failing = feed.state === 'failing' && now - (feed.lastSuccessAt ?? feed.addedAt) > DAY_MS;
    if (feed.addedBy === null || feed.toldFailingAt !== null || !(failing || feed.state === 'gone')) continue;
    await deps.store.transaction(async (tx) => {
      await tellOwner(tx, feed, 'failing', wordsOn(feed), deps);
      await tx.feeds.settle(feed.id, { toldFailingAt: now });
    });
  }
}

/** A feed that has said nothing for three times its habit, and for a day at least, is told once to who added it. */
export async function tellSilent(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const feed of await deps.store.feeds.list()) {
    const { addedBy, lastEntryAt, usualGapMs, toldSilentAt, state } = feed;
    if (state !== 'active' || addedBy === null || toldSilentAt !== null || lastEntryAt === null || usualGapMs === null)
      continue;
    // Most outlets sleep at night: less than a day is no silence.
    const silentMs = now - lastEntryAt;
    if (silentMs < Math.max(SILENT_TIMES * usualGapMs, DAY_MS)) continue;
    const text = `The feed of ${feed.outlet} (${feed.url}) answers, but has had nothing new for ${spanInWords(silentMs)}; usually something comes every ${spanInWords(usualGapMs)}. It may have moved: look at the site, or for another with /story feeds add.`;
    await deps.store.transaction(async (tx) => {
      await tellOwner(tx, feed, 'silent', text, deps);
      await tx.feeds.settle(feed.id, { toldSilentAt: now });
    });
  }
}

function spanInWords(ms: number): string {
  if (ms < 2 * 3_600_000) return count(Math.max(1, Math.round(ms / 60_000)), 'minute');
  return ms < 2 * DAY_MS ? count(Math.round(ms / 3_600_000), 'hour') : count(Math.round(ms / DAY_MS), 'day');
}

async function tellOwner(tx: Deps['store'], feed: Feed, what: string, text: string, deps: Deps): Promise<void> {
  if (feed.addedBy === null) return;
  const at = deps.machine.now();
  await tx.outbox.enqueue({
    id: createId('no', at),
    dedupeKey: `feed|${feed.id}|${what}|${at}`,
    teamId: feed.addedBy.teamId,
    channelId: feed.addedBy.userId,
    storyId: null,
    notice: { kind: 'note', storyId: null, text },
    threadOf: null,
    threadTs: null,
    dueAt: at,
    createdAt: at,
  });
}

function wordsOn(feed: Feed): string {
  const what = feed.state === 'gone' ? 'is gone' : 'has failed for a day';
  return `The feed of ${feed.outlet} (${feed.url}) ${what}: ${feed.lastError ?? 'no reason was given'}. Look for another with /story feeds add, or take it out with /story feeds remove ${feed.url}`;
}

/** Forgets what belongs to no story and is older than thirty days. In slices: nobody waits for it. */
export async function forgetOld(deps: Deps): Promise<number> {
  let gone = 0;
  for (;;) {
    const some = await deps.store.articles.forget(deps.clock.now(), KEEP_MS, SLICE);
    gone += some;
    if (some < SLICE) return gone;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
