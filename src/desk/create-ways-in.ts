import type { Deps } from './deps.ts';
import { proposeFrom } from './follow-story.ts';
import { similarStories } from './similar-stories.ts';
import { canSee } from './view-story.ts';
import type { WaysIn } from './ways-in.ts';

export function createWaysIn(deps: Deps): WaysIn {
  return {
    proposeFrom: (message) => proposeFrom(message, deps),
    similar: (viewer, about) => similarStories(viewer, about, deps),
    async storyAt(viewer, { channelId, ts }) {
      const story = await deps.store.stories.byThread(viewer.teamId, channelId, ts);
      return story !== null && (await canSee(viewer, story, deps)) ? story : null;
    },
  };
}
