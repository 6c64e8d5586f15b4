import { sql } from 'kysely';
import type { Log, Store } from '../desk/ports.ts';
import { createAdopt } from './adopt.ts';
import { createArticles } from './articles.ts';
import { createChannelSettings } from './channel-settings.ts';
import { createChores } from './chores.ts';
import { openEmbedded } from './embedded.ts';
import type { Change } from './engine.ts';
import { createEntries } from './entries.ts';
import { createFeeds } from './feeds.ts';
import { createForgetWorkspace } from './forget.ts';
import { createInstallations } from './installations.ts';
import { migrate } from './migrate.ts';
import { createOnce } from './once.ts';
import { createOutbox } from './outbox.ts';
import { createPeople } from './people.ts';
import { openPostgres } from './postgres.ts';
import { createQuestions } from './questions.ts';
import { createScope, type Scope } from './scope.ts';
import { createSecondReadings } from './second-readings.ts';
import { createStories } from './stories.ts';
import { createSubscriptions } from './subscriptions.ts';

const CLOSE_LIMIT_MS = 5_000;

/**
 * The store, with its schema up to date: in PostgreSQL where `databaseUrl` is given, else in the file
 * `second-source.db` of `dataDir` (one process at a time).
 *
 * A transaction on SQLite makes all others wait, since there is one connection: keep network calls out of it.
 * Using the outer store within a transaction throws on both databases, instead of waiting for itself.
 * Throws a `UserFacingError` where the directory is in use, the file is not a database, or the server does not answer.
 */
export async function openStore(options: { databaseUrl: string | null; dataDir: string; log: Log }): Promise<Store> {
  const { databaseUrl, dataDir, log } = options;
  const engine = databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl, log);
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    listeners.clear();
    if (!(await engine.gate.close(CLOSE_LIMIT_MS))) log.warn('store-closed-while-busy', { limitMs: CLOSE_LIMIT_MS });
    await engine.close();
  }
  try {
    await engine.check();
    const done = await migrate(engine);
    if (done.length > 0) log.info('schema-migrated', { steps: done });
    await engine.listen(tell);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return createStore(createScope(engine, tell), {
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  });
}

function createStore(scope: Scope, life: Pick<Store, 'onChange' | 'close'>): Store {
  return {
    feeds: createFeeds(scope),
    entries: createEntries(scope),
    subscriptions: createSubscriptions(scope),
    articles: createArticles(scope),
    stories: createStories(scope),
    secondReadings: createSecondReadings(scope),
    channelSettings: createChannelSettings(scope),
    outbox: createOutbox(scope),
    questions: createQuestions(scope),
    installations: createInstallations(scope),
    forgetWorkspace: createForgetWorkspace(scope),
    people: createPeople(scope),
    once: createOnce(scope),
    claimChore: createChores(scope),
    adopt: createAdopt(scope),
    transaction: (work) => scope.nested((inner) => work(createStore(inner, life))),
    ping: async () => {
      await sql`select 1`.execute(scope.db);
    },
    ...life,
  };
}
