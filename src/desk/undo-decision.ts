import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { redraw } from './settle-decision.ts';
import { UNDO_MS } from './settled.ts';
import type { UndoOutcome } from './steering.ts';
import { updateStory } from './update-story.ts';
import { canSee } from './view-story.ts';

/** Takes a decision back within ten minutes: it is kept, counts no more, and the question is open again. */
export async function undoDecision(viewer: Viewer, decisionId: string, deps: Deps): Promise<UndoOutcome> {
  const decision = await deps.store.stories.decision(decisionId);
  const story = decision === null ? null : await deps.store.stories.get(decision.storyId);
  if (decision === null || story === null || !(await canSee(viewer, story, deps))) return { kind: 'not-found' };
  const now = deps.clock.now();
  if (decision.undoneAt !== null) return { kind: 'refused', reason: 'That decision was taken back already.' };
  if (now - decision.at >= UNDO_MS)
    return { kind: 'refused', reason: 'The ten minutes in which that could be undone are over: the decision stands.' };
  return deps.store.transaction(async (tx): Promise<UndoOutcome> => {
    await tx.stories.lock(story.id);
    if (!(await tx.stories.undo(decision.id, viewer.userId, now)))
      return { kind: 'refused', reason: 'Somebody else took that decision back just now.' };
    if (decision.kind === 'not-this-story') {
      const judged = (await tx.stories.readings(story.id)).find(({ article }) => article.id === decision.articleId);
      if (judged !== undefined) {
        const { article, ...reading } = judged;
        await tx.stories.putReading({ ...reading, articleId: article.id, excludedBy: null });
      }
    }
    await updateStory(tx, story.id, null, deps);
    await redraw(tx, story, decision.articleId, deps);
    return { kind: 'done', decision };
  });
}
