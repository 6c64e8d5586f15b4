import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as later } from 'node:timers/promises';
import { type Bench, round } from './bench.ts';
import { openWatchingDesk } from './watching-desk.ts';

const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;

export const hostile: Bench = {
  help: 'feeds that do harm, all at once: memory above rest, longest step on the loop, what becomes of a good feed',
  async run() {
    const server = fork(new URL('hostile-server.ts', import.meta.url));
    const desk = await openWatchingDesk({ perHost: 32, totalMs: 8000 });
    try {
      const [{ port, names }] = (await once(server, 'message')) as [{ port: number; names: string[] }];
      // Rest is what the bot comes to after some ordinary work.
      for (let n = 0; n < 20; n++) await desk.add(`http://127.0.0.2:${port}/warm-${n}`);
      await desk.watch.tick();
      await desk.watch.idle();
      await later(500);
      const rest = megabytes();
      const good = await desk.add(`http://127.0.0.2:${port}/good`);
      // A host each: those of one server would wait for each other.
      for (const [n, name] of names.entries()) await desk.add(`http://127.0.1.${n + 1}:${port}/${name}`);
      let peak = rest;
      const watch = setInterval(() => {
        peak = Math.max(peak, megabytes());
      }, 5);
      const delay = monitorEventLoopDelay({ resolution: 5 });
      const begun = performance.now();
      delay.enable();
      await desk.watch.tick();
      let goodAfter: number | null = null;
      while (goodAfter === null && performance.now() - begun < 20_000) {
        await later(10);
        if ((await desk.store.feeds.get(good.id))?.lastSuccessAt !== null) goodAfter = performance.now() - begun;
      }
      await desk.watch.idle();
      delay.disable();
      clearInterval(watch);
      const failed = (await desk.store.feeds.list()).filter(({ lastError }) => lastError !== null).length;
      return [
        { what: 'hostile feeds', figure: names.length },
        { what: 'of them with an error in their health', figure: failed },
        { what: 'MB at rest', figure: round(rest) },
        { what: 'MB above rest, at most', figure: round(peak - rest) },
        { what: 'longest step on the loop, ms', figure: round(delay.max / 1e6 - 5) },
        { what: 'good feed read after, ms', figure: goodAfter === null ? 'never' : round(goodAfter, 0) },
      ];
    } finally {
      await desk.close();
      server.disconnect();
    }
  },
};
