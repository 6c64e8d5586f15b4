import { createId } from '../lib/ids.ts';
import { count } from '../lib/text.ts';
import type { Feed } from '../news/feed.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import { updateStory } from './update-story.ts';

const DAY_MS = 24 * 3_600_000;
const KEEP_MS = 30 * DAY_MS;
const SLICE = 200;

/** Stories whose mute ran out tell now what moved meanwhile. */
export async function endMutes(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const story of await deps.store.stories.followed()) {
    if (story.mutedUntil === null || story.mutedUntil > now) continue;
    await deps.store.transaction(async (tx) => {
      await tx.stories.update(story.id, { mutedUntil: null });
      await updateStory(tx, story.id, null, deps);
    });
  }
}

/** Stories without news for as long as their desk said are stopped, and the thread is told once. */
export async function stopQuiet(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const story of await deps.store.stories.followed()) {
    if (story.stopAfterQuietMs === null || now - (story.lastNewsAt ?? story.trackedAt) < story.stopAfterQuietMs)
      continue;
    const days = count(Math.round(story.stopAfterQuietMs / DAY_MS), 'day');
    await deps.store.transaction(async (tx) => {
      const text = `Stopped following “${story.claim}”: no news for ${days}. Begin again with /story track.`;
      await note(story, text, `${story.id}|quiet`, deps, tx);
      await tx.stories.update(story.id, { state: 'stopped' });
    });
  }
  await deps.followed.refresh();
}

async function note(story: Story, text: string, key: string, deps: Deps, tx: Deps['store']): Promise<void> {
  const now = deps.machine.now();
  const rows = await tx.outbox.ofStory(story.id);
  const root = rows.find(({ notice, threadOf }) => notice.kind === 'alert' && threadOf === null);
  const { teamId, channelId } = story;
  const notice = { kind: 'note', storyId: story.id, text } as const;
  const row = { id: createId('no', now), dedupeKey: key, teamId, channelId, storyId: story.id, notice };
  await tx.outbox.enqueue({ ...row, threadOf: root?.id ?? null, threadTs: null, dueAt: now, createdAt: now });
}

/** A feed that is gone, or has failed for a day, is told once to the person who added it. */
export async function tellFailing(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const feed of await deps.store.feeds.list()) {
    const failing = feed.state === 'failing' && now - (feed.lastSuccessAt ?? feed.addedAt) > DAY_MS;
    if (feed.addedBy === null || feed.toldFailingAt !== null || !(failing || feed.state === 'gone')) continue;
    await deps.store.transaction(async (tx) => {
      const at = deps.machine.now();
      const { teamId, userId } = feed.addedBy ?? { teamId: '', userId: '' };
      await tx.outbox.enqueue({
        id: createId('no', at),
        dedupeKey: `feed|${feed.id}|failing|${at}`,
        teamId,
        channelId: userId,
        storyId: null,
        notice: { kind: 'note', storyId: null, text: wordsOn(feed) },
        threadOf: null,
        threadTs: null,
        dueAt: at,
        createdAt: at,
      });
      await tx.feeds.settle(feed.id, { toldFailingAt: now });
    });
  }
}

function wordsOn(feed: Feed): string {
  const what = feed.state === 'gone' ? 'is gone' : 'has failed for a day';
  return `The feed of ${feed.outlet} (${feed.url}) ${what}: ${feed.lastError ?? 'no reason was given'}. Look for another with /story feeds add, or take it out with /story feeds remove ${feed.url}`;
}

/** Forgets what belongs to no story and is older than thirty days. In slices: nobody waits for it. */
export async function forgetOld(deps: Deps): Promise<number> {
  let gone = 0;
  for (;;) {
    const some = await deps.store.articles.forget(deps.clock.now() - KEEP_MS, SLICE);
    gone += some;
    if (some < SLICE) return gone;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
