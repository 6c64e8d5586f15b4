import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { PushingOutlet } from '../support/pushing-outlet.ts';
import { ada, alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

const claim = 'Norvalia is ready to sell frigates to Kestria';
const report = (id: string) => ({
  id,
  title: 'Norvalia ready to sell frigates to Kestria, officials say',
  text: 'Norvalia is ready to sell four frigates to Kestria, two officials with knowledge of the talks told The Harbour Post.',
});

let room: Newsroom | null = null;
let outlet: PushingOutlet | null = null;
const folder = mkdtempSync(join(tmpdir(), 'second-source-push-'));
afterEach(async () => {
  await room?.close();
  await outlet?.close();
  room = null;
  outlet = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A newsroom whose one feed is pushed, in Socket Mode or over signed HTTP; it is polled once an hour. */
async function pushed(mode: 'socket' | 'http'): Promise<{ room: Newsroom; outlet: PushingOutlet }> {
  const pushing = await PushingOutlet.open();
  outlet = pushing;
  const opml = join(folder, `${mode}.opml`);
  writeFileSync(
    opml,
    `<opml version="2.0"><body><outline type="rss" text="The Harbour Post" xmlUrl="${pushing.feedUrl}"/></body></opml>`,
  );
  const port = await freePort();
  const overHttp = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'local-workspace-signing-secret' };
  const opened = await openNewsroom(
    ['Coastal Wire'],
    mode === 'http' ? { mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } } : {},
    {
      FEEDS: opml,
      POLL_SECONDS: '3600',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...(mode === 'http' ? overHttp : {}),
    },
  );
  room = opened;
  pushing.publish({ id: 'weather', title: 'Rain over the harbour', text: 'It rains.' });
  await opened.bot.start();
  await opened.workspace.waitFor(() => pushing.verified.includes(200), 60_000);
  return { room: opened, outlet: pushing };
}

describe('a feed with a hub', () => {
  it.each(['socket', 'http'] as const)(
    'reaches the channel by its pings alone, fat or thin, if they are signed (%s)',
    async (mode) => {
      const { room: opened, outlet: pushing } = await pushed(mode);
      const { workspace } = opened;
      await track(opened, claim);
      const told = (kind: string) => workspace.waitFor(() => alertsIn(opened).find((one) => one.kind === kind), 60_000);
      await told('covered');
      const polled = pushing.requests;

      pushing.publish(report('forged'));
      expect(await pushing.push(pushing.document(), () => `sha256=${'0'.repeat(64)}`)).toBe(202);
      await workspace.waitFor(() => opened.bot.log.includes('"event":"push_refused"'), 60_000);

      // What was forged never came: with the next ping both are there, by one alert.
      pushing.publish(report('real'));
      expect(await pushing.push(pushing.document())).toBe(202);
      await told('pickup');
      expect(pushing.requests).toBe(polled);

      pushing.publish({
        id: 'denial',
        title: 'Norvalia denies it is ready to sell frigates to Kestria',
        text: 'Norvalia’s foreign minister, Mira Lund, denied that Norvalia is ready to sell frigates to Kestria.',
      });
      expect(await pushing.push('')).toBe(202);
      await told('denial');
      expect(pushing.requests).toBe(polled + 1);
    },
    120_000,
  );

  it('is given up at its hub when nobody wants it any more', async () => {
    const { room: opened, outlet: pushing } = await pushed('http');
    const { workspace } = opened;
    const shown = async (text: string) => {
      const before = workspace.ephemerals(ada).length;
      await workspace.command({ userId: ada, channelId: desk, text });
      return workspace.waitFor(() => workspace.ephemerals(ada)[before], 60_000);
    };
    expect(JSON.stringify((await shown('/story feeds')).blocks)).toContain('pushed by');
    expect((await shown(`/story feeds remove ${pushing.feedUrl}`)).text).toContain('Not watched any more');
    await workspace.waitFor(() => pushing.left.length > 0 && pushing.verified.length === 2, 60_000);
    expect(pushing.left).toEqual([pushing.asked[0]?.callback]);
    expect(pushing.verified).toEqual([200, 200]);
    expect(await pushing.push(pushing.document())).toBe(410);
  }, 120_000);
});
