import type { Alert, Tally } from '../news/alert.ts';
import type { Answer } from '../news/answer.ts';
import type { Article, ExtractedPage } from '../news/article.ts';
import type { ChannelSettings } from '../news/channel-settings.ts';
import type { DecisionKind } from '../news/decision.ts';
import type { Digest } from '../news/digest.ts';
import type { Entry } from '../news/entry.ts';
import type { Feed, PageOutcome, PollOutcome } from '../news/feed.ts';
import type { Ledger } from '../news/ledger.ts';
import type { Reading } from '../news/reading.ts';
import type { SecondReading, SecondReply } from '../news/second-reading.ts';
import type { Story } from '../news/story.ts';

/** Milliseconds since 1970. */
export type Clock = { now(): number };

/** One line each: a constant event name and what a person needs to find the cause. Tokens are redacted. */
export type Log = {
  debug(event: string, detail?: Record<string, unknown>): void;
  info(event: string, detail?: Record<string, unknown>): void;
  warn(event: string, detail?: Record<string, unknown>): void;
  error(event: string, detail?: Record<string, unknown>): void;
};

// ── the network ──

export type FeedFetcher = {
  /** Asks for a feed with its validators. Never throws for what a server or a network does. */
  fetchFeed(feed: Pick<Feed, 'url' | 'etag' | 'lastModified' | 'bodyHash'>, signal?: AbortSignal): Promise<PollOutcome>;
};

export type PageFetcher = { fetchPage(url: string, signal?: AbortSignal): Promise<PageOutcome> };

/** Reads pages off the loop (a worker). Throws `UnreadablePage` where nothing readable is there. */
export type PageReader = { extract(html: string, url: string): Promise<ExtractedPage>; close(): Promise<void> };

// ── the second reader ──

export type SecondReader = {
  /** The model's name, and the host that it is asked at: for the cache, and for the people who are told. */
  readonly model: string;
  readonly host: string;
  /** No answer takes longer, retries included. */
  readonly timeoutMs: number;
  /** So many articles a day (UTC), over all instances. */
  readonly dailyLimit: number;
  /** Never throws for what the model or the network does. `resting`: it failed just now and is left alone for a while. */
  read(question: SecondQuestion, signal: AbortSignal): Promise<SecondOutcome>;
  resting(): boolean;
  close(): Promise<void>;
};

/** All that leaves the house. Sentences are sent numbered from 1. */
export type SecondQuestion = {
  readonly claim: string;
  readonly title: string;
  readonly sentences: readonly string[];
};

export type SecondOutcome =
  | { readonly kind: 'read'; readonly reply: SecondReply }
  /** `reason` in words. */
  | { readonly kind: 'failed'; readonly reason: string };

// ── storage ──

export type NewFeed = Pick<Feed, 'url' | 'title' | 'siteUrl' | 'outlet' | 'language' | 'addedBy'>;

export type FeedStore = {
  /** By address: a feed that is there already is returned as it is. */
  add(feed: NewFeed, now: number): Promise<{ kind: 'added' | 'known'; feed: Feed }>;
  list(): Promise<readonly Feed[]>;
  get(id: string): Promise<Feed | null>;
  findByUrl(url: string): Promise<Feed | null>;
  /**
   * Leases at most `limit` feeds that are due, the longest due first; nobody else gets them until `now + leaseMs`.
   * `busy`: host and port of servers that are left out; `perHost`: at most so many of one server, the well ones first.
   */
  claimDue(
    now: number,
    leaseMs: number,
    limit: number,
    hosts?: { readonly busy: readonly string[]; readonly perHost: number },
  ): Promise<readonly Feed[]>;
  /** Holds on to what is leased. */
  renew(ids: readonly string[], leaseUntil: number): Promise<void>;
  /** Leases this feed; `busy` where somebody else has it, null where it is not there. */
  claim(id: string, now: number, leaseMs: number): Promise<Feed | 'busy' | null>;
  /** Writes what a poll came to and gives the lease back. */
  settle(id: string, change: Partial<Omit<Feed, 'id'>>): Promise<void>;
  remove(id: string): Promise<void>;
};

