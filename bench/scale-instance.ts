import type { FeedStore } from '../src/desk/ports.ts';
import { createGiveBack } from '../src/give-back.ts';
import { openWatchingDesk } from './watching-desk.ts';

/** What one instance of the bot that only polls found. Memory in MB. */
export type InstanceFigures = {
  readonly polls: number;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly rss: number;
};

// A process of its own, so that its memory is that of a bot: `add PORT FEEDS`, `poll`, `rest SECONDS`; answers each.
const [databaseUrl] = process.argv.slice(2);
const desk = await openWatchingDesk({ perHost: 1, ...(databaseUrl === undefined ? {} : { databaseUrl }) });

async function pollAll(): Promise<number> {
  let polls = 0;
  const feeds = desk.store.feeds as { settle: FeedStore['settle'] };
  const settle = feeds.settle.bind(feeds);
  feeds.settle = (...args) => {
    polls += 1;
    return settle(...args);
  };
  for (let idle = 0, before = -1; idle < 3; ) {
    before = polls;
    await desk.watch.tick();
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (polls > before) continue;
    // Nothing came of it yet, or nothing is left: only what is finished tells which.
    await desk.watch.idle();
    idle = polls === before ? idle + 1 : 0;
  }
  feeds.settle = settle;
  return polls;
}

async function rest(seconds: number): Promise<number> {
  const giveBack = createGiveBack();
  for (let second = 0; second < seconds; second++) {
    if (second === 2) giveBack();
    await desk.watch.tick();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return 0;
}

process.on('message', (words: readonly [string, number, number]) => void answer(words));

async function answer([word, first, second]: readonly [string, number, number]): Promise<void> {
  if (word === 'stop') {
    await desk.close();
    process.exit();
  }
  // Two feeds a server, as outlets have them: each host is a connection, and has its own turn.
  if (word === 'add') {
    for (let n = 0; n < second; n++) await desk.add(`http://127.1.${n >> 9}.${(n >> 1) & 255}:${first}/${n}`);
  }
  if (word === 'due')
    for (const { id } of await desk.store.feeds.list()) await desk.store.feeds.settle(id, { nextPollAt: 0 });
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const polls = word === 'poll' ? await pollAll() : word === 'rest' ? await rest(first) : 0;
  const { user, system } = process.cpuUsage(cpu);
  const figures: InstanceFigures = {
    polls,
    seconds: (performance.now() - begun) / 1000,
    cpuMs: (user + system) / 1000,
    rss: process.memoryUsage.rss() / 1024 / 1024,
  };
  process.send?.(figures);
}
process.send?.('ready');
