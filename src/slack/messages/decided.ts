import type { Decision } from '../../desk/ports.ts';
import { mentionOf } from '../../news/person.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { say, withPeople } from '../sanitize.ts';
import { actions, button, context, line, message, richText, words } from './parts.ts';

const what: Record<Decision['kind'], string> = {
  'not-a-denial': 'not a denial',
  'a-denial': 'a denial',
  'a-confirmation': 'a confirmation',
  'not-a-confirmation': 'not a confirmation',
  'not-this-story': 'that article is not this story',
};

const undoButton = (decisionId: string) =>
  button(actionIds.undoDecision, 'Undo', { value: decisionId, speech: 'Take this decision back' });

/** To the one who decided: what came of it, and the way back. */
export function decidedMessage({ id, kind }: Decision): Rendered {
  const text = `Noted: ${what[kind]}. The story is counted again.`;
  return message(say`${text} You can undo it for ten minutes.`, [
    richText(line(words(`${text} You can undo it for ten minutes.`))),
    ...actions(undoButton(id)),
  ]);
}

/** To the one who came second: who decided what. */
export function settledMessage({ userId, kind }: Decision): Rendered {
  const text = withPeople(`${mentionOf(userId)} has settled this already: ${what[kind]}.`);
  return message(text, [context(text)]);
}

/** The redrawn alert, with the way back while there is one: before the menu, which stands last. */
export function withUndo(rendered: Rendered, decisionId: string | null): Rendered {
  if (decisionId === null) return rendered;
  const at = rendered.blocks.findLastIndex(({ type }) => type === 'actions');
  const foot = rendered.blocks[at];
  if (foot?.type !== 'actions')
    return { ...rendered, blocks: [...rendered.blocks, ...actions(undoButton(decisionId))] };
  return {
    ...rendered,
    blocks: rendered.blocks.with(at, {
      ...foot,
      elements: [...foot.elements.slice(0, -1), undoButton(decisionId), ...foot.elements.slice(-1)],
    }),
  };
}