/** A subscription to a hub that pushes a feed (WebSub). `token`: the callback's last part, which nobody can guess. */
export type Subscription = {
  readonly feedId: string;
  readonly token: string;
  readonly hub: string;
  readonly topic: string;
  readonly secret: string;
  /** `asked`: the hub has not verified it yet. */
  readonly state: 'asked' | 'active' | 'failed';
  readonly askedAt: number;
  readonly renewAt: number;
  readonly leaseUntil: number | null;
  /** When it last failed; null while it is well. */
  readonly failedAt: number | null;
  readonly lastError: string | null;
};

export type SubscriptionStore = {
  /** Inserts or replaces that of the feed. */
  put(subscription: Subscription): Promise<void>;
  ofFeed(feedId: string): Promise<Subscription | null>;
  byToken(token: string): Promise<Subscription | null>;
  /** Those that are to be asked for (again). */
  due(now: number, limit: number): Promise<readonly Subscription[]>;
  list(): Promise<readonly Subscription[]>;
  remove(feedId: string): Promise<void>;
};

/** An entry as stored: what it said when it was last seen. */
export type StoredEntry = {
  readonly id: string;
  readonly feedId: string;
  /** Of `entryIdentity`: the same for every sighting of one entry. */
  readonly identity: string;
  readonly articleId: string;
  readonly hash: string;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly entry: Entry;
};

export type Revision = {
  readonly id: string;
  readonly articleId: string;
  readonly seenAt: number;
  readonly title: string;
  readonly text: string;
  readonly hash: string;
};

/** An article as stored. `lead`: the feed's summary as plain text. */
export type StoredArticle = Article & {
  /** The address without how a reader came to it, for comparing (`urlKey`); null where there is none. */
  readonly canonicalUrl: string | null;
  readonly lead: string;
  readonly textFrom: 'page' | 'feed';
  /** Why the page was not read, in words; null where it was, or was not asked for. */
  readonly pageProblem: string | null;
  readonly authors: readonly string[];
  readonly seenAt: number;
  readonly hash: string;
};

export type EntryStore = {
  /**
   * Each argument is one entry's keys, the surest first (its identity); the answer has those that this feed has shown before
   * under any of them, by identity. `newKeys`: those that are not kept yet.
   */
  known(
    feedId: string,
    entries: readonly (readonly string[])[],
  ): Promise<ReadonlyMap<string, StoredEntry & { readonly newKeys: readonly string[] }>>;
  /** `keys`: under which it can be found, besides its identity. A key of an earlier entry stays that one's. */
  insert(entries: readonly (StoredEntry & { readonly keys?: readonly string[] })[]): Promise<void>;
  /** The entry is found under these keys too. */
  addKeys(feedId: string, entryId: string, keys: readonly string[]): Promise<void>;
  /** Entries of this feed that belong to a story, were first seen since, and are not withdrawn. */
  inStories(feedId: string, since: number): Promise<readonly (StoredEntry & { readonly missingAt: number | null })[]>;
  /** `missingAt`: when it was last found missing in its feed. `withdrawnAt`: its page is gone as well. */
  mark(id: string, marks: { readonly missingAt?: number | null; readonly withdrawnAt?: number | null }): Promise<void>;
  /** Keeps what a feed still shows from being forgotten and then taken for new. Written once a day an entry. */
  seenAgain(feedId: string, identities: readonly string[], now: number): Promise<void>;
  /** The same entry with other words: replaces what it says now. */
  revise(id: string, change: Pick<StoredEntry, 'hash' | 'lastSeenAt' | 'entry'>): Promise<void>;
};

