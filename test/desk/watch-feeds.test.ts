import { afterAll, expect, it } from 'vitest';
import { tellFailing, tellSilent } from '../../src/desk/keep-house.ts';
import { createPush, type Hub } from '../../src/desk/push-feeds.ts';
import { createFeedWatch } from '../../src/desk/watch-feeds.ts';
import { entryKeys } from '../../src/feed/entry-identity.ts';
import { createFeedParser } from '../../src/feed/feed-parser-worker.ts';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';
import { describeStores, quietLog } from '../support/database.ts';
import { useOutlet } from '../support/web-outlet.ts';
import { claim, deskWith, saidIn } from './desk-with.ts';

const outlet = useOutlet();
const fetcher = createFeedFetcher({ userAgent: 'SecondSource/0', allowPrivateNetworks: true });
const parser = createFeedParser();
afterAll(() => Promise.all([fetcher.close(), parser.close()]));
const HOUR = 3_600_000;
const begun = Date.parse('2031-05-06T12:00:00Z');

/** `at` null: without a date. */
type Item = { guid?: string; link: string; title: string; text?: string; at?: number | null };
const documentOf = (items: readonly Item[]) =>
  `<rss version="2.0"><channel><title>The Harbour Post</title>${items
    .map(
      ({ guid, link, title, text = '', at = begun }) =>
        `<item><title>${title}</title><link>${link}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${at === null ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}<description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;

const keysOf = (link: string) => [
  entryKeys({
    id: null,
    url: link,
    title: '',
    summary: '',
    content: '',
    published: null,
    updated: null,
    authors: [],
  }),
];

