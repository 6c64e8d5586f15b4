import type { WebClient } from '@slack/web-api';
import type { Desk, TrackOutcome, Viewer } from '../../desk/desk.ts';
import type { SimilarStory } from '../../desk/ways-in.ts';
import { messageOf, UserFacingError } from '../../lib/errors.ts';
import { cut } from '../../lib/text.ts';
import { gone } from '../choosing.ts';
import { slackCode } from '../delivery.ts';
import { botName, type trackFields } from '../ids.ts';
import type { Listening } from '../listening.ts';
import { noteMessage } from '../messages/note.ts';
import { parseTrackForm, parseTrackMetadata, type TrackForm, type TrackMetadata } from '../payloads.ts';
import { bodyOf } from '../posting.ts';
import { literal } from '../sanitize.ts';
import { within } from '../within.ts';
import { noticeView } from './notice.ts';
import type { Submission } from './submission.ts';
import { trackView } from './track-view.ts';
import { updateView } from './window.ts';

// Slack waits three seconds for the answer to a submitted form.
const lookWithinMs = 600;
const checkWithinMs = 1200;
const answerWithinMs = 2300;

type FieldErrors = Partial<Record<keyof typeof trackFields, string>>;

const channelProblems: Record<string, string> = {
  not_in_channel: `${botName} is not in that channel. Type /invite @${botName} there, then press Track again.`,
  channel_not_found: `${botName} is not in that channel. Type /invite @${botName} there, then press Track again.`,
  user_not_in_channel: 'You are not in that channel. Choose one that you are in.',
  is_archived: 'That channel is archived. Choose another one.',
  restricted_action: 'The workspace does not let apps post in that channel. Choose another one.',
};

/** Finds out whether we may post there, by a line that only the person sees. Null where we may, or can't tell in time. */
export async function channelProblem(
  client: WebClient,
  channel: string,
  user: string,
  claim: string,
): Promise<string | null> {
  const line = noteMessage(`I can post here. Setting up “${literal(claim, 200)}” …`);
  const asked = client.chat.postEphemeral({ channel, user, ...bodyOf(line) }).then(
    () => null,
    (error: unknown) => channelProblems[slackCode(error) ?? ''] ?? null,
  );
  return await Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, checkWithinMs, null).unref())]);
}

function errorsOf(outcome: TrackOutcome): FieldErrors | null {
  switch (outcome.kind) {
    case 'tracked':
      return null;
    case 'known':
      return {
        claim: `Already followed there as story ${outcome.story.number}: “${literal(outcome.story.claim, 200)}”.`,
      };
    case 'vague':
      return { claim: outcome.reason };
    case 'refused':
      return { [outcome.field]: outcome.reason };
  }
}

function asErrors(problem: unknown): FieldErrors {
  if (!(problem instanceof UserFacingError))
    return { claim: 'This failed on our side and was logged. Please try again.' };
  return { claim: [problem.message, problem.hint].filter(Boolean).join(' ') };
}

const refuse = (errors: FieldErrors) => ({
  response_action: 'errors' as const,
  errors: Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, cut(text, 300)])),
});

/** The claim and where it was seen: as written, or those of the story that is followed elsewhere. */
async function toFollow(
  form: TrackForm,
  sameAs: string | null,
  desk: Desk,
  viewer: Viewer,
): Promise<Wish | FieldErrors> {
  if (sameAs === null) {
    if (form.claim === '') return { claim: 'Write the claim in one sentence: who does what.' };
    return { claim: form.claim, originUrl: form.originUrl, error: 'claim' };
  }
  const view = await desk.open({ ...viewer, channelId: '' }, sameAs);
  if (view === null) return { channel: gone };
  const { claim, originUrl, state, number } = view.story;
  if (state === 'stopped') return { channel: `Story ${number} was stopped just now. Track it anew: /story track` };
  return { claim, originUrl, error: 'channel' };
}

/** Where errors of the claim are shown: a taken over claim has no field. */
type Wish = { readonly claim: string; readonly originUrl: string | null; readonly error: 'claim' | 'channel' };

/** What is surely the same, where nothing similar was shown yet; nothing where it takes too long to look. */
async function unseen(
  { claim, originUrl }: Wish,
  { shown, sameAs }: TrackMetadata,
  desk: Desk,
  viewer: Viewer,
): Promise<readonly SimilarStory[]> {
  if (sameAs !== null || shown.length > 0) return [];
  const looking = desk.similar({ ...viewer, channelId: '' }, { claim, originUrl });
  const found = (await within(looking, lookWithinMs)) ?? [];
  return found.filter(({ sure }) => sure);
}

/**
 * The form was sent: shows what is followed already and looks the same, once; checks the channel, tracks, and says in the
 * fields what is wrong. Answers Slack in time.
 */
export async function submitTrack(submission: Submission, { desk, log, clock }: Listening): Promise<void> {
  const { ack, client, viewId, viewer } = submission;
  const begun = performance.now();
  const form: TrackForm = parseTrackForm(submission.values);
  const about = parseTrackMetadata(submission.metadata);
  const channelId = form.channelId;
  const wish = await toFollow(form, about.sameAs, desk(), viewer);
  if (!('error' in wish)) return ack(refuse(wish));
  if (channelId === null) return ack(refuse({ channel: 'Choose the channel that is told.' }));
  const similar = await unseen(wish, about, desk(), viewer);
  if (similar.length > 0) {
    const note = 'Press Track again to follow your own claim all the same.';
    const view = trackView({ ...wish, channelId: about.channelId ?? channelId, note, similar }, clock.now());
    return ack({ response_action: 'update', view });
  }
  const problem = await channelProblem(client, channelId, viewer.userId, wish.claim);
  if (problem !== null) return ack(refuse({ channel: problem }));

  const tracking: Promise<FieldErrors | null> = desk()
    .track({
      ...viewer,
      channelId: about.channelId ?? channelId,
      claim: wish.claim,
      originUrl: wish.originUrl,
      targetChannelId: channelId,
      alerts: form.alerts,
      stopAfterQuietMs: form.stopAfterQuietMs,
    })
    .then(errorsOf, (error: unknown) => {
      log.error('slack-track-failed', { channelId, error, reason: messageOf(error) });
      return asErrors(error);
    })
    .then((errors) => (errors === null ? null : atFields(errors, wish)));
  const first = await within(tracking, Math.max(200, answerWithinMs - (performance.now() - begun)));
  if (first === null) return ack();
  if (first !== undefined) return ack(refuse(first));

  await ack({ response_action: 'update', view: noticeView('Track a story', noteMessage('Setting it up …')) });
  const errors = await tracking;
  const told =
    errors === null ? 'Done. The first message is on its way to the channel.' : Object.values(errors).join(' ');
  await updateView(client, viewId, noticeView('Track a story', noteMessage(told)));
}

/** Slack shows an error only at a field that the form has. */
const atFields = (errors: FieldErrors, { error }: Wish): FieldErrors =>
  error === 'claim' ? errors : { channel: Object.values(errors).join(' ') };
