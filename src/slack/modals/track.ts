import { UserFacingError } from '../../lib/errors.ts';
import type { Call } from '../listening.ts';
import { firstLink } from '../payloads.ts';
import { loadingView, type TrackDraft, trackView } from './track-view.ts';
import { openView, updateView } from './window.ts';

/** What the link says, for the form; a page that can't be read leaves the field and the reason. */
async function draftFrom({ desk, viewer }: Call, text: string, url: string): Promise<TrackDraft> {
  const channelId = viewer.channelId || null;
  const proposal = await desk.propose({ text });
  if (proposal.kind === 'unread') {
    const words = text.replace(url, '').trim();
    const note = `The link could not be read: ${proposal.reason} Write the claim yourself.`;
    return { claim: words, originUrl: proposal.originUrl, channelId, note };
  }
  const note = proposal.outlet === null ? null : `Proposed from ${proposal.outlet}. Change it as you like.`;
  return { claim: proposal.claim, originUrl: proposal.originUrl, channelId, note };
}

/** Opens the form at once; where a link must be read first, a waiting view stands in for it. */
export async function openTrackModal(call: Call, text: string): Promise<void> {
  const { client, triggerId, viewer } = call;
  const channelId = viewer.channelId || null;
  const url = firstLink(text);
  if (url === null) {
    await openView(client, triggerId, trackView({ claim: text, originUrl: null, channelId, note: null }));
    return;
  }
  const viewId = await openView(client, triggerId, loadingView(channelId, url));
  let draft: TrackDraft;
  try {
    draft = await draftFrom(call, text, url);
  } catch (error) {
    const note = `The link could not be read: ${error instanceof UserFacingError ? error.message : 'it failed on our side.'} Write the claim yourself.`;
    await updateView(
      client,
      viewId,
      trackView({ claim: text.replace(url, '').trim(), originUrl: url, channelId, note }),
    );
    if (error instanceof UserFacingError) return;
    throw error;
  }
  await updateView(client, viewId, trackView(draft));
}
