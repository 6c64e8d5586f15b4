import type { Decision } from '../../desk/ports.ts';
import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { parseDecisionValue } from '../payloads.ts';
import type { Action, ActionCall } from './action.ts';

const told: Record<Decision['kind'], string> = {
  'not-a-denial': 'Noted: not a denial. The story is counted again.',
  'a-denial': 'Noted: a denial. The story is counted again.',
  'not-a-confirmation': 'Noted: not a confirmation. The story is counted again.',
  'not-this-story': 'Noted: that article is not this story. The story is counted again.',
};

/** Hands the decision to the desk and tells the person what became of it. */
export async function settle(
  { desk, viewer, show }: ActionCall,
  decision: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
): Promise<void> {
  const outcome = await desk.decide(viewer, decision);
  const words = { done: told[decision.kind], already: 'Somebody has settled this already.', 'not-found': gone };
  await show(noteMessage(words[outcome]));
}

/** The buttons under a denial or a confirmation. */
export function decide(kind: Decision['kind']): Action {
  return async (call) => {
    const about = parseDecisionValue(call.value);
    if (about === null) return call.show(noteMessage(gone));
    await settle(call, { ...about, kind });
  };
}
