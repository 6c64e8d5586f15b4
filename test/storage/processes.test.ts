import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { describeStores, type Place } from '../support/database.ts';
import { noticeOf } from './samples.ts';

const ROUNDS = 8;

function start(script: string, { databaseUrl, dataDir }: Place, ...words: string[]): ChildProcess {
  const path = new URL(script, import.meta.url).pathname;
  return spawn(process.execPath, [path, databaseUrl ?? '', dataDir, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function linesOf(child: ChildProcess): Promise<readonly string[]> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('the process was started without an output');
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await Promise.all([once(reader, 'close'), once(child, 'exit')]);
  return lines;
}

/** The same numbers on every run, 0..1 (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describeStores('a store whose process is killed', (open, { place }) => {
  it('loses nothing that was acknowledged, has no half transaction, and opens at once', async () => {
    const chance = createChance(14_031);
    const acknowledged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = start('./writing-process.ts', await place(), String(round * 100_000));
      const said = linesOf(child);
      const opened = once(child.stdout ?? child, 'data');
      await opened;
      await new Promise((resolve) => setTimeout(resolve, 20 + chance() * 300));
      child.kill('SIGKILL');
      acknowledged.push(...(await said).filter((line) => line !== 'open').map(Number));
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    const { outbox, once: firstTime } = await open();
    for (const n of acknowledged) {
      expect(await outbox.get(`n${n}`), `row ${n}`).not.toBeNull();
      expect(await firstTime(`row ${n}`, 0), `key ${n}`).toBe(false);
    }
    // At most one transaction a round was committed and not acknowledged any more.
    const unacknowledged = (await outbox.pending()).queued - acknowledged.length;
    expect(unacknowledged).toBeGreaterThanOrEqual(0);
    expect(unacknowledged).toBeLessThanOrEqual(ROUNDS);
  }, 120_000);
});

describeStores('a store in use', (open, { kind, place }) => {
  it.runIf(kind === 'sqlite')('is refused to another process, which is told who has it', async () => {
    const child = start('./writing-process.ts', await place());
    const said = linesOf(child);
    await once(child.stdout ?? child, 'data');
    await expect(open()).rejects.toThrow(`process ${child.pid} on `);
    child.kill('SIGKILL');
    await said;
    await expect(open()).resolves.toBeDefined();
  });

  it.runIf(kind === 'postgres')('gives each row of the outbox to one of several processes', async () => {
    const { outbox } = await open();
    for (let n = 0; n < 120; n += 1) await outbox.enqueue(noticeOf(`n${n}`, { channelId: `C${n % 11}` }));
    const where = await place();
    const said = await Promise.all([1, 2, 3].map(() => linesOf(start('./claiming-process.ts', where))));
    expect(said.flat().toSorted()).toEqual(Array.from({ length: 120 }, (_, n) => `n${n}`).toSorted());
    expect(said.filter((ids) => ids.length > 0).length).toBeGreaterThan(1);
  });
});
