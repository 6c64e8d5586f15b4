import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/demo/workspace/world.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { shortcutIds } from '../../src/slack/ids.ts';
import { storyThread } from './fake-desk.ts';
import { answer, answerView, story } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
type State = Awaited<ReturnType<typeof startAll>>;
let all: State;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());
afterEach(async () => {
  storyThread.ts = '';
  for (const { id } of all.workspace.openViews(userId)) await all.workspace.closeView({ userId, viewId: id });
});

const choose = (state: State, callbackId: string, messageTs: string) =>
  state.workspace.shortcut({ userId, callbackId, channelId, messageTs });
const windowWith = ({ workspace }: State, holds: string): Promise<View> =>
  workspace.waitFor(() => {
    const view = workspace.openViews(userId).at(-1);
    return view !== undefined && JSON.stringify(view.json).includes(holds) ? view : null;
  });
const say = (state: State, text: string) => state.workspace.say({ userId, channelId, text }).ts;
const started = (change: Partial<Desk>) => startAll({}, change);

describe('“Track this as a story”', () => {
  it('proposes what the linked page says, with the link, for this channel', async () => {
    const ts = say(all, 'have a look: https://fjordtimes.example/pier, *please*');
    expect((await choose(all, shortcutIds.trackMessage, ts)).acked).toBe(true);
    const view = JSON.stringify((await windowWith(all, 'Proposed from Fjord Times')).json);
    expect(view).toContain('"initial_value":"The council sold the pier"');
    expect(view).toContain('"initial_value":"https://fjordtimes.example/pier"');
    expect(view).toContain(`"initial_conversation":"${channelId}"`);
    expect(all.of('proposeFrom').at(-1)?.args[0]).toEqual({
      link: 'https://fjordtimes.example/pier',
      words: 'have a look: , please',
    });
  });

  it('proposes the words where there is no link, without markup, emoji and mentions of people', async () => {
    const ts = say(all, ':fire: <@U0BEN00002> says *the council of Hella* _sold_ the pier :eyes:');
    await choose(all, shortcutIds.trackMessage, ts);
    await windowWith(all, '"initial_value":"@someone says the council of Hella sold the pier"');
  });

  it('keeps the field and the words where the page can’t be read, with the reason', async () => {
    const ts = say(all, 'The council sold the pier https://fjordtimes.example/broken');
    await choose(all, shortcutIds.trackMessage, ts);
    const view = JSON.stringify((await windowWith(all, 'could not be read')).json);
    expect(view).toContain('the page wants a login. Write the claim yourself.');
    expect(view).toContain('"initial_value":"The council sold the pier"');
    expect(view).toContain('"initial_value":"https://fjordtimes.example/broken"');
  });

  it('says so where a message has neither words nor link, and leaves the field empty', async () => {
    await choose(all, shortcutIds.trackMessage, say(all, ':fire: 🔥 :eyes:'));
    const view = JSON.stringify((await windowWith(all, 'has no words and no link')).json);
    expect(view).not.toContain('initial_value');
  });

  it('takes the story’s own claim on an alert', async () => {
    storyThread.ts = say(all, 'Picked up: whatever an alert says');
    await choose(all, shortcutIds.trackMessage, storyThread.ts);
    await windowWith(all, `"initial_value":"${story.claim}"`);
  });

  it('cuts a message of 3,000 characters and says so', async () => {
    await choose(all, shortcutIds.trackMessage, say(all, 'Norsund sells ferries to Kestria and '.repeat(81)));
    const view = JSON.stringify((await windowWith(all, 'Track a story')).json);
    expect(view).toContain('characters and was cut. A claim is one sentence of at most 300.');
  });
});

describe('a shortcut of a message whose three seconds are over', () => {
  it.each([shortcutIds.trackMessage, shortcutIds.askMessage])('is told to the one who chose it: %s', async (id) => {
    const ts = say(all, 'The council of Hella sold the pier');
    const before = all.workspace.ephemerals(userId, channelId).length;
    all.workspace.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await choose(all, id, ts);
    const told = await all.workspace.waitFor(() => all.workspace.ephemerals(userId, channelId)[before]);
    expect(told.text).toBe('Slack gave us three seconds to open the window, and they were over. Please try again.');
    expect(all.workspace.ephemerals('U0BEN00002')).toEqual([]);
  });
});

describe('“Track a story”, from anywhere', () => {
  it('opens the empty form without a channel, and follows in the one that is chosen', async () => {
    await all.workspace.shortcut({ userId, callbackId: shortcutIds.trackStory });
    const view = await windowWith(all, 'Track a story');
    expect(JSON.stringify(view.json)).not.toMatch(/initial_conversation|default_to_current/);
    const claim = 'The council of Hella sold the pier to Norsund Ferries';
    const empty = await all.workspace.submitView({ userId, viewId: view.id, values: { claim } });
    expect(empty).toMatchObject({ sent: false, errors: { channel: expect.stringContaining('required') } });
    const sent = await all.workspace.submitView({ userId, viewId: view.id, values: { claim, channel: channelId } });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    expect(all.of('track').at(-1)?.args[0]).toMatchObject({ claim, channelId, targetChannelId: channelId, userId });
  });

  it('tells the person alone, in a direct message, where the three seconds are over', async () => {
    all.workspace.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await all.workspace.shortcut({ userId, callbackId: shortcutIds.trackStory });
    const direct = all.workspace.directChannel(userId);
    const told = await all.workspace.waitFor(() => all.workspace.messages(direct).at(-1));
    expect(told.text).toContain('three seconds to open the window, and they were over. Please try again.');
    expect(all.workspace.messages(channelId).filter((one) => one.botId !== null)).toEqual([]);
  });
});

