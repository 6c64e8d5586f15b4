import type { SecondReadingStore } from '../desk/ports.ts';
import { fingerprint } from './keys.ts';
import { readRow, SecondReadingRow } from './rows.ts';
import type { Scope } from './scope.ts';

// As long as articles that belong to no story are kept.
const REMEMBERED_MS = 30 * 24 * 3_600_000;

export function createSecondReadings(scope: Scope): SecondReadingStore {
  return {
    find: async (shown) => {
      const row = await scope.db
        .selectFrom('secondReadings')
        .selectAll()
        .where('key', '=', fingerprint(shown))
        .executeTakeFirst();
      return row === undefined ? null : readRow('second_readings', SecondReadingRow, row).reading;
    },

    put: (shown, reading, at) =>
      scope.atomically(async ({ db }) => {
        const values = { reading: JSON.stringify(reading), at };
        await db
          .insertInto('secondReadings')
          .values({ key: fingerprint(shown), ...values })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
          .execute();
        await db
          .deleteFrom('secondReadings')
          .where('at', '<', at - REMEMBERED_MS)
          .execute();
      }),

    spend: (day, limit) =>
      scope.atomically(async ({ db }) => {
        const { calls } = await db
          .insertInto('secondReadingDays')
          .values({ day, calls: 1 })
          .onConflict((conflict) =>
            conflict.column('day').doUpdateSet((is) => ({ calls: is('secondReadingDays.calls', '+', 1) })),
          )
          .returning('calls')
          .executeTakeFirstOrThrow();
        await db.deleteFrom('secondReadingDays').where('day', '<', day).execute();
        return calls <= limit;
      }),
  };
}
