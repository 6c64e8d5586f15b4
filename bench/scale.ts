import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Bench, round } from './bench.ts';
import type { InstanceFigures } from './scale-instance.ts';

const FEEDS = 2000;
// Storing on a server's disk takes longer: fewer show the same.
const SHARED_FEEDS = 400;

async function start(databaseUrl?: string): Promise<ChildProcess> {
  const script = new URL('scale-instance.ts', import.meta.url);
  // As `npm start` has it.
  const execArgv = ['--max-semi-space-size=4'];
  const env = {
    ...process.env,
    MALLOC_ARENA_MAX: '2',
    MALLOC_TRIM_THRESHOLD_: '131072',
    MALLOC_MMAP_THRESHOLD_: '131072',
  };
  const instance = fork(script, databaseUrl === undefined ? [] : [databaseUrl], { execArgv, env });
  await once(instance, 'message');
  return instance;
}

async function tell(instance: ChildProcess, ...words: readonly (string | number)[]): Promise<InstanceFigures> {
  instance.send(words);
  const [figures] = (await once(instance, 'message')) as [InstanceFigures];
  return figures;
}

async function stop(instance: ChildProcess): Promise<void> {
  instance.send(['stop']);
  await once(instance, 'exit');
}

function rowOf(what: string, { polls, seconds, cpuMs, rss }: InstanceFigures) {
  return {
    what,
    polls,
    'per second': polls === 0 ? '–' : round(polls / seconds, 0),
    'cpu-ms a poll': polls === 0 ? '–' : round(cpuMs / polls, 2),
    'cpu-ms a second': round(cpuMs / seconds, 1),
    'MB after': round(rss, 0),
  };
}

/** Bots on one database: feeds known, all polled cold, all polled warm, nothing to do. */
async function measure(port: number, count: number, databaseUrl?: string) {
  const where = databaseUrl === undefined ? 'SQLite' : 'PostgreSQL';
  const instances = [await start(databaseUrl)];
  while (instances.length < count) instances.push(await start(databaseUrl));
  const [first] = instances as [ChildProcess];
  const rows = [];
  try {
    await tell(first, 'add', port, databaseUrl === undefined ? FEEDS : SHARED_FEEDS);
    for (const [word, name] of [
      ['poll', 'cold (200)'],
      ['poll', 'warm (304)'],
      ['rest', 'at rest'],
    ] as const) {
      if (name === 'warm (304)') await tell(first, 'due');
      const all = await Promise.all(instances.map((instance) => tell(instance, word, 10)));
      rows.push(...all.map((figures, n) => rowOf(`${where}, instance ${n + 1} of ${count}: ${name}`, figures)));
    }
  } finally {
    for (const instance of instances) await stop(instance);
  }
  return rows;
}

export const scale: Bench = {
  help: `${FEEDS} feeds through fetch, parse and the real store; TEST_DATABASE_URL (an empty database): two instances share them`,
  async run() {
    const server = fork(new URL('poll-server.ts', import.meta.url));
    try {
      const [port] = (await once(server, 'message')) as [number];
      const shared = process.env.TEST_DATABASE_URL;
      if (shared !== undefined && shared !== '') return await measure(port, 2, shared);
      return await measure(port, 1);
    } finally {
      server.disconnect();
    }
  },
};
