import { count } from '../lib/text.ts';
import type { Reading } from '../news/reading.ts';
import type { Story } from '../news/story.ts';
import { tallyOf } from '../provenance/tally.ts';
import { checkClaim } from '../story/claim.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { sameClaim } from './follow-story.ts';
import type { StoryReading } from './ports.ts';
import { readFor } from './read-article.ts';
import { sayInThread } from './say-in-thread.ts';
import { patienceOf, readTwice } from './second-reading.ts';
import type { SteerOutcome } from './steering.ts';
import { ledgerOf, updateStory } from './update-story.ts';

/** Follows another claim with what is there: every article is read again against it, and the thread is told. */
export async function changeClaim(story: Story, _viewer: Viewer, claim: string, deps: Deps): Promise<SteerOutcome> {
  const check = checkClaim(claim);
  if (check.kind === 'vague') return { kind: 'refused', reason: check.reason };
  const others = await deps.store.stories.inChannel(story.teamId, story.channelId);
  const same = others.find(
    ({ id, state, claim: theirs }) => id !== story.id && state !== 'stopped' && sameClaim(theirs, claim),
  );
  if (same !== undefined)
    return {
      kind: 'refused',
      reason: `That is story ${same.number} already. Merge the two: /story merge ${story.number} ${same.number}`,
    };
  const reread = await readAgainst(await deps.store.stories.readings(story.id), story, claim, deps);
  const changed = await deps.store.transaction(async (tx) => {
    await tx.stories.lock(story.id);
    const now = await tx.stories.update(story.id, { claim });
    if (now === null) return null;
    // What arrived while we read was read against the old claim.
    for (const { article, ...kept } of await tx.stories.readings(story.id)) {
      const reading = reread.get(article.id) ?? readFor(article, [unknownYet(story, claim)], deps)[0]?.reading;
      if (reading !== undefined)
        await tx.stories.putReading({ ...kept, articleId: article.id, reading, score: reading.confidence });
    }
    await updateStory(tx, story.id, null, deps);
    const readings = await tx.stories.readings(story.id);
    const tally = tallyOf(ledgerOf(now, readings, await tx.stories.decisions(story.id)));
    const denials = tally.denials.length === 0 ? 'no denial' : `denied by ${tally.denials.slice(0, 3).join(', ')}`;
    const text = `The claim is now: “${claim}” (it was: “${story.claim}”).\nAll ${count(readings.length, 'article')} were read again against it: ${count(tally.outlets, 'outlet')}, ${count(tally.independentSourceCount, 'independent source')}, ${denials}.`;
    await sayInThread(tx, now, text, `${story.id}|claim|${deps.machine.now()}`, deps);
    return now;
  });
  await deps.followed.refresh();
  return changed === null ? { kind: 'not-found' } : { kind: 'done', story: changed };
}

/** Under no id the claim of the followed story, which is the old one still, is not taken for this one's. */
const unknownYet = (story: Story, claim: string): Story => ({ ...story, id: '', claim });

/** Articles read against another claim, by id. */
export async function readAgainst(
  readings: readonly Pick<StoryReading, 'article'>[],
  story: Story,
  claim: string,
  deps: Deps,
): Promise<ReadonlyMap<string, Reading>> {
  const patience = patienceOf(deps);
  const read = new Map<string, Reading>();
  for (const { article } of readings) {
    const [one] = await readTwice(article, [unknownYet(story, claim)], deps, patience);
    if (one !== undefined) read.set(article.id, one.reading);
    // Reading is work for the processor: others get their turn between two articles.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return read;
}
