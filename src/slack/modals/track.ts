import type { Proposal } from '../../desk/desk.ts';
import type { SharedWords, SimilarStory } from '../../desk/ways-in.ts';
import { UserFacingError } from '../../lib/errors.ts';
import type { Story } from '../../news/story.ts';
import type { Call } from '../listening.ts';
import { firstLink } from '../payloads.ts';
import { within } from '../within.ts';
import { claimLimit, loadingView, type TrackDraft, trackView } from './track-view.ts';
import { openView, updateView } from './window.ts';

// Of the three seconds that Slack gives to open a window.
const lookWithinMs = 800;

type Draft = Omit<TrackDraft, 'channelId' | 'similar'>;

/** The form, for words that a person typed: a claim, a link, both, or nothing. */
export async function openTrackModal(call: Call, text: string): Promise<void> {
  const url = firstLink(text);
  if (url === null) return openWith(call, { claim: text, originUrl: null, note: tooLong(text) });
  const rest = text.replace(url, '').trim();
  await openReading(call, url, rest, () => call.desk.propose({ text }));
}

/** The form, for somebody's message. `note`: what the person should know before writing. */
export async function openTrackFrom(call: Call, shared: SharedWords, note: string | null = null): Promise<void> {
  const { link, words } = shared;
  if (link !== null) return openReading(call, link, words, () => call.desk.proposeFrom(shared));
  const proposal = await call.desk.proposeFrom(shared);
  const claim = 'claim' in proposal ? (proposal.claim ?? '') : '';
  await openWith(call, { claim, originUrl: null, note: note ?? tooLong(claim) });
}

/** The form, for what is followed already: an alert was taken for the message that it is about. */
export function openTrackLike(call: Call, { claim, originUrl }: Story): Promise<void> {
  return openWith(call, { claim, originUrl, note: null });
}

function tooLong(claim: string): string | null {
  if (claim.length <= claimLimit) return null;
  return `That has ${claim.length.toLocaleString('en')} characters and was cut. A claim is one sentence of at most ${claimLimit}.`;
}

const similarTo = ({ desk, viewer }: Call, { claim, originUrl }: Draft): Promise<readonly SimilarStory[]> =>
  claim.trim() === '' && originUrl === null ? Promise.resolve([]) : desk.similar(viewer, { claim, originUrl });

/** Opens the form with what is similar to it; where that takes long, the form first. */
async function openWith(call: Call, draft: Draft): Promise<void> {
  const { client, triggerId, viewer, now } = call;
  const channelId = viewer.channelId || null;
  const looking = similarTo(call, draft);
  const similar = await within(looking, lookWithinMs);
  const viewId = await openView(client, triggerId, trackView({ ...draft, channelId, similar: similar ?? [] }, now));
  if (similar !== undefined) return;
  const late = await looking;
  if (late.length > 0) await updateView(client, viewId, trackView({ ...draft, channelId, similar: late }, now));
}

/** Opens a waiting view at once, reads the page, and puts the form in its place. `words`: what stood beside the link. */
async function openReading(call: Call, url: string, words: string, read: () => Promise<Proposal>): Promise<void> {
  const { client, triggerId, viewer, now } = call;
  const channelId = viewer.channelId || null;
  const viewId = await openView(client, triggerId, loadingView(channelId, url));
  try {
    const draft = draftFrom(await read(), words);
    const similar = await similarTo(call, draft);
    await updateView(client, viewId, trackView({ ...draft, channelId, similar }, now));
  } catch (error) {
    const why = error instanceof UserFacingError ? error.message : 'it failed on our side.';
    const note = `The link could not be read: ${why} Write the claim yourself.`;
    await updateView(client, viewId, trackView({ claim: words, originUrl: url, channelId, note }, now));
    if (!(error instanceof UserFacingError)) throw error;
  }
}

/** What the link says; a page that can't be read leaves the field, the words beside it, and the reason. */
function draftFrom(proposal: Proposal, words: string): Draft {
  const { originUrl } = proposal;
  if (proposal.kind === 'unread') {
    const reason = proposal.reason.replace(/[.\s]*$/, '.');
    const note = `The link could not be read: ${reason} Write the claim yourself.`;
    return { claim: proposal.claim ?? words, originUrl, note };
  }
  const { claim, outlet } = proposal;
  const note = outlet === null ? null : `Proposed from ${outlet}. Change it as you like.`;
  return { claim, originUrl, note: tooLong(claim) ?? note };
}
