import type { Store } from '../desk/ports.ts';
import { toKey } from './keys.ts';
import type { Scope } from './scope.ts';

// Slack repeats within an hour; what is older than this is not repeated any more.
const REMEMBERED_MS = 30 * 24 * 3_600_000;

export function createOnce(scope: Scope): Store['once'] {
  return (key, now) =>
    scope.atomically(async ({ db }) => {
      const first = await db
        .insertInto('onceKeys')
        .values({ key: toKey(key), seenAt: now })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .executeTakeFirst();
      if (first === undefined) return false;
      await db
        .deleteFrom('onceKeys')
        .where('seenAt', '<', now - REMEMBERED_MS)
        .execute();
      return true;
    });
}
