import { expect, it } from 'vitest';
import type { Desk, Viewer } from '../../src/desk/desk.ts';
import { exportFormats } from '../../src/desk/story-file.ts';
import { FORGOTTEN } from '../../src/news/person.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, deskWith, texts } from './desk-with.ts';

/** Ada alone is in G1. Ben guesses ids, from everywhere that he can stand. */
const places: readonly { readonly from: string; readonly viewer: Viewer }[] = [
  { from: 'a public channel', viewer: ben },
  { from: 'Home', viewer: { ...ben, channelId: '' } },
  { from: 'a direct message', viewer: { ...ben, channelId: 'D2' } },
  { from: 'another workspace', viewer: { ...ben, teamId: 'T2', channelId: 'G1' } },
];
type Way = (desk: Desk, viewer: Viewer, id: string) => Promise<unknown>;
const decision = { articleId: 'a1', kind: 'not-a-denial', speaker: null, sentence: null } as const;
const ways: Readonly<Record<string, Way>> = {
  'a button': (desk, viewer, id) => desk.open(viewer, id),
  'a picture': (desk, viewer, id) => desk.picture(viewer, id, 'columns'),
  ...Object.fromEntries(
    exportFormats.map((format): [string, Way] => [
      `an export as ${format}`,
      (desk, viewer, id) => desk.exportStory(viewer, id, format),
    ]),
  ),
  'a question': (desk, viewer, id) => desk.ask(viewer, id, 'who denies it?'),
  mute: (desk, viewer, id) => desk.mute(viewer, id, 1000),
  resume: (desk, viewer, id) => desk.resume(viewer, id),
  stop: (desk, viewer, id) => desk.stop(viewer, id),
  'mute until': (desk, viewer, id) => desk.muteUntil(viewer, id, 60),
};
const refusing: Readonly<Record<string, Way>> = {
  'a decision': (desk, viewer, id) => desk.decide(viewer, { ...decision, storyId: id }),
  'a change': (desk, viewer, id) => desk.changeStory(viewer, id, { title: 'x', claim: null, stopAfterQuietMs: null }),
  'a hand-over': (desk, viewer, id) => desk.handOver(viewer, id, { channelId: 'C2', userId: null, confirmed: true }),
  'a merger': (desk, viewer, id) => desk.merge(viewer, id, id),
  'the second reader': (desk, viewer, id) => desk.allowSecondReader(viewer, id, true),
};
const listing: Readonly<Record<string, Way>> = {
  'the list': (desk, viewer) => desk.stories(viewer),
  'the archive': (desk, viewer) => desk.archive(viewer),
  'words and numbers': async (desk, viewer, id) => [
    await desk.find(viewer, id, 'stopped'),
    await desk.find(viewer, '1', 'stopped'),
    await desk.find(viewer, 'frigates Kestria', 'stopped'),
  ],
  'similar stories': (desk, viewer) =>
    desk.similar(viewer, { claim: 'Norvalia is ready to sell frigates to Kestria', originUrl: null }),
  Home: (desk, { teamId, userId }) => desk.home({ teamId, userId }),
  'what is kept': async (desk, viewer) => (await desk.privacyReport(viewer)).text,
  settings: (desk, viewer) => desk.channelSettings({ ...viewer, channelId: viewer.teamId === 'T2' ? 'C9' : 'G1' }),
};

