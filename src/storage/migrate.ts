import { type Migration, Migrator } from 'kysely/migration';
import { UserFacingError } from '../lib/errors.ts';
import type { Engine } from './engine.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings the schema up to date, all or nothing; several instances that start at once wait for each other.
 * Throws a `UserFacingError` where the database was written by a newer version.
 */
export async function migrate(engine: Engine): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: engine.db,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(migrations).map(([name, up]): [string, Migration] => [name, { up: (db) => up(db, engine) }]),
          ),
        ),
    },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  const done = await migrator.getMigrations().catch(() => null);
  const names = await engine.db
    .withoutPlugins()
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  const foreign = names.filter(({ name }) => !(name in migrations));
  if (done !== null && foreign.length > 0) {
    throw new UserFacingError(
      `The database was written by a newer version of Second Source (${foreign.map(({ name }) => name).join(', ')}).`,
      'Start that version, or restore the backup that was made before it ran.',
      { cause: error },
    );
  }
  throw error;
}
