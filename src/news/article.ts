/** An article as it is read: from its page, or from the feed's own text where the page can't be had. */
export type Article = {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601 UTC, null where the outlet gives none. */
  readonly published: string | null;
  /** BCP 47 primary tag, null where not known yet. */
  readonly language: string | null;
};

/** What a page says of itself. `text`: paragraphs parted by a blank line. Times: ISO 8601 UTC or null. */
export type ExtractedPage = {
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly canonicalUrl: string | null;
  readonly language: string | null;
  readonly paywalled: boolean;
};
