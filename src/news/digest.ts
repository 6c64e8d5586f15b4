/** A story in a digest. `changes`: in words, the most pressing first. */
export type DigestLine = {
  readonly storyId: string;
  readonly number: number;
  readonly name: string;
  readonly sources: number;
  readonly outlets: number;
  readonly changes: readonly string[];
};

/** What a channel's stories did in a stretch of time. Instants: milliseconds since 1970. */
export type Digest = {
  readonly since: number;
  readonly until: number;
  readonly moved: readonly DigestLine[];
  readonly fresh: readonly DigestLine[];
  readonly silent: readonly { readonly number: number; readonly name: string }[];
  /** Followed stories of which there is nothing to say. */
  readonly quietCount: number;
};
