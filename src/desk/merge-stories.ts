import { count } from '../lib/text.ts';
import type { Story } from '../news/story.ts';
import { readAgainst } from './change-claim.ts';
import type { Deps } from './deps.ts';
import { sayInThread } from './say-in-thread.ts';
import type { SteerOutcome } from './steering.ts';
import { retell } from './update-story.ts';

/**
 * Two stories that are one: what is known of the first is read against the second's claim and counted there, its threads
 * answer from there, and it ends. Nothing of it is told twice: each thread gets one line.
 */
export async function mergeStories(story: Story, into: Story, deps: Deps): Promise<SteerOutcome> {
  if (story.id === into.id) return { kind: 'refused', reason: 'That is one and the same story.' };
  if (story.teamId !== into.teamId || story.channelId !== into.channelId)
    return {
      kind: 'refused',
      reason: 'Only two stories of the same channel can be merged. Hand one of them over first.',
    };
  if (into.state === 'stopped')
    return {
      kind: 'refused',
      reason: `Story ${into.number} was stopped. Take it up again first: /story resume ${into.number}`,
    };
  const brought = await deps.store.stories.readings(story.id);
  const read = await readAgainst(brought, into, into.claim, deps);
  const merged = await deps.store.transaction(async (tx) => {
    // Always in the same order, so that two merges can't wait for each other.
    for (const id of [story.id, into.id].toSorted()) await tx.stories.lock(id);
    const now = await tx.stories.get(into.id);
    if (now === null || now.state === 'stopped' || (await tx.stories.get(story.id))?.mergedInto) return null;
    const there = new Set((await tx.stories.readings(into.id)).map(({ article }) => article.id));
    await tx.stories.mergeInto(story.id, into.id);
    for (const { article, ...kept } of await tx.stories.readings(into.id)) {
      const reading = there.has(article.id) ? undefined : read.get(article.id);
      if (reading !== undefined)
        await tx.stories.putReading({ ...kept, articleId: article.id, reading, score: reading.confidence });
    }
    await tx.stories.update(story.id, { state: 'stopped', mutedUntil: null, mergedInto: into.id });
    const tally = await retell(tx, now, deps);
    const key = `${story.id}|merged|${into.id}`;
    await sayInThread(
      tx,
      story,
      `Merged into story ${into.number}, “${into.claim}”. Questions in this thread are answered from there.`,
      key,
      deps,
    );
    const counts = `${count(tally.outlets, 'outlet')}, ${count(tally.independentSourceCount, 'independent source')}`;
    await sayInThread(
      tx,
      now,
      `Story ${story.number}, “${story.claim}”, is merged into this one: ${counts} now.`,
      `${key}|into`,
      deps,
    );
    return now;
  });
  await deps.followed.refresh();
  return merged === null
    ? { kind: 'refused', reason: 'One of the two was stopped just now.' }
    : { kind: 'done', story: merged };
}
