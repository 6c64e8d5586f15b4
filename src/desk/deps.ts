import type { FeedParser } from '../feed/feed-parser-worker.ts';
import type { Pictures } from '../picture/pictures-worker.ts';
import type { FeedCandidate } from './desk.ts';
import type { Followed } from './followed.ts';
import type {
  Clock,
  FeedFetcher,
  Log,
  Messenger,
  PageFetcher,
  PageReader,
  Rooms,
  SecondReader,
  Store,
} from './ports.ts';

/** All that the desk works with. Effects come in here and nowhere else. */
export type Deps = {
  readonly store: Store;
  readonly feeds: FeedFetcher;
  readonly parser: Pick<FeedParser, 'parse'>;
  readonly pages: PageFetcher;
  readonly reader: PageReader;
  /** Hubs that push feeds; null or absent where nobody can reach us. */
  readonly push?: { leave(feedId: string): Promise<void> } | null;
  readonly findFeeds: (url: string) => Promise<readonly FeedCandidate[]>;
  readonly pictures: Pick<Pictures, 'columns' | 'timeline'>;
  readonly messenger: Messenger;
  readonly rooms: Rooms;
  /** Null: we read alone. */
  readonly secondReader: SecondReader | null;
  /** The newsroom's time: what is shown, and compared with what outlets publish. */
  readonly clock: Clock;
  /** The machine's time: leases, retries, polls. The same as `clock` but where a day is replayed. */
  readonly machine: Clock;
  /** Milliseconds of the newsroom's time in one of the machine's: 1 but where a day is replayed. */
  readonly pace: number;
  readonly log: Log;
  readonly followed: Followed;
  /** The shortest interval between two polls of one feed. */
  readonly pollMs: number;
};