export type ArticleStore = {
  get(id: string): Promise<StoredArticle | null>;
  findByUrl(canonicalUrl: string): Promise<StoredArticle | null>;
  /** Articles of one outlet under one title, seen since, the oldest first. */
  sameTitle(outlet: string, title: string, since: number): Promise<readonly StoredArticle[]>;
  /** Inserts or replaces; where title or text differ from what was there, what was there is kept as a revision. */
  put(article: StoredArticle): Promise<{ kind: 'new' | 'same' | 'revised'; previous: StoredArticle | null }>;
  revisions(articleId: string): Promise<readonly Revision[]>;
  /** Full text: articles that hold any of the terms, seen since, the best ones first. */
  search(terms: readonly string[], since: number, limit: number): Promise<readonly StoredArticle[]>;
  /**
   * Forgets articles (with entries and revisions) that belong to no story and have not been shown for `keepMs`: counted to
   * now, and for a feed's entries to the last document that was read of it. In slices; how many went.
   */
  forget(now: number, keepMs: number, limit: number): Promise<number>;
};

export type NewStory = Omit<Story, 'number' | 'lastNewsAt' | 'state' | 'mutedUntil'>;

export type StoryReading = {
  readonly storyId: string;
  readonly article: StoredArticle;
  readonly reading: Reading;
  readonly score: number;
  readonly addedAt: number;
  /** A person said "not this story". */
  readonly excludedBy: string | null;
};

/** What a person decided about one article or one statement of a story. Kept with the text that was judged. */
export type Decision = {
  readonly id: string;
  readonly storyId: string;
  readonly articleId: string;
  readonly kind: DecisionKind;
  readonly speaker: string | null;
  readonly sentence: string | null;
  readonly userId: string;
  readonly at: number;
};

export type StoryStore = {
  create(story: NewStory): Promise<Story>;
  get(id: string): Promise<Story | null>;
  /** All that are not stopped, over all workspaces. */
  followed(): Promise<readonly Story[]>;
  inChannel(teamId: string, channelId: string): Promise<readonly Story[]>;
  inTeam(teamId: string): Promise<readonly Story[]>;
  /** Those on which somebody decided something that stands, over all workspaces. */
  decided(): Promise<readonly Story[]>;
  update(id: string, change: Partial<Omit<Story, 'id' | 'teamId' | 'number'>>): Promise<Story | null>;
  /** A thread in which questions about the story are answered. */
  addThread(thread: { teamId: string; channelId: string; ts: string; storyId: string }): Promise<void>;
  byThread(teamId: string, channelId: string, ts: string): Promise<Story | null>;
  putReading(reading: Omit<StoryReading, 'article'> & { articleId: string }): Promise<void>;
  readings(storyId: string): Promise<readonly StoryReading[]>;
  storiesOf(articleId: string): Promise<readonly string[]>;
  /** False where the same decision stands already (the first one wins). */
  decide(decision: Decision): Promise<boolean>;
  /** Those that stand, in the order in which they were made. */
  decisions(storyId: string): Promise<readonly Decision[]>;
  /** With what became of it; null where there is none. */
  decision(
    id: string,
  ): Promise<(Decision & { readonly undoneAt: number | null; readonly undoneBy: string | null }) | null>;
  /** Takes a decision back: it is kept, and counts no more. False where it does not stand. */
  undo(id: string, userId: string, at: number): Promise<boolean>;
  /** Gives another story the readings, decisions and threads of this one; what that one has already stays. */
  mergeInto(storyId: string, intoId: string): Promise<void>;
  saveLedger(storyId: string, ledger: Ledger, at: number): Promise<void>;
  ledger(storyId: string): Promise<{ ledger: Ledger; at: number } | null>;
  /** Serialises the work on one story within a transaction (row lock on PostgreSQL; SQLite has one writer). */
  lock(storyId: string): Promise<void>;
};

/** What somebody chose for a channel. `changedAt`: the newsroom's time. */
export type ChosenSettings = {
  readonly teamId: string;
  readonly channelId: string;
  readonly settings: ChannelSettings;
  readonly changedBy: string;
  readonly changedAt: number;
};

