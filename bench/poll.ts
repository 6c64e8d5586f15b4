import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseFeed } from '../src/feed/parse-feed.ts';
import type { PollOutcome } from '../src/news/feed.ts';
import { createFeedFetcher } from '../src/web/fetch-feed.ts';
import { type Bench, cpuSeconds, round } from './bench.ts';

const feeds = 2000;
const workers = 16;

type Asked = { readonly url: string; etag: string | null; lastModified: string | null; bodyHash: string | null };

/** Every feed once; how many answers were of each kind. */
async function pollAll(list: Asked[], poll: (feed: Asked) => Promise<PollOutcome>): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  let next = 0;
  const work = async () => {
    for (let feed = list[next++]; feed !== undefined; feed = list[next++]) {
      const outcome = await poll(feed);
      kinds[outcome.kind] = (kinds[outcome.kind] ?? 0) + 1;
      if (outcome.kind !== 'fetched') continue;
      parseFeed(outcome.body, { url: outcome.url, contentType: outcome.contentType });
      feed.etag = outcome.etag;
      feed.bodyHash = outcome.bodyHash;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return kinds;
}

export const poll: Bench = {
  help: `the whole path of a poll (fetch, unpack, decode, parse), ${feeds} feeds on loopback`,
  async run() {
    const server = fork(new URL('poll-server.ts', import.meta.url));
    const fetcher = createFeedFetcher({
      userAgent: 'SecondSourceBench/1',
      allowPrivateNetworks: true,
      limits: { atOnce: workers, atOncePerHost: workers },
    });
    try {
      const [port] = (await once(server, 'message')) as [number];
      const list = Array.from(
        { length: feeds },
        (_, number): Asked => ({
          url: `http://127.0.0.1:${port}/${number}`,
          etag: null,
          lastModified: null,
          bodyHash: null,
        }),
      );
      const rows = [];
      for (const name of ['cold (200)', 'warm (304)', 'warm again']) {
        let kinds: Record<string, number> = {};
        const begun = performance.now();
        const seconds = await cpuSeconds(async () => {
          kinds = await pollAll(list, (feed) => fetcher.fetchFeed(feed));
        });
        const wall = (performance.now() - begun) / 1000;
        const answers = Object.entries(kinds)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', ');
        rows.push({
          polls: name,
          answers,
          'per cpu-second': round(feeds / seconds, 0),
          'per second': round(feeds / wall, 0),
        });
      }
      return rows;
    } finally {
      await fetcher.close();
      server.disconnect();
    }
  },
};
