import { expect, it } from 'vitest';
import { createDesk } from '../../src/desk/create-desk.ts';
import type { FeedCandidate } from '../../src/desk/desk.ts';
import { describeStores } from '../support/database.ts';
import { ada, deskWith } from './desk-with.ts';

const candidate = (url: string, more: Partial<FeedCandidate> = {}): FeedCandidate => ({
  url,
  title: 'The Harbour Post - World',
  language: 'en',
  entries: 20,
  lastEntry: '2031-05-06T11:00:00Z',
  entriesADay: 12,
  ...more,
});
const site = 'https://harbour.example/';
const direct = 'https://harbour.example/world.xml';

describeStores('choosing feeds', (open) => {
  async function desk() {
    const store = await open();
    const { deps } = await deskWith(store);
    const left: string[] = [];
    const looked: string[] = [];
    const push = { leave: (id: string) => Promise.resolve(void left.push(id)) };
    const findFeeds = (url: string) => {
      looked.push(url);
      if (url === direct) return Promise.resolve([candidate(direct, { isAddress: true })]);
      if (url === site) return Promise.resolve([candidate(direct), candidate('https://harbour.example/sport.xml')]);
      return url.includes('empty') ? Promise.resolve([]) : Promise.reject(new Error('the server answers 404'));
    };
    return { store, left, looked, desk: createDesk({ ...deps, push, findFeeds }) };
  }

  it('adds a feed by its address at once, called after its outlet, and once', async () => {
    const { desk: ours, store, looked } = await desk();
    expect(await ours.addFeed(ada, ` ${direct} `)).toMatchObject({
      kind: 'added',
      feed: { url: direct, outlet: 'The Harbour Post', addedBy: { teamId: 'T1', userId: 'U1' } },
      best: { url: direct },
    });
    expect(await ours.addFeed(ada, direct)).toMatchObject({ kind: 'known' });
    expect(looked).toHaveLength(1);
    expect(await store.feeds.list()).toHaveLength(1);
  });

  it('shows the feeds of a site and adds none of them; what is watched already is marked', async () => {
    const { desk: ours, store } = await desk();
    await ours.addFeed(ada, direct);
    const outcome = await ours.addFeed(ada, 'harbour.example');
    if (outcome.kind !== 'choose') throw new Error(outcome.kind);
    expect(outcome.site).toBe(site);
    expect(outcome.candidates.map(({ url, isWatched }) => [url, isWatched])).toEqual([
      [direct, true],
      ['https://harbour.example/sport.xml', false],
    ]);
    expect(await store.feeds.list()).toHaveLength(1);
  });

  it.each([
    ['two words', 'it is no http or https address'],
    ['ftp://harbour.example/', 'it is no http or https address'],
    ['https://ann:secret@harbour.example/', 'there is a name or a password in the address'],
    [`https://harbour.example/${'a'.repeat(3000)}`, 'the address is too long'],
    ['https://empty.example/', 'No feed was found at https://empty.example/'],
    ['https://dead.example/', 'https://dead.example/ could not be read: the server answers 404.'],
  ])('refuses %j and says why', async (text, reason) => {
    const { desk: ours, store } = await desk();
    expect(await ours.addFeed(ada, text)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
    expect(await store.feeds.list()).toEqual([]);
  });

  it('takes a feed up again that had been gone', async () => {
    const { desk: ours, store } = await desk();
    await ours.addFeed(ada, direct);
    const [feed] = await store.feeds.list();
    await store.feeds.settle(feed?.id ?? '', {
      state: 'gone',
      lastError: 'gone (410)',
      nextPollAt: Number.MAX_SAFE_INTEGER,
      toldFailingAt: 1,
    });
    expect(await ours.addFeed(ada, direct)).toMatchObject({ kind: 'added' });
    expect(await store.feeds.list()).toMatchObject([{ state: 'active', lastError: null, toldFailingAt: null }]);
    expect(await store.feeds.claimDue(Number.MAX_SAFE_INTEGER - 1, 1, 1)).toHaveLength(1);
  });

  it('tells the hub of a feed that is dropped, and drops none of several by their outlet’s name', async () => {
    const { desk: ours, store, left } = await desk();
    const add = async (url: string) =>
      (
        await store.feeds.add(
          { url, title: 'T', siteUrl: null, outlet: 'The Harbour Post', language: null, addedBy: null },
          1,
        )
      ).feed.id;
    const [one, two] = [await add(direct), await add('https://harbour.example/sport.xml')];
    await expect(ours.removeFeed(ada, 'the harbour post')).rejects.toThrow('2 feeds of The Harbour Post are watched.');
    expect(await ours.removeFeed(ada, direct)).toMatchObject({ id: one });
    expect(left).toEqual([one]);
    expect(await ours.removeFeed(ada, 'The Harbour Post')).toMatchObject({ id: two });
    expect(await ours.removeFeed(ada, direct)).toBeNull();
    expect(await store.feeds.list()).toEqual([]);
  });

  it('shows how the hub of a feed does', async () => {
    const { desk: ours, store } = await desk();
    await ours.addFeed(ada, direct);
    const [feed] = await store.feeds.list();
    const subscription = {
      feedId: feed?.id ?? '',
      token: 't',
      hub: 'https://hub.example/',
      topic: direct,
      secret: 's',
      askedAt: 1,
      renewAt: 1,
      leaseUntil: 9_000,
      failedAt: null,
      lastError: null,
    };
    const shown = async () => (await ours.feeds())[0]?.push;
    expect(await shown()).toBeUndefined();
    await store.subscriptions.put({ ...subscription, state: 'asked', leaseUntil: null });
    expect(await shown()).toEqual({ kind: 'asked', hub: 'https://hub.example/' });
    await store.subscriptions.put({ ...subscription, state: 'active' });
    expect(await shown()).toEqual({ kind: 'active', hub: 'https://hub.example/', until: 9_000 });
    await store.subscriptions.put({ ...subscription, state: 'failed', failedAt: 70, lastError: 'the hub answers 503' });
    expect(await shown()).toEqual({
      kind: 'failed',
      hub: 'https://hub.example/',
      since: 70,
      reason: 'the hub answers 503',
    });
  });
});
