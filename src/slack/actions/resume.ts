import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Follow it again", under what was stopped. */
export async function resumeStory({ desk, viewer, value, show }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  const story = storyId === undefined ? null : await desk.resume(viewer, storyId);
  await show(noteMessage(story === null ? gone : `Following again: story ${story.number}, “${story.claim}”.`));
}
