import { expect, it } from 'vitest';
import { createDigests } from '../../src/desk/tell-digests.ts';
import { type ChannelSettings, defaultSettings } from '../../src/news/channel-settings.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, deskWith, saidIn, texts } from './desk-with.ts';

const settings = (change: Partial<ChannelSettings>): ChannelSettings => ({ ...defaultSettings, ...change });
const night = settings({ quiet: { from: 22 * 60, to: 7 * 60 }, timeZone: 'Europe/Rome' });

describeStores('how a channel is told', (open) => {
  it('is the default until somebody chooses, and then what was chosen, by channel', async () => {
    const { desk } = await deskWith(await open());
    expect(await desk.channelSettings(ada)).toEqual(defaultSettings);
    expect(await desk.changeSettings(ada, night)).toBe(true);
    expect(await desk.channelSettings(ben)).toEqual(night);
    expect(await desk.channelSettings({ ...ada, channelId: 'C2' })).toEqual(defaultSettings);
  });

  it('is kept from people who are not in a private channel, and a time zone that nobody knows is refused', async () => {
    const { desk } = await deskWith(await open());
    expect(await desk.changeSettings({ ...ada, channelId: 'G1' }, night)).toBe(true);
    expect(await desk.channelSettings({ ...ben, channelId: 'G1' })).toBeNull();
    expect(await desk.changeSettings({ ...ben, channelId: 'G1' }, defaultSettings)).toBe(false);
    expect(await desk.changeSettings(ada, settings({ timeZone: 'Middle/Earth' }))).toBe(false);
  });

  it('holds what is found in quiet hours, lets a denial through, and says the rest when they end, in order', async () => {
    const room = await deskWith(await open(), Date.parse('2031-05-06T12:00:00Z'));
    const story = await room.follow();
    await room.desk.changeSettings(ada, night);
    await room.deliver();
    room.wind('2031-05-06T21:30:00Z'); // 23:30 in Rome
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await room.arrive(story, 'a3', 'Radio Delta', texts.relay);
    expect(saidIn(await room.deliver())).toEqual(['denial Mira Lund']);
    room.wind('2031-05-07T04:59:00Z');
    expect(saidIn(await room.deliver())).toEqual([]);
    room.wind('2031-05-07T05:00:00Z');
    expect(saidIn(await room.deliver())).toEqual(['pickup The Harbour Post', 'pickup Radio Delta']);
  });

  it('says at once what was held where the quiet hours are given up', async () => {
    const room = await deskWith(await open(), Date.parse('2031-05-06T22:30:00Z'));
    const story = await room.follow();
    await room.deliver();
    await room.desk.changeSettings(ada, night);
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    expect(saidIn(await room.deliver())).toEqual([]);
    await room.desk.changeSettings(ada, defaultSettings);
    expect(saidIn(await room.deliver())).toEqual(['pickup The Harbour Post']);
  });

  it('lets nobody but its keeper stop a story, where so chosen', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.desk.changeSettings(ada, settings({ mayStop: 'keeper' }));
    await expect(room.desk.stop(ben, story.id)).rejects.toThrow(/only the person who keeps/);
    expect((await room.desk.stop(ada, story.id))?.state).toBe('stopped');
  });

  it('answers only where it is named, where so chosen', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'C1', ts: '1.1', storyId: story.id });
    const asked = { ...ada, ts: '1.2', threadTs: '1.1', text: 'Who denied it?', mentioned: false };
    await room.desk.changeSettings(ada, settings({ answers: 'mentions' }));
    expect(await room.desk.answerThread(asked)).toBe('silent');
    expect(await room.desk.answerThread({ ...asked, mentioned: true })).toBe('answered');
  });

  it('keeps a channel that wants its digest only silent, and tells it all in the digest', async () => {
    const room = await deskWith(await open(), Date.parse('2031-05-06T12:00:00Z'));
    const story = await room.follow();
    await room.deliver();
    const digest = { morning: 8 * 60, evening: null, evenIfQuiet: false };
    await room.desk.changeSettings(ada, settings({ level: 'digest', digest, timeZone: 'Europe/Rome' }));
    room.wind('2031-05-06T15:00:00Z');
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    expect(saidIn(await room.deliver())).toEqual([]);
    expect((await room.deps.store.stories.get(story.id))?.lastNewsAt).toBe(Date.parse('2031-05-06T15:00:00Z'));
    room.wind('2031-05-07T06:00:07Z'); // 08:00:07 in Rome
    await createDigests(room.deps).tick();
    const row = (await room.deliver()).find(({ notice }) => notice.kind === 'digest');
    if (row?.notice.kind !== 'digest') throw new Error('no digest');
    expect(row.notice.digest.fresh.map(({ number }) => number)).toEqual([1]);
    expect(row.notice.digest.fresh[0]?.changes.join()).toContain('Mira Lund');
  });
});

