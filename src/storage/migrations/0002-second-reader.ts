import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** What the second reader found, by the hash of what it was shown; how often it was asked a day; whom it may be shown. */
export async function secondReader(db: Kysely<unknown>, { types: { integer, strict } }: Engine): Promise<void> {
  const statements = [
    `create table second_readings (key text primary key, reading text not null, at ${integer} not null) ${strict}`,
    `create index second_readings_at on second_readings (at)`,
    `create table second_reading_days (day text primary key, calls ${integer} not null) ${strict}`,
    `alter table stories add column second_reader ${integer} check (second_reader in (0, 1))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