describeStores('a private story', (open) => {
  it('shows to its members, and to nobody who guesses its id, in any way in', async () => {
    const { desk, follow, arrive, deliver } = await deskWith(await open());
    const story = await follow({ channelId: 'G1', isPrivate: true });
    await arrive(story, 'a1', 'The Harbour Post', texts.report);
    await deliver();
    expect(await desk.open({ ...ada, channelId: '' }, story.id)).not.toBeNull();
    for (const { from, viewer } of places) {
      for (const [way, ask] of Object.entries(ways))
        expect([from, way, await ask(desk, viewer, story.id)]).toEqual([from, way, null]);
      for (const [way, ask] of Object.entries(refusing))
        expect([from, way, await ask(desk, viewer, story.id)]).toEqual([from, way, { kind: 'not-found' }]);
      for (const [way, ask] of Object.entries(listing))
        expect(JSON.stringify(await ask(desk, viewer, story.id)) ?? '', `${way} from ${from}`).not.toMatch(
          /frigates|st_\d/,
        );
      if (viewer.teamId === 'T1')
        expect(await desk.forget({ ...viewer, channelId: 'G1' }, 'channel')).toMatchObject({ kind: 'refused' });
    }
    expect(await desk.stories({ ...ada, channelId: 'G1' })).toHaveLength(1);
  });

  it('is lost from sight by who leaves, also what they asked and decided there', async () => {
    const { desk, deps, follow, arrive, deliver } = await deskWith(await open());
    const story = await follow({ channelId: 'G1', isPrivate: true });
    await arrive(story, 'a1', 'The Harbour Post', texts.denial);
    await deliver();
    await desk.ask({ ...ada, channelId: 'G1' }, story.id, 'who denies it?');
    const left = { ...deps.rooms, hasMember: () => Promise.resolve(false) };
    Object.assign(deps, { rooms: left });
    const away = { ...ada, channelId: 'C1' };
    expect(await desk.open(away, story.id)).toBeNull();
    const report = await desk.privacyReport(away);
    expect(report.text).toContain('who denies it?');
    expect(report.text).not.toMatch(/frigates|Lund/);
  });
});

describeStores('a channel that turns private', (open) => {
  it('takes its stories with it', async () => {
    const store = await open();
    const { desk, deps, follow } = await deskWith(store);
    const story = await follow();
    expect(await desk.open({ ...ben, channelId: 'C2' }, story.id)).not.toBeNull();
    const turned = {
      describe: () => Promise.resolve('private' as const),
      hasMember: (_t: string, _c: string, user: string) => Promise.resolve(user === 'U1'),
    };
    Object.assign(deps, { rooms: { ...deps.rooms, ...turned } });
    await desk.channelTurnedPrivate({ teamId: 'T1', channelId: 'C1' });
    expect(await store.stories.get(story.id)).toMatchObject({ isPrivate: true });
    expect(await desk.open({ ...ben, channelId: 'C2' }, story.id)).toBeNull();
  });
});

describeStores('a channel shared with another organisation', (open) => {
  it('gets no private story', async () => {
    const { desk, deps, follow } = await deskWith(await open());
    const wish = {
      ...ada,
      claim: 'The council of Fjordby sold the old pier',
      originUrl: null,
      alerts: [],
      stopAfterQuietMs: null,
    };
    expect(await desk.track({ ...wish, targetChannelId: 'GX' })).toMatchObject({
      kind: 'refused',
      field: 'channel',
      reason: expect.stringContaining('shared with another organisation'),
    });
    const story = await follow({ channelId: 'G1', isPrivate: true });
    const to = { channelId: 'C2X', userId: null, confirmed: true };
    expect(await desk.handOver({ ...ada, channelId: 'G1' }, story.id, to)).toMatchObject({ kind: 'refused' });
    expect(await deps.store.stories.get(story.id)).toMatchObject({ channelId: 'G1' });
  });
});