describeStores('watched feeds', (open) => {
  async function watched() {
    const store = await open();
    const room = await deskWith(store, begun);
    const deps = { ...room.deps, feeds: fetcher, parser, pollMs: 1000, log: { ...quietLog, warn: () => {} } };
    const watch = createFeedWatch(deps);
    const feed = (
      await store.feeds.add(
        {
          url: outlet.url('/feed.xml'),
          title: 'The Harbour Post',
          siteUrl: null,
          outlet: 'The Harbour Post',
          language: 'en',
          addedBy: { teamId: 'T1', userId: 'U1' },
        },
        begun,
      )
    ).feed;
    return {
      ...room,
      store,
      deps,
      feed,
      show: async (...items: Item[]) => {
        outlet.on('/feed.xml', (_, response) => response.end(documentOf(items)));
        room.wind(60_000);
        await watch.tick();
        await watch.idle();
      },
      kept: async () => (await store.feeds.get(feed.id))?.kept,
      entry: async (link: string) => [...(await store.entries.known(feed.id, keysOf(link))).values()][0],
    };
  }

  it.each([
    ['a changed guid', { guid: 'new', link: 'https://harbour.example/a' }],
    ['tracking parameters', { link: 'https://harbour.example/a?utm_source=rss&amp;at_medium=RSS' }],
    ['http and www', { link: 'http://www.harbour.example/a' }],
    ['an AMP address', { link: 'https://harbour.example/a/amp' }],
    ['a mobile address', { link: 'https://m.harbour.example/a' }],
  ])('takes an entry under %s for the same, and what it says now for a revision', async (_, seen) => {
    const { show, kept, entry, store } = await watched();
    await show({ guid: 'old', link: 'https://harbour.example/a', title: 'Ferry delayed' });
    await show({ ...seen, title: 'Ferry delayed' });
    expect(await kept()).toBe(1);
    await show({ ...seen, title: 'Ferry not delayed, says harbour master' });
    expect(await kept()).toBe(1);
    const { articleId = '' } = (await entry('https://harbour.example/a')) ?? {};
    expect((await store.articles.revisions(articleId)).map(({ title }) => title)).toEqual(['Ferry delayed']);
    expect((await store.articles.get(articleId))?.title).toBe('Ferry not delayed, says harbour master');
  });

  it('keeps two entries apart that one document shows under one address', async () => {
    const { show, kept } = await watched();
    const link = 'https://harbour.example/live';
    await show({ guid: '1', link, title: 'Minister speaks' });
    for (let polls = 0; polls < 3; polls++)
      await show({ guid: '2', link, title: 'Minister denies' }, { guid: '1', link, title: 'Minister speaks' });
    expect(await kept()).toBe(2);
  });

  it('takes one story under two addresses for one article, and a like headline days later for another', async () => {
    const { show, entry, wind } = await watched();
    const title = 'How the harbour lost its last five ferries';
    await show({ link: 'https://harbour.example/a', title });
    await show({ link: 'https://harbour.example/collections/b', title, at: begun + 2 * HOUR });
    wind(72 * HOUR);
    await show({ link: 'https://harbour.example/c', title, at: begun + 72 * HOUR });
    const articles = await Promise.all(
      ['a', 'collections/b', 'c'].map(async (path) => (await entry(`https://harbour.example/${path}`))?.articleId),
    );
    expect(articles[1]).toBe(articles[0]);
    expect(articles[2]).not.toBe(articles[0]);
  });

  it('tells of an entry that has left its feed while its page is gone, and not of one pushed off the end', async () => {
    const { show, follow, rows, pages } = await watched();
    const story = await follow();
    const piece = (id: string, at: number) => ({
      link: `https://harbour.example/${id}`,
      title: claim,
      text: `${claim}, two officials with knowledge of the talks told The Harbour Post.`,
      at,
    });
    const other = { link: 'https://harbour.example/rain', title: 'Rain', at: begun - HOUR };
    await show(piece('report', begun), other);
    pages.set('https://harbour.example/report', { kind: 'gone', reason: 'the server answers 404' });
    await show({ ...other, link: 'https://harbour.example/snow', title: 'Snow', at: begun + 60_000 });
    expect(saidIn(await rows(story)).filter((said) => said.startsWith('retraction'))).toEqual([]);
    await show(other);
    expect(saidIn(await rows(story)).filter((said) => said.startsWith('retraction'))).toHaveLength(1);
    await show(other);
    expect(saidIn(await rows(story)).filter((said) => said.startsWith('retraction'))).toHaveLength(1);
  });

  it('tells of an entry that has left a feed without dates while its page is gone', async () => {
    const { show, follow, rows, pages } = await watched();
    const story = await follow();
    const report = {
      link: 'https://harbour.example/report',
      title: claim,
      text: `${claim}, two officials with knowledge of the talks told The Harbour Post.`,
      at: null,
    };
    const rain = { link: 'https://harbour.example/rain', title: 'Rain', at: null };
    await show(report, rain);
    await show(rain);
    const told = async () => saidIn(await rows(story)).filter((said) => said.startsWith('retraction'));
    expect(await told()).toEqual([]);
    pages.set(report.link, { kind: 'gone', reason: 'the server answers 404' });
    // A page is asked for every ten minutes, and a feed that says the same brings nothing to compare.
    for (let minutes = 0; minutes < 12; minutes++) await show({ ...rain, title: `Rain ${minutes}` });
    expect(await told()).toHaveLength(1);
  });

  it('stops at 410 and tells who added the feed, once', async () => {
    const { show, feed, store, deps, deliver, wind } = await watched();
    await show({ link: 'https://harbour.example/a', title: 'A' });
    let asked = 0;
    outlet.on('/feed.xml', (_, response) => {
      asked += 1;
      response.writeHead(410).end();
    });
    const watch = createFeedWatch(deps);
    const told: string[] = [];
    for (let day = 0; day < 3; day++) {
      wind(24 * HOUR);
      await watch.tick();
      await watch.idle();
      await tellFailing(deps);
      told.push(...(await deliver()).flatMap(({ notice }) => (notice.kind === 'note' ? [notice.text] : [])));
    }
    expect(asked).toBe(1);
    expect(await store.feeds.get(feed.id)).toMatchObject({ state: 'gone', lastError: expect.stringContaining('410') });
    expect(told).toEqual([expect.stringMatching(/Harbour Post .* is gone: .*410/)]);
  });

  it('tells who added a feed that it has failed for a day, once, and again after it was well', async () => {
    const { show, deps, deliver, wind } = await watched();
    await show({ link: 'https://harbour.example/a', title: 'A' });
    const watch = createFeedWatch(deps);
    const failFor = async (hours: number) => {
      outlet.on('/feed.xml', (_, response) => response.writeHead(403).end());
      const told: string[] = [];
      for (let hour = 0; hour < hours; hour++) {
        wind(HOUR);
        await watch.tick();
        await watch.idle();
        await tellFailing(deps);
        told.push(...(await deliver()).flatMap(({ notice }) => (notice.kind === 'note' ? [notice.text] : [])));
      }
      return told;
    };
    expect(await failFor(22)).toEqual([]);
    expect(await failFor(40)).toEqual([expect.stringMatching(/has failed for a day: the server answers 403/)]);
    wind(6 * HOUR);
    await show({ link: 'https://harbour.example/b', title: 'B' });
    expect(await failFor(22)).toEqual([]);
    expect(await failFor(40)).toHaveLength(1);
  });

  it('tells once who added a feed that it has fallen silent, and again after it spoke', async () => {
    const { show, deps, store, wind, deliver } = await watched();
    const hourly = [0, 1, 2, 3].map((n) => ({
      link: `https://harbour.example/${n}`,
      title: `Piece ${n}`,
      at: begun - n * HOUR,
    }));
    await show(...hourly);
    const said = async () => {
      await tellSilent(deps);
      return (await deliver()).flatMap(({ notice }) => (notice.kind === 'note' ? [notice.text] : []));
    };
    wind(20 * HOUR);
    expect(await said()).toEqual([]);
    wind(8 * HOUR);
    expect(await said()).toEqual([expect.stringMatching(/nothing new for 28 hours; .* every 60 minutes/)]);
    expect(await said()).toEqual([]);
    await show({ link: 'https://harbour.example/new', title: 'New', at: begun + 29 * HOUR }, ...hourly);
    expect((await store.feeds.list())[0]?.toldSilentAt).toBeNull();
  });

  it.each([301, 308])('moves a feed after three answers of %s, and only to what is a feed', async (status) => {
    const { show, feed, store, deps, wind } = await watched();
    await show({ link: 'https://harbour.example/a', title: 'A' });
    const watch = createFeedWatch(deps);
    const poll = async (path: string) => {
      outlet.on('/feed.xml', (_, response) => response.writeHead(status, { location: path }).end());
      wind(6 * HOUR);
      await watch.tick();
      await watch.idle();
      return (await store.feeds.get(feed.id))?.url;
    };
    outlet.on('/login', (_, response) => response.end('<!doctype html><html><body>Log in</body></html>'));
    for (let polls = 0; polls < 4; polls++) expect(await poll('/login')).toBe(feed.url);
    let n = 0;
    outlet.on('/moved.xml', (_, response) =>
      response.end(documentOf([{ link: 'https://harbour.example/a', title: `A ${n++}` }])),
    );
    expect(await poll('/moved.xml')).toBe(feed.url);
    expect(await poll('/moved.xml')).toBe(feed.url);
    expect(await poll('/moved.xml')).toBe(outlet.url('/moved.xml'));
  });

  it('renews a push at four fifths of its lease, and polls at once where the hub fails', async () => {
    const { feed, deps, wind } = await watched();
    const asked: string[] = [];
    const hurried: string[] = [];
    const left: string[] = [];
    let answer: Awaited<ReturnType<Hub['ask']>> = { kind: 'accepted' };
    const hub: Hub = {
      ask(_subscription, callback) {
        asked.push(callback);
        return Promise.resolve(answer);
      },
      leave(_subscription, callback) {
        left.push(callback);
        return Promise.resolve(answer);
      },
    };
    const feeds = () => ({
      take: () => Promise.resolve(true),
      hurry: (id: string) => Promise.resolve(void hurried.push(id)),
    });
    const push = createPush(deps, { hub, publicUrl: 'https://bot.example/', feeds });
    await push.discovered(feed, 'https://hub.example/', feed.url);
    await push.discovered(feed, 'https://hub.example/', feed.url);
    expect(asked).toEqual([expect.stringMatching(/^https:\/\/bot\.example\/websub\/[\w-]{32}$/)]);
    const token = asked[0]?.split('/').at(-1) ?? '';
    const lease = { mode: 'subscribe', topic: feed.url, leaseSeconds: 1000, reason: '' };
    expect(await push.verify(token, { ...lease, topic: 'https://other.example/' })).toBe(false);
    expect(await push.verify('guessed', lease)).toBe(false);
    expect(await push.verify(token, { ...lease, mode: 'unsubscribe' })).toBe(false);
    expect(await push.isActive(feed.id)).toBe(false);
    expect(await push.verify(token, lease)).toBe(true);
    expect(await push.isActive(feed.id)).toBe(true);
    wind(799_000);
    await push.tick();
    expect(asked).toHaveLength(1);
    wind(1_000);
    answer = { kind: 'failed', reason: 'the hub answers 503' };
    await push.tick();
    expect(asked).toHaveLength(2);
    expect(hurried).toEqual([feed.id]);
    expect(await push.isActive(feed.id)).toBe(false);
    answer = { kind: 'accepted' };
    wind(HOUR);
    await push.tick();
    expect(await push.verify(token, lease)).toBe(true);
    expect(await push.verify(token, { ...lease, mode: 'denied', reason: 'no more' })).toBe(true);
    expect(hurried).toHaveLength(2);
    expect(await push.isActive(feed.id)).toBe(false);
    const others = asked.length;
    await push.discovered(feed, 'https://other-hub.example/', feed.url);
    expect(asked).toHaveLength(others);
    wind(HOUR);
    await push.discovered(feed, 'https://other-hub.example/', feed.url);
    expect(asked).toHaveLength(others + 1);
    expect(left.splice(0)).toEqual([asked[0]]);
    await push.leave(feed.id);
    expect(left).toEqual([asked.at(-1)]);
    expect(await push.verify(token, { ...lease, mode: 'unsubscribe' })).toBe(true);
    expect(await push.verify(token, lease)).toBe(false);
    await push.leave(feed.id);
    expect(left).toHaveLength(1);
  });
});
