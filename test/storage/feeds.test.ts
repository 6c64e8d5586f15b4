import { expect, it } from 'vitest';
import { describeStores } from '../support/database.ts';
import { articleOf, entryOf, feedAt } from './samples.ts';

describeStores('feeds', (open) => {
  it('adds a feed once, due at once', async () => {
    const { feeds } = await open();
    const first = await feeds.add(feedAt('https://gazette.example/rss'), 5_000);
    const second = await feeds.add({ ...feedAt('https://gazette.example/rss'), title: 'Another title' }, 9_000);
    expect(first).toMatchObject({ kind: 'added', feed: { nextPollAt: 5_000, addedAt: 5_000, state: 'active' } });
    expect(second).toEqual({ kind: 'known', feed: first.feed });
    expect(await feeds.get(first.feed.id)).toEqual(first.feed);
    expect(await feeds.findByUrl('https://gazette.example/rss')).toEqual(first.feed);
    expect(await feeds.findByUrl('https://courier.example/rss')).toBeNull();
  });

  it('adds a feed once when twenty people add it at the same moment', async () => {
    const { feeds } = await open();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => feeds.add(feedAt('https://gazette.example/rss'), 5_000)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(new Set(outcomes.map(({ feed }) => feed.id)).size).toBe(1);
  });

  it('leases what is due, the longest due first, and nothing twice before the lease is over', async () => {
    const { feeds } = await open();
    for (const [url, at] of [
      ['late', 3_000],
      ['later', 4_000],
      ['latest', 2_000],
      ['future', 90_000],
    ] as const) {
      await feeds.add(feedAt(`https://${url}.example/rss`), at);
    }
    const names = (claimed: readonly { url: string }[]) =>
      claimed.map(({ url }) => new URL(url).hostname.split('.')[0]);
    expect(names(await feeds.claimDue(5_000, 1_000, 2))).toEqual(['latest', 'late']);
    expect(names(await feeds.claimDue(5_000, 1_000, 2))).toEqual(['later']);
    expect(await feeds.claimDue(5_999, 1_000, 2)).toEqual([]);
    expect(names(await feeds.claimDue(6_000, 1_000, 9))).toEqual(['latest', 'late', 'later']);
  });

  it('takes so many of one server, its well ones first, and none of a busy one', async () => {
    const { feeds } = await open();
    const added = new Map<string, string>();
    for (const [name, host, at] of [
      ['hung', 'one.example', 1_000],
      ['first', 'one.example', 2_000],
      ['second', 'one.example', 3_000],
      ['third', 'one.example', 4_000],
      ['other', 'two.example', 5_000],
      ['busy', 'three.example:8080', 900],
    ] as const) {
      const { feed } = await feeds.add(feedAt(`https://${host}/${name}`), at);
      added.set(name, feed.id);
    }
    await feeds.settle(added.get('hung') ?? '', { failures: 2, nextPollAt: 1_000 });
    const claim = async (now: number) =>
      (await feeds.claimDue(now, 60_000, 9, { busy: ['three.example:8080'], perHost: 2 })).map(({ url }) =>
        new URL(url).pathname.slice(1),
      );
    expect(await claim(5_000)).toEqual(['first', 'second', 'other']);
    // What waits for long has its turn, failing or not.
    expect(await claim(1_000 + 10 * 60_000)).toEqual(['hung', 'first', 'other']);
  });

  it('holds on to what is renewed, and to nothing that was given back', async () => {
    const { feeds } = await open();
    const { feed } = await feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await feeds.claimDue(1_000, 10_000, 1);
    await feeds.renew([feed.id], 50_000);
    expect(await feeds.claimDue(49_000, 10_000, 1)).toEqual([]);
    await feeds.settle(feed.id, { nextPollAt: 1_000 });
    await feeds.renew([feed.id], 90_000);
    expect(await feeds.claimDue(2_000, 10_000, 1)).toHaveLength(1);
  });

  it('gives every due feed to one of many that ask at once', async () => {
    const { feeds } = await open();
    for (let n = 0; n < 40; n += 1) await feeds.add(feedAt(`https://outlet-${n}.example/rss`), 1_000);
    const claims = await Promise.all(Array.from({ length: 12 }, () => feeds.claimDue(2_000, 60_000, 5)));
    const ids = [...claims, await feeds.claimDue(2_000, 60_000, 40)].flat().map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  it('writes what a poll came to, and gives the lease back', async () => {
    const { feeds } = await open();
    const { feed } = await feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await feeds.claimDue(1_000, 60_000, 1);
    const change = {
      etag: 'W/"1"',
      lastError: 'It answered 503.',
      state: 'failing',
      failures: 3,
      dropReasons: { 'no title': 4 },
      nextPollAt: 2_000,
      addedBy: null,
    } as const;
    await feeds.settle(feed.id, change);
    expect(await feeds.claimDue(2_000, 60_000, 1)).toEqual([{ ...feed, ...change }]);
  });

  it('leaves a feed where it is when it moves to the address of another', async () => {
    const { feeds } = await open();
    const { feed } = await feeds.add(feedAt('https://old.example/rss'), 1_000);
    await feeds.add(feedAt('https://new.example/rss'), 1_000);
    await feeds.settle(feed.id, { url: 'https://new.example/rss', movedSeen: 3 });
    expect(await feeds.get(feed.id)).toMatchObject({ url: 'https://old.example/rss', movedSeen: 3 });
    await feeds.settle(feed.id, { url: 'https://free.example/rss' });
    expect(await feeds.get(feed.id)).toMatchObject({ url: 'https://free.example/rss' });
  });

  it('removes a feed with what it showed, and keeps the articles', async () => {
    const { feeds, entries, articles } = await open();
    const { feed } = await feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await articles.put(articleOf('a1'));
    await entries.insert([entryOf('e1', feed.id, 'a1')]);
    await feeds.remove(feed.id);
    expect(await feeds.list()).toEqual([]);
    expect((await entries.known(feed.id, [['identity of e1']])).size).toBe(0);
    expect(await articles.get('a1')).not.toBeNull();
  });
});
