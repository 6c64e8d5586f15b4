import type { Store } from '../desk/ports.ts';
import type { Scope } from './scope.ts';

// An instance that comes later than this with a chore was not running when it was due.
const REMEMBERED_MS = 30 * 24 * 3_600_000;

export function createChores(scope: Scope): Store['claimChore'] {
  return (name, dueAt) =>
    scope.atomically(async ({ db }) => {
      const mine = await db
        .insertInto('choreRuns')
        .values({ name, dueAt })
        .onConflict((conflict) => conflict.columns(['name', 'dueAt']).doNothing())
        .returning('name')
        .executeTakeFirst();
      if (mine === undefined) return false;
      await db
        .deleteFrom('choreRuns')
        .where('name', '=', name)
        .where('dueAt', '<', dueAt - REMEMBERED_MS)
        .execute();
      return true;
    });
}
