import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { sourcesMessage } from '../messages/sources.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Share in channel": the sources, for all who are there; a private story's in its own channel only. */
export async function shareSources({ desk, viewer, value, show, share }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  const view = storyId === undefined ? null : await desk.open(viewer, storyId);
  if (view === null) return show(noteMessage(gone));
  const isElsewhere = view.story.channelId !== viewer.channelId && !viewer.channelId.startsWith('D');
  if (view.story.isPrivate && isElsewhere)
    return show(noteMessage('That story is followed in a private channel: its sources are not shared here.'));
  await share(sourcesMessage(view, { table: true, share: false }));
}
