import type { FeedFormat, ParsedFeed } from '../../news/entry.ts';
import type { Scan } from '../scan-xml.ts';

/** A document on the way in: read as XML, or as JSON where it begins like that. `isClean`: no control characters are in it. `url`: where it came from. */
export type FeedDocument =
  | { readonly kind: 'xml'; readonly scan: Scan; readonly isClean: () => boolean; readonly url: string | null }
  | { readonly kind: 'json'; readonly value: unknown; readonly isCutOff: boolean; readonly url: string | null };

/** One format of feeds. `parse` is only called with what `detects` took. */
export type Format = {
  readonly name: FeedFormat;
  detects(document: FeedDocument): boolean;
  parse(document: FeedDocument): ParsedFeed;
};
