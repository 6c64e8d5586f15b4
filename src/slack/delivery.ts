import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Delivery } from '../desk/ports.ts';
import { messageOf } from '../lib/errors.ts';

// The connection never stood, so that nothing can have been taken.
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
// Slack may have done it before it failed.
const unclear = new Set(['internal_error', 'fatal_error']);
// Slack did not do it, and may do it later; the last ones need a person (a new token), and the alert waits for it.
const passing: Record<string, number> = {
  ratelimited: 30_000,
  rate_limited: 30_000,
  message_limit_exceeded: 60_000,
  service_unavailable: 15_000,
  request_timeout: 5_000,
  team_added_to_org: 60_000,
  two_factor_setup_required: 60_000,
  invalid_auth: 60_000,
  not_authed: 60_000,
  token_expired: 60_000,
  missing_scope: 300_000,
};
const reasons: Record<string, string> = {
  channel_not_found: 'Slack does not know the channel, or the app is not in it',
  not_in_channel: 'the app is not in the channel: invite it there',
  is_archived: 'the channel is archived',
  token_revoked: 'the app was removed from the workspace',
  account_inactive: 'the app was removed from the workspace',
  invalid_auth: 'Slack refuses the bot token: check SLACK_BOT_TOKEN',
  not_authed: 'Slack refuses the bot token: check SLACK_BOT_TOKEN',
  missing_scope: 'the app lacks a permission: install it again with the manifest',
  restricted_action: 'the workspace does not let apps post in that channel',
};

function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap((one) => codesOf(one, depth + 1)) : [];
  return [...code, ...inner, ...codesOf(error.cause, depth + 1)];
}

/** Slack's own word for what went wrong, null where it is not Slack that said so. */
export function slackCode(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** `code` with what a person can do about it. */
export function reasonOf(error: unknown): string {
  const code = slackCode(error);
  if (code === null) {
    const codes = error instanceof WebAPIRequestError ? codesOf(error.original) : [];
    return [messageOf(error), ...new Set(codes)].join(' ');
  }
  return reasons[code] === undefined ? code : `${code}: ${reasons[code]}`;
}

/** What a failed post means for the message: to wait, to look whether it arrived, or to give up. */
export function failedDelivery(error: unknown, attempts: number): Delivery {
  const reason = reasonOf(error);
  const soon = Math.min(60_000, 1000 * 2 ** Math.min(attempts, 6));
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'wait', retryAfterMs: Math.max(1, error.retryAfter) * 1000, reason: 'Slack asks us to wait (429)' };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (unclear.has(code)) return { kind: 'in-doubt', reason };
    // It may be opened to us again; its stories wait, and so does what was on its way.
    if (code === 'is_archived' || code === 'not_in_channel')
      return { kind: 'wait', retryAfterMs: 300_000, reason, closed: code === 'is_archived' ? 'archive' : 'removal' };
    const retryAfterMs = passing[code];
    return retryAfterMs === undefined ? { kind: 'refused', reason } : { kind: 'wait', retryAfterMs, reason };
  }
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode >= 500) return { kind: 'in-doubt', reason };
    return [400, 404, 413].includes(error.statusCode)
      ? { kind: 'refused', reason }
      : { kind: 'wait', retryAfterMs: Math.max(soon, 15_000), reason };
  }
  if (error instanceof WebAPIRequestError && codesOf(error.original).some((code) => neverSent.has(code))) {
    return { kind: 'wait', retryAfterMs: soon, reason };
  }
  return { kind: 'in-doubt', reason };
}
