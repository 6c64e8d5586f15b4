import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { sign } from '../../../src/demo/workspace/http-dispatch.ts';
import { startWorkspace, type Workspace } from '../../../src/demo/workspace/workspace.ts';
import { freePort } from '../../support/free-port.ts';
import { createHttpApp } from './bolt-app.ts';

const ada = 'U0ADA00001';
const desk = 'C0NEWSDESK';
const closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function open(appSecret = 'shared-secret'): Promise<{ workspace: Workspace; app: App }> {
  const port = await freePort();
  const workspace = await startWorkspace({
    mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 'shared-secret' },
    retryDelaysMs: [500],
    ackTimeoutMs: 1500,
  });
  const app = createHttpApp(workspace, appSecret);
  const server = await app.start({ port, host: '127.0.0.1' });
  closers.push(
    () => workspace.close(),
    async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await app.stop();
    },
  );
  return { workspace, app };
}

describe('a Bolt app behind signed HTTP', () => {
  it('answers commands, clicks and forms', async () => {
    const { workspace, app } = await open();
    app.command('/story', async ({ ack, body, client, command }) => {
      if (command.text === 'help') {
        await ack({ text: 'Ask me', response_type: 'ephemeral' });
        return;
      }
      await ack();
      const title = { type: 'plain_text' as const, text: 'Track' };
      const element = { type: 'plain_text_input' as const, action_id: 'v' };
      const blocks = [{ type: 'input' as const, block_id: 'claim', label: title, element }];
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', callback_id: 'track', title, submit: title, blocks },
      });
    });
    app.view('track', async ({ ack }) => {
      await ack({ response_action: 'errors', errors: { claim: 'Too vague' } });
    });
    app.action('press', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Pressed', replace_original: true });
    });
    const help = await workspace.command({ userId: ada, channelId: desk, text: '/story help' });
    expect(help.posts).toMatchObject([{ kind: 'ephemeral', text: 'Ask me' }]);
    await workspace.command({ userId: ada, channelId: desk, text: '/story track' });
    const view = await workspace.waitFor(() => workspace.openViews(ada)[0]);
    const submitted = await workspace.submitView({ userId: ada, viewId: view.id, values: { claim: 'China' } });
    expect(submitted.errors).toEqual({ claim: 'Too vague' });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: desk,
      text: 'Press',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Go' } }],
        },
      ],
    });
    await workspace.click({ userId: ada, channelId: desk, messageTs: ts, actionId: 'press' });
    await workspace.waitFor(() => workspace.messages(desk)[0]?.text === 'Pressed');
  });

  it('gets an event again, counted and with a reason, after it failed', async () => {
    const { workspace, app } = await open();
    await app.stop();
    const heard: unknown[] = [];
    app.message(async ({ context }) => void heard.push([context.retryNum, context.retryReason]));
    workspace.say({ userId: ada, channelId: desk, text: 'Nobody listens yet' });
    await workspace.waitFor(() => workspace.journal.lines.some(({ kind }) => kind === 'no-ack'));
    await app.start({ port: Number(new URL(workspace.appUrl ?? '').port), host: '127.0.0.1' });
    await workspace.waitFor(() => heard.length === 1);
    expect(heard).toEqual([[1, 'connection_failed']]);
  });

  it('hears nothing that is signed with another secret', async () => {
    const { workspace, app } = await open('another-secret');
    let isHeard = false;
    app.command('/story', async ({ ack }) => {
      isHeard = true;
      await ack();
    });
    const answer = await workspace.command({ userId: ada, channelId: desk, text: '/story help' });
    expect(answer).toMatchObject({ acked: false, reason: 'http_error' });
    expect(isHeard).toBe(false);
  });

  it('is too late after the limit for an ack', async () => {
    const { workspace, app } = await open();
    app.command('/story', async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await ack('Late');
    });
    const answer = await workspace.command({ userId: ada, channelId: desk, text: '/story help' });
    expect(answer).toMatchObject({ acked: false, reason: 'timeout', posts: [] });
  });
});

it('is not told again where the app says x-slack-no-retry', async () => {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.writeHead(500, { 'x-slack-no-retry': '1' }).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const workspace = await startWorkspace({
    mode: { kind: 'http', url: `http://127.0.0.1:${port}` },
    retryDelaysMs: [10, 10],
  });
  closers.push(
    () => workspace.close(),
    () => server.close(),
  );
  workspace.say({ userId: ada, channelId: desk, text: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(calls).toBe(1);
});

describe('the response_url', () => {
  it('takes five posts, then is used up', async () => {
    const { workspace, app } = await open();
    const statuses: number[] = [];
    app.command('/story', async ({ ack, command }) => {
      await ack();
      for (let post = 0; post < 6; post += 1) {
        const answer = await fetch(command.response_url, {
          method: 'POST',
          body: JSON.stringify({ text: `${post}` }),
          headers: { 'content-type': 'application/json' },
        });
        statuses.push(answer.status);
      }
    });
    await workspace.command({ userId: ada, channelId: desk, text: '/story help' });
    await workspace.waitFor(() => statuses.length === 6);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(workspace.ephemerals(ada)).toHaveLength(5);
  });
});

// Independent of Bolt: the digest computed with Python's hmac over "v0:1531420618:token=xyz".
it('signs as Slack does', () => {
  expect(sign('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, 'token=xyz')).toBe(
    'v0=7d1e505747e16b2e9a5cb99318cbd784d12290a7129487637e0b023164e4aafb',
  );
});
