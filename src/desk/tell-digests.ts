import { lastTimeAt } from '../alert/channel-time.ts';
import { type DigestStory, digestOf, type Period } from '../alert/digest.ts';
import { createId } from '../lib/ids.ts';
import type { Digest } from '../news/digest.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { ChosenSettings } from './ports.ts';
import { ledgerOf } from './update-story.ts';

/** A digest that is later than this (we were not running) is left out: the next one speaks for its time too. */
const LATEST_MS = 3 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

export type Digests = { tick(): Promise<void> };

/** Says each channel's digests when its clock strikes, each once over all instances and restarts. */
export function createDigests(deps: Deps): Digests {
  // What is claimed in the database already need not be written again every minute.
  const done = new Map<string, number>();
  return {
    async tick() {
      const now = deps.clock.now();
      for (const chosen of await deps.store.channelSettings.list()) {
        const period = periodAt(chosen, now);
        const channel = `${chosen.teamId}|${chosen.channelId}`;
        if (period === null || done.get(channel) === period.until) continue;
        await tellDigest(chosen, period, deps);
        done.set(channel, period.until);
      }
    },
  };
}

/** From the digest before to the one that is due; null where none is. */
function periodAt({ settings, changedAt }: ChosenSettings, now: number): Period | null {
  const times = [settings.digest.morning, settings.digest.evening].filter((minute) => minute !== null);
  const latest = (at: number) => Math.max(...times.map((minute) => lastTimeAt(minute, at, settings)));
  if (times.length === 0) return null;
  const until = latest(now);
  // What was due before it was chosen was never promised.
  if (until <= changedAt || now - until > LATEST_MS) return null;
  return { since: Math.max(latest(until - 1), until - DAY_MS), until };
}

async function tellDigest(chosen: ChosenSettings, period: Period, deps: Deps): Promise<void> {
  const { teamId, channelId, settings } = chosen;
  const digest = await writeDigest(teamId, channelId, period, deps);
  const isWorthSaying = settings.digest.evenIfQuiet || digest.moved.length + digest.fresh.length > 0;
  const now = deps.machine.now();
  await deps.store.transaction(async (tx) => {
    if (!(await tx.claimChore(`digest|${teamId}|${channelId}`, period.until)) || !isWorthSaying) return;
    await tx.outbox.enqueue({
      id: createId('di', now),
      dedupeKey: `digest|${teamId}|${channelId}|${period.until}`,
      teamId,
      channelId,
      storyId: null,
      notice: { kind: 'digest', digest },
      threadOf: null,
      threadTs: null,
      dueAt: now,
      createdAt: now,
    });
  });
}

/** The channel's stories over the period, as their ledgers stand now. */
async function writeDigest(teamId: string, channelId: string, period: Period, deps: Deps): Promise<Digest> {
  const stories = (await deps.store.stories.inChannel(teamId, channelId)).filter(({ state }) => state === 'following');
  const told: DigestStory[] = [];
  for (const story of stories) told.push(await tellStory(story, period, deps));
  return digestOf(told, period);
}

async function tellStory(story: Story, { since }: Period, { store }: Deps): Promise<DigestStory> {
  const readings = await store.stories.readings(story.id);
  const ledger = ledgerOf(story, readings, await store.stories.decisions(story.id));
  // An article is filed again when it was seen with other words.
  const revised = readings.filter(({ article, addedAt }) => addedAt >= since && addedAt > article.seenAt);
  const earlierTitles: { articleId: string; title: string; until: number }[] = [];
  for (const { article, addedAt } of revised) {
    const last = (await store.articles.revisions(article.id)).at(-1);
    if (last !== undefined) earlierTitles.push({ articleId: article.id, title: last.title, until: addedAt });
  }
  return {
    story,
    ledger,
    seenAt: new Map(readings.map(({ article }) => [article.id, article.seenAt])),
    earlierTitles,
  };
}
