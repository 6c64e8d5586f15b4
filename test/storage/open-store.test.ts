import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UserFacingError } from '../../src/lib/errors.ts';
import { openEmbedded } from '../../src/storage/embedded.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { describeStores, quietLog } from '../support/database.ts';
import { feedAt, noticeOf, storyOf } from './samples.ts';

describeStores('openStore', (open, { kind, place }) => {
  it('opens a database that it has just made, and the same one again', async () => {
    const first = await open();
    expect(await first.once('a key', 1)).toBe(true);
    await first.close();
    await first.close();
    const second = await open();
    await second.ping();
    expect(await second.once('a key', 2)).toBe(false);
  });

  it.runIf(kind === 'postgres')('makes the schema once when several instances start at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    const firsts = await Promise.all(stores.map(({ once }) => once('a key', 1)));
    expect(firsts.filter(Boolean)).toHaveLength(1);
  });

  it('refuses a database that a newer version has written', async () => {
    await (await open()).close();
    const { databaseUrl, dataDir } = await place();
    const engine = databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl, quietLog);
    await engine.db.executeQuery(
      CompiledQuery.raw("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00Z')"),
    );
    await engine.close();
    await expect(open()).rejects.toThrow(/newer version of Second Source \(9999-later\)/);
  });

  it('says which row it can not read', async () => {
    const store = await open();
    await store.stories.create(storyOf('s1'));
    await store.close();
    const { databaseUrl, dataDir } = await place();
    const engine = databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl, quietLog);
    await engine.db.updateTable('stories').set({ alerts: '["denial", "weather"]' }).execute();
    await engine.close();
    await expect((await open()).stories.get('s1')).rejects.toThrow(/Row s1 of the table stories.*alerts/s);
  });
});

describeStores('transaction', (open) => {
  it('writes all or nothing', async () => {
    const { transaction, once } = await open();
    await expect(
      transaction(async (tx) => {
        await tx.once('k1', 1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await transaction((tx) => tx.once('k1', 1))).toBe(true);
    expect(await once('k1', 1)).toBe(false);
  });

  it('takes back what an inner one wrote, also where its failure is caught', async () => {
    const { transaction, once } = await open();
    await transaction(async (tx) => {
      await tx.once('outer', 1);
      await tx
        .transaction(async (inner) => {
          await inner.once('inner', 1);
          throw new Error('no');
        })
        .catch(() => {});
      await tx.transaction((inner) => inner.once('second', 1));
    });
    expect([await once('outer', 2), await once('inner', 2), await once('second', 2)]).toEqual([false, true, false]);
  });

  it('refuses the outer store within, instead of waiting for itself', async () => {
    const store = await open();
    await expect(store.transaction(() => store.once('k1', 1))).rejects.toThrow('outer store');
    await expect(store.transaction(() => store.transaction(() => Promise.resolve()))).rejects.toThrow('outer store');
    expect(await store.once('k1', 1)).toBe(true);
  });

  it('makes others wait, and lets a hundred at once through', async () => {
    const { transaction, outbox } = await open();
    await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        if (n % 3 === 0) return outbox.pending();
        return transaction(async (tx) => {
          await tx.outbox.enqueue(noticeOf(`n${n}`));
          await new Promise((resolve) => setImmediate(resolve));
          return tx.outbox.get(`n${n}`);
        });
      }),
    );
    expect((await outbox.pending()).queued).toBe(66);
  });
});

describeStores('onChange', (open, { kind }) => {
  it('tells of notices and feeds once they are committed, until it is told to stop', async () => {
    const { onChange, transaction, outbox, feeds } = await open();
    const heard: string[] = [];
    const stop = onChange((what) => heard.push(what));
    await transaction(async (tx) => {
      await tx.outbox.enqueue(noticeOf('n1'));
      await tx.outbox.enqueue(noticeOf('n2'));
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual(['outbox']);
    const { feed } = await feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await feeds.settle(feed.id, { nextPollAt: 2_000 });
    expect(heard).toEqual(['outbox', 'feeds', 'feeds']);
    await outbox.enqueue(noticeOf('n1'));
    await feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    stop();
    await outbox.enqueue(noticeOf('n3'));
    expect(heard).toEqual(['outbox', 'feeds', 'feeds']);
  });

  it('tells nothing of what was taken back', async () => {
    const { onChange, transaction } = await open();
    const heard: string[] = [];
    onChange((what) => heard.push(what));
    const failing = transaction(async (tx) => {
      await tx.outbox.enqueue(noticeOf('n1'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(heard).toEqual([]);
  });

  it.runIf(kind === 'postgres')('hears other instances, and itself once', async () => {
    const [here, there] = [await open(), await open()];
    const heard: string[] = [];
    here.onChange((what) => heard.push(`here ${what}`));
    there.onChange((what) => heard.push(`there ${what}`));
    await here.outbox.enqueue(noticeOf('n1'));
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(['here outbox', 'there outbox']));
    await there.feeds.add(feedAt('https://gazette.example/rss'), 1_000);
    await vi.waitFor(() => expect(heard).toContain('here feeds'));
    expect(heard.filter((line) => line === 'here outbox')).toHaveLength(1);
  });
});

describeStores('close', (open) => {
  it('lets what runs come to its end, and nothing begin', async () => {
    const store = await open();
    const queries = Array.from({ length: 20 }, (_, n) => store.once(`k${n}`, 1));
    const slow = store.transaction(async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return tx.once('slow', 1);
    });
    const closed = store.close();
    await expect(store.once('late', 1)).rejects.toThrow('closed');
    expect(await Promise.all(queries)).toEqual(queries.map(() => true));
    expect(await slow).toBe(true);
    await closed;
    const again = await open();
    expect([await again.once('slow', 2), await again.once('late', 2)]).toEqual([false, true]);
  });
});

describe('openStore', () => {
  const made: string[] = [];
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'second-source-data-'));
    made.push(path);
    return path;
  };
  afterEach(() => {
    for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
  });
  const opening = (dataDir: string, databaseUrl: string | null = null) =>
    openStore({ databaseUrl, dataDir, log: quietLog });

  it('makes a data directory that only its owner can read', async () => {
    const dataDir = join(folder(), 'deeper', 'data');
    const store = await opening(dataDir);
    await store.close();
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'second-source.db')).mode & 0o077).toBe(0);
  });

  it('refuses a second store in the same directory, and names the process', async () => {
    const dataDir = folder();
    const store = await opening(dataDir);
    await expect(opening(dataDir)).rejects.toThrow(`process ${process.pid} on `);
    await store.once('still works', 1);
    await store.close();
    await (await opening(dataDir)).close();
  });

  it('says which file is no database', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'second-source.db'), 'not a database, but long enough to look like one'.repeat(100));
    const failure = await opening(dataDir).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserFacingError);
    expect(failure).toMatchObject({ message: expect.stringContaining('second-source.db') });
  });

  it('says which directory can not be used', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    await expect(opening(path)).rejects.toThrow(UserFacingError);
  });

  it('says that the server does not answer, without its password', async () => {
    const failure = await opening('', 'postgres://desk:hunter2@127.0.0.1:1/news').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserFacingError);
    expect(String(failure)).toMatch(/PostgreSQL server of DATABASE_URL.*ECONNREFUSED/);
    expect(String(failure)).not.toContain('hunter2');
  });
});
