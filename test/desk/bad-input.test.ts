import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeedWatch } from '../../src/desk/watch-feeds.ts';
import { createFeedParser } from '../../src/feed/feed-parser-worker.ts';
import type { Feed } from '../../src/news/feed.ts';
import { feedLine } from '../../src/slack/messages/feeds.ts';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';
import { describeStores, quietLog } from '../support/database.ts';
import { goodFeed, hostileFeeds } from '../support/hostile-feeds.ts';
import { troubledFeeds } from '../support/troubled-feeds.ts';
import { deskWith } from './desk-with.ts';

// The good feed lives on another host: requests to one host wait for each other.
const hostile = createServer((request, response) => {
  const name = request.url?.slice(1).split('?')[0];
  const feed = [...hostileFeeds, ...troubledFeeds].find((one) => one.name === name);
  if (feed === undefined) response.writeHead(404).end();
  else feed.serve(request, response);
});
const good = createServer(goodFeed);
const portOf = (server: typeof good) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => good.listen(0, '127.0.0.2', resolve));
});
afterAll(async () => {
  for (const server of [hostile, good]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const silentLog = { ...quietLog, warn: () => {} };

describeStores('what bad input gets', (open) => {
  it('is a line in its own health, while other feeds go on', { timeout: 60_000 }, async () => {
    const store = await open();
    const { deps } = await deskWith(store);
    const fetcher = createFeedFetcher({
      userAgent: 'SecondSource/0 (test)',
      allowPrivateNetworks: true,
      limits: { totalMs: 4000, atOncePerHost: 32 },
    });
    const parser = createFeedParser();
    const watch = createFeedWatch({ ...deps, log: silentLog, feeds: fetcher, parser });
    const add = (url: string) =>
      store.feeds.add(
        { url, title: 'Feed', siteUrl: null, outlet: 'Outlet', language: null, addedBy: null },
        deps.clock.now(),
      );
    try {
      const urls = new Map<string, string>();
      for (const { name } of hostileFeeds) {
        const url = `http://127.0.0.1:${portOf(hostile)}/${name}`;
        urls.set(name, url);
        await add(url);
      }
      const { feed: fine } = await add(`http://127.0.0.2:${portOf(good)}/feed`);
      for (let round = 0; round < 3; round++) {
        await watch.tick();
        await watch.idle();
      }
      expect(await store.feeds.get(fine.id)).toMatchObject({ lastError: null, kept: 1, failures: 0 });
      const health: Feed[] = [];
      for (const { name, error } of hostileFeeds) {
        const feed = await store.feeds.findByUrl(urls.get(name) ?? '');
        if (feed === null) throw new Error(`${name} is gone`);
        health.push(feed);
        expect.soft(feed.lastAttemptAt, name).not.toBeNull();
        if (error === null) expect.soft(feed.lastError, name).toBeNull();
        else expect.soft(feed.lastError ?? 'no error', name).toMatch(error);
      }
      expect({}).not.toHaveProperty('polluted');
      const kept = (name: string) => health.find(({ url }) => url.endsWith(`/${name}`))?.kept;
      expect(['cut-off', 'proto-keys', 'nuls', 'mentions', 'year-30000'].map((name) => [name, kept(name)])).toEqual(
        ['cut-off', 'proto-keys', 'nuls', 'mentions', 'year-30000'].map((name) => [name, 1]),
      );
      expect(await store.outbox.pending()).toMatchObject({ queued: 0, dead: 0 });
      const words = await store.articles.search(['Click', 'Proto', 'read'], 0, 50);
      for (const article of words) {
        expect(article.text).not.toMatch(/alert\(1\)|\u0000/);
        expect(article.url ?? '').not.toMatch(/^javascript/i);
      }
    } finally {
      await fetcher.close();
      await parser.close();
    }
  });
});

/** A block as people read it. */
function wordsIn(block: unknown): string {
  const { text, fallback, elements = [] } = block as { text?: string; fallback?: string; elements?: unknown[] };
  return text ?? fallback ?? elements.map(wordsIn).join('');
}

describeStores('what servers get wrong', (open) => {
  it('is said in the health of the feed, in words that a person can act on', { timeout: 60_000 }, async () => {
    const store = await open();
    const { deps } = await deskWith(store);
    const fetcher = createFeedFetcher({ userAgent: 'SecondSource/0 (test)', allowPrivateNetworks: true });
    const parser = createFeedParser();
    const watch = createFeedWatch({ ...deps, log: silentLog, feeds: fetcher, parser });
    try {
      for (const { name } of troubledFeeds)
        await store.feeds.add(
          {
            url: `http://127.0.0.1:${portOf(hostile)}/${name}`,
            title: 'Feed',
            siteUrl: null,
            outlet: 'Outlet',
            language: null,
            addedBy: null,
          },
          deps.clock.now(),
        );
      await watch.tick();
      await watch.idle();
      for (const feed of await store.feeds.list()) {
        const name = feed.url.split('/').at(-1);
        expect
          .soft(wordsIn(feedLine(feed)), name)
          .toMatch(troubledFeeds.find((one) => one.name === name)?.says ?? /^$/);
      }
    } finally {
      await fetcher.close();
      await parser.close();
    }
  });
});

describe('the hostile server', () => {
  it('serves what the issue lists', () => expect(hostileFeeds.length).toBeGreaterThanOrEqual(20));
});
