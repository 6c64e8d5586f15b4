import { type ExpressionBuilder, sql } from 'kysely';
import type { OutboxStore, OutboxRow as QueuedNotice } from '../desk/ports.ts';
import { toKey } from './keys.ts';
import { OutboxRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';
import type { Tables } from './tables.ts';

const CLAIM_ROUNDS = 10;

const toNotice = (row: unknown): QueuedNotice => readRow('outbox', OutboxRow, row);

export function createOutbox(scope: Scope): OutboxStore {
  const all = () => scope.db.selectFrom('outbox').selectAll();
  const one = async (query: ReturnType<typeof all>) => {
    const row = await query.executeTakeFirst();
    return row === undefined ? null : toNotice(row);
  };

  return {
    enqueue: (notice) =>
      scope.atomically(async ({ db, announce }) => {
        const { id, dedupeKey, teamId, channelId, storyId, threadOf, threadTs, dueAt, createdAt } = notice;
        const written = await db
          .insertInto('outbox')
          .values({
            id,
            dedupeKey: toKey(dedupeKey),
            teamId,
            channelId,
            storyId,
            notice: JSON.stringify(notice.notice),
            noticeKind: notice.notice.kind,
            threadOf,
            threadTs,
            state: 'queued',
            attempts: 0,
            dueAt,
            leaseUntil: null,
            slackTs: null,
            lastError: null,
            createdAt,
            sentAt: null,
          })
          .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (written === undefined) return false;
        await announce('outbox');
        return true;
      }),

    replaceQueued: async (dedupeKey, notice) => {
      const { numUpdatedRows } = await scope.db
        .updateTable('outbox')
        .set({ notice: JSON.stringify(notice), noticeKind: notice.kind })
        .where('dedupeKey', '=', toKey(dedupeKey))
        .where('state', '=', 'queued')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    redraw: async (rootId, notice) => {
      const { numUpdatedRows } = await scope.db
        .updateTable('outbox')
        .set({ notice: JSON.stringify(notice) })
        .where('threadOf', '=', rootId)
        .where('noticeKind', '=', 'refresh')
        .where('state', '=', 'queued')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    queued: (dedupeKey) => one(all().where('dedupeKey', '=', toKey(dedupeKey)).where('state', '=', 'queued')),

    hasten: (teamId, channelId, from, to) =>
      scope.atomically(async ({ db, announce }) => {
        const { numUpdatedRows } = await db
          .updateTable('outbox')
          .set({ dueAt: to })
          .where('teamId', '=', teamId)
          .where('channelId', '=', channelId)
          .where('state', '=', 'queued')
          .where('dueAt', '>=', from)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await announce('outbox');
        return Number(numUpdatedRows);
      }),

    claim: async (now, leaseMs, resting = []) => {
      for (let round = 1; ; round += 1) {
        try {
          return await scope.nested((inner) => claimNext(inner, now, leaseMs, resting));
        } catch (error) {
          // Somebody else took another row of that channel at the same moment: look again.
          if (scope.engine.meaningOf(error) !== 'duplicate' || round === CLAIM_ROUNDS) throw error;
        }
      }
    },

    sent: async (id, slackTs, now) => {
      await scope.db
        .updateTable('outbox')
        .set({ state: 'sent', slackTs, sentAt: now, leaseUntil: null })
        .where('id', '=', id)
        .execute();
    },

    again: async (id, dueAt, error, inDoubt) => {
      await scope.db
        .updateTable('outbox')
        .set({ state: inDoubt ? 'sending' : 'queued', dueAt, leaseUntil: inDoubt ? dueAt : null, lastError: error })
        .where('id', '=', id)
        .where('state', '=', 'sending')
        .execute();
    },

    dead: async (id, error) => {
      await scope.db
        .updateTable('outbox')
        .set({ state: 'dead', lastError: error, leaseUntil: null })
        .where('id', '=', id)
        .execute();
    },

    get: (id) => one(all().where('id', '=', id)),

    ofStory: async (storyId) =>
      (await all().where('storyId', '=', storyId).orderBy('createdAt').orderBy('n').execute()).map(toNotice),

    countRoots: async (teamId, channelId, since) => {
      const { roots } = await scope.db
        .selectFrom('outbox')
        .select((is) => is.fn.countAll<number>().as('roots'))
        .where('teamId', '=', teamId)
        .where('channelId', '=', channelId)
        .where('noticeKind', '=', 'alert')
        .where('threadOf', 'is', null)
        .where('threadTs', 'is', null)
        .where((is) =>
          is.or([
            is('state', 'in', ['queued', 'sending']),
            is.and([is('state', '=', 'sent'), is('sentAt', '>=', since)]),
          ]),
        )
        .executeTakeFirstOrThrow();
      return roots;
    },

    pending: async () => {
      const counted = await scope.db
        .selectFrom('outbox')
        .select((is) => ['state', is.fn.countAll<number>().as('rows'), is.fn.min('dueAt').as('oldest')])
        .where('state', 'in', ['queued', 'sending', 'dead'])
        .groupBy('state')
        .execute();
      const open = counted.filter(({ state }) => state !== 'dead');
      return {
        queued: open.reduce((sum, { rows }) => sum + rows, 0),
        oldestDueAt: open.length === 0 ? null : Math.min(...open.map(({ oldest }) => oldest)),
        dead: counted.find(({ state }) => state === 'dead')?.rows ?? 0,
      };
    },

    nextDueAt: () => nextDueAt(scope),
  };
}

type Line = ExpressionBuilder<Tables & { o: Tables['outbox'] }, 'o'>;

/** Other rows of the same channel. */
const beside = (is: Line) =>
  is
    .selectFrom('outbox as b')
    .select('b.n')
    .whereRef('b.teamId', '=', 'o.teamId')
    .whereRef('b.channelId', '=', 'o.channelId');

const channelIsFree = (is: Line) => is.not(is.exists(beside(is).where('b.state', '=', 'sending')));

/** What was queued before it in its channel. A message that is only drawn again holds up nothing. */
const earlier = (is: Line) =>
  beside(is)
    .where('b.state', '=', 'queued')
    .where('b.noticeKind', '!=', 'refresh')
    // Somebody waits for an answer: no alert holds it up.
    .where((is) => is.or([is('o.noticeKind', '!=', 'answer'), is('b.noticeKind', '=', 'answer')]))
    .where((is) =>
      is.or([
        is(is.ref('b.createdAt'), '<', is.ref('o.createdAt')),
        is.and([is(is.ref('b.createdAt'), '=', is.ref('o.createdAt')), is(is.ref('b.n'), '<', is.ref('o.n'))]),
      ]),
    );

/** Its root was said, or never will be. */
const rootIsSettled = (row: 'o' | 'b') => sql<boolean>`not exists (
  select 1 from outbox r where r.id = ${sql.ref(`${row}.threadOf`)} and r.state in ('queued', 'sending'))`;

async function claimNext(
  { db, engine }: Scope,
  now: number,
  leaseMs: number,
  resting: readonly string[],
): Promise<{ row: QueuedNotice; inDoubt: boolean; threadTs: string | null } | null> {
  // Only the head of a channel's line is looked at: while another instance has it locked, the channel has no head.
  const head = await engine
    .claiming(
      db
        .selectFrom('outbox as o')
        .select(['o.id', 'o.state'])
        .where((is) =>
          is.or([
            is.and([is('o.state', '=', 'sending'), is('o.leaseUntil', '<=', now)]),
            is.and([
              is('o.state', '=', 'queued'),
              is('o.dueAt', '<=', now),
              ...(resting.length === 0
                ? []
                : [is.or([is('o.noticeKind', '!=', 'refresh'), is('o.teamId', 'not in', resting)])]),
              rootIsSettled('o'),
              channelIsFree(is),
              // What was tried and has to wait holds up what came after it; what was never due yet does not.
              is.not(
                is.exists(
                  earlier(is).where((is) =>
                    is.or([is('b.attempts', '>', 0), is.and([is('b.dueAt', '<=', now), rootIsSettled('b')])]),
                  ),
                ),
              ),
            ]),
          ]),
        )
        // What somebody waits for goes first, and what is new before what is only drawn again.
        .orderBy(sql`case o.notice_kind when 'answer' then 0 when 'refresh' then 2 else 1 end`)
        .orderBy('o.createdAt')
        .orderBy('o.n')
        .limit(1),
    )
    .executeTakeFirst();
  if (head === undefined) return null;
  const claimed = await db
    .updateTable('outbox')
    .set((is) => ({ state: 'sending', leaseUntil: now + leaseMs, attempts: is('attempts', '+', 1) }))
    .where('id', '=', head.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const row = toNotice(claimed);
  const root =
    row.threadOf === null
      ? undefined
      : await db.selectFrom('outbox').select('slackTs').where('id', '=', row.threadOf).executeTakeFirst();
  return { row, inDoubt: head.state === 'sending', threadTs: root?.slackTs ?? row.threadTs };
}

async function nextDueAt({ db }: Scope): Promise<number | null> {
  const { lease } = await db
    .selectFrom('outbox')
    .select((is) => is.fn.min('leaseUntil').as('lease'))
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow();
  const { due } = await db
    .selectFrom('outbox as o')
    .select((is) => is.fn.min('o.dueAt').as('due'))
    .where('o.state', '=', 'queued')
    .where(rootIsSettled('o'))
    .where((is) => channelIsFree(is))
    .where((is) =>
      is.not(
        is.exists(
          earlier(is)
            .where('b.attempts', '>', 0)
            .where((is) => is(is.ref('b.dueAt'), '>', is.ref('o.dueAt'))),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  const times = [lease, due].filter((time): time is number => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}
