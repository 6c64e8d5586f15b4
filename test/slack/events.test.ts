import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadQuestion } from '../../src/desk/desk.ts';
import { toQuestion } from '../../src/slack/events/thread-question.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());

const event = { type: 'message', channel: 'C1', user: 'U1', text: 'who denies it?', ts: '2.0', thread_ts: '1.0' };

describe('toQuestion', () => {
  it.each([
    { what: 'a reply in a thread', sent: event, mentioned: false },
    { what: 'a reply with a file', sent: { ...event, subtype: 'file_share' }, mentioned: false },
    { what: 'a reply shown in the channel', sent: { ...event, subtype: 'thread_broadcast' }, mentioned: false },
    { what: 'a mention', sent: { ...event, text: '<@UBOT> who?', thread_ts: undefined }, mentioned: true },
    { what: 'a mention as app_mention', sent: { ...event, type: 'app_mention' }, mentioned: true },
    { what: 'a direct message', sent: { ...event, channel_type: 'im', thread_ts: undefined }, mentioned: true },
  ])('takes $what', ({ sent, mentioned }) => {
    expect(toQuestion(sent, 'T1', 'UBOT')).toMatchObject({ teamId: 'T1', channelId: 'C1', userId: 'U1', mentioned });
  });
  it.each([
    { what: 'talk in the channel', sent: { ...event, thread_ts: undefined } },
    { what: 'an edit', sent: { ...event, subtype: 'message_changed' } },
    { what: 'a bot', sent: { ...event, bot_id: 'B1' } },
    { what: 'ourselves', sent: { ...event, user: 'UBOT' } },
    { what: 'a question to somebody else', sent: { ...event, text: '<@U2> did you see this?' } },
    { what: 'a question to a group', sent: { ...event, text: '<!subteam^S1|@desk> who takes this?' } },
    { what: 'a mention without words', sent: { ...event, text: '<@UBOT>' } },
    { what: 'nonsense', sent: { type: 'message', ts: 3 } },
  ])('leaves $what alone', ({ sent }) => expect(toQuestion(sent, 'T1', 'UBOT')).toBeNull());

  it('gives the words without our name and without entities', () => {
    const sent = { ...event, text: '<@UBOT> is it &lt;sure&gt; &amp; who says?' };
    expect(toQuestion(sent, 'T1', 'UBOT')?.text).toBe('is it <sure> & who says?');
  });
});

describe('a question in a thread', () => {
  it('goes to the desk', async () => {
    const root = all.workspace.say({ userId, channelId, text: 'root' });
    all.workspace.say({ userId, channelId, text: 'who denies it?', threadTs: root.ts });
    await all.workspace.waitFor(() => all.of('answerThread').length > 0);
    expect(all.of('answerThread')[0]?.args[0]).toMatchObject({
      channelId,
      userId,
      threadTs: root.ts,
      text: 'who denies it?',
      mentioned: false,
    } satisfies Partial<ThreadQuestion>);
  });

  it('to our name reaches the desk whether it comes as message or as mention', async () => {
    const before = all.of('answerThread').length;
    const { workspace } = all;
    const { ts } = workspace.say({ userId, channelId, text: `<@${workspace.botUserId}> what is new?` });
    await workspace.waitFor(() => all.of('answerThread').length === before + 2);
    const asked = all.of('answerThread').slice(before);
    expect(asked.map(({ args }) => args[0])).toEqual(
      Array(2).fill({
        teamId: workspace.teamId,
        channelId,
        userId,
        ts,
        threadTs: ts,
        text: 'what is new?',
        mentioned: true,
      }),
    );
  });

  it('that fails gets one sentence in the thread, for the asker', async () => {
    const state = await startAll({}, { answerThread: () => Promise.reject(new Error('no disk')) });
    const root = state.workspace.say({ userId, channelId, text: 'root' });
    state.workspace.say({ userId, channelId, text: 'who?', threadTs: root.ts });
    const shown = await state.workspace.waitFor(() => state.workspace.ephemerals(userId)[0]);
    expect(shown).toMatchObject({ threadTs: root.ts });
    expect(shown.text).toContain('That failed on our side');
    await state.stop();
  });
});

describe('an invitation', () => {
  it('is answered by one short message, to the one who invited', async () => {
    all.workspace.inviteBot('C0GENERAL1', 'U0BEN00002');
    const shown = await all.workspace.waitFor(() => all.workspace.ephemerals('U0BEN00002', 'C0GENERAL1')[0]);
    expect(shown.text).toContain('/story track');
    expect(all.workspace.messages('C0GENERAL1')).toHaveLength(0);
    expect(all.workspace.ephemerals(userId, 'C0GENERAL1')).toHaveLength(0);
  });

  it('where no feed is watched yet says what comes first', async () => {
    const state = await startAll({}, { feeds: () => Promise.resolve([]) });
    state.workspace.inviteBot('C0GENERAL1', 'U0BEN00002');
    const shown = await state.workspace.waitFor(() => state.workspace.ephemerals('U0BEN00002', 'C0GENERAL1')[0]);
    expect(shown.text).toContain('First /story feeds add');
    await state.stop();
  });

  it('of somebody else is nothing to us', async () => {
    const before = all.workspace.ephemerals(userId).length;
    all.workspace.leave('C0GENERAL1', 'U0BEN00002');
    all.workspace.join('C0GENERAL1', 'U0BEN00002', userId);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(all.workspace.ephemerals(userId)).toHaveLength(before);
  });
});
