import { identifyEntries } from '../feed/entry-identity.ts';
import type { Entry } from '../news/entry.ts';
import type { Feed } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { takeDown } from './withdrawn-page.ts';

const WATCH_FOR_MS = 48 * 3_600_000;
/** Asked for in one poll: others wait for the feed's next one. */
const AT_ONCE = 5;
const AGAIN_MS = 10 * 60_000;

/**
 * Entries of followed stories that are missing in a whole document, though older ones are there still: where the page
 * answers 404 or 410 as well, the outlet has withdrawn it, and each story is told. How many were found withdrawn.
 */
export async function findWithdrawn(entries: readonly Entry[], feed: Feed, deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const times = entries.map(timeOf).filter((at) => at > 0);
  const oldest = Math.min(...times);
  const shown = new Set(identifyEntries(entries).flat());
  let withdrawn = 0;
  let asked = 0;
  for (const { id, identity, articleId, entry, missingAt } of await deps.store.entries.inStories(
    feed.id,
    now - WATCH_FOR_MS,
  )) {
    const isShown = shown.has(identity) || (identifyEntries([entry])[0] ?? []).some((key) => shown.has(key));
    if (isShown && missingAt !== null) await deps.store.entries.mark(id, { missingAt: null });
    // What is older than the document's oldest entry was only pushed off its end; without dates its page alone can tell.
    const isPushedOff = timeOf(entry) > 0 && timeOf(entry) <= oldest;
    if (isShown || isPushedOff || (missingAt !== null && now - missingAt < AGAIN_MS)) continue;
    const article = await deps.store.articles.get(articleId);
    if (article?.url == null || asked >= AT_ONCE) continue;
    asked += 1;
    const outcome = await deps.pages.fetchPage(article.url);
    await deps.store.entries.mark(id, { missingAt: now });
    if (outcome.kind !== 'gone') continue;
    await takeDown(article, `${outcome.reason}, and the feed does not list it any more`, deps);
    await deps.store.entries.mark(id, { withdrawnAt: now });
    deps.log.info('entry_withdrawn', { feed: feed.url, article: article.url, reason: outcome.reason });
    withdrawn += 1;
  }
  return withdrawn;
}

const timeOf = ({ published, updated }: Entry) => Date.parse(published ?? updated ?? '') || 0;
