import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { UserFacingError } from '../../src/lib/errors.ts';
import { defaultSettings } from '../../src/news/channel-settings.ts';
import type { Digest } from '../../src/news/digest.ts';
import { denial, now, outboxRow, story } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const ben = 'U0BEN00002';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());
afterEach(async () => {
  for (const { id } of all.workspace.openViews(userId)) await all.workspace.closeView({ userId, viewId: id });
});

async function opened(text: string, holds: string, state = all) {
  await state.workspace.command({ userId, channelId, text });
  return state.workspace.waitFor(() => {
    const view = state.workspace.openViews(userId).at(-1);
    return view !== undefined && JSON.stringify(view.json).includes(holds) ? view : null;
  });
}

async function told(act: () => Promise<unknown>, state = all): Promise<string> {
  const before = state.workspace.ephemerals(userId).length;
  await act();
  return (await state.workspace.waitFor(() => state.workspace.ephemerals(userId)[before])).text;
}
const typed = (text: string, state = all) => told(() => state.workspace.command({ userId, channelId, text }), state);

async function post(notice: Parameters<typeof outboxRow>[0]): Promise<string> {
  const row = outboxRow(notice, { channelId });
  const delivery = await all.side.messenger.deliver(row, { threadTs: null, ts: null });
  if (delivery.kind !== 'sent' || delivery.ts === null) throw new Error(JSON.stringify(delivery));
  return delivery.ts;
}

describe('/story settings', () => {
  it('shows how the channel is told, and keeps what is chosen', async () => {
    const view = await opened('/story settings', 'Alert settings');
    const sent = await all.workspace.submitView({
      userId,
      viewId: view.id,
      values: {
        level: 'important',
        followUps: 'thread',
        cap: '7',
        zone: 'Europe/Rome',
        quiet: ['quiet'],
        quietFrom: '23:30',
        quietTo: '06:15',
        breaks: ['denial'],
        digest: ['morning', 'evening'],
        morning: '07:45',
        evening: '18:00',
        answers: 'mentions',
        mayStop: 'keeper',
        language: 'it',
      },
    });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    expect(all.of('changeSettings').at(-1)?.args).toEqual([
      { teamId: all.workspace.teamId, channelId, userId },
      {
        level: 'important',
        timeZone: 'Europe/Rome',
        quiet: { from: 23 * 60 + 30, to: 6 * 60 + 15 },
        breaksQuiet: ['denial'],
        capPerHour: 7,
        followUps: 'thread',
        answers: 'mentions',
        answerLanguage: 'it',
        mayStop: 'keeper',
        digest: { morning: 7 * 60 + 45, evening: 18 * 60, evenIfQuiet: false },
      },
    ]);
    const said = JSON.stringify(all.workspace.openViews(userId).at(-1)?.json);
    expect(said).toContain('Quiet from 23:30 to 06:15 (Europe/Rome); denials break it.');
    expect(said).toContain('Answers in Italian; quotes as they stand.');
    expect(said).toContain('Digest at 07:45 and 18:00 (Europe/Rome), if anything moved.');
  });

  it('changes nothing where nothing was changed', async () => {
    const view = await opened('/story settings', 'Alert settings');
    await all.workspace.submitView({ userId, viewId: view.id, values: {} });
    expect(all.of('changeSettings').at(-1)?.args[1]).toEqual(defaultSettings);
  });

  it.each([
    { values: { quiet: ['quiet'], quietFrom: '22:00', quietTo: '22:00' }, field: 'quietTo' },
    { values: { cap: '0' }, field: 'cap' },
    { values: { cap: '7.5' }, field: 'cap' },
  ])('says at the field what is wrong with $values', async ({ values, field }) => {
    const view = await opened('/story settings', 'Alert settings');
    const sent = await all.workspace.submitView({ userId, viewId: view.id, values });
    expect(Object.keys(sent.errors)).toEqual([field]);
  });

  it('asks for the channel first where it is opened from Home', async () => {
    all.workspace.openHome(userId, 'home');
    const home = await all.workspace.waitFor(() => all.workspace.home(userId));
    await all.workspace.click({ userId, viewId: home.id, actionId: 'open_settings' });
    const view = await all.workspace.waitFor(() => all.workspace.openViews(userId).at(-1));
    await all.workspace.submitView({ userId, viewId: view.id, values: { channel: 'C0GENERAL1' } });
    expect(JSON.stringify(all.workspace.openViews(userId).at(-1)?.json)).toContain('You are not in that channel');
    await all.workspace.submitView({ userId, viewId: view.id, values: { channel: channelId } });
    expect(JSON.stringify(all.workspace.openViews(userId).at(-1)?.json)).toContain('May break the quiet');
  });

  it('opens from an alert’s menu for the channel of the alert', async () => {
    const messageTs = await post({ kind: 'alert', alert: denial });
    const { workspace } = all;
    await workspace.click({ userId, channelId, messageTs, actionId: 'story_more', selectedOption: 'settings:st_7' });
    const view = await workspace.waitFor(() => workspace.openViews(userId).at(-1));
    expect(JSON.stringify(view.json)).toContain(`<#${channelId}>`);
  });
});

