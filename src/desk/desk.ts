import type { AlertChoice } from '../news/alert.ts';
import type { Feed, WatchedFeed } from '../news/feed.ts';
import type { Ledger } from '../news/ledger.ts';
import type { Story } from '../news/story.ts';
import type { Asking } from './asking.ts';
import type { PictureKind, StoryPicture } from './draw-story.ts';
import type { ImportOutcome } from './feed-lists.ts';
import type { Decision } from './ports.ts';
import type { Rights } from './rights.ts';
import type { Steering } from './steering.ts';
import type { Upkeep } from './upkeep.ts';
import type { WaysIn } from './ways-in.ts';

/** Who asks, and from where. */
export type Viewer = { readonly teamId: string; readonly channelId: string; readonly userId: string };

export type Proposal =
  | {
      readonly kind: 'claim';
      readonly claim: string;
      readonly originUrl: string | null;
      readonly outlet: string | null;
    }
  /** The link could not be read: `reason` in words, the field stays. `claim`: from the words beside it, where there are any. */
  | { readonly kind: 'unread'; readonly originUrl: string; readonly reason: string; readonly claim?: string };

export type TrackRequest = Viewer & {
  readonly claim: string;
  readonly originUrl: string | null;
  /** Where alerts go. */
  readonly targetChannelId: string;
  readonly alerts: readonly AlertChoice[];
  readonly stopAfterQuietMs: number | null;
};

export type TrackOutcome =
  | { readonly kind: 'tracked'; readonly story: Story }
  | { readonly kind: 'known'; readonly story: Story }
  /** Too vague to follow; `reason` in words for the modal's field. */
  | { readonly kind: 'vague'; readonly reason: string }
  | { readonly kind: 'refused'; readonly field: 'claim' | 'origin' | 'channel'; readonly reason: string };

/** `reader`: the model and the host that it is asked at, null where none is configured. */
type SecondReaderOutcome =
  | { readonly kind: 'set'; readonly story: Story; readonly reader: { model: string; host: string } | null }
  | { readonly kind: 'not-yours'; readonly story: Story }
  | { readonly kind: 'not-found' };

export type StoryLookup =
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'none' }
  /** Several, and the words did not say which. */
  | { readonly kind: 'which'; readonly stories: readonly Story[] };

/** A story as the commands and Home show it. */
export type StoryView = {
  readonly story: Story;
  readonly ledger: Ledger;
  /** At most six lines that a desk can read out. */
  readonly briefing: readonly string[];
  /** Articles whose page could not be had, with the reason. */
  readonly fromFeedOnly: readonly string[];
  readonly ledgerAt: number | null;
};

export type FeedCandidate = {
  readonly url: string;
  readonly title: string;
  readonly language: string | null;
  readonly entries: number;
  readonly lastEntry: string | null;
  /** Over the time that its entries cover; null where fewer than two have a date. */
  readonly entriesADay?: number | null;
  /** The address that was asked for is this feed itself. */
  readonly isAddress?: boolean;
};

export type AddFeedOutcome =
  | {
      readonly kind: 'added';
      readonly feed: Feed;
      readonly best: FeedCandidate;
    }
  /** The address is that of a site: its feeds, the best one first, for a person to choose from. */
  | {
      readonly kind: 'choose';
      readonly site: string;
      readonly candidates: readonly (FeedCandidate & { readonly isWatched: boolean })[];
    }
  | { readonly kind: 'known'; readonly feed: Feed }
  | { readonly kind: 'refused'; readonly reason: string };

export type ThreadQuestion = Viewer & {
  readonly ts: string;
  /** The thread's root; for a mention outside a thread, the message itself. */
  readonly threadTs: string;
  readonly text: string;
  readonly mentioned: boolean;
  /** It does not stand in the thread (it was asked in a window): the answer says what was asked. */
  readonly unseen?: boolean;
};

/** `already`: what somebody else decided stands. */
export type DecideOutcome =
  | { readonly kind: 'done' | 'already'; readonly decision: Decision }
  | { readonly kind: 'not-found' };

type Parts = Steering & Upkeep & WaysIn & Asking & Rights;

/** What people do, through whatever surface. Slack's listeners call this and nothing else. */
export type Desk = Parts & {
  /** Reads the link (or takes the words) and proposes a claim. */
  propose(input: { readonly text: string }): Promise<Proposal>;
  track(request: TrackRequest): Promise<TrackOutcome>;
  /** Stories that this person may see from this place: the channel's own. */
  stories(viewer: Viewer): Promise<readonly StoryView[]>;
  /** `words`: empty, a number, or words of the claim. Only among what the viewer may see here. */
  find(viewer: Viewer, words: string, also?: 'stopped'): Promise<StoryLookup>;
  /** By id, for buttons; null where there is none or this person may not see it. */
  open(viewer: Viewer, storyId: string): Promise<StoryView | null>;
  /** The story as a picture; null as `open`. Throws a `UserFacingError` where it can't be drawn. */
  picture(viewer: Viewer, storyId: string, kind: PictureKind): Promise<StoryPicture | null>;
  mute(viewer: Viewer, storyId: string, forMs: number | null): Promise<Story | null>;
  /** Throws a `UserFacingError` where the story was merged into another. */
  resume(viewer: Viewer, storyId: string): Promise<Story | null>;
  /** Throws a `UserFacingError` where the channel lets only its keeper stop a story. */
  stop(viewer: Viewer, storyId: string): Promise<Story | null>;
  /** Whether claim and articles may be sent to the second reader. `not-yours`: only who keeps a story lets it out. */
  allowSecondReader(viewer: Viewer, storyId: string, allowed: boolean): Promise<SecondReaderOutcome>;
  feeds(): Promise<readonly WatchedFeed[]>;
  addFeed(viewer: Viewer, url: string): Promise<AddFeedOutcome>;
  removeFeed(viewer: Viewer, idOrUrl: string): Promise<Feed | null>;
  /** `list`: the text of an OPML file, or where it is. */
  importFeeds(
    viewer: Viewer,
    list: string,
    told: (done: number, total: number) => Promise<void>,
  ): Promise<ImportOutcome>;
  /** All feeds as the text of an OPML file. */
  exportFeeds(): Promise<string>;
  decide(
    viewer: Viewer,
    decision: Pick<Decision, 'storyId' | 'articleId' | 'kind' | 'speaker' | 'sentence'>,
  ): Promise<DecideOutcome>;
};
