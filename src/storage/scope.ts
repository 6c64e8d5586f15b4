import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Change, Engine } from './engine.ts';
import type { Tables } from './tables.ts';

const MOST_ROUNDS = 5;

/** Where a part of the store works: on the database itself, or within a transaction. */
export type Scope = {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly transacting: boolean;
  /** Within the transaction at hand, or within one of its own. The work runs again where the server ended a deadlock. */
  readonly atomically: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  /** All or nothing even where the failure is caught within a transaction. */
  readonly nested: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  /** Tells who listens, here and elsewhere, once it is committed. Within `atomically` only. */
  readonly announce: (change: Change) => Promise<void>;
};

/** The scope of the database itself. `committed` is called for what was announced, after the commit. */
export function createScope(engine: Engine, committed: (change: Change) => void): Scope {
  async function once<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const changes = new Set<Change>();
    const result = await engine.db
      .transaction()
      .execute((db) => engine.gate.within(() => work(innerScope(engine, db, changes))));
    for (const change of changes) committed(change);
    return result;
  }
  async function atomically<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      try {
        return await once(work);
      } catch (error) {
        // Of two transactions that wait for each other the server has ended this one; the other one goes on now.
        if (engine.meaningOf(error) !== 'run-again' || round === MOST_ROUNDS) throw error;
      }
    }
  }

  return {
    db: engine.db,
    engine,
    transacting: false,
    atomically,
    nested: atomically,
    announce: () => Promise.reject(new Error('A change can only be announced within a transaction.')),
  };
}

function innerScope(engine: Engine, db: Kysely<Tables>, changes: Set<Change>): Scope {
  const scope: Scope = {
    db,
    engine,
    transacting: true,
    atomically: (work) => work(scope),
    nested: async (work) => {
      await sql`savepoint nested`.execute(db);
      try {
        const result = await work(scope);
        await sql`release savepoint nested`.execute(db);
        return result;
      } catch (error) {
        await sql`rollback to savepoint nested`.execute(db);
        await sql`release savepoint nested`.execute(db);
        throw error;
      }
    },
    announce: async (change) => {
      if (changes.has(change)) return;
      changes.add(change);
      await engine.announce(db, change);
    },
  };
  return scope;
}