export type ChannelSettingsStore = {
  /** Null where nobody has chosen anything: the defaults hold. */
  get(teamId: string, channelId: string): Promise<ChosenSettings | null>;
  put(chosen: ChosenSettings): Promise<void>;
  list(): Promise<readonly ChosenSettings[]>;
};

/** What waits to be said in Slack. */
export type Notice =
  | { readonly kind: 'alert'; readonly alert: Alert }
  /** Redraws the story's root alert with new counters. */
  | {
      readonly kind: 'refresh';
      readonly storyId: string;
      readonly alert: Alert;
      readonly tally: Tally;
      readonly settled: string | null;
      /** The decision that can be taken back still. */
      readonly undo?: string | null;
    }
  | {
      readonly kind: 'answer';
      readonly storyId: string;
      readonly question: string;
      readonly answer: Answer;
      readonly view: AnswerView;
    }
  | {
      readonly kind: 'note';
      readonly storyId: string | null;
      readonly text: string;
      /** Offers to look a question up in the archive. */
      readonly search?: { readonly label: string; readonly question: string } | null;
    }
  | { readonly kind: 'digest'; readonly digest: Digest };

/** The links that an answer needs, and what was looked at. */
export type AnswerView = {
  readonly claim: string;
  readonly citations: readonly {
    readonly articleId: string;
    readonly outlet: string;
    readonly url: string | null;
    readonly at: string | null;
    readonly sentence: string;
    readonly language: string | null;
    /** The headline, where the sentence may not tell what it is about. */
    readonly title?: string;
  }[];
  readonly articleCount: number;
  readonly feedsCheckedAt: number | null;
  /** Under which the question is kept; where given, people may say whether the answer helped. */
  readonly questionId?: string;
  /** Where the question does not stand in the thread. */
  readonly question?: string;
  /** Of our own sentences, and what stands around the answer in it; English where nothing is given. */
  readonly language?: string;
  readonly frame?: AnswerFrame;
  /** Where no source answers: offers to look the question up in the archive. */
  readonly search?: { readonly label: string; readonly question: string };
};

/** What we say around an answer, in the channel's language. */
export type AnswerFrame = {
  readonly from: string;
  readonly lastChecked: string;
  readonly notThere: string;
  readonly asked: string;
  readonly helpful: string;
  readonly wrong: string;
};

type OutboxState = 'queued' | 'sending' | 'sent' | 'dead';

export type OutboxRow = {
  /** Also the `alert_id` in the message's metadata. */
  readonly id: string;
  /** Unique: the same finding is never said twice. */
  readonly dedupeKey: string;
  readonly teamId: string;
  /** A channel, or a person's id for a direct message. */
  readonly channelId: string;
  readonly storyId: string | null;
  readonly notice: Notice;
  /** The outbox row whose message is the thread's root; null: a root itself, or `threadTs` says. */
  readonly threadOf: string | null;
  readonly threadTs: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly dueAt: number;
  readonly leaseUntil: number | null;
  readonly slackTs: string | null;
  readonly lastError: string | null;
  readonly createdAt: number;
};

export type NewNotice = Pick<
  OutboxRow,
  'id' | 'dedupeKey' | 'teamId' | 'channelId' | 'storyId' | 'notice' | 'threadOf' | 'threadTs' | 'dueAt' | 'createdAt'
>;

