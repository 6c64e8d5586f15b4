import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { breathe } from '../lib/breath.ts';
import { messageOf, UserFacingError } from '../lib/errors.ts';
import { lockDataDirectory } from './data-directory.ts';
import type { Engine } from './engine.ts';
import { Gate, guardDriver } from './gate.ts';
import type { Tables } from './tables.ts';
import { storable } from './words.ts';

const STATEMENTS_KEPT = 200;
// SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE
const DUPLICATES = [1_555, 2_067];

/** The shape that Kysely's SQLite driver wants, over Node's own SQLite. Statements are prepared once. */
function toSqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const prepare = (query: string) => {
    const known = prepared.get(query);
    if (known !== undefined) return known;
    const statement = database.prepare(query);
    if (prepared.size >= STATEMENTS_KEPT) prepared.clear();
    prepared.set(query, statement);
    return statement;
  };
  return {
    close: () => database.close(),
    prepare: (query) => {
      const statement = prepare(query);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}

/** The connection, with turns for the event loop between its queries. Within a transaction too: nobody else is let in meanwhile. */
function breathing(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async (query, options) => {
      await breathe(true);
      return connection.executeQuery(query, options);
    },
    streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
  };
}

// A transaction that reads first and writes later could find the file changed between the two.
class ImmediateDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return breathing(await super.acquireConnection());
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

// The gate lends the one connection, and SQLite does roll back changes of the schema: a migration is all or nothing.
class EmbeddedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EmbeddedCompiler extends SqliteQueryCompiler {
  protected override addParameter(value: unknown): void {
    super.addParameter(typeof value === 'string' ? storable(value) : value);
  }
}

/**
 * SQLite, in one file of the data directory. One process at a time; throws a `UserFacingError` that says which one has
 * it. Queries run on the event loop, one after the other; a transaction makes all others wait.
 */
export function openEmbedded(dataDir: string): Engine {
  const unlock = lockDataDirectory(dataDir);
  const gate = new Gate();
  const path = join(dataDir, 'second-source.db');
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
    chmodSync(path, 0o600);
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma journal_size_limit = 67108864');
  } catch (error) {
    database?.close();
    unlock();
    throw new UserFacingError(
      `The database ${path} can't be opened: ${messageOf(error)}`,
      'If it is damaged, put a backup in its place; without one, move it away and start afresh.',
      { cause: error },
    );
  }
  const opened = database;
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new EmbeddedAdapter(),
      createDriver: () =>
        guardDriver(new ImmediateDriver({ database: toSqliteDatabase(opened) }), gate, { single: true }),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new EmbeddedCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  });
  return {
    alone: true,
    db,
    gate,
    types: { integer: 'integer', real: 'real', serial: 'integer primary key autoincrement', strict: 'strict' },
    check: async () => {}, // opening it was the check
    createSearch,
    indexArticle: async () => {}, // by the triggers
    search: async (connection, phrases, since, limit) => {
      const match = phrases.map((phrase) => `"${phrase}"`).join(' OR ');
      const { rows } = await sql`
        select a.* from article_words w join articles a on a.n = w.rowid
        where article_words match ${match} and a.seen_at >= ${since}
        order by bm25(article_words, 6.0, 3.0, 1.0), a.seen_at desc, a.id limit ${limit}`.execute(connection);
      return rows;
    },
    claiming: (query) => query,
    removing: (query) => query,
    locking: (query) => query,
    meaningOf: (error) =>
      error instanceof Error && 'errcode' in error && DUPLICATES.includes(Number(error.errcode)) ? 'duplicate' : null,
    announce: async () => {}, // there are no other instances
    listen: async () => {},
    close: async () => {
      await db.destroy();
      if (opened.isOpen) opened.close();
      unlock();
    },
  };
}

async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table article_words using fts5(
    title, lead, text, content = 'articles', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2')`.execute(
    db,
  );
  await sql`create trigger articles_words_insert after insert on articles begin
    insert into article_words (rowid, title, lead, text) values (new.n, new.title, new.lead, new.text);
  end`.execute(db);
  await sql`create trigger articles_words_delete after delete on articles begin
    insert into article_words (article_words, rowid, title, lead, text) values ('delete', old.n, old.title, old.lead, old.text);
  end`.execute(db);
  await sql`create trigger articles_words_update after update of title, lead, text on articles
  when old.title <> new.title or old.lead <> new.lead or old.text <> new.text begin
    insert into article_words (article_words, rowid, title, lead, text) values ('delete', old.n, old.title, old.lead, old.text);
    insert into article_words (rowid, title, lead, text) values (new.n, new.title, new.lead, new.text);
  end`.execute(db);
}
