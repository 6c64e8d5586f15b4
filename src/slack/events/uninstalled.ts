import type { App, Context } from '@slack/bolt';
import type { Installations } from '../installations.ts';
import type { Listening } from '../listening.ts';

/** The app was removed, or its bot token taken back: we forget the token. */
export function registerUninstalled(app: App, { log }: Listening, installations: Installations | null): void {
  const forget = async (what: string, { teamId, enterpriseId, isEnterpriseInstall }: Context) => {
    log.warn('slack-uninstalled', { what, teamId, enterpriseId });
    await installations?.forget(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null);
  };
  app.event('app_uninstalled', ({ context }) => forget('app_uninstalled', context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget('tokens_revoked', context);
  });
}