export type OutboxStore = {
  /** False where the dedupe key is there already: nothing was written. */
  enqueue(notice: NewNotice): Promise<boolean>;
  /** Replaces the notice of a row that is still queued (coalesced refreshes, batched lines); false where it is not queued any more. */
  replaceQueued(dedupeKey: string, notice: Notice): Promise<boolean>;
  queued(dedupeKey: string): Promise<OutboxRow | null>;
  /** What waits in a channel for `from` or later is due at `to`. How many. */
  hasten(teamId: string, channelId: string, from: number, to: number): Promise<number>;
  /**
   * Leases the next row to say, or null. Within a channel the order is that of creation, one row at a time; a row whose
   * lease ran out comes back as *in doubt* (`state` was `sending`): ask Slack before saying it again.
   * Rows whose `threadOf` is not sent yet are passed over (unless that one is dead). Messages that are only drawn again
   * come last and hold up nothing; those of the `resting` workspaces are passed over.
   */
  claim(
    now: number,
    leaseMs: number,
    resting?: readonly string[],
  ): Promise<{ row: OutboxRow; inDoubt: boolean; threadTs: string | null } | null>;
  /** Gives every refresh of a message that still waits this notice; false where none waits. */
  redraw(rootId: string, notice: Notice): Promise<boolean>;
  sent(id: string, slackTs: string | null, now: number): Promise<void>;
  /** Back to the queue, from `dueAt` on. `inDoubt`: stays `sending`, and the lease ends at `dueAt`. */
  again(id: string, dueAt: number, error: string, inDoubt: boolean): Promise<void>;
  dead(id: string, error: string): Promise<void>;
  get(id: string): Promise<OutboxRow | null>;
  /** Of a story, in the order of creation. */
  ofStory(storyId: string): Promise<readonly OutboxRow[]>;
  /** Root messages (no thread) of alerts in a channel: those sent since, and those that wait. */
  countRoots(teamId: string, channelId: string, since: number): Promise<number>;
  /** `queued`: what is not sent yet, also in flight. */
  pending(): Promise<{ queued: number; oldestDueAt: number | null; dead: number }>;
  /** When the next row can be claimed, or null. */
  nextDueAt(): Promise<number | null>;
};

/** `shown`: model, claim and text; the same ones find the same reading. */
export type SecondReadingStore = {
  find(shown: readonly string[]): Promise<SecondReading | null>;
  put(shown: readonly string[], reading: SecondReading, at: number): Promise<void>;
  /** Counts one call of the day (`2026-11-25`); false where that is more than the limit. */
  spend(day: string, limit: number): Promise<boolean>;
};

export type AskedQuestion = {
  readonly id: string;
  readonly storyId: string | null;
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  /** The thread's root; null where it was asked outside of threads. */
  readonly threadTs: string | null;
  readonly question: string;
  readonly answer: Answer;
  readonly at: number;
};

export type Installation = {
  readonly teamId: string;
  readonly enterpriseId: string | null;
  readonly data: unknown;
  readonly installedAt: number;
};

export type InstallationStore = {
  /** Inserts or replaces; whoever was taken out before is back, with what is kept of it. */
  put(installation: Installation): Promise<void>;
  /** The workspace's own, or its organisation's; an organisation that is not named is the one that `belongs` told of. */
  get(teamId: string | null, enterpriseId: string | null): Promise<Installation | null>;
  list(): Promise<readonly Installation[]>;
  /** Forgets the tokens. What is kept of the workspace, or of all of the organisation's, goes after a time of grace from `at`. */
  remove(teamId: string | null, enterpriseId: string | null, at?: number, why?: string): Promise<void>;
  /** The workspace stands under the organisation. */
  belongs(teamId: string, enterpriseId: string): Promise<void>;
  /** Workspaces that were taken out before, and are not back. */
  removedBefore(at: number): Promise<readonly string[]>;
};

type PersonRecords = {
  readonly questions: readonly Pick<AskedQuestion, 'id' | 'storyId' | 'channelId' | 'question' | 'answer' | 'at'>[];
  readonly feedback: readonly { readonly questionId: string; readonly verdict: 'helpful' | 'wrong' }[];
  readonly decisions: readonly Pick<Decision, 'id' | 'storyId' | 'articleId' | 'kind' | 'sentence' | 'at'>[];
  readonly settings: readonly { readonly channelId: string; readonly changedAt: number }[];
};

/** What people leave behind, apart from stories. */
export type PeopleStore = {
  records(teamId: string, userId: string): Promise<PersonRecords>;
  /** What they asked goes; what they did for others stays, without them. */
  forget(teamId: string, userId: string): Promise<void>;
  /** All stories of the channel, with what was decided, asked and told about them. */
  forgetChannel(teamId: string, channelId: string): Promise<void>;
};

