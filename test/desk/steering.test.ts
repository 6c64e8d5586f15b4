import { expect, it } from 'vitest';
import { stopQuiet } from '../../src/desk/keep-house.ts';
import type { StoryReading } from '../../src/desk/ports.ts';
import { createPageWatch } from '../../src/desk/recheck-pages.ts';
import { fileReadings } from '../../src/desk/take-entries.ts';
import { defaultSettings } from '../../src/news/channel-settings.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, claim, deskWith, saidIn, texts } from './desk-with.ts';

const minutes = (n: number) => n * 60_000;
const nothing = { title: null, claim: null, stopAfterQuietMs: null };
const textOf = (rows: Awaited<ReturnType<Awaited<ReturnType<typeof deskWith>>['deliver']>>) =>
  rows.flatMap(({ notice }) => (notice.kind === 'note' ? [notice.text] : []));

describeStores('decisions', (open) => {
  async function denied(store: Parameters<typeof deskWith>[0]) {
    const room = await deskWith(store);
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await room.deliver();
    const alert = (await room.rows(story)).flatMap(({ notice }) => (notice.kind === 'alert' ? [notice.alert] : []));
    const said = alert.find(({ kind }) => kind === 'denial')?.quotation;
    if (!said) throw new Error('no denial was told');
    const about = { storyId: story.id, articleId: said.articleId, speaker: said.speaker, sentence: said.sentence };
    return { room, story, about };
  }
  const settledIn = async ({ rows }: Awaited<ReturnType<typeof deskWith>>, story: { id: string }) =>
    (await rows(story as never)).flatMap(({ notice }) => (notice.kind === 'refresh' ? [notice] : [])).at(-1);

  it('recount the story, show who decided on the alert, and can be taken back for ten minutes', async () => {
    const { room, story, about } = await denied(await open());
    const outcome = await room.desk.decide(ben, { ...about, kind: 'not-a-denial' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect((await room.desk.open(ada, story.id))?.ledger.denials).toEqual([]);
    expect(await settledIn(room, story)).toMatchObject({
      settled: 'Settled by <@U2>: not a denial.',
      undo: outcome.decision.id,
    });
    room.wind(minutes(9));
    expect((await room.desk.undo(ada, outcome.decision.id)).kind).toBe('done');
    expect((await room.desk.open(ada, story.id))?.ledger.denials.map(({ speaker }) => speaker)).toEqual(['Mira Lund']);
    expect(await settledIn(room, story)).toMatchObject({ settled: null, undo: null });
    expect(saidIn(await room.deliver())).toEqual([]);
    expect(await room.desk.undo(ada, outcome.decision.id)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/already/),
    });
  });

  it('reach a message that Slack shows already, though its answer is still on the way to us', async () => {
    const store = await open();
    const room = await deskWith(store);
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.deliver();
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    const beingSaid = await store.outbox.claim(room.deps.machine.now(), 10_000);
    if (beingSaid?.row.notice.kind !== 'alert') throw new Error('no alert is on its way');
    const { kind, subject, quotation } = beingSaid.row.notice.alert;
    expect([kind, subject]).toEqual(['denial', 'Mira Lund']);
    const about = { storyId: story.id, articleId: 'a2', speaker: subject, sentence: quotation?.sentence ?? null };
    expect((await room.desk.decide(ben, { ...about, kind: 'not-a-denial' })).kind).toBe('done');
    await store.outbox.sent(beingSaid.row.id, 'ts-shown', room.deps.machine.now());
    const drawn = (await room.deliver()).find(
      ({ notice, threadOf }) => notice.kind === 'refresh' && threadOf === beingSaid.row.id,
    );
    expect(drawn?.notice).toMatchObject({ settled: 'Settled by <@U2>: not a denial.' });
  });

  it('stand after ten minutes', async () => {
    const { room, about } = await denied(await open());
    const outcome = await room.desk.decide(ben, { ...about, kind: 'not-a-denial' });
    room.wind(minutes(10));
    const undone = await room.desk.undo(ben, outcome.kind === 'done' ? outcome.decision.id : '');
    expect(undone).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/ten minutes/) });
  });

  it('are made once: of two people at the same moment the second is told whose decision stands', async () => {
    const { room, about } = await denied(await open());
    const both = await Promise.all([
      room.desk.decide(ada, { ...about, kind: 'a-denial' }),
      room.desk.decide(ben, { ...about, kind: 'not-a-denial' }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already', 'done']);
    const first = both.find(({ kind }) => kind === 'done');
    const second = both.find(({ kind }) => kind === 'already');
    if (first?.kind !== 'done' || second?.kind !== 'already') throw new Error('not one of each');
    expect(second.decision.id).toBe(first.decision.id);
  });

  it('of others can not be taken back by ids that somebody guesses from outside', async () => {
    const { room, about } = await denied(await open());
    const outcome = await room.desk.decide(ada, { ...about, kind: 'not-a-denial' });
    const id = outcome.kind === 'done' ? outcome.decision.id : '';
    expect(await room.desk.undo({ ...ben, teamId: 'T2' }, id)).toEqual({ kind: 'not-found' });
    expect(await room.desk.undo(ben, 'de_guessed')).toEqual({ kind: 'not-found' });
  });
});

describeStores('a story', (open) => {
  it('gets a short title, is found by it, and loses it again', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    expect(await room.desk.changeStory(ada, story.id, { ...nothing, title: 'The <!channel> deal' })).toMatchObject({
      kind: 'done',
    });
    expect(await room.desk.find(ada, 'deal')).toMatchObject({ kind: 'story', story: { id: story.id } });
    const outcome = await room.desk.changeStory(ada, story.id, { ...nothing, title: '' });
    expect(outcome).toMatchObject({ kind: 'done', story: { title: null } });
  });

  it('is read again against a changed claim, and its thread is told', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await room.deliver();
    const other = 'The central bank of Aurelia raises its interest rates in June';
    expect(await room.desk.changeStory(ada, story.id, { ...nothing, claim: other })).toMatchObject({
      kind: 'done',
      story: { claim: other },
    });
    const view = await room.desk.open(ada, story.id);
    expect(view?.ledger.denials).toEqual([]);
    expect(view?.ledger.independentSourceCount).toBe(0);
    room.wind(minutes(1));
    const said = await room.deliver();
    expect(textOf(said)).toEqual([expect.stringContaining(`The claim is now: “${other}” (it was: “${claim}”)`)]);
    expect(said.every(({ threadOf }) => threadOf !== null)).toBe(true);
    // And back: what was counted is counted again, and told no second time.
    await room.desk.changeStory(ada, story.id, { ...nothing, claim });
    expect((await room.desk.open(ada, story.id))?.ledger.denials).toHaveLength(1);
    expect(saidIn(await room.deliver())).toEqual([]);
  });

  it.each([
    { to: 'things happen', why: /./ },
    { to: 'Kestria closes its northern harbour', why: /story 2 already/ },
  ])('keeps its claim where it is asked to follow “$to”', async ({ to, why }) => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.follow({ claim: 'Kestria closes its northern harbour' });
    const outcome = await room.desk.changeStory(ada, story.id, { ...nothing, claim: to });
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(why) });
    expect((await room.deps.store.stories.get(story.id))?.claim).toBe(claim);
  });

  it('that was stopped meanwhile is not changed: who asked is told how to take it up again', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.stop(ben, story.id);
    const outcome = await room.desk.changeStory(ada, story.id, { ...nothing, title: 'Frigates' });
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('/story resume 1') });
  });

  it('is found among the stopped ones, and taken up again', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.stop(ada, story.id);
    expect(await room.desk.find(ada, '1')).toEqual({ kind: 'none' });
    expect(await room.desk.find(ada, '1', 'stopped')).toMatchObject({ kind: 'story' });
    expect((await room.desk.archive(ada)).map(({ id }) => id)).toEqual([story.id]);
    expect((await room.desk.resume(ada, story.id))?.state).toBe('following');
    expect(await room.desk.archive(ada)).toEqual([]);
  });

  it('merges into another one: counted there, answered there, told in both threads, and nothing twice', async () => {
    const room = await deskWith(await open());
    const first = await room.follow();
    const second = await room.follow({ claim: 'Norvalia will sell four frigates to Kestria' });
    await room.arrive(first, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(first, 'a2', 'Coastal Wire', texts.denial);
    await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'C1', ts: '1.1', storyId: first.id });
    await room.deliver();
    const outcome = await room.desk.merge(ada, first.id, second.id);
    expect(outcome).toMatchObject({ kind: 'done', story: { id: second.id } });
    expect((await room.deps.store.stories.byThread('T1', 'C1', '1.1'))?.id).toBe(second.id);
    const view = await room.desk.open(ada, second.id);
    expect(view?.ledger.articles.map(({ outlet }) => outlet).toSorted()).toEqual(['Coastal Wire', 'The Harbour Post']);
    const said = await room.deliver();
    expect(saidIn(said)).toEqual([]);
    expect(textOf(said)).toEqual([
      expect.stringContaining('Merged into story 2'),
      expect.stringContaining('is merged into this one'),
    ]);
    await expect(room.desk.resume(ada, first.id)).rejects.toThrow(/merged into story 2/);
  });

  it('is not merged with itself, with one of another channel, or with a stopped one', async () => {
    const room = await deskWith(await open());
    const here = await room.follow();
    const there = await room.follow({ channelId: 'C2' });
    const stopped = await room.follow({ claim: 'Kestria closes its northern harbour' });
    await room.desk.stop(ada, stopped.id);
    for (const into of [here, there, stopped])
      expect((await room.desk.merge(ada, here.id, into.id)).kind, into.channelId).toBe('refused');
  });

  it('goes to another channel with what is known, and later alerts go there', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.deliver();
    const outcome = await room.desk.handOver(ada, story.id, { channelId: 'C2', userId: null, confirmed: false });
    expect(outcome).toMatchObject({ kind: 'done', story: { channelId: 'C2', number: 1 } });
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    const said = await room.deliver();
    expect(said.map(({ channelId, notice }) => `${channelId} ${notice.kind}`)).toEqual([
      'C1 note',
      'C2 alert',
      'C2 alert',
      'C2 note',
    ]);
  });

  it('of a private channel shows to more people only after a clear yes', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ channelId: 'G1', isPrivate: true });
    const to = { channelId: 'C1', userId: null };
    const viewer = { ...ada, channelId: 'G1' };
    expect(await room.desk.handOver(ben, story.id, { ...to, confirmed: true })).toEqual({ kind: 'not-found' });
    expect(await room.desk.handOver(viewer, story.id, { ...to, confirmed: false })).toMatchObject({
      kind: 'confirm',
      question: expect.stringContaining('everybody in the workspace can see it'),
    });
    expect(await room.desk.open(ben, story.id)).toBeNull();
    expect((await room.desk.handOver(viewer, story.id, { ...to, confirmed: true })).kind).toBe('done');
    expect(await room.desk.open(ben, story.id)).not.toBeNull();
  });

  it('that went to a private channel is spoken of no more where it was', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'C1', ts: '1.1', storyId: story.id });
    await room.deliver();
    const asked = { ...ada, threadTs: '1.1', text: 'Who denied it?', mentioned: true };
    expect(await room.desk.answerThread({ ...asked, ts: '1.2' })).toBe('answered');
    const to = { channelId: 'G1', userId: null, confirmed: true };
    expect((await room.desk.handOver(ada, story.id, to)).kind).toBe('done');
    await room.deliver();
    expect(await room.desk.answerThread({ ...asked, ts: '1.3' })).toBe('silent');
    const said = (await room.rows(story)).flatMap(({ notice }) => (notice.kind === 'alert' ? [notice.alert] : []));
    const { articleId, speaker, sentence } = said.find(({ kind }) => kind === 'denial')?.quotation ?? {};
    const about = {
      storyId: story.id,
      articleId: articleId ?? '',
      speaker: speaker ?? null,
      sentence: sentence ?? null,
    };
    const inside = { ...ada, channelId: 'G1' };
    expect((await room.desk.decide(inside, { ...about, kind: 'not-a-denial' })).kind).toBe('done');
    expect((await room.deliver()).filter(({ channelId }) => channelId === 'C1')).toEqual([]);
  });

  it('is kept by whom it was handed to, who is told alone; not by somebody who may not see it', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.handOver(ada, story.id, { channelId: null, userId: 'U2', confirmed: false });
    expect((await room.deps.store.stories.get(story.id))?.keeper).toBe('U2');
    await room.deliver();
    expect((await room.deps.store.outbox.pending()).queued).toBe(0);
    const secret = await room.follow({ channelId: 'G1', isPrivate: true });
    const to = { channelId: null, userId: 'U2', confirmed: true };
    expect((await room.desk.handOver({ ...ada, channelId: 'G1' }, secret.id, to)).kind).toBe('refused');
  });
});

