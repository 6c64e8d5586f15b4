import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Desk, Viewer } from '../../desk/desk.ts';
import type { SteerOutcome } from '../../desk/steering.ts';
import { messageOf, UserFacingError } from '../../lib/errors.ts';
import { cut } from '../../lib/text.ts';
import { gone } from '../choosing.ts';
import type { changeFields } from '../ids.ts';
import type { Call, Listening } from '../listening.ts';
import { noteMessage } from '../messages/note.ts';
import { changeStoryView } from './change-story-view.ts';
import { noticeView } from './notice.ts';
import type { Submission } from './submission.ts';
import { channelProblem } from './submit-track.ts';
import { openView, updateView } from './window.ts';

// Slack waits three seconds for the answer to a submitted form.
const answerWithinMs = 2300;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Field = keyof typeof changeFields;
type Errors = Partial<Record<Field, string>>;

const Metadata = z.object({ storyId: z.string().max(120), channelId: z.string().max(40) });
const chosen = z
  .object({ value: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) })
  .transform(({ value }) => value.selected_option?.value ?? null)
  .optional();
const ticked = z
  .object({ value: z.object({ selected_options: z.array(z.object({ value: z.string() })) }) })
  .transform(({ value }) => value.selected_options.length > 0)
  .optional();
const typed = z
  .object({ value: z.object({ value: z.string().nullish() }) })
  .transform(({ value }) => (value.value ?? '').trim());
const ChangeForm = z.object({
  title: typed,
  claim: typed,
  mute: chosen,
  until: chosen,
  merge: chosen,
  channel: z
    .object({ value: z.object({ selected_conversation: z.string().nullish() }) })
    .transform(({ value }) => value.selected_conversation ?? null),
  person: z
    .object({ value: z.object({ selected_user: z.string().nullish() }) })
    .transform(({ value }) => value.selected_user ?? null),
  confirm: ticked,
  stop: ticked,
});
type ChangeForm = z.output<typeof ChangeForm>;

/** Opens the window for a story; tells a person who may not see it that there is none. */
export async function openChangeModal(call: Call, storyId: string): Promise<void> {
  const { client, triggerId, viewer, desk, show, now } = call;
  const view = await desk.open(viewer, storyId);
  if (view === null) return show(noteMessage(gone));
  const { story } = view;
  const around = await desk.stories({
    ...viewer,
    channelId: viewer.channelId === '' ? story.channelId : viewer.channelId,
  });
  await openView(
    client,
    triggerId,
    changeStoryView(
      story,
      around.map((one) => one.story),
      now,
      null,
    ),
  );
}

/** The window was sent. What takes longer than Slack waits (reading all again) goes on behind a waiting view. */
export async function submitChange(submission: Submission, { desk, log }: Listening): Promise<void> {
  const { ack, client, viewId, values } = submission;
  const begun = performance.now();
  const about = Metadata.parse(JSON.parse(submission.metadata));
  // A window of a private story was opened by somebody who saw it; whether that still holds the desk asks anew.
  const viewer = { ...submission.viewer, channelId: '' };
  const form = ChangeForm.parse(values);
  const working = apply(desk(), viewer, about.storyId, form, client).then(
    (errors) => errors,
    (error: unknown): Errors => {
      if (error instanceof UserFacingError) return { claim: [error.message, error.hint].filter(Boolean).join(' ') };
      log.error('slack-change-failed', { story: about.storyId, error, reason: messageOf(error) });
      return { claim: 'This failed on our side and was logged. Please try again.' };
    },
  );
  const late = new Promise<'late'>((resolve) =>
    setTimeout(resolve, Math.max(200, answerWithinMs - (performance.now() - begun)), 'late'),
  );
  const first = await Promise.race([working, late]);
  if (first === null) return ack();
  if (first !== 'late') return ack({ response_action: 'errors', errors: shortened(first) });
  await ack({ response_action: 'update', view: noticeView('Change story', noteMessage('Reading it all again …')) });
  const errors = await working;
  const told = errors === null ? 'Done. The story’s thread says what changed.' : Object.values(errors).join(' ');
  await updateView(client, viewId, noticeView('Change story', noteMessage(told)));
}

const shortened = (errors: Errors) =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, cut(text, 300)]));

/** Null where all went well; else what is wrong, at the field that asked for it. */
async function apply(
  desk: Desk,
  viewer: Viewer,
  storyId: string,
  form: ChangeForm,
  client: WebClient,
): Promise<Errors | null> {
  const view = await desk.open(viewer, storyId);
  if (view === null) return { title: gone };
  if (form.channel !== null && form.channel !== view.story.channelId) {
    const problem = await channelProblem(client, form.channel, viewer.userId, view.story.claim);
    if (problem !== null) return { channel: problem };
  }
  const changed = await desk.changeStory(viewer, storyId, {
    title: form.title,
    claim: form.claim === '' ? null : form.claim,
    stopAfterQuietMs: quietOf(form.until ?? null),
  });
  const refusal = refusalOf(changed);
  if (refusal !== null) return { claim: refusal };
  if (!(await muteAs(desk, viewer, storyId, form.mute ?? null))) return { mute: gone };
  if (form.merge) {
    const problem = refusalOf(await desk.merge(viewer, storyId, form.merge));
    return problem === null ? null : { merge: problem };
  }
  if (form.channel !== null || form.person !== null) {
    const to = { channelId: form.channel, userId: form.person, confirmed: form.confirm === true };
    const outcome =
      form.channel === view.story.channelId && form.person === null ? null : await desk.handOver(viewer, storyId, to);
    if (outcome?.kind === 'confirm')
      return view.story.isPrivate
        ? { confirm: `${outcome.question} Tick the box if that is meant.` }
        : { channel: `${outcome.question} Open this window again and tick the box there if that is meant.` };
    const problem = outcome === null ? null : refusalOf(outcome);
    if (problem !== null) return { [form.channel === null ? 'person' : 'channel']: problem };
  }
  if (form.stop === true) {
    try {
      if ((await desk.stop(viewer, storyId)) === null) return { stop: gone };
    } catch (error) {
      if (error instanceof UserFacingError) return { stop: error.message };
      throw error;
    }
  }
  return null;
}

function refusalOf(outcome: SteerOutcome): string | null {
  if (outcome.kind === 'done') return null;
  if (outcome.kind === 'refused') return outcome.reason;
  return outcome.kind === 'confirm' ? outcome.question : gone;
}

const days: Readonly<Record<string, number>> = { '3d': 3, '7d': 7, '30d': 30 };

function quietOf(value: string | null): number | 'never' | null {
  if (value === 'never') return 'never';
  const some = value === null ? undefined : days[value];
  return some === undefined ? null : some * DAY_MS;
}

async function muteAs(desk: Desk, viewer: Viewer, storyId: string, value: string | null): Promise<boolean> {
  switch (value) {
    case 'resume':
      return (await desk.resume(viewer, storyId)) !== null;
    case 'pause':
      return (await desk.mute(viewer, storyId, null)) !== null;
    case '2h':
      return (await desk.mute(viewer, storyId, 2 * HOUR_MS)) !== null;
    case '1d':
      return (await desk.mute(viewer, storyId, DAY_MS)) !== null;
    case '7d':
      return (await desk.mute(viewer, storyId, 7 * DAY_MS)) !== null;
    default:
      return true;
  }
}
