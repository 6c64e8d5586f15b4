import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** Every key of an entry; what left its feed; a feed's habit and what it carries; subscriptions to hubs. */
export async function feeds(db: Kysely<unknown>, { types: { integer, strict } }: Engine): Promise<void> {
  const statements = [
    `create table entry_keys (
      feed_id text not null references feeds (id) on delete cascade,
      key text not null,
      entry_id text not null references entries (id) on delete cascade,
      primary key (feed_id, key)
    ) ${strict}`,
    `create index entry_keys_entry on entry_keys (entry_id)`,
    `insert into entry_keys (feed_id, key, entry_id) select feed_id, identity, id from entries`,
    `alter table entries add column missing_at ${integer}`,
    `alter table entries add column withdrawn_at ${integer}`,
    `create index articles_title on articles (substr(title, 1, 200))`,
    `alter table feeds add column usual_gap_ms ${integer}`,
    `alter table feeds add column story_at ${integer}`,
    `alter table feeds add column told_silent_at ${integer}`,
    `create table subscriptions (
      feed_id text primary key references feeds (id) on delete cascade,
      token text not null unique,
      hub text not null,
      topic text not null,
      secret text not null,
      state text not null check (state in ('asked', 'active', 'failed')),
      asked_at ${integer} not null,
      renew_at ${integer} not null,
      lease_until ${integer},
      last_error text
    ) ${strict}`,
    `create index subscriptions_renew on subscriptions (renew_at)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
