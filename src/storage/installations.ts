import type { Store } from '../desk/ports.ts';
import { InstallationRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

/**
 * A workspace's own installation, or that of its whole organisation (kept under the organisation's id, or no id, as
 * team). One workspace's token is never given for another of the same organisation.
 */
export function createInstallations({ db }: Scope): Store['installations'] {
  return {
    put: async ({ teamId, enterpriseId, data, installedAt }) => {
      const values = { enterpriseId, data: JSON.stringify(data ?? null), installedAt };
      await db
        .insertInto('installations')
        .values({ teamId, ...values })
        .onConflict((conflict) => conflict.column('teamId').doUpdateSet(values))
        .execute();
    },

    get: async (teamId, enterpriseId) => {
      for (const [team, enterprise] of candidates(teamId, enterpriseId)) {
        const row = await db
          .selectFrom('installations')
          .selectAll()
          .where('teamId', '=', team)
          .$if(enterprise !== null, (query) => query.where('enterpriseId', '=', enterprise))
          .executeTakeFirst();
        if (row !== undefined) return readRow('installations', InstallationRow, row);
      }
      return null;
    },

    remove: async (teamId, enterpriseId) => {
      const own = teamId === null ? candidates(null, enterpriseId) : [[teamId, null] as const];
      for (const [team, enterprise] of own) {
        await db
          .deleteFrom('installations')
          .where('teamId', '=', team)
          .$if(enterprise !== null, (query) => query.where('enterpriseId', '=', enterprise))
          .execute();
      }
    },
  };
}

function candidates(
  teamId: string | null,
  enterpriseId: string | null,
): readonly (readonly [team: string, enterprise: string | null])[] {
  const own = teamId === null ? [] : [[teamId, null] as const];
  const whole = enterpriseId === null ? [] : [[enterpriseId, enterpriseId] as const, ['', enterpriseId] as const];
  return [...own, ...whole];
}
