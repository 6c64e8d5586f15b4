import type { EntryStore, StoredEntry } from '../desk/ports.ts';
import { slices, toKey } from './keys.ts';
import { EntryRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

const DAY_MS = 24 * 3_600_000;

export function createEntries(scope: Scope): EntryStore {
  return {
    known: async (feedId, entries) => {
      const found = await byKey(scope, feedId, new Set(entries.flat().map(toKey)));
      const known = new Map<string, StoredEntry & { newKeys: readonly string[] }>();
      for (const keys of entries) {
        const [identity] = keys;
        const entry = keys.map((key) => found.get(toKey(key))).find((one) => one !== undefined);
        if (identity === undefined || entry === undefined) continue;
        known.set(identity, { ...entry, identity, newKeys: keys.filter((key) => !found.has(toKey(key))) });
      }
      return known;
    },

    seenAgain: (feedId, identities, now) =>
      scope.atomically(async ({ db }) => {
        for (const keys of slices([...new Set(identities.map(toKey))], 500)) {
          await db
            .updateTable('entries')
            .set({ lastSeenAt: now })
            .where('id', 'in', (from) =>
              from.selectFrom('entryKeys').select('entryId').where('feedId', '=', feedId).where('key', 'in', keys),
            )
            .where('lastSeenAt', '<', now - DAY_MS)
            .execute();
        }
      }),

    insert: (entries) =>
      scope.atomically(async (inner) => {
        for (const some of slices(entries, 100)) await insertSome(inner, some);
      }),

    addKeys: (feedId, entryId, keys) => scope.atomically((inner) => putKeys(inner, keysOf(feedId, entryId, keys))),

    inStories: async (feedId, since) =>
      (
        await scope.db
          .selectFrom('entries')
          .selectAll()
          .where('feedId', '=', feedId)
          .where('firstSeenAt', '>=', since)
          .where('withdrawnAt', 'is', null)
          .where('articleId', 'in', (from) => from.selectFrom('storyReadings').select('articleId'))
          .execute()
      ).map((row) => ({ ...readRow('entries', EntryRow, row), missingAt: row.missingAt })),

    mark: async (id, marks) => {
      await scope.db.updateTable('entries').set(marks).where('id', '=', id).execute();
    },

    revise: async (id, { hash, lastSeenAt, entry }) => {
      await scope.db
        .updateTable('entries')
        .set({ hash, lastSeenAt, entry: JSON.stringify(entry) })
        .where('id', '=', id)
        .execute();
    },
  };
}

/** The entries of a feed by each of the (stored) keys that they have. */
async function byKey(
  { db }: Pick<Scope, 'db'>,
  feedId: string,
  asked: ReadonlySet<string>,
): Promise<Map<string, StoredEntry>> {
  const found = new Map<string, StoredEntry>();
  for (const keys of slices([...asked], 500)) {
    const rows = await db
      .selectFrom('entryKeys as k')
      .innerJoin('entries as e', 'e.id', 'k.entryId')
      .selectAll('e')
      .select('k.key')
      .where('k.feedId', '=', feedId)
      .where('k.key', 'in', keys)
      .execute();
    for (const row of rows) found.set(row.key, readRow('entries', EntryRow, row));
  }
  return found;
}

const keysOf = (feedId: string, entryId: string, keys: readonly string[]) =>
  [...new Set(keys.map(toKey))].map((key) => ({ feedId, entryId, key }));

async function insertSome(
  inner: Scope,
  entries: readonly (StoredEntry & { readonly keys?: readonly string[] })[],
): Promise<void> {
  const inserted = await inner.db
    .insertInto('entries')
    .values(
      entries.map(({ id, feedId, identity, articleId, hash, firstSeenAt, lastSeenAt, entry }) => ({
        id,
        feedId,
        articleId,
        hash,
        firstSeenAt,
        lastSeenAt,
        identity: toKey(identity),
        entry: JSON.stringify(entry),
      })),
    )
    // Another instance may have read the same document.
    .onConflict((conflict) => conflict.columns(['feedId', 'identity']).doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map(({ id }) => id));
  const fresh = entries.filter(({ id }) => ids.has(id));
  // An identity is its entry's own, also where an earlier one was found under it.
  for (const { feedId, id, identity } of fresh)
    await inner.db
      .insertInto('entryKeys')
      .values({ feedId, key: toKey(identity), entryId: id })
      .onConflict((conflict) => conflict.columns(['feedId', 'key']).doUpdateSet({ entryId: id }))
      .execute();
  await putKeys(
    inner,
    fresh.flatMap(({ feedId, id, keys = [] }) => keysOf(feedId, id, keys)),
  );
}

async function putKeys(
  { db }: Pick<Scope, 'db'>,
  keys: readonly { feedId: string; key: string; entryId: string }[],
): Promise<void> {
  for (const some of slices(keys, 300))
    await db
      .insertInto('entryKeys')
      .values([...some])
      .onConflict((conflict) => conflict.columns(['feedId', 'key']).doNothing())
      .execute();
}