describeStores('the digest', (open) => {
  const twice = settings({ digest: { morning: 8 * 60, evening: 18 * 60, evenIfQuiet: false } });
  async function started(store: Parameters<typeof deskWith>[0], change: Partial<ChannelSettings> = {}) {
    const room = await deskWith(store, Date.parse('2031-05-05T12:00:00Z'));
    const story = await room.follow();
    await room.desk.changeSettings(ada, { ...twice, ...change });
    room.wind('2031-05-06T05:00:00Z');
    await room.deliver();
    return { room, story, digests: () => createDigests(room.deps).tick() };
  }
  const digestsOf = async (room: Awaited<ReturnType<typeof deskWith>>) =>
    (await room.deliver()).flatMap(({ notice }) => (notice.kind === 'digest' ? [notice.digest] : []));

  it('comes once, however many instances and restarts there are', async () => {
    const { room, story, digests } = await started(await open());
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    room.wind('2031-05-06T08:00:07Z');
    await Promise.all([digests(), digests()]);
    await digests();
    room.wind('2031-05-06T08:01:07Z');
    await digests();
    expect(await digestsOf(room)).toMatchObject([
      { since: Date.parse('2031-05-05T18:00:00Z'), until: Date.parse('2031-05-06T08:00:00Z') },
    ]);
  });

  it('tells what moved since the one before, then what fell silent', async () => {
    const { room, story, digests } = await started(await open());
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.follow({ claim: 'Kestria closes its northern harbour', channelId: 'C1' });
    room.wind('2031-05-06T08:00:07Z');
    await digests();
    const [morning] = await digestsOf(room);
    expect(morning?.moved).toMatchObject([{ number: 1, sources: 1, outlets: 1 }]);
    expect(morning?.moved[0]?.changes.join('; ')).toMatch(/New source: .*; 1 more outlet: The Harbour Post/);
    expect(morning?.fresh.map(({ number }) => number)).toEqual([2]);
    room.wind('2031-05-06T10:00:00Z');
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    room.wind('2031-05-06T18:00:07Z');
    await digests();
    const [evening] = await digestsOf(room);
    expect(evening?.moved[0]?.changes[0]).toBe('Denied by Mira Lund');
    expect(evening?.silent.map(({ number }) => number)).toEqual([2]);
  });

  it.each([
    { evenIfQuiet: false, digests: 0 },
    { evenIfQuiet: true, digests: 1 },
  ])(
    'where nothing moved and evenIfQuiet is $evenIfQuiet comes $digests times',
    async ({ evenIfQuiet, digests: many }) => {
      const { room, digests } = await started(await open(), { digest: { ...twice.digest, evenIfQuiet } });
      room.wind('2031-05-06T08:00:07Z');
      await digests();
      expect(await digestsOf(room)).toHaveLength(many);
    },
  );

  it('is not made up for times before it was chosen', async () => {
    const { room, story, digests } = await started(await open());
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    room.wind('2031-05-06T08:00:30Z');
    await room.desk.changeSettings(ada, twice);
    await digests();
    expect(await digestsOf(room)).toEqual([]);
  });
});
