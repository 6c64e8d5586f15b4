import type { InstallationStore } from '../desk/ports.ts';
import { InstallationRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

/**
 * A workspace's own installation, or that of its whole organisation (kept under the organisation's id, or no id, as
 * team). One workspace's token is never given for another of the same organisation.
 */
export function createInstallations(scope: Scope): InstallationStore {
  const { db } = scope;

  async function organisationOf(teamId: string): Promise<string | null> {
    const row = await db
      .selectFrom('workspaces')
      .select('enterpriseId')
      .where('teamId', '=', teamId)
      .executeTakeFirst();
    return row?.enterpriseId ?? null;
  }

  return {
    put: ({ teamId, enterpriseId, data, installedAt }) =>
      scope.atomically(async (inner) => {
        const values = { enterpriseId, data: JSON.stringify(data ?? null), installedAt };
        await inner.db
          .insertInto('installations')
          .values({ teamId, ...values })
          .onConflict((conflict) => conflict.column('teamId').doUpdateSet(values))
          .execute();
        await inner.db
          .updateTable('workspaces')
          .set({ removedAt: null, removedWhy: null })
          .where((is) =>
            is.or([is('teamId', '=', teamId), ...(enterpriseId === teamId ? [is('enterpriseId', '=', teamId)] : [])]),
          )
          .execute();
      }),

    get: async (teamId, enterpriseId) => {
      const organisation = enterpriseId ?? (teamId === null ? null : await organisationOf(teamId));
      for (const [team, enterprise] of candidates(teamId, organisation)) {
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

    list: async () =>
      (await db.selectFrom('installations').selectAll().orderBy('teamId').execute()).map((row) =>
        readRow('installations', InstallationRow, row),
      ),

    remove: (teamId, enterpriseId, at = 0, why = 'removed') =>
      scope.atomically(async (inner) => {
        const own = teamId === null ? candidates(null, enterpriseId) : [[teamId, null] as const];
        for (const [team, enterprise] of own) {
          await inner.db
            .deleteFrom('installations')
            .where('teamId', '=', team)
            .$if(enterprise !== null, (query) => query.where('enterpriseId', '=', enterprise))
            .execute();
        }
        const gone = { removedAt: at, removedWhy: why };
        if (teamId !== null) {
          await inner.db
            .insertInto('workspaces')
            .values({ teamId, enterpriseId, ...gone })
            .onConflict((conflict) => conflict.column('teamId').doUpdateSet(gone))
            .execute();
          return;
        }
        // A workspace with an installation of its own goes on.
        await inner.db
          .updateTable('workspaces')
          .set(gone)
          .where('enterpriseId', '=', enterpriseId)
          .where('teamId', 'not in', inner.db.selectFrom('installations').select('teamId'))
          .where('removedAt', 'is', null)
          .execute();
      }),

    belongs: async (teamId, enterpriseId) => {
      await db
        .insertInto('workspaces')
        .values({ teamId, enterpriseId, removedAt: null, removedWhy: null })
        .onConflict((conflict) => conflict.column('teamId').doUpdateSet({ enterpriseId }))
        .execute();
    },

    removedBefore: async (at) =>
      (await db.selectFrom('workspaces').select('teamId').where('removedAt', '<=', at).orderBy('teamId').execute()).map(
        ({ teamId }) => teamId,
      ),
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
