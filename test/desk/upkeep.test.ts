import { expect, it } from 'vitest';
import { createDesk } from '../../src/desk/create-desk.ts';
import type { FeedCandidate } from '../../src/desk/desk.ts';
import type { Store } from '../../src/desk/ports.ts';
import { updateStory } from '../../src/desk/update-story.ts';
import type { Story } from '../../src/news/story.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, deskWith, texts } from './desk-with.ts';

type Room = Awaited<ReturnType<typeof deskWith>>;

/** The denial arrives, and our reader is not sure of it. */
async function maybeDenied(room: Room, story: Story, articleId: string): Promise<void> {
  const { store } = room.deps;
  await room.arrive(story, articleId, 'Coastal Wire', texts.denial);
  const kept = (await store.stories.readings(story.id)).find(({ article }) => article.id === articleId);
  if (kept === undefined) throw new Error('not kept');
  const { article, reading, ...rest } = kept;
  const statements = reading.statements.map((one) => ({ ...one, confidence: 0.7 }));
  await store.transaction(async (tx) => {
    await tx.stories.putReading({ ...rest, articleId: article.id, reading: { ...reading, statements } });
    await updateStory(tx, story.id, null, room.deps);
  });
}

describeStores('what waits for a decision', (open) => {
  it('is listed until somebody decides, and again once that was taken back', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await maybeDenied(room, story, 'a2');
    const [question, ...more] = await room.desk.questions(ada);
    if (question === undefined) throw new Error('nothing is asked');
    expect(more).toEqual([]);
    expect(question).toMatchObject({ stance: 'denies', outlet: 'Coastal Wire', statement: { speaker: 'Mira Lund' } });
    expect((await room.desk.home(ada)).questions).toEqual([question]);
    const { articleId, speaker, sentence } = question.statement;
    const about = { storyId: story.id, articleId, speaker, sentence };
    const outcome = await room.desk.decide({ ...ben, channelId: '' }, { ...about, kind: 'a-denial' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(await room.desk.questions(ada)).toEqual([]);
    expect(await room.desk.decide(ada, { ...about, kind: 'not-a-denial' })).toMatchObject({
      kind: 'already',
      decision: { userId: 'U2', kind: 'a-denial' },
    });
    await room.desk.undo(ada, outcome.decision.id);
    expect(await room.desk.questions(ada)).toHaveLength(1);
  });

  it('is settled by a no as well, and what is certain is never asked', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    expect(await room.desk.questions(ada)).toEqual([]);
    await maybeDenied(room, await room.follow(), 'a3');
    const [question] = await room.desk.questions(ada);
    const { articleId = '', speaker = '', sentence = '' } = question?.statement ?? {};
    const storyId = question?.story.id ?? '';
    await room.desk.decide(ada, { storyId, articleId, speaker, sentence, kind: 'not-a-denial' });
    expect(await room.desk.questions(ada)).toEqual([]);
    expect((await room.desk.open(ada, storyId))?.ledger.denials).toEqual([]);
  });

  it('of a private channel shows to its members only, and nobody else decides it with guessed ids', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ channelId: 'G1', isPrivate: true });
    await maybeDenied(room, story, 'a2');
    expect(await room.desk.questions(ada)).toHaveLength(1);
    expect(await room.desk.home(ben)).toMatchObject({ stories: [], questions: [] });
    expect(await room.desk.questions(ben)).toEqual([]);
    const guessed = { storyId: story.id, articleId: 'a2', speaker: 'Mira Lund', sentence: null };
    for (const channelId of ['', 'C1', 'D1'])
      expect(await room.desk.decide({ ...ben, channelId }, { ...guessed, kind: 'a-denial' })).toEqual({
        kind: 'not-found',
      });
  });
});

