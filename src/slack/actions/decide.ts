import type { Decision } from '../../desk/ports.ts';
import { gone } from '../choosing.ts';
import { decidedMessage, settledMessage } from '../messages/decided.ts';
import { noteMessage } from '../messages/note.ts';
import { parseDecisionValue } from '../payloads.ts';
import type { Action, ActionCall } from './action.ts';

/** Hands the decision to the desk and tells the person what became of it. */
export async function settle(
  { desk, viewer, show }: ActionCall,
  decision: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
): Promise<void> {
  const outcome = await desk.decide(viewer, decision);
  switch (outcome.kind) {
    case 'done':
      return show(decidedMessage(outcome.decision));
    case 'already':
      return show(settledMessage(outcome.decision));
    case 'not-found':
      return show(noteMessage(gone));
  }
}

/** The buttons under a denial or a confirmation. */
export function decide(kind: Decision['kind']): Action {
  return async (call) => {
    const about = parseDecisionValue(call.value);
    if (about === null) return call.show(noteMessage(gone));
    await settle(call, { ...about, kind });
  };
}
