import type { WebClient } from '@slack/web-api';
import type { Delivery, Messenger, OutboxRow } from '../desk/ports.ts';
import { failedDelivery, reasonOf, slackCode } from './delivery.ts';
import { NotInstalledError } from './installations.ts';
import type { Rendered } from './limits.ts';
import { noticeMessage, noticeMetadata } from './messages/notice.ts';
import { bodyOf, patiently } from './posting.ts';

/** The client that speaks for us in a workspace. Throws where we are not installed there. */
export type ClientFor = (teamId: string) => Promise<WebClient>;

// The message to redraw is gone or closed: there is nothing left to do.
const nothingToRedraw = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
]);
const blocksRefused = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'only_one_table_allowed',
]);
const threadGone = new Set(['thread_not_found', 'cannot_reply_to_message', 'message_not_found']);
// Slack will not take the token again: we were taken out, and nobody told us.
const tokenGone = new Set(['token_revoked', 'account_inactive']);
// Our clock and Slack's may differ by as much.
const skewSeconds = 600;
const pagesAtMost = 50;

/** Posts the message; where Slack refuses its blocks, its words alone, and where its thread is gone, beside it. */
async function post(client: WebClient, row: OutboxRow, threadTs: string | null): Promise<string | null> {
  const rendered = noticeMessage(row);
  const broadcast = row.notice.kind === 'alert' && row.notice.alert.place === 'broadcast';
  const send = async (body: Rendered, thread: string | null) => {
    const content = { channel: row.channelId, ...bodyOf(body), metadata: noticeMetadata(row) };
    const { ts } = await client.chat.postMessage(
      thread === null ? content : { ...content, thread_ts: thread, reply_broadcast: broadcast },
    );
    return ts ?? null;
  };
  try {
    return await send(rendered, threadTs);
  } catch (error) {
    const code = slackCode(error) ?? '';
    if (blocksRefused.has(code)) return await send({ text: rendered.text, blocks: [] }, threadTs);
    if (threadTs !== null && threadGone.has(code)) return await send(rendered, null);
    throw error;
  }
}

async function redraw(client: WebClient, row: OutboxRow, ts: string | null): Promise<Delivery> {
  if (ts === null) return { kind: 'sent', ts: null };
  try {
    await client.chat.update({ channel: row.channelId, ts, ...bodyOf(noticeMessage(row)) });
    return { kind: 'sent', ts };
  } catch (error) {
    if (nothingToRedraw.has(slackCode(error) ?? '')) return { kind: 'sent', ts };
    const failed = failedDelivery(error, row.attempts);
    // Drawing the same again does no harm: no doubt to clear up.
    return failed.kind === 'in-doubt' ? { kind: 'wait', retryAfterMs: 3000, reason: failed.reason } : failed;
  }
}

/** A person's id is not a place with a history; the conversation with the person is. */
async function conversationOf(client: WebClient, channelId: string): Promise<string> {
  if (!/^[UW]/.test(channelId)) return channelId;
  const { channel } = await client.conversations.open({ users: channelId });
  if (channel?.id === undefined) throw new Error(`Slack opened no conversation with ${channelId}.`);
  return channel.id;
}

type Sighting = { readonly ts?: string; readonly metadata?: { readonly event_payload?: object } };

async function search(client: WebClient, row: OutboxRow, threadTs: string | null): Promise<string | null> {
  const channel = await conversationOf(client, row.channelId);
  const oldest = String(Math.max(0, Math.floor(row.createdAt / 1000) - skewSeconds));
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const common = { channel, oldest, include_all_metadata: true, limit: 100, ...(cursor ? { cursor } : {}) };
    const answer =
      threadTs === null
        ? await client.conversations.history(common)
        : await client.conversations.replies({ ...common, ts: threadTs });
    for (const { ts, metadata } of (answer.messages ?? []) as Sighting[]) {
      const payload = metadata?.event_payload;
      if (payload !== undefined && 'alert_id' in payload && payload.alert_id === row.id) return ts ?? null;
    }
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (answer.has_more !== true || cursor === undefined) return null;
  }
  throw new Error(`Did not get to the end of the history of ${channel} in ${pagesAtMost} pages.`);
}

/** Says in Slack what waits in the outbox. No retries of its own: a lost reply would mean two messages. */
export function createMessenger(
  clientFor: ClientFor,
  /** Slack says that the workspace's token is dead. */
  { revoked }: { readonly revoked: (teamId: string, code: string) => Promise<void> },
): Messenger {
  return {
    async deliver(row, { threadTs, ts }) {
      let client: WebClient;
      try {
        client = await clientFor(row.teamId);
      } catch (error) {
        // Nothing was sent yet, whatever went wrong.
        if (error instanceof NotInstalledError) return { kind: 'refused', reason: error.message };
        return { kind: 'wait', retryAfterMs: 15_000, reason: `no token for the workspace: ${reasonOf(error)}` };
      }
      try {
        if (row.notice.kind === 'refresh') return await redraw(client, row, ts);
        return { kind: 'sent', ts: await post(client, row, threadTs) };
      } catch (error) {
        const code = slackCode(error) ?? '';
        if (tokenGone.has(code)) await revoked(row.teamId, code);
        return failedDelivery(error, row.attempts);
      }
    },
    async permalink(teamId, channelId, ts) {
      try {
        const client = await clientFor(teamId);
        const { permalink } = await patiently(() => client.chat.getPermalink({ channel: channelId, message_ts: ts }));
        return permalink ?? null;
      } catch {
        // A message that is gone, a channel that we left: the record stands without the way to it.
        return null;
      }
    },
    async find(row, { threadTs }) {
      if (row.notice.kind === 'refresh') return null;
      const client = await clientFor(row.teamId);
      try {
        return await search(client, row, threadTs);
      } catch (error) {
        const code = slackCode(error) ?? '';
        // Where its thread was gone, the message was posted beside it.
        if (threadTs !== null && threadGone.has(code)) return await search(client, row, null);
        // Installed without the history scopes: better told twice than never.
        if (code === 'missing_scope') return null;
        throw error;
      }
    },
  };
}
