import type { App, Context } from '@slack/bolt';
import type { Installations } from '../installations.ts';
import type { Listening } from '../listening.ts';

/** The app was removed, or its bot token taken back: we forget the token at once, and the rest after a time of grace. */
export function registerUninstalled(app: App, { log }: Listening, installations: Installations | null): void {
  const forget = async (why: string, { teamId, enterpriseId, isEnterpriseInstall }: Context) => {
    if (installations === null) log.warn('slack-uninstalled', { why, teamId, enterpriseId });
    await installations?.forget(isEnterpriseInstall ? null : (teamId ?? null), enterpriseId ?? null, why);
  };
  app.event('app_uninstalled', ({ context }) => forget('app_uninstalled', context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget('tokens_revoked', context);
  });
}