describeStores('an archived channel', (open) => {
  it('pauses its stories, tells each keeper once, and tells all that moved when it opens', async () => {
    const store = await open();
    const { desk, follow, arrive, deliver, rows, wind } = await deskWith(store);
    const story = await follow();
    const stopped = await follow({ claim: 'The council of Fjordby sold the old pier' });
    await store.stories.update(stopped.id, { state: 'stopped' });
    await deliver();
    wind(60_000);
    await desk.channelArchived({ teamId: 'T1', channelId: 'C1' });
    await desk.channelArchived({ teamId: 'T1', channelId: 'C1' });
    const told = await deliver();
    expect(told.map(({ channelId }) => channelId)).toEqual(['U1']);
    expect(JSON.stringify(told[0]?.notice)).toContain(`/story change ${story.id}`);
    wind(60_000);
    await arrive(story, 'a1', 'Coastal Wire', texts.denial);
    expect((await rows(story)).filter(({ state }) => state === 'queued')).toEqual([]);
    await desk.channelOpened({ teamId: 'T1', channelId: 'C1' });
    expect(await store.stories.get(story.id)).toMatchObject({ state: 'following', pausedBy: null });
    expect(JSON.stringify((await rows(story)).filter(({ state }) => state === 'queued'))).toContain('denial');
    expect(await store.stories.get(stopped.id)).toMatchObject({ state: 'stopped' });
  });

  it('lets go of a story that is handed over', async () => {
    const store = await open();
    const { desk, follow } = await deskWith(store);
    const story = await follow();
    await desk.channelArchived({ teamId: 'T1', channelId: 'C1' });
    const outcome = await desk.handOver({ ...ada, channelId: 'D1' }, story.id, {
      channelId: 'C2',
      userId: null,
      confirmed: false,
    });
    expect(outcome).toMatchObject({ kind: 'done', story: { channelId: 'C2', state: 'following' } });
  });

  it('is told apart from one that we were taken out of', async () => {
    const store = await open();
    const { desk, follow, deliver } = await deskWith(store);
    const story = await follow();
    await deliver();
    await desk.leftChannel({ teamId: 'T1', channelId: 'C1' });
    await desk.channelArchived({ teamId: 'T1', channelId: 'C1' });
    const told = await deliver();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.notice)).toContain('taken out of its channel');
    expect(await store.stories.get(story.id)).toMatchObject({ state: 'paused', pausedBy: 'removal' });
    await desk.channelOpened({ teamId: 'T1', channelId: 'C1' });
    expect(await store.stories.get(story.id)).toMatchObject({ state: 'following', pausedBy: null });
  });

  it('does not wake what a person paused', async () => {
    const store = await open();
    const { desk, follow } = await deskWith(store);
    const story = await follow();
    await desk.mute(ada, story.id, null);
    await desk.channelArchived({ teamId: 'T1', channelId: 'C1' });
    await desk.channelOpened({ teamId: 'T1', channelId: 'C1' });
    expect(await store.stories.get(story.id)).toMatchObject({ state: 'paused' });
  });
});

describeStores('who is asked to stop a story', (open) => {
  it('is anybody there where its keeper is gone', async () => {
    const { desk, deps, follow } = await deskWith(await open());
    const story = await follow();
    const settings = await desk.channelSettings(ada);
    if (settings === null) throw new Error('no settings');
    await desk.changeSettings(ada, { ...settings, mayStop: 'keeper' });
    await expect(desk.stop(ben, story.id)).rejects.toThrow('only the person who keeps');
    const hasMember = (_team: string, _channel: string, user: string) => Promise.resolve(user !== 'U1');
    Object.assign(deps, { rooms: { ...deps.rooms, hasMember } });
    expect(await desk.stop(ben, story.id)).toMatchObject({ state: 'stopped' });
  });
});

