import { randomBytes } from 'node:crypto';
import type { App, Context } from '@slack/bolt';
import { MultipleListenerError } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../desk/ports.ts';
import { messageOf, UserFacingError } from '../lib/errors.ts';
import { slackCode } from './delivery.ts';
import { noteMessage } from './messages/note.ts';
import { bodyOf } from './posting.ts';

/** Where the person who waits can be reached, whatever they did. */
const Whereabouts = z.object({
  response_url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
  channel_id: z.string().optional().catch(undefined),
  user_id: z.string().optional().catch(undefined),
  channel: z.object({ id: z.string() }).optional().catch(undefined),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  event: z
    .object({
      channel: z.string().optional().catch(undefined),
      user: z.string().optional().catch(undefined),
      thread_ts: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

function firstOf(error: Error): Error {
  return error instanceof MultipleListenerError ? (error.originals[0] ?? error) : error;
}

/** Bolt wraps what a listener throws; ours stands within. */
function userFacing(error: unknown, depth = 0): UserFacingError | null {
  if (error instanceof UserFacingError) return error;
  if (!(error instanceof Error) || depth > 5) return null;
  return userFacing(error.cause ?? ('original' in error ? error.original : null), depth + 1);
}

async function tell(sentence: string, body: unknown, client: WebClient, fetchFn: typeof fetch): Promise<void> {
  const found = Whereabouts.safeParse(body).data;
  if (found === undefined) return;
  const message = bodyOf(noteMessage(sentence));
  if (found.response_url !== undefined) {
    await fetchFn(found.response_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, response_type: 'ephemeral', replace_original: false }),
      signal: AbortSignal.timeout(8000),
    });
    return;
  }
  const channel = found.channel?.id ?? found.channel_id ?? found.event?.channel;
  const user = found.user?.id ?? found.user_id ?? found.event?.user;
  if (user === undefined) return;
  const thread = found.event?.thread_ts === undefined ? {} : { thread_ts: found.event.thread_ts };
  if (channel === undefined || channel.startsWith('D'))
    await client.chat.postMessage({ channel: channel ?? user, ...message });
  else await client.chat.postEphemeral({ channel, user, ...message, ...thread });
}

/** The one place where a listener's failure ends: a sentence for the person, the cause for the operator. */
export function handleErrors(app: App, log: Log, withToken: (token: string) => WebClient, fetchFn: typeof fetch): void {
  app.error(async ({ error, context, body }: { error: Error; context: Context; body: unknown }) => {
    const cause = firstOf(error);
    const known = userFacing(cause);
    const reference = randomBytes(4).toString('hex');
    if (known === null) log.error('slack-listener-failed', { reference, error: cause, code: slackCode(cause) });
    else log.info('slack-listener-refused', { reason: known.message, cause: known.cause });
    const sentence =
      known === null
        ? `That failed on our side. It was logged under ${reference}; please try again.`
        : [known.message, known.hint].filter(Boolean).join(' ');
    try {
      const token = context?.botToken;
      const client = token === undefined ? app.client : withToken(token);
      await tell(sentence, body, client, fetchFn);
    } catch (failure) {
      log.warn('slack-person-not-told', { reference, reason: messageOf(failure) });
    }
  });
}
