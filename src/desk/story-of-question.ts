import { tellingWords } from '../answer/telling-words.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { StoryLookup, Viewer } from './desk.ts';
import { oneOf, storiesFrom } from './view-story.ts';

/** So many stories' articles are looked through for a name that no claim has; the newest first. */
const LOOK_THROUGH = 8;

/**
 * The story that a question is about, of those of this place. A question without words of its own ("who denies it?")
 * is about the only story there is; one that shares nothing with any story is about none.
 */
export async function storyOfQuestion(viewer: Viewer, question: string, deps: Deps): Promise<StoryLookup> {
  const stories = await storiesFrom(viewer, deps);
  const asked = tellingWords(question);
  if (stories.length === 0 || asked.words.length === 0) return oneOf(stories);
  const best = ties(stories, (story) => asked.heldBy(`${story.title ?? ''} ${story.claim}`));
  if (best.length > 0) return oneOf(best);
  if (asked.names.length === 0)
    return stories.length === 1 && asked.words.length < 2 ? oneOf(stories) : { kind: 'none' };
  const newest = stories.toSorted((a, b) => (b.lastNewsAt ?? b.trackedAt) - (a.lastNewsAt ?? a.trackedAt));
  const naming = await Promise.all(
    newest.slice(0, LOOK_THROUGH).map(async (story) => {
      const readings = await deps.store.stories.readings(story.id);
      const named = readings.some(
        ({ excludedBy, reading, article }) =>
          excludedBy === null && reading.relation !== 'unrelated' && asked.namedIn(`${article.title}\n${article.text}`),
      );
      return named ? [story] : [];
    }),
  );
  const found = naming.flat();
  return found.length === 0 ? { kind: 'none' } : oneOf(found);
}

/** Those with the most, where any has something. */
function ties(stories: readonly Story[], scoreOf: (story: Story) => number): readonly Story[] {
  const scored = stories.map((story) => ({ story, score: scoreOf(story) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ story }) => story);
}
