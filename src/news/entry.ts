/** One entry of a feed document, in plain Unicode; mark-up only in `content`, sanitised. Times: ISO 8601 UTC or null. */
export type Entry = {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly summary: string;
  readonly content: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly language?: string;
};

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'news-sitemap';

/** A feed document as read. `ttl` is in minutes, as the RSS specification counts it. */
export type ParsedFeed = {
  readonly format: FeedFormat;
  readonly version: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  readonly ttl?: number;
  /** Minutes between two changes, as `sy:updatePeriod` and its frequency say. */
  readonly everyMinutes?: number;
  /** Hours (0–23, UTC) and days (`monday` …) in which the feed asks not to be polled. */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  readonly hub?: string;
  readonly self?: string;
  readonly description?: string;
  readonly updated?: string;
  readonly authors?: readonly string[];
  /** Of a sitemap index: the sitemaps that it lists. */
  readonly sitemaps?: readonly { readonly url: string; readonly updated: string | null }[];
  readonly entries: readonly Entry[];
  readonly warnings: readonly string[];
};
