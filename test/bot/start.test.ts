import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

let room: Newsroom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

/** Not spawnSync: the local workspace lives in this process and has to answer. */
async function start(env: Record<string, string>): Promise<{ status: number | null; stderr: string }> {
  // In an empty folder, so that no .env of a developer's is read.
  const cwd = mkdtempSync(join(tmpdir(), 'start-'));
  const entry = join(process.cwd(), 'src/entry.js');
  const child = spawn(process.execPath, [entry, 'main.ts'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: 20_000,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}

describe('npm start', () => {
  it.each([
    { name: 'nothing', env: {}, says: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'api.slack.com/apps', '.env.example'] },
    { name: 'no port in HTTP mode', env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, says: ['PORT'] },
    {
      name: 'a feeds file that is not there',
      env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', FEEDS: '/no/such.opml' },
      says: ['/no/such.opml', 'FEEDS'],
    },
    {
      // Node's own way of making folders never comes back from here.
      name: 'a data directory that the system refuses to make',
      env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', DATA_DIR: '/proc/nope/data' },
      says: ['/proc/nope/data', 'DATA_DIR'],
    },
  ])('says what is missing with $name, and exits 78', async ({ env, says }) => {
    const { status, stderr } = await start({ DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')), ...env });
    for (const words of says) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(78);
  });

  it('says in one sentence that a token is refused, and exits 78', async () => {
    room = await openNewsroom([]);
    const { status, stderr } = await start({
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_APP_TOKEN: room.workspace.appToken,
      SLACK_API_URL: room.workspace.apiUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')),
    });
    expect(stderr).toContain('SLACK_BOT_TOKEN');
    expect(status).toBe(78);
  });

  it('refuses a data directory that another process has', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
    room = await openNewsroom([], {}, { DATA_DIR: dataDir });
    await room.bot.start();
    const { workspace } = room;
    const { status, stderr } = await start({
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATA_DIR: dataDir,
    });
    expect(stderr).toContain(dataDir);
    expect(status).toBe(78);
  });
});

describe('a bot that Slack does not answer yet', () => {
  it('stops cleanly when it is told to', async () => {
    room = await openNewsroom([]);
    room.workspace.outage(true);
    const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
    const child = spawn(process.execPath, ['src/entry.js', 'main.ts'], {
      env: {
        PATH: process.env.PATH ?? '',
        SLACK_BOT_TOKEN: room.workspace.botToken,
        SLACK_APP_TOKEN: room.workspace.appToken,
        SLACK_API_URL: room.workspace.apiUrl,
        DATA_DIR: dataDir,
      },
      timeout: 20_000,
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('slack-not-reached')) child.kill('SIGTERM');
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(log).toContain('SIGTERM: stopping.');
  });
});

describe('a running bot', () => {
  it('says how it is, and stops cleanly within ten seconds', async () => {
    const port = await freePort();
    room = await openNewsroom(['The Harbour Post'], {}, { PORT: String(port) });
    await room.bot.start();
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(health.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    await track(room, 'Norvalia is ready to sell frigates to Kestria');
    await room.workspace.waitFor(() => alertsIn(room as Newsroom, desk)[0], 15_000);
    const { code, ms } = await room.bot.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
  });

  it('keeps its tokens out of its log', async () => {
    room = await openNewsroom([]);
    await room.bot.start();
    await room.bot.stop();
    expect(room.bot.log).toContain('"event":"started"');
    expect(room.bot.log).not.toContain(room.workspace.botToken);
    expect(room.bot.log).not.toContain(room.workspace.appToken);
  });
});
