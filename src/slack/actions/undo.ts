import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { showQuestions } from '../modals/questions.ts';
import { StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Undo", under what was decided less than ten minutes ago. */
export async function undo(call: ActionCall): Promise<void> {
  const { desk, viewer, value, show } = call;
  const id = StoryId.safeParse(value).data;
  const outcome = id === undefined ? ({ kind: 'not-found' } as const) : await desk.undo(viewer, id);
  const words = {
    done: 'Taken back. The question is open again, and the story is counted again.',
    refused: outcome.kind === 'refused' ? outcome.reason : '',
    'not-found': gone,
  };
  const said = noteMessage(words[outcome.kind]);
  if (!(await showQuestions(call, said))) await show(said);
}
