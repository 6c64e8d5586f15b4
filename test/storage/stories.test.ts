import { expect, it } from 'vitest';
import type { Decision } from '../../src/desk/ports.ts';
import { describeStores } from '../support/database.ts';
import { aLedger, aReading, articleOf, storyOf } from './samples.ts';

describeStores('stories', (open) => {
  it('creates a story as it was asked for, followed from now on', async () => {
    const { stories } = await open();
    const asked = storyOf('s1', {
      isPrivate: true,
      originUrl: 'https://gazette.example/1',
      stopAfterQuietMs: 86_400_000,
    });
    const story = await stories.create(asked);
    const unset = {
      state: 'following',
      mutedUntil: null,
      lastNewsAt: null,
      pausedBy: null,
      mergedInto: null,
      resumedAt: null,
    };
    expect(story).toEqual({ ...asked, ...unset, number: 1 });
    expect(await stories.get('s1')).toEqual(story);
    expect(await stories.get('s2')).toBeNull();
  });

  it('counts within a channel', async () => {
    const { stories } = await open();
    const made = [
      await stories.create(storyOf('s1')),
      await stories.create(storyOf('s2', { channelId: 'C2' })),
      await stories.create(storyOf('s3', { teamId: 'T2' })),
      await stories.create(storyOf('s4')),
    ];
    expect(made.map(({ number }) => number)).toEqual([1, 1, 1, 2]);
    expect((await stories.inChannel('T1', 'C1')).map(({ id }) => id)).toEqual(['s1', 's4']);
    expect((await stories.inTeam('T1')).map(({ id }) => id)).toEqual(['s1', 's2', 's4']);
  });

  it('gives no number twice when thirty people track at once', async () => {
    const { stories } = await open();
    const made = await Promise.all(Array.from({ length: 30 }, (_, n) => stories.create(storyOf(`s${n}`))));
    expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
  });

  it('writes nothing of a story whose transaction fails', async () => {
    const { stories, transaction } = await open();
    await expect(
      transaction(async (tx) => {
        await tx.stories.create(storyOf('s1'));
        throw new Error('the channel is gone');
      }),
    ).rejects.toThrow('the channel is gone');
    expect(await stories.get('s1')).toBeNull();
    expect((await stories.create(storyOf('s2'))).number).toBe(1);
  });

  it('follows what is not stopped', async () => {
    const { stories } = await open();
    for (const id of ['s1', 's2', 's3']) await stories.create(storyOf(id));
    await stories.update('s1', { state: 'stopped' });
    await stories.update('s2', { state: 'paused' });
    expect((await stories.followed()).map(({ id }) => id)).toEqual(['s2', 's3']);
  });

  it('changes what it is told to, and nothing of a story that is not there', async () => {
    const { stories } = await open();
    const story = await stories.create(storyOf('s1'));
    const change = {
      mutedUntil: 9_000,
      alerts: ['pickup'],
      isPrivate: true,
      lastNewsAt: 5_000,
      claim: 'Another',
    } as const;
    expect(await stories.update('s1', change)).toEqual({ ...story, ...change });
    expect(await stories.update('s1', {})).toEqual({ ...story, ...change });
    expect(await stories.update('s2', change)).toBeNull();
  });

  it('gives a story that moves to another channel a number of that channel', async () => {
    const { stories } = await open();
    await stories.create(storyOf('s1'));
    await stories.create(storyOf('s2', { channelId: 'C2' }));
    expect(await stories.update('s2', { channelId: 'C1' })).toMatchObject({ channelId: 'C1', number: 2 });
    expect(await stories.create(storyOf('s3', { channelId: 'C2' }))).toMatchObject({ number: 2 });
  });

  it('finds the story of a thread', async () => {
    const { stories } = await open();
    const story = await stories.create(storyOf('s1'));
    const thread = { teamId: 'T1', channelId: 'C1', ts: '1710400000.000100', storyId: 's1' };
    await stories.addThread(thread);
    await stories.addThread(thread);
    expect(await stories.byThread('T1', 'C1', thread.ts)).toEqual(story);
    expect(await stories.byThread('T1', 'C2', thread.ts)).toBeNull();
    expect(await stories.byThread('T2', 'C1', thread.ts)).toBeNull();
  });

  it('keeps one reading an article, the last one, with the article', async () => {
    const { stories, articles } = await open();
    await stories.create(storyOf('s1'));
    await articles.put(articleOf('a1'));
    await articles.put(articleOf('a2'));
    const filed = { storyId: 's1', reading: aReading, score: 0.875, excludedBy: null };
    await stories.putReading({ ...filed, articleId: 'a1', addedAt: 3_000 });
    await stories.putReading({ ...filed, articleId: 'a2', addedAt: 2_000 });
    await stories.putReading({ ...filed, articleId: 'a1', addedAt: 3_000, excludedBy: 'U1', score: 1 });
    expect(await stories.readings('s1')).toEqual([
      { ...filed, addedAt: 2_000, article: articleOf('a2') },
      { ...filed, addedAt: 3_000, article: articleOf('a1'), excludedBy: 'U1', score: 1 },
    ]);
    expect(await stories.storiesOf('a1')).toEqual(['s1']);
    expect(await stories.storiesOf('a9')).toEqual([]);
  });

  it('files nothing for an article or a story that is not there', async () => {
    const { stories, articles } = await open();
    await stories.create(storyOf('s1'));
    await articles.put(articleOf('a1'));
    const filed = { reading: aReading, score: 1, addedAt: 1, excludedBy: null };
    await expect(stories.putReading({ ...filed, storyId: 's1', articleId: 'a9' })).rejects.toThrow(/foreign key/i);
    await expect(stories.putReading({ ...filed, storyId: 's9', articleId: 'a1' })).rejects.toThrow(/foreign key/i);
  });

  it('takes a decision once, whoever decides it', async () => {
    const { stories, articles } = await open();
    await stories.create(storyOf('s1'));
    await articles.put(articleOf('a1'));
    const decision: Decision = {
      id: 'd1',
      storyId: 's1',
      articleId: 'a1',
      kind: 'not-a-denial',
      speaker: 'A. Minister',
      sentence: 'The minister denied the plan on Monday.',
      userId: 'U1',
      at: 5_000,
    };
    const noSpeaker = { ...decision, id: 'd3', speaker: null };
    const opposite: Decision = { ...decision, id: 'd5', kind: 'a-denial' };
    expect(await stories.decide(decision)).toBe(true);
    expect(await stories.decide({ ...decision, id: 'd2', userId: 'U2', at: 6_000 })).toBe(false);
    expect(await stories.decide(noSpeaker)).toBe(true);
    expect(await stories.decide({ ...noSpeaker, id: 'd4' })).toBe(false);
    expect(await stories.decide(opposite)).toBe(true);
    expect(await stories.decisions('s1')).toEqual([decision, noSpeaker, opposite]);
  });

  it('takes a decision once when two people press at the same moment', async () => {
    const { stories, articles } = await open();
    await stories.create(storyOf('s1'));
    await articles.put(articleOf('a1'));
    const decision = {
      storyId: 's1',
      articleId: 'a1',
      kind: 'a-denial',
      speaker: null,
      sentence: null,
      at: 1,
    } as const;
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, n) => stories.decide({ ...decision, id: `d${n}`, userId: `U${n}` })),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('keeps the last ledger', async () => {
    const { stories } = await open();
    await stories.create(storyOf('s1'));
    expect(await stories.ledger('s1')).toBeNull();
    await stories.saveLedger('s1', { ...aLedger, status: 'reported' }, 5_000);
    await stories.saveLedger('s1', aLedger, 6_000);
    expect(await stories.ledger('s1')).toEqual({ ledger: aLedger, at: 6_000 });
  });

  it('works on a story one after the other', async () => {
    const { stories, transaction } = await open();
    await stories.create(storyOf('s1'));
    await stories.saveLedger('s1', { ...aLedger, independentSourceCount: 0 }, 0);
    await Promise.all(
      Array.from({ length: 12 }, () =>
        transaction(async (tx) => {
          await tx.stories.lock('s1');
          const told = await tx.stories.ledger('s1');
          const independentSourceCount = (told?.ledger.independentSourceCount ?? 0) + 1;
          await tx.stories.saveLedger('s1', { ...aLedger, independentSourceCount }, 1);
        }),
      ),
    );
    expect((await stories.ledger('s1'))?.ledger.independentSourceCount).toBe(12);
    await expect(stories.lock('s1')).rejects.toThrow('within a transaction');
  });

  it('files readings of one story at the same moment, and locks it after', async () => {
    const { stories, articles, transaction } = await open();
    await stories.create(storyOf('s1'));
    for (let n = 0; n < 8; n += 1) await articles.put(articleOf(`a${n}`));
    let runs = 0;
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        transaction(async (tx) => {
          runs += 1;
          const filed = {
            storyId: 's1',
            articleId: `a${n}`,
            reading: aReading,
            score: 1,
            addedAt: n,
            excludedBy: null,
          };
          await tx.stories.putReading(filed);
          await tx.stories.lock('s1');
          await tx.stories.update('s1', { lastNewsAt: n });
        }),
      ),
    );
    expect(await stories.readings('s1')).toHaveLength(8);
    expect(runs).toBe(8);
  });

  it('runs again what a deadlock has ended', async () => {
    const { stories, transaction } = await open();
    await stories.create(storyOf('s1'));
    await stories.create(storyOf('s2'));
    const both = Promise.withResolvers<void>();
    let arrived = 0;
    const work = (first: string, second: string) =>
      transaction(async (tx) => {
        await tx.stories.lock(first);
        arrived += 1;
        if (arrived === 2) both.resolve();
        // On SQLite the second one never gets this far while the first one is at work.
        await Promise.race([both.promise, new Promise((resolve) => setTimeout(resolve, 200))]);
        await tx.stories.lock(second);
        const story = await tx.stories.get(second);
        await tx.stories.update(second, { lastNewsAt: (story?.lastNewsAt ?? 0) + 1 });
      });
    await Promise.all([work('s1', 's2'), work('s2', 's1')]);
    expect((await stories.get('s1'))?.lastNewsAt).toBe(1);
    expect((await stories.get('s2'))?.lastNewsAt).toBe(1);
  });
});
