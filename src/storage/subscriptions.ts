import type { SubscriptionStore } from '../desk/ports.ts';
import { readRow, SubscriptionRow } from './rows.ts';
import type { Scope } from './scope.ts';

const toSubscription = (row: unknown) => readRow('subscriptions', SubscriptionRow, row);

export function createSubscriptions({ db }: Pick<Scope, 'db'>): SubscriptionStore {
  const all = () => db.selectFrom('subscriptions').selectAll();
  return {
    put: async ({ feedId, ...rest }) => {
      await db
        .insertInto('subscriptions')
        .values({ feedId, ...rest })
        .onConflict((conflict) => conflict.column('feedId').doUpdateSet(rest))
        .execute();
    },
    ofFeed: async (feedId) => {
      const row = await all().where('feedId', '=', feedId).executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    byToken: async (token) => {
      const row = await all().where('token', '=', token).executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    due: async (now, limit) =>
      (await all().where('renewAt', '<=', now).orderBy('renewAt').limit(limit).execute()).map(toSubscription),
    list: async () => (await all().orderBy('feedId').execute()).map(toSubscription),
    remove: async (feedId) => {
      await db.deleteFrom('subscriptions').where('feedId', '=', feedId).execute();
    },
  };
}
