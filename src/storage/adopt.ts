import type { Store } from '../desk/ports.ts';
import type { Scope } from './scope.ts';

/** What a dead process sent last may still be on its way to Slack. */
const GRACE_MS = 2_000;

/**
 * On a store that one process has to itself, leases that stand at the start belong to a process that is dead: polls are
 * free at once, and messages on their way are in doubt after a moment. On a shared store they may belong to the living.
 */
export function createAdopt(scope: Scope): Store['adopt'] {
  return async (now) => {
    if (!scope.engine.alone) return;
    await scope.db.updateTable('feeds').set({ leaseUntil: null }).where('leaseUntil', 'is not', null).execute();
    await scope.db
      .updateTable('outbox')
      .set({ leaseUntil: now + GRACE_MS })
      .where('state', '=', 'sending')
      .where('leaseUntil', '>', now + GRACE_MS)
      .execute();
  };
}
