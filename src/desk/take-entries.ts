import type { RevisedArticle } from '../alert/kinds/kind.ts';
import { entryHash, entryKeys, identifyEntries } from '../feed/entry-identity.ts';
import { breathe } from '../lib/breath.ts';
import { createId } from '../lib/ids.ts';
import type { Entry } from '../news/entry.ts';
import type { Feed } from '../news/feed.ts';
import type { Reading } from '../news/reading.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import { findTwin } from './find-twin.ts';
import type { Store, StoredArticle, StoredEntry } from './ports.ts';
import { articleOfEntry, withPage } from './read-article.ts';
import { readTwice } from './second-reading.ts';
import { updateStory } from './update-story.ts';

const BATCH = 100;
const DAY_MS = 24 * 3_600_000;
/** What was published longer ago than this is no news for a story: kept, not matched. */
const OLD_NEWS_MS = 14 * DAY_MS;

/** What became of a feed document's entries. Reasons in words → how many. */
export type Taken = {
  readonly seen: number;
  readonly kept: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly newestAt: number | null;
  readonly matched: number;
};

type Arrival = {
  readonly entry: Entry;
  readonly identity: string;
  readonly hash: string;
  /** Under which it is found again, its identity first. */
  readonly keys: readonly string[];
  readonly known: StoredEntry | null;
};

/**
 * Takes in what a poll brought: new entries and changed ones, the oldest first, so that an origin comes before its relays.
 * Each entry that concerns a story is written in one transaction with its readings and alerts; the others in batches.
 */
export async function takeEntries(entries: readonly Entry[], feed: Feed, deps: Deps): Promise<Taken> {
  const { usable, dropped } = sift(entries);
  const known = await deps.store.entries.known(
    feed.id,
    [...usable.values()].map(({ keys }) => keys),
  );
  const taken = new Set<string>();
  const all = [...usable].map(([identity, { entry, keys }]): Arrival & { newKeys: readonly string[] } => {
    const before = known.get(identity);
    // Two entries of one document are two, whatever keys they shared before.
    const isAnother = before !== undefined && taken.has(before.id);
    if (before !== undefined) taken.add(before.id);
    const { newKeys = [], ...stored } = before ?? {};
    return {
      entry,
      identity,
      keys,
      hash: entryHash(entry),
      known: before === undefined || isAnother ? null : (stored as StoredEntry),
      newKeys,
    };
  });
  for (const { known: before, newKeys } of all)
    if (before !== null && newKeys.length > 0) await deps.store.entries.addKeys(feed.id, before.id, newKeys);
  await keepShown(feed, known, deps);
  const arrivals = all
    .filter(({ hash, known: before }) => before?.hash !== hash)
    .toSorted((a, b) => timeOf(a.entry) - timeOf(b.entry));
  let quiet: Arrival[] = [];
  let matched = 0;
  for (const arrival of arrivals) {
    await breathe();
    if (await concernsStory(arrival, feed, deps)) {
      await flush(quiet, feed, deps);
      quiet = [];
      matched += await takeMatched(arrival, feed, deps);
    } else quiet.push(arrival);
    if (quiet.length >= BATCH) {
      await flush(quiet, feed, deps);
      quiet = [];
    }
  }
  await flush(quiet, feed, deps);
  const times = [...usable.values()]
    .map(({ entry }) => timeOf(entry))
    .filter((at) => at > 0 && at <= deps.clock.now() + 600_000);
  return {
    seen: entries.length,
    kept: arrivals.filter(({ known: before }) => before === null).length,
    dropped,
    newestAt: times.length > 0 ? Math.max(...times) : null,
    matched,
  };
}

/** What a feed still shows must not be forgotten, and then be taken for new. Written once a day an entry. */
async function keepShown(feed: Feed, known: ReadonlyMap<string, StoredEntry>, deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const stale = [...known].filter(([, { lastSeenAt }]) => lastSeenAt < now - DAY_MS).map(([identity]) => identity);
  if (stale.length > 0) await deps.store.entries.seenAgain(feed.id, stale, now);
}

/** Entries by identity; what says nothing at all is dropped with the reason. */
function sift(entries: readonly Entry[]): {
  usable: Map<string, { entry: Entry; keys: readonly string[] }>;
  dropped: Record<string, number>;
} {
  const usable = new Map<string, { entry: Entry; keys: readonly string[] }>();
  const dropped: Record<string, number> = {};
  const drop = (reason: string) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const keysOf = identifyEntries(entries);
  for (const [at, entry] of entries.entries()) {
    if (entry.title === '' && entry.summary === '' && entry.content === '') drop('without title and text');
    else {
      const keys = keysOf[at] ?? [];
      const [identity = ''] = keys;
      if (usable.has(identity)) drop('twice in the same document');
      else usable.set(identity, { entry, keys });
    }
  }
  return { usable, dropped };
}

const timeOf = ({ published, updated }: Entry) => Date.parse(published ?? updated ?? '') || 0;

async function concernsStory(arrival: Arrival, feed: Feed, deps: Deps): Promise<boolean> {
  if (arrival.known !== null && (await deps.store.stories.storiesOf(arrival.known.articleId)).length > 0) return true;
  return candidatesOf(articleOf(arrival, feed, deps.clock.now()), deps).length > 0;
}

function candidatesOf(article: StoredArticle, deps: Deps): readonly Story[] {
  const at = article.published === null ? deps.clock.now() : Date.parse(article.published);
  return deps.followed
    .candidates(article)
    .map(({ story }) => story)
    .filter((story) => at > story.trackedAt - OLD_NEWS_MS);
}

