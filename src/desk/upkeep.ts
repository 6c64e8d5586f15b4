import type { Feed, WatchedFeed } from '../news/feed.ts';
import type { LedgerStatement } from '../news/ledger.ts';
import type { Story } from '../news/story.ts';
import type { FeedCandidate, StoryView, Viewer } from './desk.ts';

/** Who looks after things, from no channel in particular. */
type Person = Omit<Viewer, 'channelId'>;

/** A statement of which we can't say ourselves whether it is a denial (or a confirmation). */
export type Question = {
  readonly story: Story;
  readonly stance: 'denies' | 'confirms';
  readonly statement: LedgerStatement;
  readonly outlet: string;
  readonly url: string | null;
};

/** `stories`: of the channels that the person is in, what moved last first. `questions`: of these stories, the oldest first. */
export type HomeData = {
  readonly stories: readonly StoryView[];
  readonly feeds: readonly WatchedFeed[];
  readonly questions: readonly Question[];
};

export type NewAddress =
  | {
      readonly kind: 'choose';
      readonly feed: Feed;
      /** Where it was looked for. */
      readonly site: string;
      readonly candidates: readonly (FeedCandidate & { readonly isWatched: boolean })[];
    }
  | { readonly kind: 'none'; readonly feed: Feed; readonly reason: string }
  | { readonly kind: 'not-found' };

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly feed: Feed }
  | { readonly kind: 'refused'; readonly feed: Feed; readonly reason: string }
  | { readonly kind: 'not-found' };

/** What waits for people: questions to settle, feeds to repair; a part of `Desk`. */
export type Upkeep = {
  home(person: Person): Promise<HomeData>;
  questions(person: Person): Promise<readonly Question[]>;
  /** Asks for the feed now, also where it had been taken for gone. Null where it is not watched. */
  retryFeed(feedId: string): Promise<Feed | null>;
  /** Looks on the feed's site for where the feed is now. Nothing is changed. */
  findNewAddress(feedId: string): Promise<NewAddress>;
  /** Watches the feed at another address from now on; what came of it before stays. Only where a feed is there. */
  moveFeed(feedId: string, url: string): Promise<MoveOutcome>;
};
