import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { TrackOutcome, Viewer } from '../../desk/desk.ts';
import { messageOf, UserFacingError } from '../../lib/errors.ts';
import { cut } from '../../lib/text.ts';
import { slackCode } from '../delivery.ts';
import { botName, type trackFields } from '../ids.ts';
import type { Listening } from '../listening.ts';
import { noteMessage } from '../messages/note.ts';
import { parseTrackForm, parseTrackMetadata, type TrackForm } from '../payloads.ts';
import { bodyOf } from '../posting.ts';
import { literal } from '../sanitize.ts';
import { noticeView } from './notice.ts';
import { updateView } from './window.ts';

// Slack waits three seconds for the answer to a submitted form.
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

type Submission = {
  readonly viewer: Viewer;
  readonly client: WebClient;
  readonly viewId: string;
  readonly metadata: string;
  readonly values: unknown;
  readonly ack: (answer?: SubmissionAnswer) => Promise<void>;
};
type SubmissionAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ModalView };

const refuse = (errors: FieldErrors): SubmissionAnswer => ({
  response_action: 'errors',
  errors: Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, cut(text, 300)])),
});

/** The form was sent: checks the channel, tracks, and says in the fields what is wrong. Answers Slack in time. */
export async function submitTrack(submission: Submission, { desk, log }: Listening): Promise<void> {
  const { ack, client, viewId } = submission;
  const begun = performance.now();
  const form: TrackForm = parseTrackForm(submission.values);
  const channelId = form.channelId;
  if (form.claim === '') return ack(refuse({ claim: 'Write the claim in one sentence: who does what.' }));
  if (channelId === null) return ack(refuse({ channel: 'Choose the channel that is told.' }));
  const problem = await channelProblem(client, channelId, submission.viewer.userId, form.claim);
  if (problem !== null) return ack(refuse({ channel: problem }));

  const viewer = { ...submission.viewer, channelId: parseTrackMetadata(submission.metadata).channelId ?? channelId };
  const tracking: Promise<FieldErrors | null> = desk()
    .track({
      ...viewer,
      claim: form.claim,
      originUrl: form.originUrl,
      targetChannelId: channelId,
      alerts: form.alerts,
      stopAfterQuietMs: form.stopAfterQuietMs,
    })
    .then(errorsOf, (error: unknown) => {
      log.error('slack-track-failed', { channelId, error, reason: messageOf(error) });
      return asErrors(error);
    });
  const late = new Promise<'late'>((resolve) =>
    setTimeout(resolve, Math.max(200, answerWithinMs - (performance.now() - begun)), 'late'),
  );
  const first = await Promise.race([tracking, late]);
  if (first === null) return ack();
  if (first !== 'late') return ack(refuse(first));

  await ack({ response_action: 'update', view: noticeView('Track a story', noteMessage('Setting it up …')) });
  const errors = await tracking;
  const told =
    errors === null ? 'Done. The first message is on its way to the channel.' : Object.values(errors).join(' ');
  await updateView(client, viewId, noticeView('Track a story', noteMessage(told)));
}
