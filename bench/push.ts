import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { alertsIn, openNewsroom, track } from '../test/bot/newsroom.ts';
import { freePort } from '../test/support/free-port.ts';
import { PushingOutlet } from '../test/support/pushing-outlet.ts';
import { type Bench, round } from './bench.ts';

const seller = ['Norvalia', 'Serbia', 'Chile', 'Kenya', 'Latvia', 'Oman'];
const claimOf = (name: string) => `${name} is ready to sell frigates to Kestria`;
// A channel gets one message a second: what waits for that is not the hub's time.
const BETWEEN_MS = 2500;

export const push: Bench = {
  help: 'from a hub\u2019s ping to the alert in the local Slack workspace, the bot in a process of its own over signed HTTP; fat and thin pings',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-push-'));
    const outlet = await PushingOutlet.open();
    const opml = join(folder, 'feeds.opml');
    writeFileSync(
      opml,
      `<opml><body><outline type="rss" text="The Harbour Post" xmlUrl="${outlet.feedUrl}"/></body></opml>`,
    );
    const port = await freePort();
    const room = await openNewsroom(
      ['Coastal Wire'],
      { mode: { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } },
      {
        FEEDS: opml,
        POLL_SECONDS: '3600',
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SLACK_APP_TOKEN: '',
        SLACK_SIGNING_SECRET: 'local-workspace-signing-secret',
      },
    );
    const taken: Record<'fat' | 'thin', number[]> = { fat: [], thin: [] };
    try {
      outlet.publish({ id: 'weather', title: 'Rain over the harbour', text: 'It rains.' });
      await room.bot.start();
      await room.workspace.waitFor(() => outlet.verified.includes(200), 60_000);
      for (const [n, name] of seller.entries()) {
        await track(room, claimOf(name));
        await room.workspace.waitFor(() => alertsIn(room).filter(({ kind }) => kind === 'covered')[n], 60_000);
        await later(BETWEEN_MS);
        outlet.publish({
          id: `report-${n}`,
          title: `${name} ready to sell frigates to Kestria, officials say`,
          text: `${claimOf(name)}, two officials with knowledge of the talks told The Harbour Post.`,
        });
        const how = n % 2 === 0 ? 'fat' : 'thin';
        const before = alertsIn(room).length;
        const begun = performance.now();
        await outlet.push(how === 'fat' ? outlet.document() : '');
        await room.workspace.waitFor(
          () =>
            alertsIn(room)
              .slice(before)
              .find(({ kind }) => kind === 'pickup'),
          60_000,
        );
        taken[how].push(performance.now() - begun);
      }
    } finally {
      await room.close();
      await outlet.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return Object.entries(taken).map(([ping, ms]) => ({
      ping,
      alerts: ms.length,
      'ms, median': round(ms.toSorted((a, b) => a - b)[ms.length >> 1] ?? 0, 0),
      'ms, longest': round(Math.max(...ms), 0),
    }));
  },
};
