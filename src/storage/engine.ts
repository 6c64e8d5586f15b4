import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { StoredArticle } from '../desk/ports.ts';
import type { Gate } from './gate.ts';
import type { Tables } from './tables.ts';

export type Change = 'outbox' | 'feeds';

/** What the two databases do differently. `db` arguments: the connection of the transaction at hand. */
export type Engine = {
  /** One process has the store to itself. */
  readonly alone: boolean;
  readonly db: Kysely<Tables>;
  readonly gate: Gate;
  /** The column types of a migration. */
  readonly types: { readonly integer: string; readonly real: string; readonly serial: string; readonly strict: string };
  /** Throws a `UserFacingError` where this database can't be worked with. */
  check(): Promise<void>;
  /** Part of the first migration: full text over articles. */
  createSearch(db: Kysely<unknown>): Promise<void>;
  /** Brings the full text up to what the article says now. */
  indexArticle(db: Kysely<Tables>, article: Pick<StoredArticle, 'id' | 'title' | 'lead' | 'text'>): Promise<void>;
  /** Rows of articles that hold one of the phrases (folded words, at least one), the best ones first. */
  search(db: Kysely<Tables>, phrases: readonly string[], since: number, limit: number): Promise<readonly unknown[]>;
  /** Only rows that nobody else is working on, and nobody else until the transaction ends. */
  claiming<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /** The same for rows that will be deleted: neither those that another transaction refers to just now. */
  removing<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /** Waits for others who work on the row, and makes them wait until the transaction ends. */
  locking<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /** What an error of the database means for who made the query; null: no more than it says. */
  meaningOf(error: unknown): 'duplicate' | 'run-again' | null;
  /** Tells other instances, when the transaction at hand is committed. */
  announce(db: Kysely<Tables>, change: Change): Promise<void>;
  /** Called for what other instances announce; lasts until `close`. */
  listen(heard: (change: Change) => void): Promise<void>;
  close(): Promise<void>;
};
