import { alertLinks } from './alert-links.ts';
import { pauseArchived, resumeArchived } from './archived-channel.ts';
import type { Deps } from './deps.ts';
import { forget, privacyReport } from './privacy.ts';
import type { Rights } from './rights.ts';
import { storyFile } from './story-file.ts';
import { visibleStory } from './view-story.ts';

export function createRights(deps: Deps): Rights {
  const { store, rooms, followed } = deps;
  return {
    async channelArchived(room) {
      rooms.changed(room.teamId, room.channelId);
      await pauseArchived(room, deps);
      await followed.refresh();
    },
    async leftChannel(room) {
      rooms.changed(room.teamId, room.channelId);
      await pauseArchived(room, deps, 'removal');
      await followed.refresh();
    },
    async channelOpened(room) {
      rooms.changed(room.teamId, room.channelId);
      await resumeArchived(room, deps);
      await followed.refresh();
    },
    async channelTurnedPrivate({ teamId, channelId }) {
      rooms.changed(teamId, channelId);
      for (const { id } of await store.stories.inChannel(teamId, channelId))
        await store.stories.update(id, { isPrivate: true });
      await followed.refresh();
    },
    roomChanged({ teamId, channelId }) {
      rooms.changed(teamId, channelId);
      return Promise.resolve();
    },
    async exportStory(viewer, storyId, format) {
      const story = await visibleStory(viewer, storyId, deps);
      return story === null ? null : storyFile(story, format, deps);
    },
    async alertLinks(viewer, storyId) {
      const story = await visibleStory(viewer, storyId, deps);
      return story === null ? new Map() : alertLinks(story, deps);
    },
    privacyReport: (viewer) => privacyReport(viewer, deps),
    forget: (viewer, what) => forget(viewer, what, deps),
  };
}
