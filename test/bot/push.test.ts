import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { PushingOutlet } from '../support/pushing-outlet.ts';
import { alertsIn, type Newsroom, openNewsroom, track } from './newsroom.ts';

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
  rmSync(folder, { recursive: true, force: true });
});

describe('a feed with a hub', () => {
  it('reaches the channel within a second of the ping, fat or thin, and only if it is signed', async () => {
    outlet = await PushingOutlet.open();
    const opml = join(folder, 'feeds.opml');
    writeFileSync(
      opml,
      `<opml version="2.0"><body><outline type="rss" text="The Harbour Post" xmlUrl="${outlet.feedUrl}"/></body></opml>`,
    );
    const port = await freePort();
    room = await openNewsroom(
      ['Coastal Wire'],
      {},
      { FEEDS: opml, POLL_SECONDS: '3600', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    );
    outlet.publish({ id: 'weather', title: 'Rain over the harbour', text: 'It rains.' });
    await room.bot.start();
    const { workspace } = room;
    await workspace.waitFor(() => outlet?.verified.includes(200));
    await track(room, claim);
    const alerts = () => (room === null ? [] : alertsIn(room));
    await workspace.waitFor(() => alerts().find(({ kind }) => kind === 'covered'));
    const polled = outlet.requests;

    outlet.publish(report('forged'));
    expect(await outlet.push(outlet.document(), () => `sha256=${'0'.repeat(64)}`)).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(alerts().filter(({ kind }) => kind === 'pickup')).toEqual([]);

    const begun = performance.now();
    expect(await outlet.push(outlet.document())).toBe(202);
    await workspace.waitFor(() => alerts().find(({ kind }) => kind === 'pickup'));
    const fatMs = performance.now() - begun;
    expect(outlet.requests).toBe(polled);

    outlet.publish({
      id: 'denial',
      title: 'Norvalia denies it is ready to sell frigates to Kestria',
      text: 'Norvalia’s foreign minister, Mira Lund, denied that Norvalia is ready to sell frigates to Kestria.',
    });
    // A channel gets one message a second: that is not the hub's time.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const thin = performance.now();
    expect(await outlet.push('')).toBe(202);
    await workspace.waitFor(() => alerts().find(({ kind }) => kind === 'denial'));
    const thinMs = performance.now() - thin;
    expect(outlet.requests).toBe(polled + 1);
    expect({ fatMs, thinMs }).toSatisfy(() => Math.max(fatMs, thinMs) < 1000);
  }, 60_000);
});
