import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../../src/demo/workspace/workspace.ts';
import { createSocketApp } from './bolt-app.ts';

const ada = 'U0ADA00001';
const desk = 'C0NEWSDESK';

let workspace: Workspace;
let app: App;

beforeEach(async () => {
  workspace = await startWorkspace({ retryDelaysMs: [50, 1500], ackTimeoutMs: 1500 });
  app = createSocketApp(workspace);
});
afterEach(async () => {
  await app.stop();
  await workspace.close();
});

async function start(): Promise<void> {
  await app.start();
  await workspace.waitFor(() => workspace.connections > 0);
}

function outageOf(ms: number): void {
  workspace.outage(true);
  setTimeout(() => workspace.outage(false), ms);
}

const button = {
  type: 'button' as const,
  action_id: 'press',
  value: 'v1',
  text: { type: 'plain_text' as const, text: 'Press & hold' },
};

describe('a Bolt app in Socket Mode', () => {
  it('answers a slash command in the ack and through respond()', async () => {
    app.command('/story', async ({ command, ack, respond }) => {
      await ack(`Heard: ${command.text}`);
      await respond({ text: 'And later', response_type: 'in_channel' });
    });
    await start();
    const answer = await workspace.command({ userId: ada, channelId: desk, text: '/story list all' });
    expect(answer.acked).toBe(true);
    await workspace.waitFor(() => answer.posts.length === 2);
    expect(answer.posts.map(({ kind, text }) => [kind, text])).toEqual([
      ['ephemeral', 'Heard: list all'],
      ['in_channel', 'And later'],
    ]);
    expect(workspace.ephemerals(ada, desk).map(({ text }) => text)).toEqual(['Heard: list all']);
    expect(workspace.messages(desk).map(({ text }) => text)).toEqual(['And later']);
  });

  it('sees a mention in a thread as message and as app_mention, and not its own reply', async () => {
    const seen: string[] = [];
    app.message(async ({ message }) => void seen.push(`message ${message.channel_type}`));
    app.event('app_mention', async ({ event, say }) => {
      seen.push(`mention ${event.text}`);
      await say({ text: 'Nobody & nothing', thread_ts: event.thread_ts ?? event.ts });
    });
    await start();
    const root = workspace.say({ userId: ada, channelId: desk, text: 'See https://ft.example/a.' });
    workspace.say({
      userId: ada,
      channelId: desk,
      text: `<@${workspace.botUserId}> who <denied> it?`,
      threadTs: root.ts,
    });
    await workspace.waitFor(() => workspace.thread(desk, root.ts).length === 3 && seen.length === 3);
    expect(seen.toSorted()).toEqual([
      `mention <@${workspace.botUserId}> who &lt;denied&gt; it?`,
      'message channel',
      'message channel',
    ]);
    const { messages } = await app.client.conversations.replies({ channel: desk, ts: root.ts });
    expect(messages?.map(({ text }) => text)).toEqual([
      'See <https://ft.example/a>.',
      `<@${workspace.botUserId}> who &lt;denied&gt; it?`,
      'Nobody &amp; nothing',
    ]);
    expect(messages?.[0]?.reply_count).toBe(2);
  });

  it('gets a click with the message as Slack returns it, and changes it in place', async () => {
    let given: unknown;
    app.action('press', async ({ ack, body, client }) => {
      await ack();
      given = body;
      if (body.type !== 'block_actions') return;
      await client.chat.update({ channel: desk, ts: body.message?.ts ?? '', text: 'Pressed', blocks: [] });
    });
    await start();
    const { ts = '' } = await app.client.chat.postMessage({
      channel: desk,
      text: 'Press it',
      blocks: [{ type: 'actions', block_id: 'act', elements: [button] }],
    });
    await workspace.click({ userId: ada, channelId: desk, messageTs: ts, actionId: 'press' });
    await workspace.waitFor(() => workspace.messages(desk)[0]?.text === 'Pressed');
    expect(given).toMatchObject({
      container: { type: 'message', message_ts: ts, is_ephemeral: false },
      actions: [
        { type: 'button', action_id: 'press', block_id: 'act', value: 'v1', text: { text: 'Press &amp; hold' } },
      ],
      message: { blocks: [{ elements: [{ text: { text: 'Press &amp; hold' } }] }] },
    });
  });

  it('opens a modal with a trigger that works once, gets it back with errors, then closes it', async () => {
    const submitted: unknown[] = [];
    const errors: string[] = [];
    app.command('/story', async ({ ack, body, client }) => {
      await ack();
      const view = {
        type: 'modal' as const,
        callback_id: 'track',
        title: { type: 'plain_text' as const, text: 'Track' },
        submit: { type: 'plain_text' as const, text: 'Go' },
        blocks: [
          {
            type: 'input' as const,
            block_id: 'claim',
            label: { type: 'plain_text' as const, text: 'Claim' },
            element: { type: 'plain_text_input' as const, action_id: 'v', min_length: 3 },
          },
          {
            type: 'input' as const,
            block_id: 'where',
            label: { type: 'plain_text' as const, text: 'Where' },
            element: { type: 'conversations_select' as const, action_id: 'v', default_to_current_conversation: true },
          },
        ],
      };
      await client.views.open({ trigger_id: body.trigger_id, view });
      await client.views
        .open({ trigger_id: body.trigger_id, view })
        .catch((error: Error) => errors.push(error.message));
    });
    app.view('track', async ({ ack, view }) => {
      submitted.push(view.state.values);
      const isShort = (view.state.values.claim?.v?.value ?? '').length < 10;
      await ack(isShort ? { response_action: 'errors', errors: { claim: 'Too vague' } } : undefined);
    });
    await start();
    await workspace.command({ userId: ada, channelId: desk, text: '/story track' });
    const view = await workspace.waitFor(() => workspace.openViews(ada)[0]);
    await workspace.waitFor(() => errors.length > 0);
    expect(errors[0]).toContain('exchanged_trigger_id');
    const empty = await workspace.submitView({ userId: ada, viewId: view.id, values: {} });
    expect(empty).toMatchObject({ sent: false, errors: { claim: 'Please complete this required field.' } });
    const vague = await workspace.submitView({ userId: ada, viewId: view.id, values: { claim: 'China' } });
    expect(vague).toMatchObject({ sent: true, acked: true, errors: { claim: 'Too vague' } });
    expect(workspace.openViews(ada)).toHaveLength(1);
    await workspace.submitView({ userId: ada, viewId: view.id, values: { claim: { v: 'China sends arms' } } });
    expect(workspace.openViews(ada)).toHaveLength(0);
    expect(submitted.at(-1)).toEqual({
      claim: { v: { type: 'plain_text_input', value: 'China sends arms' } },
      where: { v: { type: 'conversations_select', selected_conversation: desk } },
    });
  });

  it('publishes a Home when somebody opens it', async () => {
    app.event('app_home_opened', async ({ event, client }) => {
      const text = { type: 'plain_text' as const, text: `Stories of ${event.user}` };
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text }] } });
    });
    await start();
    workspace.openHome(ada);
    const home = await workspace.waitFor(() => workspace.home(ada));
    expect(home.json.blocks).toMatchObject([{ text: { text: `Stories of ${ada}` } }]);
  });

  it('is told when it is invited, and by whom', async () => {
    const joined: unknown[] = [];
    app.event('member_joined_channel', async ({ event }) => void joined.push(event));
    await start();
    workspace.inviteBot('C0GENERAL1', ada);
    await workspace.waitFor(() => joined.length > 0);
    expect(joined[0]).toMatchObject({ user: workspace.botUserId, channel: 'C0GENERAL1', inviter: ada });
    await workspace.command({ userId: ada, channelId: 'C0INVESTIG', text: '/invite @Second Source' });
    await workspace.waitFor(() => joined.length === 2);
    expect(joined[1]).toMatchObject({ user: workspace.botUserId, channel: 'C0INVESTIG', inviter: ada });
  });

  it.each([
    { way: 'a broken socket', strike: () => workspace.closeSockets() },
    { way: 'a refresh that Slack asks for', strike: () => workspace.refreshSockets() },
    { way: 'an outage', strike: () => outageOf(300) },
    { way: 'a half-open socket', strike: () => workspace.freezeSockets() },
  ])('is back after $way', { timeout: 15_000 }, async ({ strike }) => {
    const heard: string[] = [];
    app.message(async ({ message }) => void ('text' in message && heard.push(message.text ?? '')));
    await start();
    strike();
    const opens = () => workspace.journal.lines.filter(({ kind, name }) => kind === 'socket' && name === 'open').length;
    await workspace.waitFor(() => opens() === 2 && workspace.connections > 0, 12_000);
    workspace.say({ userId: ada, channelId: desk, text: 'Still there?' });
    await workspace.waitFor(() => heard.includes('Still there?'));
  });

  it('gets an event again, with the same id and a reason, when nobody took it the first time', async () => {
    const attempts: unknown[] = [];
    app.use(async ({ context, next }) => {
      attempts.push([context.retryNum, context.retryReason]);
      await next();
    });
    await start();
    workspace.closeSockets();
    await workspace.waitFor(() => workspace.connections === 0);
    workspace.say({ userId: ada, channelId: desk, text: 'Lost?' });
    await workspace.waitFor(() => attempts.length > 0);
    expect(attempts).toEqual([[2, 'no_connection']]);
    const told = workspace.journal.lines.filter(({ kind }) => kind === 'envelope');
    expect(told.map(({ detail }) => detail.retryNum)).toEqual([0, 1, 2]);
    expect(new Set(told.map(({ detail }) => (detail.payload as { event_id: string }).event_id)).size).toBe(1);
  });

  it('gets a mention four times when the acks are lost, in two events', async () => {
    const ids: string[] = [];
    app.use(async ({ body, next }) => {
      if ('event_id' in body) ids.push(String(body.event_id));
      await next();
    });
    await start();
    workspace.faults.add({ method: 'ack', kind: 'drop-after-store', times: 2 });
    workspace.say({ userId: ada, channelId: desk, text: `<@${workspace.botUserId}> anything new?` });
    await workspace.waitFor(() => ids.length === 4);
    expect(new Set(ids).size).toBe(2);
  });

  it('is not acknowledged where nobody listens to the action', async () => {
    await start();
    const { ts = '' } = await app.client.chat.postMessage({
      channel: desk,
      text: 'Press it',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const answer = await workspace.click({ userId: ada, channelId: desk, messageTs: ts, actionId: 'press' });
    expect(answer).toMatchObject({ acked: false, reason: 'timeout' });
  });
});
