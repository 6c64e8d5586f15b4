import { foundMessage } from '../messages/found-articles.ts';
import { noteMessage } from '../messages/note.ts';
import { AskedQuestion } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Search the archive", under a question that no story answers. */
export async function searchArchive({ desk, viewer, value, show }: ActionCall): Promise<void> {
  const question = AskedQuestion.safeParse(value).data;
  if (question === undefined) return show(noteMessage('That question can’t be read any more. Ask it again.'));
  await show(foundMessage(await desk.searchArchive(viewer, question)));
}
