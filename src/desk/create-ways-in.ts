import type { Deps } from './deps.ts';
import { proposeFrom } from './follow-story.ts';
import { similarStories } from './similar-stories.ts';
import { seenBy } from './view-story.ts';
import type { WaysIn } from './ways-in.ts';

export function createWaysIn(deps: Deps): WaysIn {
  return {
    proposeFrom: (message) => proposeFrom(message, deps),
    similar: (viewer, about) => similarStories(viewer, about, deps),
    storyAt: async (viewer, { channelId, ts }) =>
      seenBy(viewer, await deps.store.stories.byThread(viewer.teamId, channelId, ts), deps),
  };
}
