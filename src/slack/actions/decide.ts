import type { DecideOutcome } from '../../desk/desk.ts';
import type { Decision } from '../../desk/ports.ts';
import { gone } from '../choosing.ts';
import type { Rendered } from '../limits.ts';
import { decidedMessage, settledMessage } from '../messages/decided.ts';
import { noteMessage } from '../messages/note.ts';
import { showQuestions } from '../modals/questions.ts';
import { parseDecisionValue } from '../payloads.ts';
import type { Action, ActionCall } from './action.ts';

/** Hands the decision to the desk and tells the person what became of it. */
export async function settle(
  call: ActionCall,
  decision: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
): Promise<void> {
  const outcome = await call.desk.decide(call.viewer, decision);
  const said = inWords(outcome);
  if (!(await showQuestions(call, said))) await call.show(said);
}

function inWords(outcome: DecideOutcome): Rendered {
  switch (outcome.kind) {
    case 'done':
      return decidedMessage(outcome.decision);
    case 'already':
      return settledMessage(outcome.decision);
    case 'not-found':
      return noteMessage(gone);
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