async function flush(arrivals: readonly Arrival[], feed: Feed, deps: Deps): Promise<void> {
  if (arrivals.length === 0) return;
  const now = deps.clock.now();
  await deps.store.transaction(async (tx) => {
    const fresh: ReturnType<typeof storedEntry>[] = [];
    for (const arrival of arrivals) {
      const article = await articleFor(tx, arrival, articleOf(arrival, feed, now));
      await tx.articles.put(article);
      if (arrival.known === null) fresh.push(storedEntry(arrival, article.id, feed, now));
      else await tx.entries.revise(arrival.known.id, { hash: arrival.hash, lastSeenAt: now, entry: arrival.entry });
    }
    await tx.entries.insert(fresh);
  });
}

/** An address that many entries share says nothing of which article this is. */
function articleOf({ entry, keys }: Arrival, feed: Feed, now: number): StoredArticle {
  const article = articleOfEntry(entry, feed, now);
  const address = entryKeys(entry).at(-1) ?? '';
  return entry.url === null || keys.includes(address) ? article : { ...article, canonicalUrl: null };
}

function storedEntry(
  { entry, identity, keys, hash }: Arrival,
  articleId: string,
  feed: Feed,
  now: number,
): StoredEntry & { readonly keys: readonly string[] } {
  return {
    keys,
    id: createId('en', now),
    feedId: feed.id,
    identity,
    articleId,
    hash,
    firstSeenAt: now,
    lastSeenAt: now,
    entry,
  };
}

/**
 * The article that the entry belongs to: its own, or the one that another feed brought under the same address, or that
 * the outlet has published under another address just now. Another feed's wording of the same article is no revision:
 * what stands already stays.
 */
async function articleFor(
  tx: Store,
  { known }: Pick<Arrival, 'known'>,
  article: StoredArticle,
): Promise<StoredArticle> {
  if (known !== null) {
    const before = await tx.articles.get(known.articleId);
    return before === null ? { ...article, id: known.articleId } : revisedArticle(before, article);
  }
  const sameAddress = article.canonicalUrl === null ? null : await tx.articles.findByUrl(article.canonicalUrl);
  const elsewhere = sameAddress ?? (await findTwin(tx, article));
  if (elsewhere === null) return article;
  return article.textFrom === 'page' && elsewhere.textFrom === 'feed' ? revisedArticle(elsewhere, article) : elsewhere;
}

/** The same article with what is known now. A page's text is not given up for a feed's teaser. */
export function revisedArticle(before: StoredArticle, now: StoredArticle): StoredArticle {
  const keepsPage = before.textFrom === 'page' && now.textFrom === 'feed';
  return {
    ...now,
    id: before.id,
    seenAt: before.seenAt,
    published: before.published ?? now.published,
    canonicalUrl: before.canonicalUrl ?? now.canonicalUrl,
    ...(keepsPage ? { text: before.text, textFrom: before.textFrom, language: before.language } : {}),
  };
}

async function takeMatched(arrival: Arrival, feed: Feed, deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const draft = await withPage(articleOf(arrival, feed, now), deps);
  const article = await articleFor(deps.store, arrival, draft);
  const earlier = await deps.store.stories.storiesOf(article.id);
  const stories = await storiesToRead(article, earlier, deps);
  const readings = await readTwice(article, stories, deps);
  await deps.store.transaction(async (tx) => {
    const put = await tx.articles.put(article);
    if (arrival.known === null) await tx.entries.insert([storedEntry(arrival, article.id, feed, now)]);
    else await tx.entries.revise(arrival.known.id, { hash: arrival.hash, lastSeenAt: now, entry: arrival.entry });
    await fileReadings(tx, article, put.kind === 'revised' ? put.previous : null, readings, earlier, deps);
  });
  for (const { story, reading } of readings)
    if (reading.relation !== 'unrelated') deps.followed.seed(story.id, article);
  return readings.filter(({ reading }) => reading.relation !== 'unrelated').length;
}

async function storiesToRead(
  article: StoredArticle,
  earlier: readonly string[],
  deps: Deps,
): Promise<readonly Story[]> {
  const stories = new Map(candidatesOf(article, deps).map((story) => [story.id, story]));
  for (const id of earlier) {
    const story = await deps.store.stories.get(id);
    if (story !== null && story.state !== 'stopped') stories.set(id, story);
  }
  return [...stories.values()];
}

/** Writes an article's readings and what they change in each story. Inside the transaction that wrote the article. */
export async function fileReadings(
  tx: Store,
  article: StoredArticle,
  previous: StoredArticle | null,
  readings: readonly { readonly story: Story; readonly reading: Reading }[],
  earlier: readonly string[],
  deps: Deps,
): Promise<void> {
  for (const { story, reading } of readings) {
    if (reading.relation === 'unrelated' && !earlier.includes(story.id)) continue;
    const before =
      previous === null ? null : (await tx.stories.readings(story.id)).find((one) => one.article.id === article.id);
    const revised: RevisedArticle | null =
      previous === null || before === undefined || before === null
        ? null
        : {
            articleId: article.id,
            before: {
              title: previous.title,
              // A page read where only the feed's words were had before is no edit by the outlet.
              evidence: previous.textFrom === article.textFrom ? (before.reading.evidence?.sentence ?? null) : null,
            },
            after: { title: article.title, evidence: reading.evidence?.sentence ?? null, text: article.text },
          };
    await tx.stories.putReading({
      storyId: story.id,
      articleId: article.id,
      reading,
      score: reading.confidence,
      addedAt: deps.clock.now(),
      excludedBy: before?.excludedBy ?? null,
    });
    await updateStory(tx, story.id, revised, deps);
  }
}