describe('the window of a story', () => {
  it.each(['/story change 3', 'the menu of an alert'])('opens by %s, and sends what was changed', async (way) => {
    const messageTs = await post({ kind: 'alert', alert: { ...denial, id: `al_${way.length}` } });
    const view = way.startsWith('/')
      ? await opened(way, 'Change story')
      : await all.workspace
          .click({ userId, channelId, messageTs, actionId: 'story_more', selectedOption: 'change:st_7' })
          .then(() => all.workspace.waitFor(() => all.workspace.openViews(userId).at(-1)));
    const values = { title: 'The ferry <!channel>', until: '30d', mute: '1d' };
    const sent = await all.workspace.submitView({ userId, viewId: view.id, values });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    const viewer = { teamId: all.workspace.teamId, channelId: '', userId };
    expect(all.of('changeStory').at(-1)?.args).toEqual([
      viewer,
      'st_7',
      { title: 'The ferry <!channel>', claim: story.claim, stopAfterQuietMs: 30 * 86_400_000 },
    ]);
    expect(all.of('mute').at(-1)?.args).toEqual([viewer, 'st_7', 86_400_000]);
    expect(all.of('handOver')).toEqual([]);
  });

  it('asks for a clear yes before a private story shows to more people, and says so in the field', async () => {
    const state = await startAll(
      {},
      {
        handOver: (_viewer, _id, { confirmed }) =>
          Promise.resolve(confirmed ? { kind: 'done', story } : { kind: 'confirm', question: 'Story 3 is private.' }),
      },
    );
    state.workspace.inviteBot('C0GENERAL1', userId);
    const view = await opened('/story change 3', 'Change story', state);
    const sent = await state.workspace.submitView({ userId, viewId: view.id, values: { channel: 'C0GENERAL1' } });
    expect(sent.errors).toEqual({ channel: expect.stringContaining('Story 3 is private.') });
    await state.stop();
  });

  it('says how to invite the bot to a channel that it is not in, and hands nothing over', async () => {
    const view = await opened('/story change 3', 'Change story');
    const sent = await all.workspace.submitView({ userId, viewId: view.id, values: { channel: 'C0GENERAL1' } });
    expect(sent.errors).toEqual({ channel: expect.stringContaining('/invite @Second Source') });
    expect(all.of('handOver')).toEqual([]);
  });

  it('sent after the story was stopped says so, and how to take it up again', async () => {
    const reason = 'Story 3 was stopped. Take it up again first: /story resume 3';
    const state = await startAll({}, { changeStory: () => Promise.resolve({ kind: 'refused', reason }) });
    const view = await opened('/story change 3', 'Change story', state);
    const sent = await state.workspace.submitView({ userId, viewId: view.id, values: { title: 'Ferry' } });
    expect(sent.errors).toEqual({ claim: reason });
    await state.stop();
  });
});

describe('steering by words', () => {
  it.each([
    { text: '/story rename 3 The ferry', says: 'Story 3 is now called “The ferry”' },
    { text: '/story rename 3', says: 'How is it to be called?' },
    {
      text: '/story claim 3 The council sold the pier to Norsund',
      says: 'follows “The council sold the pier to Norsund” now',
    },
    { text: '/story claim', says: 'What is the claim?' },
    { text: '/story merge 3', says: 'Which two?' },
    { text: '/story mute 3 until 7:30', says: 'Muted until 4 May' },
    { text: '/story mute 3 until 25:00', says: 'Which story?' },
    { text: '/story merge 3 3', says: 'one and the same' },
    { text: '/story archive', says: 'Stopped here: 3: Norsund' },
    { text: '/story resume 3', says: 'Following again: story 3' },
    { text: '/story rename 3 <!channel> &amp; <@U0BEN00002>', says: 'Story 3 is now called “&amp; @someone”' },
  ])('$text → $says', async ({ text, says }) => {
    expect(await typed(text)).toContain(says);
  });

  it('looks for a story to resume among the stopped ones too', async () => {
    await typed('/story resume 3');
    expect(all.of('find').at(-1)?.args).toEqual([{ teamId: all.workspace.teamId, channelId, userId }, '3', 'stopped']);
  });

  it('says why somebody may not stop a story', async () => {
    const state = await startAll(
      {},
      {
        stop: () =>
          Promise.reject(new UserFacingError('In this channel only the person who keeps a story may stop it.')),
      },
    );
    expect(await typed('/story stop 3', state)).toContain('only the person who keeps a story may stop it');
    await state.stop();
  });
});