describe('“Ask about this story”', () => {
  const ask = async (state: State, messageTs: string, question: string) => {
    await choose(state, shortcutIds.askMessage, messageTs);
    const view = await windowWith(state, 'Your question');
    return { view, sent: await state.workspace.submitView({ userId, viewId: view.id, values: { question } }) };
  };

  it.each([
    { where: 'an alert', inThread: false },
    { where: 'a message in its thread', inThread: true },
  ])('on $where asks as if it had been typed in that thread', async ({ inThread }) => {
    storyThread.ts = say(all, 'an alert');
    const ts = inThread
      ? all.workspace.say({ userId, channelId, text: 'hm', threadTs: storyThread.ts }).ts
      : storyThread.ts;
    const { view, sent } = await ask(all, ts, ' who denies it? ');
    expect(JSON.stringify(view.json)).toContain(`Story ${story.number}: `);
    expect(sent).toMatchObject({ acked: true, errors: {} });
    expect(all.workspace.openViews(userId)).toEqual([]);
    expect(all.of('answerThread').at(-1)?.args[0]).toEqual({
      teamId: all.workspace.teamId,
      channelId,
      userId,
      ts: view.id,
      threadTs: storyThread.ts,
      text: 'who denies it?',
      mentioned: true,
      unseen: true,
    });
  });

  it('says that it was asked already where the same window is sent twice', async () => {
    const state = await started({ answerThread: () => Promise.resolve('silent') });
    storyThread.ts = say(state, 'an alert');
    const { sent } = await ask(state, storyThread.ts, 'who?');
    expect(sent.errors.question).toContain('asked already');
    await state.stop();
  });

  it.each(['🔥🔥', '…', '<!>'])('wants words, not %s', async (question) => {
    storyThread.ts = say(all, 'an alert');
    const { sent } = await ask(all, storyThread.ts, question);
    expect(sent.errors.question).toBe('Write your question in words: who denies it?');
  });

  it('on a message of no story says so and which there are, and answers the asker alone', async () => {
    await choose(all, shortcutIds.askMessage, say(all, 'lunch?'));
    const view = await windowWith(all, 'belongs to no story');
    expect(JSON.stringify(view.json)).toContain(`${story.number}. `);
    const before = all.of('answerThread').length;
    const sent = await all.workspace.submitView({ userId, viewId: view.id, values: { question: 'who denies it?' } });
    expect(sent.acked).toBe(true);
    expect(all.of('answerThread')).toHaveLength(before);
    expect(all.of('ask').at(-1)?.args).toEqual([
      { teamId: all.workspace.teamId, channelId: '', userId },
      story.id,
      'who denies it?',
    ]);
  });

  it('may look a question up in the archive, in the same window', async () => {
    const search = { label: 'Search the archive', question: 'who won?' };
    const state = await started({ ask: () => Promise.resolve({ answer, view: { ...answerView, search } }) });
    await choose(state, shortcutIds.askMessage, say(state, 'lunch?'));
    const view = await windowWith(state, 'belongs to no story');
    await state.workspace.submitView({ userId, viewId: view.id, values: { question: 'who won?' } });
    await windowWith(state, 'Search the archive');
    await state.workspace.click({ userId, viewId: view.id, actionId: 'search_archive' });
    await windowWith(state, 'The archive of the last 14 days');
    expect(state.workspace.openViews(userId).map(({ id }) => id)).toEqual([view.id]);
    await state.stop();
  });

  it('where no story is followed at all says how to begin one', async () => {
    const state = await started({ find: () => Promise.resolve({ kind: 'none' }) });
    await choose(state, shortcutIds.askMessage, say(state, 'lunch?'));
    const view = await windowWith(state, 'none is followed in this channel yet');
    expect(view.json.submit).toBeUndefined();
    await state.stop();
  });

  it('tells who lost sight of the story meanwhile nothing of it', async () => {
    let sees = true;
    const state = await started({
      storyAt: () => Promise.resolve(sees ? story : null),
      answerThread: () => Promise.reject(new Error('must not be asked')),
    });
    await choose(state, shortcutIds.askMessage, say(state, 'an alert'));
    const view = await windowWith(state, 'Your question');
    sees = false;
    const sent = await state.workspace.submitView({ userId, viewId: view.id, values: { question: 'who?' } });
    expect(sent.errors.question).toContain('not followed here any more, or it belongs to a channel');
    // Whether the person may see it is asked for the person, not for the channel that the window remembers.
    expect(state.of('storyAt').at(-1)?.args[0]).toMatchObject({ channelId: '' });
    await state.stop();
  });

  it('keeps what was written where it fails, and logs the cause', async () => {
    const state = await started({ answerThread: () => Promise.reject(new Error('disk full')) });
    storyThread.ts = say(state, 'an alert');
    const { sent } = await ask(state, storyThread.ts, 'who?');
    expect(sent.errors.question).toContain('failed on our side');
    expect(state.lines.find(({ event }) => event === 'slack-ask-failed')?.detail.reason).toBe('disk full');
    await state.stop();
  });

  it('says in the window what became of it where that takes longer than Slack waits', async () => {
    let answer: (what: 'answered') => void = () => undefined;
    const state = await started({
      answerThread: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    storyThread.ts = say(state, 'an alert');
    const { sent } = await ask(state, storyThread.ts, 'who?');
    expect(sent.acked).toBe(true);
    answer('answered');
    await windowWith(state, 'The answer is in the thread.');
    await state.stop();
  });
});
