import { noteMessage } from '../messages/note.ts';
import { parseFeedbackValue } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Helpful" and "Wrong" under an answer. */
export async function feedback({ desk, viewer, value, show }: ActionCall): Promise<void> {
  const said = parseFeedbackValue(value);
  const isKept = said !== null && (await desk.feedback(viewer, said.questionId, said.verdict));
  if (said === null || !isKept) return show(noteMessage('That answer is not kept any more.'));
  await show(noteMessage(said.verdict === 'helpful' ? 'Thank you, noted.' : 'Noted as wrong, with the question.'));
}
