import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShortcutHint } from '../../../src/demo/workspace/page-state.ts';
import { startWorkspace, type Workspace } from '../../../src/demo/workspace/workspace.ts';
import { freePort } from '../../support/free-port.ts';
import { createHttpApp, createSocketApp } from './bolt-app.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const shortcuts: readonly ShortcutHint[] = [
  { callbackId: 'on_message', label: 'Do it here', kind: 'message' },
  { callbackId: 'anywhere', label: 'Do it', kind: 'global' },
];
const view = (title: string) => ({
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: title },
  blocks: [{ type: 'section' as const, text: { type: 'plain_text' as const, text: 'Hello' } }],
});

let workspace: Workspace;
let app: App;
let heard: Record<string, unknown>[];
let hangUp: () => unknown = () => undefined;

function listen(): void {
  heard = [];
  app.shortcut({ callback_id: 'on_message', type: 'message_action' }, async ({ ack, body, respond, client }) => {
    await ack();
    heard.push(body as unknown as Record<string, unknown>);
    await client.views.open({ trigger_id: body.trigger_id, view: view('From a message') });
    await respond({ text: 'for you alone', response_type: 'ephemeral' });
  });
  app.shortcut({ callback_id: 'anywhere', type: 'shortcut' }, async ({ ack, body, client }) => {
    await ack();
    heard.push(body as unknown as Record<string, unknown>);
    await client.views.open({ trigger_id: body.trigger_id, view: view('From anywhere') });
  });
}

describe.each(['Socket Mode', 'signed HTTP'])('shortcuts over %s', (transport) => {
  beforeEach(async () => {
    if (transport === 'Socket Mode') {
      workspace = await startWorkspace({ shortcuts });
      app = createSocketApp(workspace);
      await app.start();
      await workspace.waitFor(() => workspace.connections > 0);
    } else {
      const port = await freePort();
      workspace = await startWorkspace({
        shortcuts,
        mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` },
      });
      app = createHttpApp(workspace, workspace.signingSecret);
      const server = await app.start({ port, host: '127.0.0.1' });
      hangUp = () => 'closeAllConnections' in server && server.closeAllConnections();
    }
    listen();
  });
  afterEach(async () => {
    hangUp();
    await app.stop();
    await workspace.close();
  });

  it('of a message come with the message, its channel, a trigger and an address to answer to', async () => {
    const root = workspace.say({ userId, channelId, text: 'root' });
    const { ts } = workspace.say({ userId, channelId, text: 'a & b https://a.example/x', threadTs: root.ts });
    const { acked, posts } = await workspace.shortcut({ userId, callbackId: 'on_message', channelId, messageTs: ts });
    expect(acked).toBe(true);
    await workspace.waitFor(() => posts.length > 0);
    expect(heard[0]).toMatchObject({
      type: 'message_action',
      callback_id: 'on_message',
      message_ts: ts,
      user: { id: userId },
      channel: { id: channelId, name: 'newsdesk' },
      message: { ts, thread_ts: root.ts, user: userId, text: 'a &amp; b <https://a.example/x>' },
      team: { id: workspace.teamId },
    });
    expect(workspace.openViews(userId).map(({ json }) => json.title)).toMatchObject([{ text: 'From a message' }]);
    expect(posts).toMatchObject([{ kind: 'ephemeral', text: 'for you alone' }]);
  });

  it('from anywhere come without channel, message and address', async () => {
    await workspace.shortcut({ userId, callbackId: 'anywhere' });
    await workspace.waitFor(() => workspace.openViews(userId).length > 0);
    expect(heard[0]).toMatchObject({ type: 'shortcut', callback_id: 'anywhere', user: { id: userId } });
    for (const key of ['channel', 'message', 'message_ts', 'response_url']) expect(heard[0]).not.toHaveProperty(key);
  });
});

describe('the menus of the workspace', () => {
  it.each([
    {
      what: 'an id that the app has not',
      act: { callbackId: 'guessed', channelId, messageTs: '1' },
      says: /no message shortcut "guessed"/,
    },
    { what: 'one of a message without a message', act: { callbackId: 'on_message' }, says: /no global shortcut/ },
    {
      what: 'one from anywhere on a message',
      act: { callbackId: 'anywhere', channelId, messageTs: '1' },
      says: /no message shortcut/,
    },
    {
      what: 'a message that is not there',
      act: { callbackId: 'on_message', channelId, messageTs: '1.0' },
      says: /No message 1\.0/,
    },
    {
      what: 'a channel that the person is not in',
      act: { callbackId: 'on_message', channelId: 'C0NOWHERE1', messageTs: '1.0' },
      says: /is in no channel/,
    },
  ])('do not offer $what', async ({ act, says }) => {
    workspace = await startWorkspace({ shortcuts });
    await expect(workspace.shortcut({ userId, ...act })).rejects.toThrow(says);
    expect(workspace.journal.lines).toEqual([]);
    await workspace.close();
  });

  it.each([
    {
      what: 'a name of 25 characters',
      all: [{ callbackId: 'a', label: 'x'.repeat(25), kind: 'global' as const }],
      says: /25 characters/,
    },
    { what: 'an id twice', all: [...shortcuts, ...shortcuts], says: /Two shortcuts have the callback_id/ },
    {
      what: 'six of a kind',
      all: Array.from({ length: 6 }, (_, at) => ({ callbackId: `a${at}`, label: 'Do', kind: 'message' as const })),
      says: /takes 5 message shortcuts/,
    },
  ])('refuse $what', async ({ all, says }) => {
    await expect(startWorkspace({ shortcuts: all })).rejects.toThrow(says);
  });

  it('give a trigger that lives three seconds and opens one window', async () => {
    workspace = await startWorkspace({ shortcuts });
    app = createSocketApp(workspace);
    const outcomes: string[] = [];
    app.shortcut('anywhere', async ({ ack, body, client }) => {
      await ack();
      const open = async () => {
        const said = await client.views.open({ trigger_id: body.trigger_id, view: view('Hello') }).then(
          () => 'opened',
          (error: { data?: { error?: string } }) => error.data?.error ?? '',
        );
        outcomes.push(said);
      };
      await open();
      await open();
      for (const trigger of workspace.world.triggers.values())
        Object.assign(trigger, { used: false, issuedAt: Date.now() - 3001 });
      await open();
    });
    await app.start();
    await workspace.waitFor(() => workspace.connections > 0);
    await workspace.shortcut({ userId, callbackId: 'anywhere' });
    await workspace.waitFor(() => outcomes.length === 3);
    expect(outcomes).toEqual(['opened', 'exchanged_trigger_id', 'expired_trigger_id']);
    await app.stop();
    await workspace.close();
  });
});
