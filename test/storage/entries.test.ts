import { expect, it } from 'vitest';
import { describeStores } from '../support/database.ts';
import { articleOf, entryOf, feedAt } from './samples.ts';

const DAY_MS = 24 * 3_600_000;

describeStores('entries', (open) => {
  async function openWithFeed() {
    const store = await open();
    const { feed } = await store.feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await store.articles.put(articleOf('a1'));
    return { ...store, feedId: feed.id };
  }

  it('knows what this feed has shown, and not what another one has', async () => {
    const { entries, feeds, feedId } = await openWithFeed();
    const other = (await feeds.add(feedAt('https://courier.example/rss'), 1_000)).feed.id;
    const entry = entryOf('e1', feedId, 'a1');
    await entries.insert([entry, entryOf('e2', other, 'a1')]);
    const known = await entries.known(feedId, [['identity of e1'], ['identity of e2'], ['never seen']]);
    expect([...known]).toEqual([['identity of e1', { ...entry, newKeys: [] }]]);
  });

  it('takes a document of thousands of entries', async () => {
    const { entries, feedId } = await openWithFeed();
    const many = Array.from({ length: 2_500 }, (_, n) => entryOf(`e${n}`, feedId, 'a1'));
    await entries.insert(many);
    const known = await entries.known(
      feedId,
      many.map(({ identity }) => [identity]),
    );
    expect(known.size).toBe(2_500);
  });

  it('inserts nothing where one of the entries can not be', async () => {
    const { entries, feedId } = await openWithFeed();
    await expect(
      entries.insert([entryOf('e1', feedId, 'a1'), entryOf('e2', feedId, 'no such article')]),
    ).rejects.toThrow(/foreign key/i);
    expect((await entries.known(feedId, [['identity of e1']])).size).toBe(0);
  });

  it('lets an entry come before its article within a transaction', async () => {
    const { entries, feedId, transaction } = await openWithFeed();
    await transaction(async (tx) => {
      await tx.entries.insert([entryOf('e1', feedId, 'a2')]);
      await tx.articles.put(articleOf('a2'));
    });
    expect((await entries.known(feedId, [['identity of e1']])).size).toBe(1);
  });

  it('keeps the first of two that insert the same entry', async () => {
    const { entries, feedId } = await openWithFeed();
    await entries.insert([entryOf('e1', feedId, 'a1')]);
    await entries.insert([{ ...entryOf('e9', feedId, 'a1'), identity: 'identity of e1' }]);
    expect((await entries.known(feedId, [['identity of e1']])).get('identity of e1')?.id).toBe('e1');
  });

  it.each([
    ['as long as a novel', 'https://gazette.example/?'.padEnd(20_000, 'x')],
    ['with characters that no database holds', 'guid\u0000-\ud800'],
  ])('keeps an identity $0', async (_, identity) => {
    const { entries, feedId } = await openWithFeed();
    const entry = { ...entryOf('e1', feedId, 'a1'), identity };
    await entries.insert([entry]);
    expect([...(await entries.known(feedId, [[identity], [`${identity}!`]]))]).toEqual([
      [identity, { ...entry, newKeys: [] }],
    ]);
  });

  it('replaces what an entry says', async () => {
    const { entries, feedId } = await openWithFeed();
    const before = entryOf('e1', feedId, 'a1');
    await entries.insert([before]);
    const change = { hash: 'new', lastSeenAt: 7_000, entry: { ...before.entry, title: 'Changed', language: 'it' } };
    await entries.revise('e1', change);
    expect((await entries.known(feedId, [[before.identity]])).get(before.identity)).toEqual({
      ...before,
      ...change,
      newKeys: [],
    });
  });

  it('writes once a day that an entry is still shown', async () => {
    const { entries, feedId } = await openWithFeed();
    const { identity } = entryOf('e1', feedId, 'a1');
    await entries.insert([entryOf('e1', feedId, 'a1')]);
    const lastSeen = async () => (await entries.known(feedId, [[identity]])).get(identity)?.lastSeenAt;
    await entries.seenAgain(feedId, [identity, 'unknown'], 5_000);
    expect(await lastSeen()).toBe(1_000);
    await entries.seenAgain(feedId, [identity, 'unknown'], 5_000 + DAY_MS);
    expect(await lastSeen()).toBe(5_000 + DAY_MS);
  });

  it('finds an entry under every key that it ever had', async () => {
    const { entries, feedId } = await openWithFeed();
    await entries.insert([{ ...entryOf('e1', feedId, 'a1'), identity: 'guid 1', keys: ['guid 1', 'address 1'] }]);
    const changed = (await entries.known(feedId, [['guid 2', 'address 1']])).get('guid 2');
    expect(changed).toMatchObject({ id: 'e1', newKeys: ['guid 2'] });
    await entries.addKeys(feedId, 'e1', ['guid 2']);
    expect((await entries.known(feedId, [['guid 2', 'address 2']])).get('guid 2')?.id).toBe('e1');
  });

  it('gives a key to the entry that is called so', async () => {
    const { entries, feedId } = await openWithFeed();
    await entries.insert([{ ...entryOf('e1', feedId, 'a1'), keys: ['shared', 'guid 2'] }]);
    await entries.insert([{ ...entryOf('e2', feedId, 'a1'), identity: 'guid 2', keys: ['guid 2', 'shared'] }]);
    expect((await entries.known(feedId, [['guid 2']])).get('guid 2')?.id).toBe('e2');
    expect((await entries.known(feedId, [['shared']])).get('shared')?.id).toBe('e1');
  });
});
