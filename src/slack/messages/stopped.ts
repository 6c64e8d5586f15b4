import type { Story } from '../../news/story.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { actions, bold, button, line, message, richText, words } from './parts.ts';

/** A story was stopped: what that means, and the way back. */
export function stoppedMessage({ id, number, claim }: Story): Rendered {
  return message(say`Stopped: story ${number}, “${claim}”. What is known of it is kept.`, [
    richText(line(bold(`Stopped: story ${number}. `), words(`“${literal(claim, 300)}”. What is known of it is kept.`))),
    ...actions(button(actionIds.resume, 'Follow it again', { value: id })),
  ]);
}
