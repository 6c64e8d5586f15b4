import type { FeedFormat } from '../../../news/entry.ts';

/** How an article of the day bears on the story that the demo's desk follows. */
type Bearing = 'story' | 'request-only' | 'other';

/** An article as its outlet publishes it in the demo. Times: ISO 8601 UTC. `body`: paragraphs. */
export type DayArticle = {
  readonly slug: string;
  readonly section: string;
  readonly title: string;
  /** What the feed says of it. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly body: readonly string[];
  readonly bearing: Bearing;
  /** What the outlet makes of it later in the day, in order; each is the article as it stands from then on. */
  readonly revisions?: readonly ({ readonly at: string } & Partial<Pick<DayArticle, 'title' | 'summary' | 'body'>>)[];
};

/** An outlet with its feed and its articles of the day. */
export type DayOutlet = {
  /** Also its path in addresses. */
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly format: Exclude<FeedFormat, 'news-sitemap'>;
  readonly charset: 'utf-8' | 'iso-8859-1';
  /** Where its pages carry their metadata. */
  readonly metadata: 'json-ld' | 'json-ld-graph' | 'open-graph' | 'microdata';
  readonly sections: readonly string[];
  readonly articles: readonly DayArticle[];
};
