import type { FeedStore } from '../desk/ports.ts';
import { createId } from '../lib/ids.ts';
import { authorityOf } from '../lib/url.ts';
import type { Feed } from '../news/feed.ts';
import { slices } from './keys.ts';
import { FeedRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

const FIRST_INTERVAL_MS = 15 * 60_000;
/** So many due feeds are looked at for each that is wanted, and so many where most are of servers that have had their turn. */
const LOOKED_AT = [2, 16] as const;
/** A failing feed lets the well ones of its server go first, but not for longer than this. */
const YIELDS_FOR_MS = 10 * 60_000;

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
            host: authorityOf(feed.url),
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
            notes: '[]',
            documentAt: null,
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

    claimDue: (now, leaseMs, limit, { busy, perHost } = { busy: [], perHost: limit }) =>
      scope.atomically(async ({ db, engine }) => {
        const due = db
          .selectFrom('feeds')
          .select(['id', 'host', 'failures', 'nextPollAt'])
          .where('nextPollAt', '<=', now)
          .where((is) => is.or([is('leaseUntil', 'is', null), is('leaseUntil', '<=', now)]))
          .$if(busy.length > 0, (query) => query.where('host', 'not in', [...busy]))
          .orderBy('nextPollAt')
          .orderBy('id');
        let ids: readonly string[] = [];
        for (const times of perHost < limit ? LOOKED_AT : [1]) {
          const looked = await engine.claiming(due.limit(limit * times)).execute();
          ids = inTurn(looked, now, limit, perHost);
          if (ids.length === limit || looked.length < limit * times) break;
        }
        if (ids.length === 0) return [];
        const claimed = await db
          .updateTable('feeds')
          .set({ leaseUntil: now + leaseMs })
          .where('id', 'in', ids)
          .returningAll()
          .execute();
        return claimed.map(toFeed).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      }),

    renew: async (ids, leaseUntil) => {
      for (const some of slices(ids, 500))
        await scope.db
          .updateTable('feeds')
          .set({ leaseUntil })
          .where('id', 'in', [...some])
          .where('leaseUntil', 'is not', null)
          .execute();
    },

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

    settle: (id, { addedBy, dropReasons, notes, url, ...change }) =>
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
            ...(url === undefined || taken !== undefined ? {} : { url, host: authorityOf(url) }),
            ...(notes === undefined ? {} : { notes: JSON.stringify(notes) }),
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

/** Whose turn it is: at most `perHost` of one server, and of those the well ones first. Ids, the longest due first. */
function inTurn(
  due: readonly {
    readonly id: string;
    readonly host: string;
    readonly failures: number;
    readonly nextPollAt: number;
  }[],
  now: number,
  limit: number,
  perHost: number,
): readonly string[] {
  const yields = ({ failures, nextPollAt }: (typeof due)[number]) => failures > 0 && now - nextPollAt < YIELDS_FOR_MS;
  const turns = new Map<string, number>();
  const chosen = new Set<string>();
  for (const feed of [...due.filter((one) => !yields(one)), ...due.filter(yields)]) {
    const turn = (turns.get(feed.host) ?? 0) + 1;
    if (turn > perHost) continue;
    turns.set(feed.host, turn);
    chosen.add(feed.id);
  }
  return due.flatMap(({ id }) => (chosen.has(id) ? [id] : [])).slice(0, limit);
}