describeStores('what is kept', (open) => {
  it('of a person is told and forgotten, and of nobody else', async () => {
    const store = await open();
    const { desk, follow, arrive, deliver } = await deskWith(store);
    const story = await follow();
    await arrive(story, 'a1', 'Coastal Wire', texts.denial);
    await deliver();
    for (const viewer of [ada, ben]) {
      const told = await desk.ask(viewer, story.id, `who denies it, asks ${viewer.userId}?`);
      await desk.feedback(viewer, told?.view.questionId ?? '', 'helpful');
    }
    await desk.decide(ada, {
      storyId: story.id,
      articleId: 'a1',
      kind: 'not-this-story',
      speaker: null,
      sentence: null,
    });
    const report = await desk.privacyReport(ada);
    expect(report.lines[0]).toContain('1 story, 1 question, 1 decision, 1 verdict on an answer');
    expect(JSON.parse(report.text)).toMatchObject({
      person: 'U1',
      questions: [{ question: 'who denies it, asks U1?' }],
    });
    expect(report.text).not.toContain('U2');
    expect(await desk.forget(ada, 'person')).toMatchObject({ kind: 'done' });
    expect((await desk.privacyReport(ada)).lines[0]).toContain('0 stories, 0 questions, 0 decisions, 0 verdicts');
    expect((await desk.privacyReport(ben)).lines[0]).toContain('1 question, 0 decisions, 1 verdict on an answer');
    expect(await store.stories.get(story.id)).toMatchObject({ trackedBy: FORGOTTEN });
    expect(await store.stories.decisions(story.id)).toMatchObject([{ userId: FORGOTTEN }]);
    expect(JSON.stringify(await store.outbox.ofStory(story.id))).not.toContain('<@U1>');
  });

  it('of a channel is forgotten whole, where the channel lets this person', async () => {
    const store = await open();
    const { desk, follow, arrive, deliver, rows } = await deskWith(store);
    const story = await follow();
    const other = await follow({ channelId: 'C2' });
    await arrive(story, 'a1', 'Coastal Wire', texts.denial);
    await deliver();
    expect(await desk.forget({ ...ben, channelId: 'D2' }, 'channel')).toMatchObject({ kind: 'refused' });
    const settings = await desk.channelSettings(ada);
    if (settings === null) throw new Error('no settings');
    await desk.changeSettings(ada, { ...settings, mayStop: 'keeper' });
    expect(await desk.forget(ben, 'channel')).toMatchObject({ kind: 'refused' });
    expect(await desk.forget(ada, 'channel')).toMatchObject({
      kind: 'done',
      words: expect.stringContaining('1 story'),
    });
    expect(await store.stories.get(story.id)).toBeNull();
    expect(await rows(story)).toEqual([]);
    expect(await store.stories.get(other.id)).not.toBeNull();
    expect((await follow()).number).toBe(2);
  });
});

describeStores('an export', (open) => {
  it('has articles, passages, decisions and alerts with their links', async () => {
    const store = await open();
    const { desk, deps, follow, arrive, deliver } = await deskWith(store);
    Object.assign(deps, {
      messenger: {
        ...deps.messenger,
        permalink: (_t: string, channel: string, ts: string) =>
          Promise.resolve(`https://desk.slack.example/${channel}/${ts}`),
      },
    });
    const story = await follow();
    await arrive(story, 'a1', 'The Harbour Post', texts.report);
    await arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await deliver();
    await desk.decide(ada, {
      storyId: story.id,
      articleId: 'a1',
      kind: 'not-this-story',
      speaker: null,
      sentence: null,
    });
    const file = await desk.exportStory(ada, story.id, 'jsonl');
    const lines = (file?.text ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const of = (type: string) => lines.filter((line) => line.type === type);
    expect(of('story')).toMatchObject([{ words: story.claim, by: 'U1' }]);
    expect(of('article').map(({ id, judgement }) => `${String(id)} ${String(judgement)}`)).toEqual([
      'a1 not this story',
      'a2 deny',
    ]);
    expect(of('passage')).toContainEqual(
      expect.objectContaining({ speaker: 'Mira Lund', judgement: 'denies', url: 'https://coastal-wire.example/a2' }),
    );
    expect(of('decision')).toMatchObject([{ judgement: 'not-this-story', by: 'U1' }]);
    expect(of('alert').length).toBeGreaterThan(0);
    for (const { url } of of('alert')) expect(url).toContain('https://desk.slack.example/C1/ts-');
    const links = await desk.alertLinks(ada, story.id);
    expect([...links.keys()].toSorted()).toEqual(['a1', 'a2']);
    expect(links.get('a2')).toContain('https://desk.slack.example/C1/ts-');
    expect((await desk.alertLinks({ ...ben, teamId: 'T2' }, story.id)).size).toBe(0);
    expect(file?.filename).toBe('story-1-2031-05-06.jsonl');
    expect(file?.summary).toMatch(/^2 articles, \d+ passages?, 1 decision, \d+ alerts?$/);
  });
});
