import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Clock, Store } from '../desk/ports.ts';
import { UserFacingError } from '../lib/errors.ts';

/** Our own rows: strict on what we need, silent on the rest, which Bolt wrote. */
const StoredInstallation = z
  .looseObject({ bot: z.looseObject({ token: z.string() }), user: z.looseObject({ id: z.string() }) })
  .transform((stored) => stored as unknown as Installation<'v2', boolean>);

/** No token is kept for the workspace. */
export class NotInstalledError extends UserFacingError {
  constructor() {
    super('Second Source is not installed in this workspace.', 'Install it from /slack/install.');
    this.name = 'NotInstalledError';
  }
}

export type Installations = {
  readonly store: InstallationStore;
  /** Organisations have no team. */
  readonly forget: (teamId: string | null, enterpriseId: string | null) => Promise<void>;
};

/** Bolt's installation store over ours: a workspace stands under its team, an organisation under its enterprise. */
export function createInstallations(rows: Store['installations'], clock: Clock): Installations {
  const forget: Installations['forget'] = (teamId, enterpriseId) =>
    teamId === null ? rows.remove(null, enterpriseId) : rows.remove(teamId, null);
  return {
    forget,
    store: {
      async storeInstallation(installation) {
        const organisation = installation.isEnterpriseInstall === true ? (installation.enterprise?.id ?? null) : null;
        const teamId = organisation ?? installation.team?.id;
        if (teamId === undefined)
          throw new Error('Slack sent an installation with neither a team nor an organisation.');
        await rows.put({ teamId, enterpriseId: organisation, data: installation, installedAt: clock.now() });
      },
      async fetchInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
        const row = await rows.get(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null);
        if (row !== null) return StoredInstallation.parse(row.data);
        throw new NotInstalledError();
      },
      deleteInstallation: ({ teamId, enterpriseId, isEnterpriseInstall }) =>
        forget(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null),
    },
  };
}
