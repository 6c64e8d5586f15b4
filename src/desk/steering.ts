import type { ChannelSettings } from '../news/channel-settings.ts';
import type { Story } from '../news/story.ts';
import type { Viewer } from './desk.ts';
import type { Decision } from './ports.ts';

/** `not-found`: there is no such story, or this person may not see it. `refused`: why, in a sentence. */
export type SteerOutcome =
  | { readonly kind: 'done'; readonly story: Story }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Done only where the person says yes to this, in a sentence. */
  | { readonly kind: 'confirm'; readonly question: string };

export type UndoOutcome =
  | { readonly kind: 'done'; readonly decision: Decision }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Null leaves a field as it is; an empty title takes the title away. */
export type StoryChange = {
  readonly title: string | null;
  readonly claim: string | null;
  /** `never`: it does not stop by itself. */
  readonly stopAfterQuietMs: number | 'never' | null;
};

export type HandOver = {
  readonly channelId: string | null;
  readonly userId: string | null;
  /** The person said yes to showing a private story to more people. */
  readonly confirmed: boolean;
};

/** How people steer channels and stories; a part of `Desk`. */
export type Steering = {
  /** How the viewer's channel is told; null where this person is not in it. */
  channelSettings(viewer: Viewer): Promise<ChannelSettings | null>;
  /** False where this person is not in the channel. */
  changeSettings(viewer: Viewer, settings: ChannelSettings): Promise<boolean>;
  /** Within ten minutes, by anybody who sees the story. */
  undo(viewer: Viewer, decisionId: string): Promise<UndoOutcome>;
  changeStory(viewer: Viewer, storyId: string, change: StoryChange): Promise<SteerOutcome>;
  /** Until the channel's clock shows this minute of the day again. */
  muteUntil(viewer: Viewer, storyId: string, minute: number): Promise<Story | null>;
  /** Both in one channel. What is known of the first goes to the second; the first ends. */
  merge(viewer: Viewer, storyId: string, intoId: string): Promise<SteerOutcome>;
  handOver(viewer: Viewer, storyId: string, to: HandOver): Promise<SteerOutcome>;
  /** The stopped stories of the place, the last stopped first. */
  archive(viewer: Viewer): Promise<readonly Story[]>;
};
