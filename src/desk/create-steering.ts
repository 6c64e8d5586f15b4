import { isTimeZone, nextTimeAt } from '../alert/channel-time.ts';
import { cut, oneLine, visibleText } from '../lib/text.ts';
import type { Story } from '../news/story.ts';
import { changeClaim } from './change-claim.ts';
import { changeSettings, settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { handOver } from './hand-over.ts';
import { mergeStories } from './merge-stories.ts';
import type { Steering, SteerOutcome, StoryChange } from './steering.ts';
import { undoDecision } from './undo-decision.ts';
import { storiesFrom, visibleStory } from './view-story.ts';

const TITLE_LIMIT = 80;
const notFound = { kind: 'not-found' } as const;

export function createSteering(deps: Deps): Steering {
  const { store } = deps;

  const visible = (viewer: Viewer, storyId: string) => visibleStory(viewer, storyId, deps);
  /** Whoever steers a channel stands in it. */
  const isIn = async ({ teamId, channelId, userId }: Viewer) =>
    channelId.startsWith('D') || (channelId !== '' && (await deps.rooms.hasMember(teamId, channelId, userId)));

  return {
    channelSettings: async (viewer) => ((await isIn(viewer)) ? settingsOf(store, viewer) : null),
    async changeSettings(viewer, settings) {
      if (!(await isIn(viewer)) || !isTimeZone(settings.timeZone)) return false;
      await changeSettings(viewer, settings, deps);
      return true;
    },
    undo: (viewer, decisionId) => undoDecision(viewer, decisionId, deps),
    async changeStory(viewer, storyId, change) {
      const story = await visible(viewer, storyId);
      return story === null ? notFound : changeStory(story, viewer, change, deps);
    },
    async muteUntil(viewer, storyId, minute) {
      const story = await visible(viewer, storyId);
      if (story === null) return null;
      const until = nextTimeAt(minute, deps.clock.now(), await settingsOf(store, story));
      const muted = await store.stories.update(storyId, { mutedUntil: until });
      await deps.followed.refresh();
      return muted;
    },
    async merge(viewer, storyId, intoId) {
      const [story, into] = [await visible(viewer, storyId), await visible(viewer, intoId)];
      return story === null || into === null ? notFound : mergeStories(story, into, deps);
    },
    async handOver(viewer, storyId, to) {
      const story = await visible(viewer, storyId);
      return story === null ? notFound : handOver(story, viewer, to, deps);
    },
    async archive(viewer) {
      const stopped = (await storiesFrom(viewer, deps, true)).filter(({ state }) => state === 'stopped');
      return stopped.toSorted((a, b) => (b.lastNewsAt ?? b.trackedAt) - (a.lastNewsAt ?? a.trackedAt));
    },
  };
}

async function changeStory(
  story: Story,
  viewer: Viewer,
  { title, claim, stopAfterQuietMs }: StoryChange,
  deps: Deps,
): Promise<SteerOutcome> {
  if (story.state === 'stopped')
    return {
      kind: 'refused',
      reason: `Story ${story.number} was stopped. Take it up again first: /story resume ${story.number}`,
    };
  if (claim !== null && oneLine(visibleText(claim)) !== story.claim) {
    const outcome = await changeClaim(story, viewer, oneLine(visibleText(claim)), deps);
    if (outcome.kind !== 'done') return outcome;
  }
  const name = title === null ? null : cut(oneLine(visibleText(title)), TITLE_LIMIT);
  const changed = await deps.store.stories.update(story.id, {
    ...(name === null ? {} : { title: name === '' ? null : name }),
    ...(stopAfterQuietMs === null ? {} : { stopAfterQuietMs: stopAfterQuietMs === 'never' ? null : stopAfterQuietMs }),
  });
  await deps.followed.refresh();
  return changed === null ? notFound : { kind: 'done', story: changed };
}

/** Whether this person may end the story, as its channel chose. Null: yes; else why not, in a sentence. */
export async function mayNotStop(story: Story, { userId }: Viewer, { store, rooms }: Deps): Promise<string | null> {
  const { mayStop } = await settingsOf(store, story);
  const keeper = story.keeper ?? story.trackedBy;
  if (mayStop === 'everyone' || userId === keeper) return null;
  // Who left, or whose account is closed, can't be asked.
  if (!(await rooms.hasMember(story.teamId, story.channelId, keeper))) return null;
  return 'In this channel only the person who keeps a story may stop it. Ask that person, or mute it for a while: /story mute.';
}
