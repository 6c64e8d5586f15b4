import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../src/desk/deps.ts';
import { createFollowed } from '../src/desk/followed.ts';
import { createFeedWatch } from '../src/desk/watch-feeds.ts';
import { createFeedParser } from '../src/feed/feed-parser-worker.ts';
import { openStore } from '../src/storage/open-store.ts';
import { createFeedFetcher } from '../src/web/fetch-feed.ts';

const never = () => Promise.reject(new Error('no benchmark asks for this'));
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** What polls feeds in the bot, with a real database (a new one, or that of `databaseUrl`) and nobody to tell. */
export async function openWatchingDesk(options: {
  databaseUrl?: string;
  perHost: number;
  totalMs?: number;
  dataDir?: string;
}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const store = await openStore({ databaseUrl: options.databaseUrl ?? null, dataDir, log: silent });
  const feeds = createFeedFetcher({
    userAgent: 'SecondSourceBench/1',
    allowPrivateNetworks: true,
    limits: { atOncePerHost: options.perHost, totalMs: options.totalMs ?? 20_000 },
  });
  const parser = createFeedParser();
  const clock = { now: () => Date.now() };
  const deps: Deps = {
    store,
    feeds,
    parser,
    pages: { fetchPage: never },
    reader: { extract: never, close: () => Promise.resolve() },
    findFeeds: never,
    pictures: { columns: never, timeline: never },
    messenger: { deliver: never, find: never, permalink: never },
    rooms: {
      describe: () => Promise.resolve('public'),
      hasMember: () => Promise.resolve(true),
      isShared: () => Promise.resolve(false),
      changed: () => {},
    },
    secondReader: null,
    clock,
    machine: clock,
    pace: 1,
    log: silent,
    followed: createFollowed(store),
    pollMs: 60_000,
  };
  return {
    store,
    watch: createFeedWatch(deps),
    async add(url: string) {
      const outlet = 'Outlet';
      const { feed } = await store.feeds.add(
        { url, title: 'Feed', siteUrl: null, outlet, language: null, addedBy: null },
        clock.now(),
      );
      return feed;
    },
    async close() {
      await feeds.close();
      await parser.close();
      await store.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
