import { createId } from '../lib/ids.ts';
import { verdictOf } from '../news/decision.ts';
import type { Story } from '../news/story.ts';
import { tallyOf } from '../provenance/tally.ts';
import type { Deps } from './deps.ts';
import type { DecideOutcome, Viewer } from './desk.ts';
import type { Decision, Store } from './ports.ts';
import { rivalOf } from './settled.ts';
import { askingKey, ledgerOf, refresh, updateStory } from './update-story.ts';

/**
 * What a person decided about an article or a statement: kept, the ledger counted anew, the alert redrawn. The first
 * decision on a question stands, whichever way it went; who comes second is told whose it is.
 */
export async function decide(
  story: Story,
  viewer: Viewer,
  asked: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
  deps: Deps,
): Promise<DecideOutcome> {
  const at = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    await tx.stories.lock(story.id);
    const readings = await tx.stories.readings(story.id);
    const judged = readings.find(({ article }) => article.id === asked.articleId);
    if (judged === undefined) return { kind: 'not-found' };
    const rival = rivalOf(asked, await tx.stories.decisions(story.id));
    if (rival !== null) return { kind: 'already', decision: rival };
    const { articleId, kind, speaker, sentence } = asked;
    const decision = {
      articleId,
      kind,
      speaker,
      sentence,
      id: createId('de', at),
      storyId: story.id,
      userId: viewer.userId,
      at,
    };
    if (!(await tx.stories.decide(decision))) return { kind: 'not-found' };
    if (kind === 'not-this-story') {
      const { article, ...reading } = judged;
      await tx.stories.putReading({ ...reading, articleId: article.id, excludedBy: viewer.userId });
    }
    const verdict = verdictOf(kind);
    if (verdict?.holds && speaker !== null) await saySettled(tx, story, verdict.stance, speaker, deps);
    await updateStory(tx, story.id, null, deps);
    await redraw(tx, story, articleId, deps);
    return { kind: 'done', decision };
  });
}

/** In place of "certain now", which is for what we found out ourselves. */
async function saySettled(
  tx: Store,
  story: Story,
  stance: 'denies' | 'confirms',
  speaker: string,
  deps: Deps,
): Promise<void> {
  const key = askingKey(story.id, stance === 'denies' ? 'denial' : 'confirmation', speaker);
  const asking = (await tx.outbox.ofStory(story.id)).find(({ dedupeKey }) => dedupeKey === key);
  if (asking === undefined) return;
  const now = deps.machine.now();
  await tx.outbox.enqueue({
    id: createId('no', now),
    dedupeKey: `${key}|certain`,
    teamId: story.teamId,
    channelId: asking.channelId,
    storyId: story.id,
    notice: {
      kind: 'note',
      storyId: story.id,
      text: `Settled: ${speaker} ${stance} it. The message above says who decided.`,
    },
    threadOf: asking.threadOf ?? asking.id,
    threadTs: null,
    dueAt: now,
    createdAt: now,
  });
}

/**
 * Draws again every message that shows the article, as the ledger and the decisions stand now. What is still on its way
 * is drawn again too, once it was said: Slack may show it to people before its answer reaches us.
 */
export async function redraw(tx: Store, story: Story, articleId: string, deps: Deps): Promise<void> {
  const tally = tallyOf(ledgerOf(story, await tx.stories.readings(story.id), await tx.stories.decisions(story.id)));
  for (const row of await tx.outbox.ofStory(story.id)) {
    if (row.notice.kind !== 'alert' || row.state === 'dead') continue;
    // What a private story left in the channel that it was in before stays as it is there.
    if (story.isPrivate && row.channelId !== story.channelId) continue;
    const { alert } = row.notice;
    if (alert.quotation?.articleId !== articleId && !alert.lines.some((line) => line.articleId === articleId)) continue;
    await refresh(tx, { ...story, channelId: row.channelId }, { id: row.id, alert }, tally, deps, true);
  }
}