describeStores('a page that is gone', (open) => {
  const withdraws = ({ article, reading }: StoryReading) => `${article.id} ${reading.withdraws}`;

  it('is withdrawn once it was gone twice, told once, and counts again when it is back', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const article = await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.deliver();
    const watch = createPageWatch(room.deps);
    const readings = async () => (await room.deps.store.stories.readings(story.id)).map(withdraws);
    room.pages.set(article.url ?? '', { kind: 'gone', reason: 'the page answers 404' });
    room.wind(minutes(11));
    await watch.tick();
    expect(await readings()).toEqual(['a1 false']);
    room.wind(minutes(11));
    await watch.tick();
    room.wind(minutes(11));
    await watch.tick();
    expect(await readings()).toEqual(['a1 true']);
    const said = (await room.deliver()).flatMap(({ notice }) => (notice.kind === 'alert' ? [notice.alert] : []));
    expect(said).toMatchObject([{ kind: 'retraction', subject: 'The Harbour Post', change: { after: '' } }]);
    expect((await room.desk.open(ada, story.id))?.ledger.status).toBe('retracted');
  });

  it('once only, or for a while, was a mistake of its server', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const article = await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    const watch = createPageWatch(room.deps);
    for (const outcome of ['gone', 'unreadable', 'gone'] as const) {
      room.pages.set(article.url ?? '', { kind: outcome, reason: 'it failed' });
      room.wind(minutes(11));
      await watch.tick();
    }
    expect((await room.deps.store.stories.readings(story.id)).map(withdraws)).toEqual(['a1 false']);
  });
});

