import type { Deps } from './deps.ts';
import type { Store, StoredArticle } from './ports.ts';
import { readTwice } from './second-reading.ts';
import { updateStory } from './update-story.ts';

/** Kept among the reasons of a reading: what is known of the article is from before. */
const TAKEN_DOWN = 'the outlet has taken the page down';

/** The page of an article is gone: each story that holds it is told, and its ledger keeps it as withdrawn. */
export async function takeDown(article: StoredArticle, reason: string, deps: Deps): Promise<void> {
  await inStories(article, deps, async (tx, storyId) => {
    const filed = await filedIn(tx, storyId, article.id);
    if (filed === undefined || filed.reading.withdraws) return;
    const reasons = [...filed.reading.reasons, TAKEN_DOWN, reason];
    const { article: _, ...kept } = filed;
    await tx.stories.putReading({
      ...kept,
      articleId: article.id,
      reading: { ...filed.reading, withdraws: true, reasons },
    });
    const before = { title: article.title, evidence: filed.reading.evidence?.sentence ?? null };
    await updateStory(
      tx,
      storyId,
      { articleId: article.id, before, after: { title: '', evidence: null, text: '' } },
      deps,
    );
  });
}

export async function isTakenDown(article: StoredArticle, { store }: Deps): Promise<boolean> {
  for (const storyId of await store.stories.storiesOf(article.id)) {
    if ((await filedIn(store, storyId, article.id))?.reading.reasons.includes(TAKEN_DOWN)) return true;
  }
  return false;
}

/** The page is there again with the words that we know: it counts as before. */
export async function putBack(article: StoredArticle, deps: Deps): Promise<void> {
  const ids = await deps.store.stories.storiesOf(article.id);
  const stories = (await Promise.all(ids.map((id) => deps.store.stories.get(id)))).filter((story) => story !== null);
  const readings = await readTwice(article, stories, deps);
  await inStories(article, deps, async (tx, storyId) => {
    const filed = await filedIn(tx, storyId, article.id);
    const again = readings.find(({ story }) => story.id === storyId);
    if (filed === undefined || again === undefined || !filed.reading.reasons.includes(TAKEN_DOWN)) return;
    const { article: _, ...kept } = filed;
    await tx.stories.putReading({ ...kept, articleId: article.id, reading: again.reading });
    await updateStory(tx, storyId, null, deps);
  });
}

const filedIn = async (store: Store, storyId: string, articleId: string) =>
  (await store.stories.readings(storyId)).find(({ article }) => article.id === articleId);

async function inStories(
  article: StoredArticle,
  { store }: Deps,
  work: (tx: Store, storyId: string) => Promise<void>,
): Promise<void> {
  for (const storyId of await store.stories.storiesOf(article.id)) {
    await store.transaction(async (tx) => {
      await tx.stories.lock(storyId);
      await work(tx, storyId);
    });
  }
}
