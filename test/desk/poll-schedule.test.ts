import { afterEach, expect, it } from 'vitest';
import { forgetOld } from '../../src/desk/keep-house.ts';
import type { Store } from '../../src/desk/ports.ts';
import { createFeedWatch, type FeedWatch } from '../../src/desk/watch-feeds.ts';
import type { ParsedFeed } from '../../src/news/entry.ts';
import type { PollOutcome } from '../../src/news/feed.ts';
import { describeStores } from '../support/database.ts';
import { deskWith } from './desk-with.ts';

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;
const begun = Date.parse('2031-05-06T12:00:00Z');
const nothingNew: PollOutcome = { kind: 'unchanged', etag: null, lastModified: null, maxAgeMs: null };

let hung: PromiseWithResolvers<PollOutcome>[] = [];
afterEach(() => {
  for (const one of hung) one.resolve({ kind: 'failed', reason: 'the test is over' });
  hung = [];
});

type Fetch = (url: string) => Promise<PollOutcome>;

/** Feeds on hosts of their names, and watches that ask for them through `fetch`. */
async function watched(store: Store, fetch: Fetch) {
  const room = await deskWith(store, begun);
  const asked: string[] = [];
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const deps = {
    ...room.deps,
    log: silent,
    feeds: {
      fetchFeed: ({ url }: { url: string }) => {
        asked.push(url);
        return fetch(url);
      },
    },
  };
  return {
    ...room,
    deps,
    asked,
    watch: (): FeedWatch => createFeedWatch(deps),
    add: async (url: string, at = begun) =>
      (await store.feeds.add({ url, title: 'T', siteUrl: null, outlet: 'T', language: 'en', addedBy: null }, at)).feed,
  };
}

function hang(): Promise<PollOutcome> {
  const one = Promise.withResolvers<PollOutcome>();
  hung.push(one);
  return one.promise;
}

describeStores('the schedule of polls', (open) => {
  it('takes all that is due in one go, however much it is', async () => {
    const { add, asked, watch } = await watched(await open(), () => Promise.resolve(nothingNew));
    for (let n = 0; n < 150; n++) await add(`https://outlet-${n % 70}.example/${n}`);
    const one = watch();
    await one.tick();
    await one.idle();
    expect(asked).toHaveLength(150);
    expect(new Set(asked).size).toBe(150);
  });

  it('keeps no other server waiting for one that hangs, however many feeds it has', async () => {
    const { add, asked, watch } = await watched(await open(), (url) =>
      url.includes('hanging') ? hang() : Promise.resolve(nothingNew),
    );
    for (let n = 0; n < 100; n++) await add(`https://hanging.example/${n}`, begun - SECOND);
    for (let n = 0; n < 100; n++) await add(`https://outlet-${n}.example/feed`);
    const one = watch();
    await one.tick();
    await expect.poll(() => asked.filter((url) => url.includes('outlet-')).length, { timeout: 20_000 }).toBe(100);
    const ofHanging = asked.filter((url) => url.includes('hanging')).length;
    expect(ofHanging).toBeLessThanOrEqual(16);
    for (const poll of hung) poll.resolve(nothingNew);
    await one.stop();
  });

  it('lets the failing feed of a server ask last', async () => {
    const store = await open();
    const { add, asked, watch } = await watched(store, () => Promise.resolve(nothingNew));
    const bad = await add('https://one.example/bad');
    await store.feeds.settle(bad.id, { failures: 1, nextPollAt: begun - SECOND });
    for (let n = 0; n < 8; n++) await add(`https://one.example/${n}`);
    const one = watch();
    await one.tick();
    await one.idle();
    expect(asked.indexOf('https://one.example/bad')).toBe(8);
  });

  it('leaves a feed to an instance that is at it for long, and takes it soon after that one has died', async () => {
    const store = await open();
    const { add, asked, watch, wind } = await watched(store, hang);
    await add('https://slow.example/feed');
    const [first, second] = [watch(), watch()];
    await first.tick();
    expect(asked).toHaveLength(1);
    for (let passed = 0; passed < 300; passed += 5) {
      wind(5 * SECOND);
      await first.tick();
      await second.tick();
    }
    expect(asked).toHaveLength(1);
    // The first one is killed: nobody renews what it holds.
    let dead = 0;
    for (; asked.length === 1 && dead < 300; dead += 1) {
      wind(SECOND);
      await second.tick();
    }
    expect(asked).toHaveLength(2);
    expect(dead).toBeLessThanOrEqual(31);
  });

  it('begins nothing any more once it is to stop', async () => {
    const { add, asked, watch } = await watched(await open(), hang);
    for (let n = 0; n < 120; n++) await add(`https://outlet-${n}.example/feed`);
    const one = watch();
    await one.tick();
    const before = asked.length;
    const stopped = one.stop();
    for (const poll of hung) poll.resolve(nothingNew);
    await stopped;
    await one.tick();
    expect(before).toBeLessThan(120);
    expect(asked).toHaveLength(before);
  });

  it('keeps what a feed shows that has had nothing new for a month, and takes none of it for news again', async () => {
    const store = await open();
    let outcome: PollOutcome = {
      ...nothingNew,
      kind: 'fetched',
      body: new Uint8Array(),
      contentType: null,
      url: 'https://quiet.example/feed',
      bodyHash: 'one',
      movedTo: null,
    };
    const { add, deps, wind } = await watched(store, () => Promise.resolve(outcome));
    const shown = (n: number) => ({
      id: `piece ${n}`,
      url: `https://quiet.example/${n}`,
      title: `Piece ${n}`,
      summary: 'It is undated.',
      content: '',
      published: null,
      updated: null,
      authors: [],
    });
    let entries = [shown(1), shown(2)];
    const parser = {
      parse: (): Promise<ParsedFeed> =>
        Promise.resolve({
          format: 'rss',
          version: '2.0',
          title: 'Quiet',
          link: null,
          language: null,
          entries,
          warnings: [],
        }),
    };
    const { id } = await add('https://quiet.example/feed');
    const watch = createFeedWatch({ ...deps, parser });
    const poll = async () => {
      await watch.tick();
      await watch.idle();
    };
    await poll();
    const document = outcome;
    outcome = nothingNew;
    for (let day = 0; day < 40; day++) {
      wind(DAY);
      await poll();
    }
    await forgetOld(deps);
    outcome = document;
    entries = [shown(3), shown(2)];
    wind(DAY);
    await poll();
    expect((await store.feeds.get(id))?.kept).toBe(3);
    // What a document of today does not show any more is forgotten in its time.
    for (let day = 0; day < 32; day++) {
      wind(DAY);
      await poll();
    }
    await forgetOld(deps);
    entries = [shown(1)];
    wind(DAY);
    await poll();
    expect((await store.feeds.get(id))?.kept).toBe(4);
  });
});
