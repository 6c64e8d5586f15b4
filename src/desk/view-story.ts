import { writeBriefing } from '../answer/briefing.ts';
import { stem, wordsOf } from '../language/words.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { StoryLookup, StoryView, Viewer } from './desk.ts';
import { ledgerOf } from './update-story.ts';

/**
 * Whether this person may see the story from this place: they stand in its channel, or the channel is public, or they
 * are in it. What Slack does not say counts as no.
 */
export async function canSee(viewer: Viewer, story: Story, deps: Deps): Promise<boolean> {
  if (story.teamId !== viewer.teamId) return false;
  if (story.channelId === viewer.channelId) return true;
  const kind = await deps.rooms.describe(story.teamId, story.channelId);
  if (kind === 'public') return true;
  return deps.rooms.hasMember(story.teamId, story.channelId, viewer.userId);
}

/** `canSee`, for a story that is asked for by its id. */
export async function visibleStory(viewer: Viewer, storyId: string, deps: Deps): Promise<Story | null> {
  return seenBy(viewer, await deps.store.stories.get(storyId), deps);
}

export async function seenBy(viewer: Viewer, story: Story | null, deps: Deps): Promise<Story | null> {
  return story !== null && (await canSee(viewer, story, deps)) ? story : null;
}

/** Whether everybody who hears it in this place may see the story: one that is private is spoken of in its channel only. */
export async function mayTellHere(viewer: Viewer, story: Story, deps: Deps): Promise<boolean> {
  if (story.channelId === viewer.channelId || viewer.channelId.startsWith('D')) return canSee(viewer, story, deps);
  return story.teamId === viewer.teamId && (await deps.rooms.describe(story.teamId, story.channelId)) === 'public';
}

/** The story with its ledger as it stands now. */
export async function viewStory(story: Story, deps: Deps): Promise<StoryView> {
  const [readings, decisions, told] = await Promise.all([
    deps.store.stories.readings(story.id),
    deps.store.stories.decisions(story.id),
    deps.store.stories.ledger(story.id),
  ]);
  const ledger = ledgerOf(story, readings, decisions);
  return {
    story,
    ledger,
    briefing: writeBriefing(ledger),
    fromFeedOnly: readings.filter(({ article }) => article.textFrom === 'feed').map(({ article }) => article.id),
    ledgerAt: told?.at ?? null,
  };
}

/** The stories of the place: those of the channel; in a direct message, all that the person may see. */
export async function storiesFrom(viewer: Viewer, deps: Deps, stoppedToo = false): Promise<readonly Story[]> {
  const direct = viewer.channelId.startsWith('D');
  const stories = direct
    ? await deps.store.stories.inTeam(viewer.teamId)
    : await deps.store.stories.inChannel(viewer.teamId, viewer.channelId);
  const live = stories.filter(({ state }) => stoppedToo || state !== 'stopped');
  const visible = await Promise.all(live.map((story) => canSee(viewer, story, deps)));
  return live.filter((_, at) => visible[at]);
}

/** By number, by id, by words of the claim; without words the only one there is. */
export async function findStory(viewer: Viewer, words: string, deps: Deps, stoppedToo = false): Promise<StoryLookup> {
  const stories = await storiesFrom(viewer, deps, stoppedToo);
  const asked = words.trim().replace(/^#/, '');
  if (asked === '') return oneOf(stories);
  const exact = stories.find(({ number, id }) => String(number) === asked || id === asked);
  if (exact !== undefined) return { kind: 'story', story: exact };
  return byWords(stories, asked);
}

/** The only one, or which there are. */
export function oneOf(stories: readonly Story[]): StoryLookup {
  const [only] = stories;
  if (only === undefined) return { kind: 'none' };
  return stories.length === 1 ? { kind: 'story', story: only } : { kind: 'which', stories };
}

function byWords(stories: readonly Story[], asked: string): StoryLookup {
  const stems = (text: string) => new Set(wordsOf(text).map(({ lower }) => stem(lower, 'en')));
  const wanted = stems(asked);
  const scored = stories
    .map((story) => ({
      story,
      hits: [...stems(`${story.title ?? ''} ${story.claim}`)].filter((word) => wanted.has(word)).length,
    }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits);
  const [best, next] = scored;
  if (best === undefined) return stories.length === 0 ? { kind: 'none' } : { kind: 'which', stories };
  if (next === undefined || best.hits > next.hits) return { kind: 'story', story: best.story };
  return { kind: 'which', stories: scored.filter(({ hits }) => hits === best.hits).map(({ story }) => story) };
}