describeStores('a mute', (open) => {
  it('lasts until the channel’s clock shows the time that was named', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.changeSettings(ada, { ...defaultSettings, timeZone: 'Europe/Rome' });
    const muted = await room.desk.muteUntil(ada, story.id, 7 * 60 + 30);
    expect(muted?.mutedUntil).toBe(Date.parse('2031-05-07T05:30:00Z'));
  });

  it('holds back a correction of the origin too, and tells it when it ends', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.deliver();
    await room.desk.mute(ben, story.id, minutes(600));
    room.wind(minutes(20));
    const [reading] = await room.deps.store.stories.readings(story.id);
    if (reading === undefined) throw new Error('no reading');
    const changed = {
      ...reading.article,
      title: 'Norvalia has not agreed to sell any frigates, officials say',
      hash: 'h3',
    };
    await room.deps.store.transaction(async (tx) => {
      const put = await tx.articles.put(changed);
      await fileReadings(tx, changed, put.previous, [{ story, reading: reading.reading }], [story.id], room.deps);
    });
    expect(saidIn(await room.deliver())).toEqual([]);
    room.wind(minutes(20));
    await room.desk.resume(ada, story.id);
    expect(saidIn(await room.deliver())).toEqual(['correction The Harbour Post']);
  });
});

describeStores('a story without news', (open) => {
  it('stops after as many days as were chosen, says so in its thread, and counts anew once it is taken up again', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.changeStory(ada, story.id, { ...nothing, stopAfterQuietMs: minutes(3 * 1440) });
    await room.deliver();
    room.wind(minutes(3 * 1440 + 1));
    await stopQuiet(room.deps);
    expect((await room.deps.store.stories.get(story.id))?.state).toBe('stopped');
    expect(textOf(await room.deliver())).toEqual([expect.stringContaining('Take it up again: /story resume 1')]);
    await room.desk.resume(ada, story.id);
    room.wind(minutes(60));
    await stopQuiet(room.deps);
    expect((await room.deps.store.stories.get(story.id))?.state).toBe('following');
    room.wind(minutes(3 * 1440));
    await stopQuiet(room.deps);
    expect(textOf(await room.deliver())).toHaveLength(1);
  });
});

describeStores('a private story', (open) => {
  it('is not steered by somebody outside, with its id guessed', async () => {
    const room = await deskWith(await open());
    const secret = await room.follow({ channelId: 'G1', isPrivate: true });
    const other = await room.follow();
    const outside = [
      room.desk.changeStory(ben, secret.id, { ...nothing, title: 'Mine' }),
      room.desk.merge(ben, secret.id, other.id),
      room.desk.merge(ben, other.id, secret.id),
      room.desk.handOver(ben, secret.id, { channelId: 'C1', userId: 'U2', confirmed: true }),
    ];
    for (const outcome of await Promise.all(outside)) expect(outcome).toEqual({ kind: 'not-found' });
    expect(await room.desk.archive({ ...ben, channelId: 'C1' })).toEqual([]);
    expect(await room.deps.store.stories.get(secret.id)).toMatchObject({
      title: null,
      channelId: 'G1',
      isPrivate: true,
    });
  });
});
