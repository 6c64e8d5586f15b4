import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/demo/workspace/workspace.ts';
import type { Store } from '../../src/desk/ports.ts';
import { UserFacingError } from '../../src/lib/errors.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { freePort } from '../support/free-port.ts';
import { createFakeDesk } from './fake-desk.ts';
import { alert, outboxRow } from './samples.ts';
import { createLogBook, sideOf } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function workspaceOf(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await startWorkspace(options);
  ends.push(() => workspace.close());
  return workspace;
}

function attached(...args: Parameters<typeof sideOf>) {
  const made = sideOf(...args);
  const fake = createFakeDesk();
  made.side.attach(fake.desk);
  ends.push(() => made.side.stop());
  return { ...made, ...fake };
}

async function asked(workspace: Workspace, timeoutMs?: number): Promise<string> {
  const before = workspace.ephemerals(userId).length;
  await workspace.command({ userId, channelId, text: '/story list' });
  return (await workspace.waitFor(() => workspace.ephemerals(userId)[before], timeoutMs)).text;
}

describe('Socket Mode', () => {
  it('is ready once connected, and not after the stop', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace);
    expect(side.ready()).toBe(false);
    await side.start();
    expect(side.ready()).toBe(true);
    const begun = performance.now();
    await side.stop();
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(side.ready()).toBe(false);
    expect(workspace.connections).toBe(0);
  });

  it.each([
    { wrong: { botToken: 'xoxb-wrong' }, variable: 'SLACK_BOT_TOKEN' },
    { wrong: { appToken: 'xapp-wrong' }, variable: 'SLACK_APP_TOKEN' },
  ])('does not start with a wrong $variable, and says which one it is', async ({ wrong, variable }) => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace, wrong);
    const failure = await side.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserFacingError);
    expect((failure as Error).message).toContain(`Slack refuses ${variable} (invalid_auth)`);
  });

  it('comes back by itself after the socket broke', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace);
    await side.start();
    workspace.closeSockets();
    await workspace.waitFor(() => !side.ready());
    await workspace.waitFor(() => side.ready());
    expect(await asked(workspace)).toContain('Followed here');
  }, 15_000);

  it('waits where Slack is down at the start, and works once it is up', async () => {
    const workspace = await workspaceOf();
    workspace.outage(true);
    const { side, lines, fatal } = attached(workspace);
    const starting = side.start();
    await workspace.waitFor(() => lines.some(({ event }) => event === 'slack-not-reached'));
    expect(side.ready()).toBe(false);
    workspace.outage(false);
    await starting;
    await workspace.waitFor(() => side.ready());
    expect(fatal).toEqual([]);
    expect(await asked(workspace)).toContain('Followed here');
  }, 25_000);

  it('comes back after Slack asks for a new connection, and loses no command in between', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace);
    await side.start();
    workspace.refreshSockets();
    await workspace.waitFor(() => !side.ready());
    await workspace.waitFor(() => side.ready());
    expect(await asked(workspace)).toContain('Followed here');
  }, 15_000);

  it('answers what was typed though the socket broke before it could be acknowledged', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace);
    await side.start();
    void workspace.command({ userId, channelId, text: '/story list' });
    workspace.closeSockets();
    expect((await workspace.waitFor(() => workspace.ephemerals(userId)[0])).text).toContain('Followed here');
  });

  it('stops in time while Slack is down', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace);
    await side.start();
    workspace.outage(true);
    const begun = performance.now();
    await side.stop();
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('serves health on a port of its own', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace, { port: 0 } as never);
    const { port } = await side.start();
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect((await fetch(`http://127.0.0.1:${port}/else`)).status).toBe(404);
  });

  it('says which port is taken', async () => {
    const workspace = await workspaceOf();
    const { side } = attached(workspace, { port: Number(new URL(workspace.url).port) } as never);
    await expect(side.start()).rejects.toThrow(/Port \d+ can't be used \(EADDRINUSE\)/);
  });
});

