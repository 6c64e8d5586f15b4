import type { EntryStore, StoredEntry } from '../desk/ports.ts';
import { slices, toKey } from './keys.ts';
import { EntryRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

const DAY_MS = 24 * 3_600_000;

export function createEntries(scope: Scope): EntryStore {
  return {
    known: async (feedId, identities) => {
      const asked = new Map(identities.map((identity) => [toKey(identity), identity]));
      const known = new Map<string, StoredEntry>();
      for (const keys of slices([...asked.keys()], 500)) {
        const rows = await scope.db
          .selectFrom('entries')
          .selectAll()
          .where('feedId', '=', feedId)
          .where('identity', 'in', keys)
          .execute();
        for (const row of rows) {
          const identity = asked.get(row.identity) ?? row.identity;
          known.set(identity, { ...readRow('entries', EntryRow, row), identity });
        }
      }
      return known;
    },

    seenAgain: (feedId, identities, now) =>
      scope.atomically(async ({ db }) => {
        for (const keys of slices([...new Set(identities.map(toKey))], 500)) {
          await db
            .updateTable('entries')
            .set({ lastSeenAt: now })
            .where('feedId', '=', feedId)
            .where('identity', 'in', keys)
            .where('lastSeenAt', '<', now - DAY_MS)
            .execute();
        }
      }),

    insert: (entries) =>
      scope.atomically(async ({ db }) => {
        for (const some of slices(entries, 100)) {
          await db
            .insertInto('entries')
            .values(
              some.map((entry) => ({ ...entry, identity: toKey(entry.identity), entry: JSON.stringify(entry.entry) })),
            )
            // Another instance may have read the same document.
            .onConflict((conflict) => conflict.columns(['feedId', 'identity']).doNothing())
            .execute();
        }
      }),

    revise: async (id, { hash, lastSeenAt, entry }) => {
      await scope.db
        .updateTable('entries')
        .set({ hash, lastSeenAt, entry: JSON.stringify(entry) })
        .where('id', '=', id)
        .execute();
    },
  };
}