export type Store = {
  readonly feeds: FeedStore;
  readonly entries: EntryStore;
  readonly subscriptions: SubscriptionStore;
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly secondReadings: SecondReadingStore;
  readonly channelSettings: ChannelSettingsStore;
  readonly outbox: OutboxStore;
  readonly questions: {
    put(question: AskedQuestion): Promise<void>;
    /** What was asked about a story before, the oldest first: in the thread, or where it is null by this person since. */
    before(
      place: Pick<AskedQuestion, 'teamId' | 'channelId' | 'userId' | 'threadTs'> & { storyId: string; since: number },
      most: number,
    ): Promise<readonly Pick<AskedQuestion, 'question' | 'answer'>[]>;
    /** False where the workspace has no such question. */
    feedback(id: string, verdict: 'helpful' | 'wrong', by: { teamId: string; userId: string }): Promise<boolean>;
  };
  readonly installations: InstallationStore;
  readonly people: PeopleStore;
  /** Removes all that is kept of a workspace, its installation too. Feeds stay, without who added them. */
  readonly forgetWorkspace: (teamId: string) => Promise<void>;
  /** True the first time that a key is seen, over all instances and restarts: acting once on what Slack sends twice. */
  readonly once: (key: string, now: number) => Promise<boolean>;
  /** True for the one instance that is to do the chore due at this time. */
  readonly claimChore: (name: string, dueAt: number) => Promise<boolean>;
  /** At the start: gives back what a process that died had leased, where nobody else can be at work. */
  readonly adopt: (now: number) => Promise<void>;
  /** All or nothing; inside, only `store` given may be used. The work may run again (after a deadlock): no other effects. */
  readonly transaction: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  /** Throws where the database does not answer. */
  readonly ping: () => Promise<void>;
  /** Called when a notice was enqueued or a feed became due, here or in another instance. Returns how to stop. */
  readonly onChange: (listener: (what: 'outbox' | 'feeds') => void) => () => void;
  readonly close: () => Promise<void>;
};

// ── Slack ──

export type Delivery =
  | { readonly kind: 'sent'; readonly ts: string | null }
  /** Slack said to wait (429), or is down and surely did not take it. */
  | {
      readonly kind: 'wait';
      readonly retryAfterMs: number;
      readonly reason: string;
      /** The channel takes nothing of ours for now: it is archived, or we were taken out of it. */
      readonly closed?: NonNullable<Story['pausedBy']>;
    }
  /** It may have been taken: the answer was lost. */
  | { readonly kind: 'in-doubt'; readonly reason: string }
  /** It never will be: the channel is gone, we are not in it, the blocks are refused. */
  | { readonly kind: 'refused'; readonly reason: string };

export type Messenger = {
  /** `threadTs`: the root's timestamp; `ts`: the message to redraw, for a refresh. No retry of its own. */
  deliver(row: OutboxRow, where: { threadTs: string | null; ts: string | null }): Promise<Delivery>;
  /** Asks the channel's (or thread's) history for the row's `alert_id`. Throws where Slack can't say. */
  find(row: OutboxRow, where: { threadTs: string | null }): Promise<string | null>;
  /** The message's address in Slack; null where Slack does not say. */
  permalink(teamId: string, channelId: string, ts: string): Promise<string | null>;
};

export type Rooms = {
  describe(teamId: string, channelId: string): Promise<'public' | 'private' | 'direct' | 'unknown'>;
  /** False where Slack does not say: what is private stays so. */
  hasMember(teamId: string, channelId: string, userId: string): Promise<boolean>;
  /** Whether people of another organisation are in it (Slack Connect). True where Slack does not say. */
  isShared(teamId: string, channelId: string): Promise<boolean>;
  /** What was asked about the channel before does not hold any more. */
  changed(teamId: string, channelId: string): void;
};
