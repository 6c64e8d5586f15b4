import type { Deps } from './deps.ts';
import type { StoredArticle } from './ports.ts';
import { withOutcome } from './read-article.ts';
import { readTwice } from './second-reading.ts';
import { fileReadings, revisedArticle } from './take-entries.ts';
import { isTakenDown, putBack, takeDown } from './withdrawn-page.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Pages are edited in their first two days, most of all in the first hours. */
const WATCH_FOR_MS = 48 * HOUR_MS;
const FRESH_FOR_MS = 3 * HOUR_MS;
/** An outlet with a source of its own is looked at more often. */
const every = {
  own: { fresh: 5 * MINUTE_MS, later: 10 * MINUTE_MS },
  relay: { fresh: 15 * MINUTE_MS, later: HOUR_MS },
} as const;
const AGAIN_MS = 10 * MINUTE_MS;
const AT_ONCE = 20;

export type PageWatch = { tick(): Promise<void> };

/**
 * Looks again at the pages of followed stories: a denial or a correction often arrives as an edit under the old headline,
 * and the feed does not say so.
 */
export function createPageWatch(deps: Deps): PageWatch {
  const checkedAt = new Map<string, number>();
  const goneOnce = new Set<string>();
  const lastLook = ({ id, seenAt }: StoredArticle) => checkedAt.get(id) ?? seenAt;
  return {
    async tick() {
      const now = deps.clock.now();
      const due = new Map<string, StoredArticle>();
      for (const story of await deps.store.stories.followed()) {
        for (const { article, reading, excludedBy } of await deps.store.stories.readings(story.id)) {
          if (article.textFrom !== 'page' || excludedBy !== null || now - article.seenAt > WATCH_FOR_MS) continue;
          const age = now - article.seenAt <= FRESH_FOR_MS ? 'fresh' : 'later';
          const usual = every[reading.firstHand ? 'own' : 'relay'][age];
          // What was gone once is looked at again soon: a server may err.
          const after = goneOnce.has(article.id) ? Math.min(AGAIN_MS, usual) : usual;
          if (now - lastLook(article) >= after) due.set(article.id, article);
        }
      }
      // Who has waited longest first: otherwise the first stories would take every turn.
      const next = [...due.values()].toSorted((a, b) => lastLook(a) - lastLook(b));
      for (const article of next.slice(0, AT_ONCE)) {
        checkedAt.set(article.id, now);
        await recheck(article, goneOnce, deps).catch((error: unknown) =>
          deps.log.warn('recheck_failed', { url: article.url, error }),
        );
      }
      for (const [id, at] of checkedAt) if (now - at > WATCH_FOR_MS) checkedAt.delete(id);
    },
  };
}

async function recheck(before: StoredArticle, goneOnce: Set<string>, deps: Deps): Promise<void> {
  if (before.url === null) return;
  const outcome = await deps.pages.fetchPage(before.url);
  if (outcome.kind === 'gone') {
    if (goneOnce.has(before.id)) await takeDown(before, outcome.reason, deps);
    goneOnce.add(before.id);
    return;
  }
  goneOnce.delete(before.id);
  const seen = await withOutcome(before, outcome, deps);
  // A page that can't be had now says nothing of what it said.
  if (seen.textFrom !== 'page' || seen.pageProblem !== null) return;
  if (seen.hash === before.hash) return (await isTakenDown(before, deps)) ? putBack(before, deps) : undefined;
  const article = revisedArticle(before, seen);
  const earlier = await deps.store.stories.storiesOf(article.id);
  const stories = (await Promise.all(earlier.map((id) => deps.store.stories.get(id)))).filter(
    (story) => story !== null && story.state !== 'stopped',
  );
  const readings = await readTwice(
    article,
    stories.filter((story) => story !== null),
    deps,
  );
  await deps.store.transaction(async (tx) => {
    const put = await tx.articles.put(article);
    if (put.kind === 'revised') await fileReadings(tx, article, put.previous, readings, earlier, deps);
  });
}
