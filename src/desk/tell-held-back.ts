import type { RevisedArticle } from '../alert/kinds/kind.ts';
import type { Deps } from './deps.ts';
import type { Store } from './ports.ts';
import { updateStory } from './update-story.ts';

/**
 * Articles of a story that were seen with other words since it was told last: what a mute held back. The sentence that
 * stood before is not kept, so that only a changed headline counts as a correction here.
 */
async function revisedSince(store: Store, storyId: string): Promise<readonly RevisedArticle[]> {
  const told = await store.stories.ledger(storyId);
  if (told === null) return [];
  const found: RevisedArticle[] = [];
  for (const { article, reading, addedAt } of await store.stories.readings(storyId)) {
    // An article is filed again when it was seen with other words.
    if (addedAt <= told.at || addedAt <= article.seenAt) continue;
    const earlier = (await store.articles.revisions(article.id)).at(-1);
    if (earlier === undefined || !told.ledger.articles.some(({ id }) => id === article.id)) continue;
    const evidence = reading.evidence?.sentence ?? null;
    const after = { title: article.title, evidence, text: article.text };
    found.push({ articleId: article.id, before: { title: earlier.title, evidence: null }, after });
  }
  return found;
}

/** Tells what moved while a story was muted: corrections one by one, then all that is new. */
export async function tellHeldBack(tx: Store, storyId: string, deps: Deps): Promise<void> {
  for (const revised of await revisedSince(tx, storyId)) await updateStory(tx, storyId, revised, deps);
  await updateStory(tx, storyId, null, deps);
}
