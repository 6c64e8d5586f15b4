import type { StoryReading, StoryStore } from '../desk/ports.ts';
import type { Story } from '../news/story.ts';
import { fingerprint } from './keys.ts';
import { ArticleRow, DecisionRow, LedgerRow, ReadingRow, readRow, StoryRow } from './rows.ts';
import type { Scope } from './scope.ts';

const toStory = (row: unknown): Story => readRow('stories', StoryRow, row);

const toFlag = (value: boolean | null) => (value === null ? null : value ? (1 as const) : (0 as const));

export function createStories(scope: Scope): StoryStore {
  const all = () => scope.db.selectFrom('stories').selectAll().orderBy('trackedAt').orderBy('id');

  return {
    create: (story) =>
      scope.atomically(async (inner) => {
        const { id, teamId, channelId, claim, originUrl, trackedBy, trackedAt, alerts, stopAfterQuietMs } = story;
        const row = await inner.db
          .insertInto('stories')
          .values({
            id,
            teamId,
            channelId,
            number: await nextNumber(inner, teamId, channelId),
            claim,
            originUrl,
            trackedBy,
            trackedAt,
            state: 'following',
            mutedUntil: null,
            alerts: JSON.stringify(alerts),
            stopAfterQuietMs,
            isPrivate: story.isPrivate ? 1 : 0,
            lastNewsAt: null,
            secondReader: toFlag(story.secondReader ?? null),
            title: story.title ?? null,
            keeper: story.keeper ?? null,
            mergedInto: null,
            resumedAt: null,
            pausedBy: null,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toStory(row);
      }),

    get: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toStory(row);
    },
    followed: async () => (await all().where('state', '<>', 'stopped').execute()).map(toStory),
    inChannel: async (teamId, channelId) =>
      (await all().where('teamId', '=', teamId).where('channelId', '=', channelId).orderBy('number').execute()).map(
        toStory,
      ),
    decided: async () =>
      (
        await all()
          .where('id', 'in', scope.db.selectFrom('storyDecisions').select('storyId').where('undoneAt', 'is', null))
          .execute()
      ).map(toStory),
    inTeam: async (teamId) => (await all().where('teamId', '=', teamId).execute()).map(toStory),

    update: (id, { alerts, isPrivate, channelId, secondReader, ...change }) =>
      scope.atomically(async (inner) => {
        const before = await inner.engine
          .locking(inner.db.selectFrom('stories').select(['teamId', 'channelId']).where('id', '=', id))
          .executeTakeFirst();
        if (before === undefined) return null;
        const moved = channelId !== undefined && channelId !== before.channelId;
        const values = {
          ...change,
          ...(alerts === undefined ? {} : { alerts: JSON.stringify(alerts) }),
          ...(isPrivate === undefined ? {} : { isPrivate: isPrivate ? (1 as const) : (0 as const) }),
          ...(secondReader === undefined ? {} : { secondReader: toFlag(secondReader) }),
          // In its new channel the old number may be another story's.
          ...(moved ? { channelId, number: await nextNumber(inner, before.teamId, channelId) } : {}),
        };
        const changed =
          Object.keys(values).length === 0
            ? await inner.db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
            : await inner.db
                .updateTable('stories')
                .set(values)
                .where('id', '=', id)
                .returningAll()
                .executeTakeFirstOrThrow();
        return toStory(changed);
      }),

    addThread: async (thread) => {
      await scope.db
        .insertInto('storyThreads')
        .values(thread)
        .onConflict((conflict) =>
          conflict.columns(['teamId', 'channelId', 'ts']).doUpdateSet({ storyId: thread.storyId }),
        )
        .execute();
    },

    byThread: async (teamId, channelId, ts) => {
      const row = await scope.db
        .selectFrom('storyThreads as t')
        .innerJoin('stories as s', 's.id', 't.storyId')
        .selectAll('s')
        .where('t.teamId', '=', teamId)
        .where('t.channelId', '=', channelId)
        .where('t.ts', '=', ts)
        .executeTakeFirst();
      return row === undefined ? null : toStory(row);
    },

    putReading: async ({ storyId, articleId, reading, score, addedAt, excludedBy }) => {
      const values = { reading: JSON.stringify(reading), score, addedAt, excludedBy };
      await scope.db
        .insertInto('storyReadings')
        .values({ storyId, articleId, ...values })
        .onConflict((conflict) => conflict.columns(['storyId', 'articleId']).doUpdateSet(values))
        .execute();
    },

    readings: (storyId) => readingsOf(scope, storyId),

    storiesOf: async (articleId) =>
      (
        await scope.db
          .selectFrom('storyReadings')
          .select('storyId')
          .where('articleId', '=', articleId)
          .orderBy('storyId')
          .execute()
      ).map(({ storyId }) => storyId),

    decide: async ({ id, storyId, articleId, kind, speaker, sentence, userId, at }) => {
      const written = await scope.db
        .insertInto('storyDecisions')
        .values({
          id,
          fingerprint: fingerprint([storyId, articleId, kind, speaker, sentence]),
          storyId,
          articleId,
          kind,
          speaker,
          sentence,
          userId,
          at,
        })
        .onConflict((conflict) => conflict.column('fingerprint').doNothing())
        .returning('id')
        .executeTakeFirst();
      return written !== undefined;
    },

    decisions: async (storyId) =>
      (
        await scope.db
          .selectFrom('storyDecisions')
          .selectAll()
          .where('storyId', '=', storyId)
          .where('undoneAt', 'is', null)
          .orderBy('n')
          .execute()
      ).map((row) => readRow('story_decisions', DecisionRow, row)),

    decision: async (id) => {
      const row = await scope.db.selectFrom('storyDecisions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined
        ? null
        : {
            ...readRow('story_decisions', DecisionRow, row),
            undoneAt: row.undoneAt,
            undoneBy: row.undoneBy,
          };
    },

    undo: async (id, userId, at) => {
      const { numUpdatedRows } = await scope.db
        .updateTable('storyDecisions')
        // Its fingerprint becomes free: the same may be decided again.
        .set({ undoneAt: at, undoneBy: userId, fingerprint: `undone ${id}` })
        .where('id', '=', id)
        .where('undoneAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    mergeInto: (storyId, intoId) => scope.atomically((inner) => mergeInto(inner, storyId, intoId)),

    saveLedger: async (storyId, ledger, at) => {
      const values = { ledger: JSON.stringify(ledger), at };
      await scope.db
        .insertInto('storyLedgers')
        .values({ storyId, ...values })
        .onConflict((conflict) => conflict.column('storyId').doUpdateSet(values))
        .execute();
    },

    ledger: async (storyId) => {
      const row = await scope.db
        .selectFrom('storyLedgers')
        .selectAll()
        .where('storyId', '=', storyId)
        .executeTakeFirst();
      return row === undefined ? null : readRow('story_ledgers', LedgerRow, row);
    },

    lock: async (storyId) => {
      if (!scope.transacting) throw new Error(`The story ${storyId} can only be locked within a transaction.`);
      await scope.engine.locking(scope.db.selectFrom('stories').select('id').where('id', '=', storyId)).execute();
    },
  };
}

async function mergeInto({ db }: Scope, storyId: string, intoId: string): Promise<void> {
  const there = db.selectFrom('storyReadings').select('articleId').where('storyId', '=', intoId);
  await db
    .updateTable('storyReadings')
    .set({ storyId: intoId })
    .where('storyId', '=', storyId)
    .where('articleId', 'not in', there)
    .execute();
  await db.updateTable('storyDecisions').set({ storyId: intoId }).where('storyId', '=', storyId).execute();
  await db.updateTable('storyThreads').set({ storyId: intoId }).where('storyId', '=', storyId).execute();
}

async function nextNumber({ db }: Scope, teamId: string, channelId: string): Promise<number> {
  const { last } = await db
    .insertInto('storyNumbers')
    .values({ teamId, channelId, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['teamId', 'channelId']).doUpdateSet((is) => ({ last: is('storyNumbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

async function readingsOf({ db }: Scope, storyId: string): Promise<readonly StoryReading[]> {
  const readings = await db
    .selectFrom('storyReadings')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('addedAt')
    .orderBy('articleId')
    .execute();
  const articles = await db
    .selectFrom('articles as a')
    .innerJoin('storyReadings as r', 'r.articleId', 'a.id')
    .selectAll('a')
    .where('r.storyId', '=', storyId)
    .execute();
  const byId = new Map(articles.map((row) => [row.id, readRow('articles', ArticleRow, row)]));
  return readings.flatMap((row) => {
    const article = byId.get(row.articleId);
    // A reading that was written between the two queries comes with the next call.
    if (article === undefined) return [];
    const { articleId: _, ...reading } = readRow('story_readings', ReadingRow, row);
    return [{ ...reading, article }];
  });
}
