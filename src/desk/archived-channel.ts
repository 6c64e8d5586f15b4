import { createId } from '../lib/ids.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import type { Store } from './ports.ts';
import { tellHeldBack } from './tell-held-back.ts';

type Why = NonNullable<Story['pausedBy']>;
type Room = Pick<Viewer, 'teamId' | 'channelId'>;

/**
 * Stories of a channel that is archived, or that we were taken out of, wait, so that nothing is lost, and who keeps them is told once, with the way to hand
 * them over. May come twice: by Slack's event, and by an alert that the channel refuses.
 */
export async function pauseArchived(
  { teamId, channelId }: Room,
  { store, machine, log }: Pick<Deps, 'store' | 'machine' | 'log'>,
  why: Why = 'archive',
): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { id } of await tx.stories.inChannel(teamId, channelId)) {
      await tx.stories.lock(id);
      const story = await tx.stories.get(id);
      if (story === null || story.state !== 'following') continue;
      await tx.stories.update(id, { state: 'paused', pausedBy: why });
      await tellKeeper(tx, story, why, machine.now());
      log.warn('story_paused', { story: id, channelId, why });
    }
  });
}

async function tellKeeper(tx: Store, story: Story, why: Why, now: number): Promise<void> {
  const { what, back } = {
    archive: { what: 'its channel was archived', back: 'When the channel is opened again' },
    removal: { what: 'Second Source was taken out of its channel', back: 'When it is invited there again' },
  }[why];
  const text = `Story ${story.number}, “${story.claim}”, is paused: ${what}. Nothing of it is lost. To go on elsewhere, type here: /story change ${story.id} and choose another channel. ${back}, the story goes on by itself.`;
  await tx.outbox.enqueue({
    id: createId('no', now),
    dedupeKey: `${story.id}|${why}|${now}`,
    teamId: story.teamId,
    channelId: story.keeper ?? story.trackedBy,
    storyId: null,
    notice: { kind: 'note', storyId: null, text },
    threadOf: null,
    threadTs: null,
    dueAt: now,
    createdAt: now,
  });
}

/** The channel is open to us again: what its closing paused goes on, and tells what moved meanwhile. */
export async function resumeArchived({ teamId, channelId }: Room, deps: Deps): Promise<void> {
  await deps.store.transaction(async (tx) => {
    for (const { id, state, pausedBy } of await tx.stories.inChannel(teamId, channelId)) {
      if (state !== 'paused' || (pausedBy ?? null) === null) continue;
      await tx.stories.update(id, { state: 'following', pausedBy: null, resumedAt: deps.clock.now() });
      await tellHeldBack(tx, id, deps);
    }
    const now = deps.machine.now();
    await tx.outbox.hasten(teamId, channelId, now, now);
  });
}
