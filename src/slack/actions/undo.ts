import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Undo", under what was decided less than ten minutes ago. */
export async function undo({ desk, viewer, value, show }: ActionCall): Promise<void> {
  const id = StoryId.safeParse(value).data;
  const outcome = id === undefined ? ({ kind: 'not-found' } as const) : await desk.undo(viewer, id);
  const words = {
    done: 'Taken back. The question is open again, and the story is counted again.',
    refused: outcome.kind === 'refused' ? outcome.reason : '',
    'not-found': gone,
  };
  await show(noteMessage(words[outcome.kind]));
}
