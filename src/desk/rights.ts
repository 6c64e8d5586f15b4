import type { Viewer } from './desk.ts';
import type { ForgetOutcome, PrivacyReport } from './privacy.ts';
import type { ExportFormat, StoryFile } from './story-file.ts';

type Room = Pick<Viewer, 'teamId' | 'channelId'>;

/** Who may see what, what is kept, and what people take with them; a part of `Desk`. */
export type Rights = {
  /** The channel takes no messages any more: its stories wait, and who keeps them is told once. */
  channelArchived(room: Room): Promise<void>;
  /** We were taken out of it: the same. */
  leftChannel(room: Room): Promise<void>;
  /** It takes messages of ours again: what waited for that goes on. */
  channelOpened(room: Room): Promise<void>;
  /** From now on its stories are private everywhere. */
  channelTurnedPrivate(room: Room): Promise<void>;
  /** Somebody came or left, or the channel is another one: what Slack said before does not hold. */
  roomChanged(room: Room): Promise<void>;
  /** All that is known of a story; null as `open`. */
  exportStory(viewer: Viewer, storyId: string, format: ExportFormat): Promise<StoryFile | null>;
  /** By article: the permalink of the alert that told of it; none for who may not see the story. */
  alertLinks(viewer: Viewer, storyId: string): Promise<ReadonlyMap<string, string>>;
  /** What is kept about the viewer and, where they are in it, about their channel. */
  privacyReport(viewer: Viewer): Promise<PrivacyReport>;
  /** Forgets the person, or all stories of the channel. */
  forget(viewer: Viewer, what: 'person' | 'channel'): Promise<ForgetOutcome>;
};
