import type { Deps } from './deps.ts';
import type { StoredArticle } from './ports.ts';
import { withPage } from './read-article.ts';
import { readTwice } from './second-reading.ts';
import { fileReadings, revisedArticle } from './take-entries.ts';

const HOUR_MS = 3_600_000;
/** Pages are edited in their first two days; an outlet with a source of its own is looked at more often. */
const WATCH_FOR_MS = 48 * HOUR_MS;
const OFTEN_MS = 10 * 60_000;
const SELDOM_MS = HOUR_MS;
const AT_ONCE = 20;

export type PageWatch = { tick(): Promise<void> };

/**
 * Looks again at the pages of followed stories: a denial or a correction often arrives as an edit under the old headline,
 * and the feed does not say so.
 */
export function createPageWatch(deps: Deps): PageWatch {
  const checkedAt = new Map<string, number>();
  return {
    async tick() {
      const now = deps.clock.now();
      const due = new Map<string, StoredArticle>();
      for (const story of await deps.store.stories.followed()) {
        for (const { article, reading, excludedBy } of await deps.store.stories.readings(story.id)) {
          if (article.textFrom !== 'page' || excludedBy !== null || now - article.seenAt > WATCH_FOR_MS) continue;
          const every = reading.firstHand ? OFTEN_MS : SELDOM_MS;
          if (now - (checkedAt.get(article.id) ?? article.seenAt) >= every) due.set(article.id, article);
        }
      }
      for (const article of [...due.values()].slice(0, AT_ONCE)) {
        checkedAt.set(article.id, now);
        await recheck(article, deps).catch((error: unknown) =>
          deps.log.warn('recheck_failed', { url: article.url, error }),
        );
      }
      for (const [id, at] of checkedAt) if (now - at > WATCH_FOR_MS) checkedAt.delete(id);
    },
  };
}

async function recheck(before: StoredArticle, deps: Deps): Promise<void> {
  const seen = await withPage(before, deps);
  // A page that can't be had now says nothing of what it said.
  if (seen.textFrom !== 'page' || seen.pageProblem !== null || seen.hash === before.hash) return;
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
