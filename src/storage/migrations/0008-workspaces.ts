import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** When a workspace took us out; which workspaces stand under an organisation's installation; what an archived channel paused. */
export async function workspaces(db: Kysely<unknown>, { types: { integer, strict } }: Engine): Promise<void> {
  const statements = [
    `create table workspaces (
      team_id text primary key,
      enterprise_id text,
      removed_at ${integer},
      removed_why text
    ) ${strict}`,
    `create index workspaces_enterprise on workspaces (enterprise_id)`,
    `create index workspaces_removed on workspaces (removed_at)`,
    `alter table stories add column paused_by text`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
