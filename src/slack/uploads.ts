import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { cut } from '../lib/text.ts';
import { timelyFetch } from './clients.ts';
import { failedDelivery, reasonOf, slackCode } from './delivery.ts';
import { patiently } from './posting.ts';
import type { Mrkdwn } from './sanitize.ts';

/** `alt`: what the picture says, for those who do not see it. */
export type Upload = {
  readonly filename: string;
  readonly title: string;
  readonly alt: string;
  readonly bytes: Uint8Array;
};
export type UploadPlace = { readonly channelId: string; readonly threadTs: string | null };
export type UploadOutcome =
  | { readonly kind: 'posted' }
  /** `missing`: the permission that we lack. */
  | { readonly kind: 'refused'; readonly reason: string; readonly missing?: string };

// Slack's limit of a file's description; all of it stands in the message's text.
const altLimit = 1000;
const repliesLooked = 100;
// Our clock and Slack's may differ by as much.
const lookBackSeconds = 600;

/**
 * Several files in one message. Nothing is sent twice on a doubt: where the last step was not answered, the thread is
 * searched for the file. Throws nothing that Slack says.
 */
export async function uploadFiles(
  client: WebClient,
  files: readonly Upload[],
  place: UploadPlace,
  words: Mrkdwn,
): Promise<UploadOutcome> {
  try {
    const ids: { id: string; title: string }[] = [];
    for (const file of files) ids.push({ id: await store(client, file), title: file.title });
    return await share(client, ids, place, words);
  } catch (error) {
    const lacking = slackCode(error) === 'missing_scope' ? { missing: 'files:write' } : {};
    return { kind: 'refused', reason: inWords(error), ...lacking };
  }
}

/** Hands the bytes over; nobody sees them yet. The file's id. */
async function store(client: WebClient, { filename, alt, bytes }: Upload): Promise<string> {
  // The library knows another name of this argument than Slack's documentation.
  const described = { alt_txt: cut(alt, altLimit) };
  const { upload_url: url, file_id: id } = await patiently(() =>
    client.files.getUploadURLExternal({ filename, length: bytes.length, ...described }),
  );
  if (url === undefined || id === undefined) throw new Error('Slack gave no address to upload to');
  try {
    const response = await send(url, bytes);
    if (!response.ok) throw new UploadRefused(response.status);
  } catch (error) {
    // Not answered: whether the bytes arrived shows when the file is shared, and shares it once.
    if (error instanceof UploadRefused) throw error;
  }
  return id;
}

class UploadRefused extends Error {
  constructor(status: number) {
    super(`Slack did not take the file (${status})`);
  }
}

function send(url: string, bytes: Uint8Array): Promise<Response> {
  return timelyFetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
}

async function share(
  client: WebClient,
  ids: readonly { readonly id: string; readonly title: string }[],
  { channelId, threadTs }: UploadPlace,
  words: Mrkdwn,
): Promise<UploadOutcome> {
  const [first, ...others] = ids.map((file) => ({ ...file }));
  if (first === undefined) return { kind: 'refused', reason: 'there is nothing to show' };
  const body = { files: [first, ...others] as [typeof first, ...typeof others], initial_comment: words.mrkdwn };
  try {
    await patiently(() =>
      threadTs === null
        ? client.files.completeUploadExternal({ ...body, channel_id: channelId })
        : client.files.completeUploadExternal({ ...body, channel_id: channelId, thread_ts: threadTs }),
    );
    return { kind: 'posted' };
  } catch (error) {
    if (failedDelivery(error, 0).kind !== 'in-doubt') throw error;
    const isThere = await isShared(client, first.id, { channelId, threadTs }).catch(() => false);
    return isThere
      ? { kind: 'posted' }
      : { kind: 'refused', reason: 'Slack did not answer; look in the thread before you ask again' };
  }
}

/** Whether a message with the file is there. */
async function isShared(client: WebClient, fileId: string, { channelId, threadTs }: UploadPlace): Promise<boolean> {
  const oldest = String(Math.floor(Date.now() / 1000) - lookBackSeconds);
  const common = { channel: channelId, limit: repliesLooked, oldest };
  const { messages = [] } =
    threadTs === null
      ? await client.conversations.history(common)
      : await client.conversations.replies({ ...common, ts: threadTs });
  return messages.some((message) => 'files' in message && message.files?.some(({ id }) => id === fileId));
}

function inWords(error: unknown): string {
  const code = slackCode(error);
  if (code === 'missing_scope') return 'the app may not upload files: install it again with the manifest (files:write)';
  if (error instanceof WebAPIRateLimitedError) return 'Slack asks us to wait: try again in a minute';
  return error instanceof WebAPIPlatformError ? `Slack says ${reasonOf(error)}` : reasonOf(error);
}
