import { botName } from './ids.ts';
import type { Rendered } from './limits.ts';
import type { Call } from './listening.ts';
import { noteMessage } from './messages/note.ts';
import { say } from './sanitize.ts';
import { type Upload, uploadFiles } from './uploads.ts';

/**
 * A file for the one who asked, in the direct messages with us: nobody else sees it, wherever it was asked for. The
 * sentence that says so, or why it could not be sent.
 */
export async function sendFile(
  { client, viewer, lacks }: Pick<Call, 'client' | 'viewer' | 'lacks'>,
  file: Omit<Upload, 'bytes'> & { readonly text: string },
): Promise<Rendered> {
  const { channel } = await client.conversations.open({ users: viewer.userId });
  const { text, ...about } = file;
  const outcome = await uploadFiles(
    client,
    [{ ...about, bytes: new TextEncoder().encode(text) }],
    { channelId: channel?.id ?? viewer.userId, threadTs: null },
    say`${file.alt}`,
  );
  if (outcome.kind === 'posted') return noteMessage(`${file.title} is in your direct messages with ${botName}.`);
  if (outcome.missing !== undefined) await lacks(outcome.missing);
  return noteMessage(`${file.title} could not be sent: ${outcome.reason}.`);
}
