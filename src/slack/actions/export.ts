import { gone } from '../choosing.ts';
import { sendStoryFile } from '../export-story.ts';
import { noteMessage } from '../messages/note.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Export": the story as Markdown, to the one who clicked. */
export async function exportFile(call: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(call.value).data;
  await call.show(storyId === undefined ? noteMessage(gone) : await sendStoryFile(call, storyId, 'markdown'));
}
