import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, it } from 'vitest';
import { createFeedParser } from '../../src/feed/feed-parser-worker.ts';
import { NotAFeed } from '../../src/feed/not-a-feed.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';

const from = { url: 'https://gazette.example/feed.xml', contentType: 'application/rss+xml' };
const item = (n: number) =>
  `<item><guid>g${n}</guid><title>Headline ${n} of the day</title><link>/n/${n}</link><description>${'Rain fell on the coast. '.repeat(12)}</description></item>`;
const feedOf = (count: number) =>
  Buffer.from(
    `<rss version="2.0"><channel><title>Gazette</title>${Array.from({ length: count }, (_, n) => item(n)).join('')}</channel></rss>`,
  );

let parser: ReturnType<typeof createFeedParser>;
afterEach(() => parser.close());

it('reads large documents as small ones are read, each to its own caller', async () => {
  parser = createFeedParser();
  const bodies = [feedOf(3), feedOf(3_000), feedOf(2_000)];
  const feeds = await Promise.all(bodies.map((body) => parser.parse(body, from)));
  expect(feeds).toEqual(bodies.map((body) => parseFeed(body, from)));
});

it('keeps the loop free while a large document is read', async () => {
  parser = createFeedParser();
  await parser.parse(feedOf(2_000), from);
  const body = feedOf(25_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const begun = performance.now();
  parseFeed(body, from);
  const alone = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  const { entries } = await parser.parse(body, from);
  delay.disable();
  expect(entries).toHaveLength(25_000);
  expect(delay.max / 1e6).toBeLessThan(alone / 2);
});

it('says what a large document is instead of a feed', async () => {
  parser = createFeedParser();
  const page = Buffer.from(`<!doctype html><html><body>${'<p>Hello there.</p>'.repeat(40_000)}</body></html>`);
  await expect(parser.parse(page, from)).rejects.toThrow(NotAFeed);
  await expect(parser.parse(page, from)).rejects.toMatchObject({ looksLike: 'a web page' });
});

it('gives up on a document after the time limit, and reads the next one', async () => {
  parser = createFeedParser({ timeoutMs: 60 });
  await expect(parser.parse(feedOf(60_000), from)).rejects.toThrow('it took longer than 0.06 seconds to read');
  await expect(parser.parse(feedOf(2), from)).resolves.toMatchObject({ title: 'Gazette' });
});

it('tells those who wait when it is closed', async () => {
  parser = createFeedParser();
  const settled = Promise.allSettled([parser.parse(feedOf(5_000), from), parser.parse(feedOf(5_000), from)]);
  await parser.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(parser.parse(feedOf(5_000), from)).rejects.toThrow(/closed/);
});
