import { readOpml } from '../feed/opml.ts';
import { messageOf } from '../lib/errors.ts';
import type { Deps } from './deps.ts';
import { feedAddress } from './feed-address.ts';
import { outletOfFeedTitle } from './outlet-name.ts';

/** Takes the feeds of an OPML file into the table; those that are there already stay as they are. */
export async function importFeeds(
  opml: string,
  deps: Deps,
): Promise<{ added: number; known: number; refused: number }> {
  const report = { added: 0, known: 0, refused: 0 };
  for (const outline of readOpml(opml)) {
    const address = feedAddress(outline.url);
    if ('reason' in address) {
      report.refused += 1;
      deps.log.warn('feed_refused', { title: outline.title, reason: address.reason });
      continue;
    }
    const { url } = address;
    try {
      const { kind } = await deps.store.feeds.add(
        {
          url,
          title: outline.title,
          siteUrl: outline.siteUrl,
          outlet: outline.title === '' ? '' : outletOfFeedTitle(outline.title, url),
          language: null,
          addedBy: null,
        },
        deps.machine.now(),
      );
      report[kind] += 1;
    } catch (error) {
      report.refused += 1;
      deps.log.warn('feed_refused', { feed: url, reason: messageOf(error) });
    }
  }
  deps.log.info('feeds_imported', report);
  return report;
}
