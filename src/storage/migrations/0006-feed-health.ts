import { type Kysely, sql } from 'kysely';
import { authorityOf } from '../../lib/url.ts';
import type { Engine } from '../engine.ts';

/** Whose server a feed comes from; what was wrong with its last document, and when one was read; since when a hub fails. */
export async function feedHealth(db: Kysely<unknown>, { types: { integer } }: Engine): Promise<void> {
  const statements = [
    `alter table feeds add column host text not null default ''`,
    `alter table feeds add column notes text not null default '[]'`,
    `alter table feeds add column document_at ${integer}`,
    `alter table subscriptions add column failed_at ${integer}`,
    `update feeds set document_at = last_success_at`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{ id: string; url: string }>`select id, url from feeds`.execute(db);
  for (const { id, url } of rows) await sql`update feeds set host = ${authorityOf(url)} where id = ${id}`.execute(db);
}
