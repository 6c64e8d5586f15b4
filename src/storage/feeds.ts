import type { FeedStore } from '../desk/ports.ts';
import { createId } from '../lib/ids.ts';
import type { Feed } from '../news/feed.ts';
import { FeedRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

const FIRST_INTERVAL_MS = 15 * 60_000;

export function createFeeds(scope: Scope): FeedStore {
  const toFeed = (row: unknown): Feed => readRow('feeds', FeedRow, row);

  async function findByUrl(url: string): Promise<Feed | null> {
    const row = await scope.db.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst();
    return row === undefined ? null : toFeed(row);
  }

  return {
    add: (feed, now) =>
      scope.atomically(async ({ db, announce }) => {
        const added = await db
          .insertInto('feeds')
          .values({
            ...feed,
            id: createId('feed', now),
            addedBy: JSON.stringify(feed.addedBy),
            etag: null,
            lastModified: null,
            bodyHash: null,
            addedAt: now,
            nextPollAt: now,
            leaseUntil: null,
            intervalMs: FIRST_INTERVAL_MS,
            intervalReason: 'not polled yet',
            failures: 0,
            lastAttemptAt: null,
            lastSuccessAt: null,
            lastEntryAt: null,
            lastError: null,
            state: 'active',
            seen: 0,
            kept: 0,
            dropped: 0,
            dropReasons: '{}',
            movedTo: null,
            movedSeen: 0,
            toldFailingAt: null,
            usualGapMs: null,
            storyAt: null,
            toldSilentAt: null,
          })
          .onConflict((conflict) => conflict.column('url').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (added === undefined) {
          const known = await db.selectFrom('feeds').selectAll().where('url', '=', feed.url).executeTakeFirstOrThrow();
          return { kind: 'known', feed: toFeed(known) };
        }
        await announce('feeds');
        return { kind: 'added', feed: toFeed(added) };
      }),

    list: async () =>
      (await scope.db.selectFrom('feeds').selectAll().orderBy('outlet').orderBy('url').execute()).map(toFeed),

    get: async (id) => {
      const row = await scope.db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },

    findByUrl,

    claimDue: (now, leaseMs, limit) =>
      scope.atomically(async ({ db, engine }) => {
        const due = await engine
          .claiming(
            db
              .selectFrom('feeds')
              .select('id')
              .where('nextPollAt', '<=', now)
              .where((is) => is.or([is('leaseUntil', 'is', null), is('leaseUntil', '<=', now)]))
              .orderBy('nextPollAt')
              .orderBy('id')
              .limit(limit),
          )
          .execute();
        if (due.length === 0) return [];
        const ids = due.map(({ id }) => id);
        const claimed = await db
          .updateTable('feeds')
          .set({ leaseUntil: now + leaseMs })
          .where('id', 'in', ids)
          .returningAll()
          .execute();
        return claimed.map(toFeed).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      }),

    claim: async (id, now, leaseMs) => {
      const claimed = await scope.db
        .updateTable('feeds')
        .set({ leaseUntil: now + leaseMs })
        .where('id', '=', id)
        .where((is) => is.or([is('leaseUntil', 'is', null), is('leaseUntil', '<=', now)]))
        .returningAll()
        .executeTakeFirst();
      if (claimed !== undefined) return toFeed(claimed);
      const there = await scope.db.selectFrom('feeds').select('id').where('id', '=', id).executeTakeFirst();
      return there === undefined ? null : 'busy';
    },

    settle: (id, { addedBy, dropReasons, url, ...change }) =>
      scope.atomically(async ({ db, announce }) => {
        // A feed that moved to where another one is already stays where it is.
        const taken =
          url === undefined
            ? undefined
            : await db.selectFrom('feeds').select('id').where('url', '=', url).where('id', '<>', id).executeTakeFirst();
        await db
          .updateTable('feeds')
          .set({
            ...change,
            ...(url === undefined || taken !== undefined ? {} : { url }),
            ...(addedBy === undefined ? {} : { addedBy: JSON.stringify(addedBy) }),
            ...(dropReasons === undefined ? {} : { dropReasons: JSON.stringify(dropReasons) }),
            // What only notes something about the feed does not end a poll that is under way.
            ...(change.lastAttemptAt === undefined && change.nextPollAt === undefined ? {} : { leaseUntil: null }),
          })
          .where('id', '=', id)
          .execute();
        if (change.nextPollAt !== undefined) await announce('feeds');
      }),

    remove: async (id) => {
      await scope.db.deleteFrom('feeds').where('id', '=', id).execute();
    },
  };
}
