import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { sourcesMessage } from '../messages/sources.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Share in channel": the sources, for all who are there. */
export async function shareSources({ desk, viewer, value, show, share }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  const view = storyId === undefined ? null : await desk.open(viewer, storyId);
  if (view === null) return show(noteMessage(gone));
  await share(sourcesMessage(view, { table: true, share: false }));
}