describeStores('Home', (open) => {
  it('holds the stories of the channels that the person is in, not of all public ones', async () => {
    const room = await deskWith(await open());
    const rooms = {
      ...room.deps.rooms,
      hasMember: (_team: string, channelId: string) => Promise.resolve(channelId === 'C2'),
    };
    Object.assign(room.deps, { rooms });

    await room.follow();
    const own = await room.follow({ channelId: 'C2' });
    const stopped = await room.follow({ channelId: 'C2' });
    const desk = createDesk(room.deps);
    await room.deps.store.stories.update(stopped.id, { state: 'stopped' });
    expect((await desk.home(ada)).stories.map(({ story }) => story.id)).toEqual([own.id]);
  });
});

describeStores('a failing feed', (open) => {
  const found: FeedCandidate = {
    url: 'https://harbour.example/new-feed',
    title: 'The Harbour Post',
    language: 'en',
    entries: 12,
    lastEntry: null,
  };
  async function failing(store: Store, findFeeds: (url: string) => Promise<readonly FeedCandidate[]>) {
    const room = await deskWith(store);
    const deps = { ...room.deps, findFeeds };

    const { feed } = await store.feeds.add(
      {
        url: 'https://harbour.example/old/feed',
        title: 'The Harbour Post',
        siteUrl: null,
        outlet: 'The Harbour Post',
        language: 'en',
        addedBy: null,
      },
      0,
    );
    const later = room.deps.machine.now() + 3_600_000;
    await store.feeds.settle(feed.id, {
      state: 'failing',
      failures: 5,
      lastError: 'the server answers 404',
      etag: 'W/"1"',
      kept: 7,
      nextPollAt: later,
    });
    return { desk: createDesk(deps), feed, now: room.deps.machine.now() };
  }

  it('is asked for at once when somebody wants that, and a gone one too', async () => {
    const store = await open();
    const { desk, feed, now } = await failing(store, () => Promise.resolve([]));
    await store.feeds.settle(feed.id, { state: 'gone' });
    expect(await desk.retryFeed(feed.id)).toMatchObject({ state: 'failing' });
    expect((await store.feeds.claimDue(now, 1000, 5)).map(({ id }) => id)).toEqual([feed.id]);
    expect(await desk.retryFeed('fe_guessed')).toBeNull();
  });

  it('is found where its site names it, and moves there with all that came of it', async () => {
    const store = await open();
    const { desk, feed } = await failing(store, (url) =>
      Promise.resolve(url === found.url ? [{ ...found, isAddress: true }] : [found]),
    );
    const looked = await desk.findNewAddress(feed.id);
    expect(looked).toMatchObject({ kind: 'choose', site: 'https://harbour.example/', candidates: [found] });
    expect((await store.feeds.get(feed.id))?.url).toBe(feed.url);
    expect(await desk.moveFeed(feed.id, found.url)).toMatchObject({ kind: 'moved', feed: { url: found.url } });
    expect(await store.feeds.get(feed.id)).toMatchObject({
      url: found.url,
      state: 'active',
      failures: 0,
      lastError: null,
      etag: null,
      kept: 7,
    });
    expect(await desk.moveFeed(feed.id, found.url)).toMatchObject({
      kind: 'refused',
      reason: 'That is its address already.',
    });
  });

  it.each([
    { address: 'javascript:alert(1)', says: /no http or https/ },
    { address: 'https://harbour.example/page', says: /no feed at/ },
    { address: 'https://down.example/', says: /could not be read: it is down/ },
  ])('does not move to $address', async ({ address, says }) => {
    const store = await open();
    const { desk, feed } = await failing(store, (url) =>
      url.includes('down') ? Promise.reject(new Error('it is down')) : Promise.resolve([found]),
    );
    expect(await desk.moveFeed(feed.id, address)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(says),
    });
    expect((await store.feeds.get(feed.id))?.url).toBe(feed.url);
  });

  it('whose site is down or has no other feed is told so', async () => {
    const store = await open();
    const none = await failing(store, () => Promise.resolve([]));
    expect(await none.desk.findNewAddress(none.feed.id)).toMatchObject({
      kind: 'none',
      reason: 'no other feed was found at https://harbour.example/',
    });
    expect(await none.desk.findNewAddress('fe_guessed')).toEqual({ kind: 'not-found' });
  });
});
