import { createId } from '../lib/ids.ts';
import type { Story } from '../news/story.ts';
import { tallyOf } from '../provenance/tally.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import type { Decision } from './ports.ts';
import { ledgerOf, refresh, updateStory } from './update-story.ts';

/**
 * What a person decided about an article or a statement: kept, the ledger counted anew, the alert redrawn. The first
 * decision stands; who comes second is told so.
 */
export async function decide(
  story: Story,
  viewer: Viewer,
  decision: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
  deps: Deps,
): Promise<'done' | 'already' | 'not-found'> {
  const at = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    await tx.stories.lock(story.id);
    const readings = await tx.stories.readings(story.id);
    const judged = readings.find(({ article }) => article.id === decision.articleId);
    if (judged === undefined) return 'not-found';
    if (
      !(await tx.stories.decide({ ...decision, id: createId('de', at), storyId: story.id, userId: viewer.userId, at }))
    )
      return 'already';
    if (decision.kind === 'not-this-story') {
      const { article, ...reading } = judged;
      await tx.stories.putReading({ ...reading, articleId: article.id, excludedBy: viewer.userId });
    }
    await updateStory(tx, story.id, null, deps);
    const tally = tallyOf(ledgerOf(story, await tx.stories.readings(story.id), await tx.stories.decisions(story.id)));
    for (const row of await tx.outbox.ofStory(story.id)) {
      if (
        row.notice.kind !== 'alert' ||
        row.state !== 'sent' ||
        row.notice.alert.quotation?.articleId !== decision.articleId
      )
        continue;
      await refresh(
        tx,
        story,
        { id: row.id, alert: row.notice.alert },
        tally,
        wordsOf(decision.kind, viewer.userId),
        deps,
      );
    }
    return 'done';
  });
}

function wordsOf(kind: Decision['kind'], userId: string): string {
  const what = {
    'not-this-story': 'not about this story',
    'not-a-denial': 'not a denial',
    'a-denial': 'a denial',
    'not-a-confirmation': 'not a confirmation',
  }[kind];
  return `Settled by <@${userId}>: ${what}.`;
}
