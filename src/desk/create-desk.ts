import { UserFacingError } from '../lib/errors.ts';
import type { Story } from '../news/story.ts';
import { addFeed, removeFeed, watchedFeeds } from './choose-feeds.ts';
import { createAsking } from './create-asking.ts';
import { createRights } from './create-rights.ts';
import { createSteering, mayNotStop } from './create-steering.ts';
import { createUpkeep } from './create-upkeep.ts';
import { createWaysIn } from './create-ways-in.ts';
import type { Deps } from './deps.ts';
import type { Desk, Viewer } from './desk.ts';
import { drawStory } from './draw-story.ts';
import { exportList, importList } from './feed-lists.ts';
import { propose, track } from './follow-story.ts';
import { decide } from './settle-decision.ts';
import { tellHeldBack } from './tell-held-back.ts';
import { findStory, storiesFrom, viewStory, visibleStory } from './view-story.ts';

/** The desk: what people do, joined with what the bot knows. Every call checks that its viewer may see the story. */
export function createDesk(deps: Deps): Desk {
  const { store } = deps;

  const visible = (viewer: Viewer, storyId: string) => visibleStory(viewer, storyId, deps);
  async function change(viewer: Viewer, storyId: string, to: Partial<Story>): Promise<Story | null> {
    if ((await visible(viewer, storyId)) === null) return null;
    const story = await store.stories.update(storyId, to);
    await deps.followed.refresh();
    return story;
  }

  return {
    ...createSteering(deps),
    ...createUpkeep(deps),
    ...createWaysIn(deps),
    ...createAsking(deps),
    ...createRights(deps),
    propose: ({ text }) => propose(text, deps),
    track: (request) => track(request, deps),
    async stories(viewer) {
      return Promise.all((await storiesFrom(viewer, deps)).map((story) => viewStory(story, deps)));
    },
    find: (viewer, words, also) => findStory(viewer, words, deps, also === 'stopped'),
    async open(viewer, storyId) {
      const story = await visible(viewer, storyId);
      return story === null ? null : viewStory(story, deps);
    },
    async picture(viewer, storyId, kind) {
      const story = await visible(viewer, storyId);
      return story === null ? null : drawStory(story, kind, deps);
    },
    mute: (viewer, storyId, forMs) =>
      change(
        viewer,
        storyId,
        forMs === null ? { state: 'paused', mutedUntil: null } : { mutedUntil: deps.clock.now() + forMs },
      ),
    async resume(viewer, storyId) {
      const merged = (await visible(viewer, storyId))?.mergedInto ?? null;
      const into = merged === null ? null : await visible(viewer, merged);
      if (into !== null) throw new UserFacingError(`That story was merged into story ${into.number}, “${into.claim}”.`);
      const story = await change(viewer, storyId, {
        state: 'following',
        mutedUntil: null,
        pausedBy: null,
        resumedAt: deps.clock.now(),
      });
      // What moved meanwhile is told now: muted alerts wait, they are not lost.
      if (story !== null) await store.transaction((tx) => tellHeldBack(tx, storyId, deps));
      return story;
    },
    async stop(viewer, storyId) {
      const story = await visible(viewer, storyId);
      const refusal = story === null ? null : await mayNotStop(story, viewer, deps);
      if (refusal !== null) throw new UserFacingError(refusal);
      return change(viewer, storyId, { state: 'stopped' });
    },
    async allowSecondReader(viewer, storyId, allowed) {
      const story = await visible(viewer, storyId);
      if (story === null) return { kind: 'not-found' };
      // Anybody here may keep it in the house; letting it out is for who keeps it to say.
      if (allowed && (story.keeper ?? story.trackedBy) !== viewer.userId) return { kind: 'not-yours', story };
      const changed = await change(viewer, storyId, { secondReader: allowed });
      return changed === null ? { kind: 'not-found' } : { kind: 'set', story: changed, reader: deps.secondReader };
    },
    feeds: () => watchedFeeds(store, deps.push != null),
    addFeed: (viewer, url) => addFeed(viewer, url, deps),
    removeFeed: (_viewer, idOrUrl) => removeFeed(idOrUrl, deps),
    importFeeds: ({ teamId, userId }, list, told) => importList(list, { teamId, userId }, deps, told),
    exportFeeds: async () => exportList(await store.feeds.list()),
    async decide(viewer, decision) {
      const story = await visible(viewer, decision.storyId);
      return story === null ? { kind: 'not-found' } : decide(story, viewer, decision, deps);
    },
  };
}
