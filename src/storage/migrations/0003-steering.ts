import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** How a channel wants to be told; a story's short title and keeper; decisions that were taken back. */
export async function steering(db: Kysely<unknown>, { types: { integer, strict } }: Engine): Promise<void> {
  const statements = [
    `create table channel_settings (
      team_id text not null,
      channel_id text not null,
      settings text not null,
      changed_by text not null,
      changed_at ${integer} not null,
      primary key (team_id, channel_id)
    ) ${strict}`,
    `alter table stories add column title text`,
    `alter table stories add column keeper text`,
    `alter table stories add column merged_into text`,
    `alter table stories add column resumed_at ${integer}`,
    `alter table story_decisions add column undone_at ${integer}`,
    `alter table story_decisions add column undone_by text`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
