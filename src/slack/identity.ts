import type { AuthorizeResult } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../desk/ports.ts';
import { UserFacingError } from '../lib/errors.ts';
import { reasonOf, slackCode } from './delivery.ts';

const firstPauseMs = 1000;
const longestPauseMs = 15_000;
// Words of Slack's that no waiting will change.
const refusals = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
]);

/** The sentence for an operator whose token Slack refuses, null where waiting may help. */
export function refusedToken(error: unknown, variable: string): UserFacingError | null {
  const code = slackCode(error);
  if (code === null || !refusals.has(code)) return null;
  return new UserFacingError(`Slack refuses ${variable} (${code}).`, 'Copy it again from the settings of the app.', {
    cause: error,
  });
}

export type Identity = {
  /** Who we are, asked once. Throws where Slack does not say. */
  readonly get: () => Promise<AuthorizeResult>;
  readonly isKnown: () => boolean;
};

/** Who the bot token makes us in the workspace (auth.test). */
export function createIdentity(client: WebClient, botToken: string): Identity {
  let known: AuthorizeResult | null = null;
  return {
    isKnown: () => known !== null,
    async get() {
      if (known !== null) return known;
      const { user_id: botUserId, bot_id: botId, team_id: teamId } = await client.auth.test();
      known = {
        botToken,
        ...(botUserId === undefined ? {} : { botUserId }),
        ...(botId === undefined ? {} : { botId }),
        ...(teamId === undefined ? {} : { teamId }),
      };
      return known;
    },
  };
}

/** Asks until Slack answers. Throws only where it refuses the token. */
export async function untilKnown(identity: Identity, log: Log, isStopped: () => boolean): Promise<void> {
  for (let pauseMs = firstPauseMs; !isStopped(); pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await identity.get();
      return;
    } catch (error) {
      const refused = refusedToken(error, 'SLACK_BOT_TOKEN');
      if (refused !== null) throw refused;
      log.warn('slack-not-reached', { reason: reasonOf(error), againInMs: pauseMs });
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
  }
}
