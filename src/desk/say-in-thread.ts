import { createId } from '../lib/ids.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { Store } from './ports.ts';

/** A line of ours in the story's thread; in the channel where it has none yet. */
export async function sayInThread(
  tx: Store,
  story: Story,
  text: string,
  key: string,
  deps: Deps,
  dueAt = deps.machine.now(),
): Promise<void> {
  const at = deps.machine.now();
  const rows = await tx.outbox.ofStory(story.id);
  const root = rows.findLast(
    ({ notice, threadOf, threadTs, channelId, state }) =>
      notice.kind === 'alert' &&
      threadOf === null &&
      threadTs === null &&
      channelId === story.channelId &&
      state !== 'dead',
  );
  await tx.outbox.enqueue({
    id: createId('no', at),
    dedupeKey: key,
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: story.id,
    notice: { kind: 'note', storyId: story.id, text },
    threadOf: root?.id ?? null,
    threadTs: null,
    dueAt,
    createdAt: at,
  });
}