describe('signed HTTP', () => {
  it('serves health while Slack is down, and works once it is up', async () => {
    const port = await freePort();
    const workspace = await workspaceOf({ mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } });
    workspace.outage(true);
    const { side, lines } = attached(workspace, {
      kind: 'http',
      signingSecret: workspace.signingSecret,
      port,
    } as never);
    const starting = side.start();
    await workspace.waitFor(() => lines.some(({ event }) => event === 'slack-not-reached'));
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(side.ready()).toBe(false);
    workspace.outage(false);
    await starting;
    expect(side.ready()).toBe(true);
    expect(await asked(workspace)).toContain('Followed here');
  }, 15_000);

  async function started() {
    const port = await freePort();
    const workspace = await workspaceOf({ mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } });
    const made = attached(workspace, { kind: 'http', signingSecret: workspace.signingSecret, port } as never);
    await made.side.start();
    return { workspace, port, ...made };
  }

  it('answers commands and threads, and serves health', async () => {
    const { workspace, port, of, side } = await started();
    expect(side.ready()).toBe(true);
    expect(await asked(workspace)).toContain('Followed here');
    const root = workspace.say({ userId, channelId, text: 'root' });
    workspace.say({ userId, channelId, text: 'who denies it?', threadTs: root.ts });
    await workspace.waitFor(() => of('answerThread').length > 0);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it.each([
    { what: 'no signature', headers: {} },
    { what: 'a wrong signature', headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } },
    { what: 'an old signature', headers: {}, secondsAgo: 600 },
  ])('refuses $what', async ({ headers, secondsAgo }) => {
    const { port, workspace, calls } = await started();
    const body = new URLSearchParams({ command: '/story', text: 'list', team_id: 'T1', user_id: userId }).toString();
    const at = String(Math.floor(Date.now() / 1000) - (secondsAgo ?? 0));
    const right = `v0=${createHmac('sha256', workspace.signingSecret).update(`v0:${at}:${body}`).digest('hex')}`;
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': at,
        ...(secondsAgo === undefined ? {} : { 'x-slack-signature': right }),
        ...headers,
      },
    });
    expect(response.status).toBe(401);
    expect(calls).toEqual([]);
  });

  it('stops in time though a client keeps its connection', async () => {
    const { port, side } = await started();
    await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'keep-alive' } });
    const begun = performance.now();
    await side.stop();
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('OAuth', () => {
  /** The bot's own database, in a folder of its own. */
  async function installationsIn(): Promise<Store['installations']> {
    const dataDir = mkdtempSync(join(tmpdir(), 'second-source-slack-'));
    const store = await openStore({ databaseUrl: null, dataDir, log: createLogBook().log });
    ends.push(async () => {
      await store.close();
      rmSync(dataDir, { recursive: true });
    });
    return store.installations;
  }

  it('installs, answers with the team’s own token, posts with it, and forgets it when removed', async () => {
    const port = await freePort();
    const workspace = await workspaceOf({ mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } });
    const installations = await installationsIn();
    const { side, lines } = attached(workspace, {
      kind: 'oauth',
      signingSecret: workspace.signingSecret,
      port,
      clientId: workspace.clientId,
      clientSecret: workspace.clientSecret,
      stateSecret: 'a-secret-of-ours',
      tokenKeys: [new Uint8Array(32).fill(1)],
      installations,
    } as never);
    await side.start();

    const row = outboxRow({ kind: 'alert', alert }, { teamId: workspace.teamId });
    expect(await side.messenger.deliver(row, { threadTs: null, ts: null })).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('not installed') as unknown,
    });

    const begin = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
    const page = begin.headers.get('location') ?? /href="([^"]+oauth[^"]+)"/.exec(await begin.text())?.[1] ?? '';
    const asks = new URL(page.replaceAll('&amp;', '&'));
    expect(asks.searchParams.get('scope')?.split(',').toSorted()).toContain('chat:write');
    const authorize = new URL(`${workspace.url}/oauth/v2/authorize${asks.search}`);
    authorize.searchParams.set('redirect_uri', `http://127.0.0.1:${port}/slack/oauth_redirect`);
    authorize.searchParams.set('as', 'U0ADA00001');
    const granted = await fetch(authorize, { redirect: 'manual' });
    const back = new URL(granted.headers.get('location') ?? '');
    const done = await fetch(back, { headers: { cookie: begin.headers.get('set-cookie')?.split(';')[0] ?? '' } });
    expect(done.status).toBe(200);
    expect(await installations.get(workspace.teamId, null)).toMatchObject({ teamId: workspace.teamId });
    expect(JSON.stringify(await installations.get(workspace.teamId, null))).not.toContain(workspace.botToken);
    expect(await installations.get('T0OTHER', null)).toBeNull();

    expect(await asked(workspace)).toContain('Followed here');
    expect((await side.messenger.deliver(row, { threadTs: null, ts: null })).kind).toBe('sent');

    // Slack refuses the token for good, and no event told us so.
    const again = await installations.get(workspace.teamId, null);
    workspace.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'token_revoked', times: 1 });
    expect((await side.messenger.deliver(row, { threadTs: null, ts: null })).kind).toBe('refused');
    expect(await installations.get(workspace.teamId, null)).toBeNull();
    expect(lines).toContainEqual(
      expect.objectContaining({
        event: 'slack-uninstalled',
        detail: expect.objectContaining({ why: 'token_revoked' }) as unknown,
      }),
    );
    if (again !== null) await installations.put(again);
    lines.splice(0);

    workspace.sendEvent({ type: 'app_uninstalled' });
    await workspace.waitFor(() => lines.some(({ event }) => event === 'slack-uninstalled'));
    await expect.poll(() => installations.get(workspace.teamId, null)).toBeNull();
    expect((await side.messenger.deliver(row, { threadTs: null, ts: null })).kind).toBe('refused');
  });
});
