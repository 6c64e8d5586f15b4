import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const claim = 'The council of Hella sold the pier to Norsund Ferries';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());

type State = Awaited<ReturnType<typeof startAll>>;

/** Types the command and gives the window that opens, once it says what we wait for. */
async function opened({ workspace }: State, text: string, holds: string) {
  await workspace.command({ userId, channelId, text });
  return workspace.waitFor(() => {
    const view = workspace.openViews(userId).at(-1);
    return view !== undefined && JSON.stringify(view.json).includes(holds) ? view : null;
  });
}

const submit = (state: State, viewId: string, values: Record<string, unknown>) =>
  state.workspace.submitView({ userId, viewId, values: { channel: channelId, ...values } as never });

async function close({ workspace }: State) {
  for (const { id } of workspace.openViews(userId)) await workspace.closeView({ userId, viewId: id });
}

describe('/story track', () => {
  it('opens the form with the claim, and tracks what is sent, in the channel', async () => {
    const view = await opened(all, `/story track ${claim} &amp; more`, 'Track a story');
    expect(JSON.stringify(view.json)).toContain(`"initial_value":"${claim} & more"`);
    const sent = await submit(all, view.id, { claim });
    expect(sent).toMatchObject({ sent: true, acked: true, errors: {} });
    expect(all.workspace.openViews(userId)).toHaveLength(0);
    expect(all.of('track').at(-1)?.args[0]).toMatchObject({
      teamId: all.workspace.teamId,
      userId,
      channelId,
      targetChannelId: channelId,
      claim,
      originUrl: null,
      alerts: ['denial', 'confirmation', 'correction', 'pickup'],
      stopAfterQuietMs: 7 * 86_400_000,
    });
    expect(all.workspace.ephemerals(userId, channelId).at(-1)?.text).toContain(
      'I can post here. Setting up “The council',
    );
    expect(all.workspace.ephemerals('U0BEN00002')).toHaveLength(0);
  });

  it('reads a link under a waiting view and proposes its claim', async () => {
    let read: () => void = () => undefined;
    const state = await startAll(
      {},
      {
        propose: async ({ text }) => {
          await new Promise<void>((resolve) => {
            read = resolve;
          });
          return { kind: 'claim', claim: 'The council sold the pier', originUrl: text, outlet: 'Fjord Times' };
        },
      },
    );
    await opened(state, '/story track https://fjordtimes.example/pier', 'Reading the page');
    read();
    const view = await state.workspace.waitFor(() => {
      const now = state.workspace.openViews(userId).at(-1);
      return JSON.stringify(now?.json).includes('"initial_value":"The council sold the pier"') ? now : null;
    });
    expect(JSON.stringify(view.json)).toContain('"initial_value":"https://fjordtimes.example/pier"');
    await state.stop();
  });

  it('keeps the field and says why a link could not be read', async () => {
    const view = await opened(all, '/story track https://fjordtimes.example/broken', 'could not be read');
    expect(JSON.stringify(view.json)).toContain('the page wants a login. Write the claim yourself.');
    expect(JSON.stringify(view.json)).toContain('"initial_value":"https://fjordtimes.example/broken"');
    await close(all);
  });

  it('says in the field why a claim is too vague', async () => {
    const view = await opened(all, '/story track', 'Track a story');
    expect((await submit(all, view.id, { claim: 'war' })).errors).toEqual({
      claim: 'Too vague to follow: name who does what.',
    });
    await close(all);
  });

  it.each([
    { where: 'C0GENERAL1', why: 'a channel without the bot', says: 'Type /invite @Second Source there' },
    { where: 'C0ELSEWHERE', why: 'a channel that is not there', says: 'Type /invite @Second Source there' },
    { where: 'C0BENALONE1', why: 'a channel that the person is not in', says: 'You are not in that channel' },
  ])('says how to go on, in the field, for $why', async ({ where, says }) => {
    const state = await startAll({
      channels: [
        { id: 'C0NEWSDESK', name: 'newsdesk' },
        { id: 'C0GENERAL1', name: 'general', bot: false },
        { id: 'C0BENALONE1', name: 'ben', private: true, bot: true, members: ['ben'] },
      ],
    });
    const view = await opened(state, '/story track', 'Track a story');
    const sent = await submit(state, view.id, { claim, channel: where });
    expect(sent.errors.channel).toContain(says);
    expect(state.of('track')).toHaveLength(0);
    await state.stop();
  });

  it('says that a story is followed there already', async () => {
    const state = await startAll({}, { track: () => Promise.resolve({ kind: 'known', story }) });
    const view = await opened(state, '/story track', 'Track a story');
    expect((await submit(state, view.id, { claim })).errors.claim).toContain('Already followed there as story 3');
    await state.stop();
  });

  it('answers Slack in time where tracking takes longer, and tells the end in the window', async () => {
    const state = await startAll(
      {},
      {
        track: async () => {
          await new Promise((resolve) => setTimeout(resolve, 3200));
          return { kind: 'tracked', story };
        },
      },
    );
    const view = await opened(state, '/story track', 'Track a story');
    const begun = performance.now();
    expect((await submit(state, view.id, { claim })).acked).toBe(true);
    expect(performance.now() - begun).toBeLessThan(3000);
    await state.workspace.waitFor(() => JSON.stringify(state.workspace.openViews(userId)).includes('Done. The first'));
    await state.stop();
  });

  it('keeps what was written where the desk fails, and logs the cause', async () => {
    const state = await startAll({}, { track: () => Promise.reject(new Error('disk full')) });
    const view = await opened(state, '/story track', 'Track a story');
    expect((await submit(state, view.id, { claim })).errors.claim).toContain('failed on our side');
    expect(state.lines.find(({ event }) => event === 'slack-track-failed')?.detail.reason).toBe('disk full');
    await state.stop();
  });

  it('asks to try again where the three seconds are over', async () => {
    all.workspace.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    const before = all.workspace.ephemerals(userId).length;
    await all.workspace.command({ userId, channelId, text: '/story track' });
    const shown = await all.workspace.waitFor(() => all.workspace.ephemerals(userId)[before]);
    expect(shown.text).toContain('three seconds');
    expect(shown.text).toContain('Please try again.');
  });
});

describe('Track a story, in Home', () => {
  it('opens the empty form and takes the chosen channel for the place', async () => {
    const { workspace } = all;
    workspace.openHome(userId, 'home');
    const home = await workspace.waitFor(() => workspace.home(userId));
    await workspace.click({ userId, viewId: home.id, actionId: 'open_track' });
    const view = await workspace.waitFor(() => workspace.openViews(userId).at(-1));
    await submit(all, view.id, { claim });
    expect(all.of('track').at(-1)?.args[0]).toMatchObject({ channelId, targetChannelId: channelId });
  });
});
