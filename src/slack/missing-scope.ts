import type { WebClient } from '@slack/web-api';
import type { Installations } from './installations.ts';
import type { Listening } from './listening.ts';
import { noteMessage } from './messages/note.ts';
import { bodyOf } from './posting.ts';

/** Who installed us is told once which permission is missing, and what it is for; where that is not known, who met it. */
export async function tellMissing(
  { scope, teamId, userId }: { readonly scope: string; readonly teamId: string; readonly userId: string },
  client: WebClient,
  { once, clock, log }: Pick<Listening, 'once' | 'clock' | 'log'>,
  installations: Installations | null,
): Promise<void> {
  try {
    log.warn('slack-scope-missing', { scope, teamId });
    if (!(await once(`scope ${teamId} ${scope}`, clock.now()))) return;
    const installer = (await installations?.installerOf(teamId)) ?? userId;
    const what = scope === 'files:write' ? 'pictures and files can’t be shown' : 'a part of the app does not work';
    const text = `Second Source lacks the permission ${scope} in this workspace: ${what}; all else goes on. Add it under OAuth & Permissions in the app’s settings (or take the manifest as it is now), then install the app again.`;
    await client.chat.postMessage({ channel: installer, ...bodyOf(noteMessage(text)) });
  } catch (error) {
    log.warn('slack-scope-not-told', { scope, teamId, error });
  }
}
