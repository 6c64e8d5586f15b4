import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Clock, Log, Installation as Row, InstallationStore as Rows } from '../desk/ports.ts';
import { UserFacingError } from '../lib/errors.ts';
import { createSealer } from '../lib/seal.ts';

/** Our own rows: strict on what we need, silent on the rest, which Bolt wrote. */
const StoredInstallation = z
  .looseObject({ bot: z.looseObject({ token: z.string() }), user: z.looseObject({ id: z.string() }) })
  .transform((stored) => stored as unknown as Installation<'v2', boolean>);
const SealedRow = z.object({ sealed: z.string() });

/** No token is kept for the workspace. */
export class NotInstalledError extends UserFacingError {
  constructor() {
    super('Second Source is not installed in this workspace.', 'Install it from /slack/install.');
    this.name = 'NotInstalledError';
  }
}

export type Installations = {
  readonly store: InstallationStore;
  /** Organisations have no team. What is kept beside the token goes after a time of grace. */
  readonly forget: (teamId: string | null, enterpriseId: string | null, why: string) => Promise<void>;
  /** Slack will not take the workspace's token again: as if we had been told that we were taken out. */
  readonly revoked: (teamId: string, why: string) => Promise<void>;
  /** Who installed us there, null where that is not known. */
  readonly installerOf: (teamId: string) => Promise<string | null>;
  /** Seals what was written before there was a key, or with an earlier one. How many. Throws where a row can't be opened. */
  readonly reseal: () => Promise<number>;
};

/**
 * Bolt's installation store over ours: a workspace stands under its team, an organisation under its enterprise. Tokens
 * are at rest under AES-256-GCM. `keys`: the first seals, the others open what was sealed before.
 */
export function createInstallations(
  rows: Rows,
  { clock, log, keys }: { readonly clock: Clock; readonly log: Log; readonly keys: readonly Uint8Array[] },
): Installations {
  const sealer = createSealer(keys);
  const noted = new Set<string>();
  const purposeOf = ({ teamId, enterpriseId }: Pick<Row, 'teamId' | 'enterpriseId'>) =>
    `installation ${teamId} ${enterpriseId ?? ''}`;
  const write = (row: Row) =>
    rows.put({ ...row, data: { sealed: sealer.seal(JSON.stringify(row.data), purposeOf(row)) } });

  /** The row's data; sealed anew where it lies open, or under an earlier key. */
  async function opened(row: Row): Promise<{ data: unknown; resealed: boolean }> {
    const sealed = SealedRow.safeParse(row.data).data?.sealed;
    const { text, stale } =
      sealed === undefined ? { text: JSON.stringify(row.data), stale: true } : sealer.open(sealed, purposeOf(row));
    const data: unknown = JSON.parse(text);
    if (stale) await write({ ...row, data });
    return { data, resealed: stale };
  }

  async function find(teamId: string | null, enterpriseId: string | null) {
    const row = await rows.get(teamId, enterpriseId);
    if (row === null) return null;
    const installation = StoredInstallation.parse((await opened(row)).data);
    return { row, installation };
  }

  /** Alerts know a workspace by its team only: which organisation it stands under is learnt from what people do there. */
  async function note(teamId: string, enterpriseId: string): Promise<void> {
    const key = `${teamId} ${enterpriseId}`;
    if (noted.has(key)) return;
    await rows.belongs(teamId, enterpriseId);
    if (noted.size > 10_000) noted.clear();
    noted.add(key);
  }

  async function forget(teamId: string | null, enterpriseId: string | null, why: string): Promise<void> {
    log.warn('slack-uninstalled', { why, teamId, enterpriseId });
    await rows.remove(teamId, enterpriseId, clock.now(), why);
  }

  return {
    forget,
    async revoked(teamId, why) {
      const row = await rows.get(teamId, null);
      if (row !== null) await forget(row.enterpriseId === null ? teamId : null, row.enterpriseId, why);
    },
    async installerOf(teamId) {
      const found = await find(teamId, null);
      return found?.installation.user.id ?? null;
    },
    async reseal() {
      let count = 0;
      for (const row of await rows.list()) if ((await opened(row)).resealed) count += 1;
      return count;
    },
    store: {
      async storeInstallation(installation) {
        const organisation = installation.isEnterpriseInstall === true ? (installation.enterprise?.id ?? null) : null;
        const teamId = organisation ?? installation.team?.id;
        if (teamId === undefined)
          throw new Error('Slack sent an installation with neither a team nor an organisation.');
        await write({ teamId, enterpriseId: organisation, data: installation, installedAt: clock.now() });
      },
      async fetchInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
        // Of an organisation's installation Slack may name the workspace too: that is where things happen.
        const found = await find(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null);
        if (found === null) throw new NotInstalledError();
        const organisation = found.row.enterpriseId;
        if (organisation !== null && teamId !== undefined) await note(teamId, organisation);
        return found.installation;
      },
      deleteInstallation: ({ teamId, enterpriseId, isEnterpriseInstall }) =>
        rows.remove(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null, clock.now(), 'deleted'),
    },
  };
}
