import { createId } from '../lib/ids.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { SHARED, sameClaim } from './follow-story.ts';
import { sayInThread } from './say-in-thread.ts';
import type { HandOver, SteerOutcome } from './steering.ts';
import { coverIn } from './update-story.ts';

/** Gives a story to another channel, another keeper, or both. A private one shows to more people only after a clear yes. */
export async function handOver(story: Story, viewer: Viewer, to: HandOver, deps: Deps): Promise<SteerOutcome> {
  const channelId = to.channelId === story.channelId ? null : to.channelId;
  if (channelId === null && to.userId === null)
    return { kind: 'refused', reason: 'Choose another channel, or the person who keeps the story from now on.' };
  const moved =
    channelId === null ? { kind: 'done' as const, story } : await moveTo(story, viewer, channelId, to, deps);
  if (moved.kind !== 'done' || to.userId === null) return moved;
  return giveTo(moved.story, to.userId, deps);
}

async function moveTo(
  story: Story,
  viewer: Viewer,
  channelId: string,
  to: HandOver,
  deps: Deps,
): Promise<SteerOutcome> {
  const { teamId } = story;
  const kind = await deps.rooms.describe(teamId, channelId);
  if (kind === 'unknown' || !(await deps.rooms.hasMember(teamId, channelId, viewer.userId)))
    return { kind: 'refused', reason: 'Choose a channel that you and Second Source are both in.' };
  const same = (await deps.store.stories.inChannel(teamId, channelId)).find(
    ({ claim, state }) => state !== 'stopped' && sameClaim(claim, story.claim),
  );
  if (same !== undefined)
    return { kind: 'refused', reason: `That claim is followed there already, as story ${same.number}.` };
  const from = await deps.rooms.describe(teamId, story.channelId);
  if ((story.isPrivate || from !== 'public' || kind !== 'public') && (await deps.rooms.isShared(teamId, channelId)))
    return { kind: 'refused', reason: SHARED };
  if ((story.isPrivate || from !== 'public') && !to.confirmed) {
    // Its channel may have turned private since: from now on it counts as such everywhere.
    if (!story.isPrivate) await deps.store.stories.update(story.id, { isPrivate: true });
    const who = kind === 'public' ? 'everybody in the workspace' : 'everybody in that channel';
    return {
      kind: 'confirm',
      question: `Story ${story.number} is private. There, ${who} can see it: the claim, its sources, what people here decided.`,
    };
  }
  const moved = await deps.store.transaction(async (tx) => {
    await tx.stories.lock(story.id);
    await sayInThread(
      tx,
      story,
      'Handed over to another channel: alerts go there from now on.',
      `${story.id}|left|${deps.machine.now()}`,
      deps,
    );
    // Leave to show it to the second reader was given for the channel that it was in.
    const secondReader = story.secondReader === true ? null : (story.secondReader ?? null);
    const there = await tx.stories.update(story.id, {
      channelId,
      isPrivate: kind !== 'public',
      secondReader,
      // It was paused because the channel that it leaves was closed to us.
      ...((story.pausedBy ?? null) !== null ? { state: 'following' as const, pausedBy: null } : {}),
    });
    if (there !== null) await coverIn(tx, there, deps);
    return there;
  });
  await deps.followed.refresh();
  return moved === null ? { kind: 'not-found' } : { kind: 'done', story: moved };
}

async function giveTo(story: Story, userId: string, deps: Deps): Promise<SteerOutcome> {
  const isPublic = (await deps.rooms.describe(story.teamId, story.channelId)) === 'public';
  if (!isPublic && !(await deps.rooms.hasMember(story.teamId, story.channelId, userId)))
    return { kind: 'refused', reason: 'That person is not in the story’s channel. Invite them first.' };
  const given = await deps.store.transaction(async (tx) => {
    const now = deps.machine.now();
    const kept = await tx.stories.update(story.id, { keeper: userId });
    if (kept === null) return null;
    await sayInThread(tx, kept, 'Handed over: another person keeps this story now.', `${story.id}|keeper|${now}`, deps);
    await tx.outbox.enqueue({
      id: createId('no', now),
      dedupeKey: `${story.id}|given|${userId}|${now}`,
      teamId: story.teamId,
      channelId: userId,
      storyId: null,
      notice: {
        kind: 'note',
        storyId: null,
        text: `A story was handed to you: “${story.claim}”. It is number ${kept.number} in its channel; my Home lists it.`,
      },
      threadOf: null,
      threadTs: null,
      dueAt: now,
      createdAt: now,
    });
    return kept;
  });
  await deps.followed.refresh();
  return given === null ? { kind: 'not-found' } : { kind: 'done', story: given };
}
