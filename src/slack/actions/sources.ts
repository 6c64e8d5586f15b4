import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { sourcesMessage } from '../messages/sources.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "All sources": to the one who clicked. */
export async function showSources({ desk, viewer, value, from, show }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  const view = storyId === undefined ? null : await desk.open(viewer, storyId);
  const inMessage = from === 'message';
  await show(view === null ? noteMessage(gone) : sourcesMessage(view, { table: inMessage, share: inMessage }));
}
