/** A feed that we watch, with its health. Instants: milliseconds since 1970; validators verbatim as the server sent them. */
export type Feed = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** The outlet's name as shown to people; from the OPML file, the feed's title or its host. */
  readonly outlet: string;
  readonly language: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
  readonly addedBy: { readonly teamId: string; readonly userId: string } | null;
  readonly addedAt: number;
  readonly nextPollAt: number;
  readonly intervalMs: number;
  /** Why the interval is what it is, in words. */
  readonly intervalReason: string;
  readonly failures: number;
  readonly lastAttemptAt: number | null;
  readonly lastSuccessAt: number | null;
  readonly lastEntryAt: number | null;
  /** In words that a person can act on; null while the feed is well. */
  readonly lastError: string | null;
  readonly state: 'active' | 'failing' | 'gone';
  readonly seen: number;
  readonly kept: number;
  readonly dropped: number;
  /** Reason in words → how many entries. */
  readonly dropReasons: Readonly<Record<string, number>>;
  /** Where the feed permanently moved to, and on how many polls in a row we saw that. */
  readonly movedTo: string | null;
  readonly movedSeen: number;
  /** Set once the failing feed was told to the person who added it; cleared by a success. */
  readonly toldFailingAt: number | null;
  /** The median gap between its entries, where they have dates; and when it last brought what concerns a followed story. */
  readonly usualGapMs: number | null;
  readonly storyAt: number | null;
  /** Set once its silence was told to the person who added it; cleared by a new entry. */
  readonly toldSilentAt: number | null;
  /** What was wrong with the last document that was read, in words: cut off, entries lost, dates that nobody understands. */
  readonly notes: readonly string[];
  /** When a document was last read, and not only "nothing new" answered. */
  readonly documentAt: number | null;
};

/** How a feed's hub does. `since`: when it last failed; polls do all the work from then on. */
export type FeedPush =
  | { readonly kind: 'asked'; readonly hub: string }
  | { readonly kind: 'active'; readonly hub: string; readonly until: number }
  | { readonly kind: 'failed'; readonly hub: string; readonly since: number | null; readonly reason: string };

/** A feed as people are shown it. `push`: absent where no hub is known, or nobody can reach us. */
export type WatchedFeed = Feed & { readonly push?: FeedPush };

/** What a poll of one feed came to. Daily life (unchanged, gone, refused) is a value, not an exception. */
export type PollOutcome =
  | {
      readonly kind: 'unchanged';
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly maxAgeMs: number | null;
    }
  | {
      readonly kind: 'fetched';
      readonly body: Uint8Array;
      readonly contentType: string | null;
      /** The address after redirects: base of relative links. */
      readonly url: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly bodyHash: string;
      readonly maxAgeMs: number | null;
      /** Set where every hop was permanent (301, 308). */
      readonly movedTo: string | null;
      /** The hub that pushes it and the topic's name there, as the response's Link header says. */
      readonly hub?: string | null;
      readonly self?: string | null;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wait'; readonly reason: string; readonly retryAfterMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What asking for an article's page came to. `reason` in words, to be shown to the desk. */
export type PageOutcome =
  | { readonly kind: 'page'; readonly html: string; readonly url: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };
