import { type Kysely, sql } from 'kysely';

/** The thread in which a question was asked: what "and when?" goes back to. */
export async function questionThreads(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table questions add column thread_ts text`).execute(db);
  await sql.raw(`create index questions_of_story on questions (story_id, at)`).execute(db);
}