describe('a decision', () => {
  it('offers Undo to the one who decided, and takes it back', async () => {
    const messageTs = await post({ kind: 'alert', alert: { ...denial, id: 'al_undo' } });
    const { workspace } = all;
    await told(() => workspace.click({ userId, channelId, messageTs, actionId: 'not_a_denial' }));
    const mine = workspace.ephemerals(userId).at(-1);
    const said = await told(() =>
      workspace.click({ userId, channelId, messageTs: mine?.ts ?? '', actionId: 'undo_decision' }),
    );
    expect(said).toContain('The question is open again');
    expect(all.of('undo').at(-1)?.args[1]).toBe('de_1');
  });

  it('shows on the redrawn alert with who decided and Undo; an old Undo is answered in a sentence', async () => {
    const row = outboxRow({ kind: 'alert', alert: { ...denial, id: 'al_redrawn' } }, { channelId });
    const first = await all.side.messenger.deliver(row, { threadTs: null, ts: null });
    const ts = first.kind === 'sent' ? first.ts : null;
    const settled = `Settled by <@${ben}>: not a denial.`;
    const refresh = {
      kind: 'refresh',
      storyId: story.id,
      alert: denial,
      tally: denial.tally,
      settled,
      undo: 'de_old',
    } as const;
    await all.side.messenger.deliver(outboxRow(refresh, { channelId }), { threadTs: null, ts });
    const shown = JSON.stringify(all.workspace.messages(channelId).find((one) => one.ts === ts)?.blocks);
    expect(shown).toContain(settled);
    expect(shown).toContain('undo_decision');
    expect(shown).not.toContain('not_a_denial');
    const said = await told(() =>
      all.workspace.click({ userId, channelId, messageTs: ts ?? '', actionId: 'undo_decision' }),
    );
    expect(said).toContain('ten minutes');
  });

  it('of the second person names the first, and pings nobody', async () => {
    const state = await startAll(
      {},
      {
        decide: (_viewer, asked) =>
          Promise.resolve({
            kind: 'already',
            decision: { ...asked, kind: 'a-denial', id: 'de_1', userId: ben, at: now },
          }),
      },
    );
    const row = outboxRow({ kind: 'alert', alert: denial }, { channelId });
    const sent = await state.side.messenger.deliver(row, { threadTs: null, ts: null });
    const messageTs = sent.kind === 'sent' ? (sent.ts ?? '') : '';
    const said = await told(
      () => state.workspace.click({ userId, channelId, messageTs, actionId: 'not_a_denial' }),
      state,
    );
    expect(said).toBe(`<@${ben}> has settled this already: a denial.`);
    expect(state.workspace.ephemerals(ben)).toEqual([]);
    await state.stop();
  });
});

describe('a digest', () => {
  const line = (number: number, changes: readonly string[]) => ({
    storyId: `st_${number}`,
    number,
    name: `Norsund Ferries closes route ${number} <!here>`,
    sources: 1,
    outlets: 4,
    changes,
  });
  const digest: Digest = {
    since: now - 43_200_000,
    until: now,
    moved: [line(1, ['Denied by Ingrid Aas', '2 more outlets: Radio West and Kystbladet'])],
    fresh: [line(2, ['3 outlets carry it'])],
    silent: [{ number: 4, name: 'The pier of Hella' }],
    quietCount: 5,
  };

  it('says what moved, what is new and what fell silent, and opens the settings', async () => {
    const ts = await post({ kind: 'digest', digest });
    const message = all.workspace.messages(channelId).find((one) => one.ts === ts);
    const shown = JSON.stringify(message?.blocks);
    expect(shown).toContain('Digest · 1 story moved, 1 new');
    expect(shown).toContain('Denied by Ingrid Aas; 2 more outlets: Radio West and Kystbladet (1 source, 4 outlets)');
    expect(shown).toContain('Fell silent: 4. The pier of Hella');
    expect(`${message?.text}${shown}`).not.toContain('<!here>');
    await all.workspace.click({ userId, channelId, messageTs: ts, actionId: 'open_settings' });
    await all.workspace.waitFor(() => all.workspace.openViews(userId).at(-1));
  });

  it('of very many stories says how many it leaves out', async () => {
    const moved = Array.from({ length: 60 }, (_, n) => line(n + 1, [`Denied by ${'A. Speaker '.repeat(20)}`]));
    const ts = await post({ kind: 'digest', digest: { ...digest, moved } });
    const shown = JSON.stringify(all.workspace.messages(channelId).find((one) => one.ts === ts)?.blocks);
    expect(shown).toMatch(/and \d+ more stories/);
  });
});
