import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, inject } from 'vitest';
import type { Log, Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { ServerAnswer } from './postgres.ts';

export type Place = { readonly databaseUrl: string | null; readonly dataDir: string };

const answer = (await (await fetch(inject('postgresDoor'))).json()) as ServerAnswer;
if ('reason' in answer && process.env.REQUIRE_POSTGRES === '1') {
  throw new Error(`REQUIRE_POSTGRES is set, and there is no PostgreSQL server to test on: ${answer.reason}`);
}
const serverUrl = 'url' in answer ? answer.url : null;

/** Says only what goes wrong. */
export const quietLog: Log = {
  debug: () => {},
  info: () => {},
  warn: (event, detail) => console.warn(event, detail),
  error: (event, detail) => console.error(event, detail),
};

/**
 * The same suite on SQLite and on PostgreSQL, each test on a database of its own, which is removed after it.
 * `open` opens that database: a second call within a test is a second instance of the bot (on SQLite it is refused
 * while the first one is open), and after a `close` it is a restart. What is left open is closed after the test.
 * `place` tells where the database is, for processes of the test's own.
 */
export function describeStores(
  name: string,
  suite: (
    open: () => Promise<Store>,
    more: { readonly kind: 'sqlite' | 'postgres'; readonly place: () => Promise<Place> },
  ) => void,
): void {
  for (const kind of ['sqlite', 'postgres'] as const) {
    describe.skipIf(kind === 'postgres' && serverUrl === null)(`${name} (${kind})`, () => {
      let place: Promise<Place> | null = null;
      let opened: Store[] = [];
      const placeOfTest = () => {
        place ??= makePlace(kind);
        return place;
      };
      afterEach(async () => {
        await Promise.all(opened.map((store) => store.close()));
        opened = [];
        if (place !== null) await removePlace(await place);
        place = null;
      });
      suite(
        async () => {
          const store = await openStore({ ...(await placeOfTest()), log: quietLog });
          opened.push(store);
          return store;
        },
        { kind, place: placeOfTest },
      );
    });
  }
}

async function makePlace(kind: 'sqlite' | 'postgres'): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'second-source-data-'));
  if (kind === 'sqlite' || serverUrl === null) return { databaseUrl: null, dataDir };
  const name = `second_source_test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, dataDir };
}

async function removePlace({ databaseUrl, dataDir }: Place): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true });
  if (databaseUrl !== null) await onServer(`drop database ${new URL(databaseUrl).pathname.slice(1)} with (force)`);
}

async function onServer(statement: string): Promise<void> {
  const client = new Client(serverUrl ?? undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
