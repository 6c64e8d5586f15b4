import type { Desk, Viewer } from '../../desk/desk.ts';
import { messageOf, UserFacingError } from '../../lib/errors.ts';
import { gone } from '../choosing.ts';
import type { Rendered } from '../limits.ts';
import type { Call, Listening } from '../listening.ts';
import { answerMessage } from '../messages/answer.ts';
import { noteMessage } from '../messages/note.ts';
import { parseAsk } from '../payloads.ts';
import { fromSlack } from '../sanitize.ts';
import { within } from '../within.ts';
import { askView, askWhichView } from './ask-view.ts';
import { noticeView } from './notice.ts';
import type { Submission } from './submission.ts';
import { openView, updateView } from './window.ts';

// Slack waits three seconds for the answer to a submitted form.
const answerWithinMs = 2300;
const title = 'Ask about this story';
const noneHere =
  'That message belongs to no story, and none is followed in this channel yet. “Track this as a story”, in the same menu, begins one.';

type Thread = { readonly channelId: string; readonly ts: string };

/** Opens the window for the question; where the message belongs to no story, with those that are followed here. */
export async function openAskModal({ desk, viewer, client, triggerId }: Call, thread: Thread): Promise<void> {
  const story = await desk.storyAt(viewer, thread);
  if (story !== null) {
    await openView(client, triggerId, askView(story, thread));
    return;
  }
  const found = await desk.find(viewer, '');
  const stories = found.kind === 'which' ? found.stories : found.kind === 'story' ? [found.story] : [];
  const view = stories.length === 0 ? noticeView(title, noteMessage(noneHere)) : askWhichView(stories, thread);
  await openView(client, triggerId, view);
}

type Outcome =
  /** In the thread, for all. */
  | { readonly kind: 'posted' }
  /** For the asker alone. */
  | { readonly kind: 'shown'; readonly answer: Rendered }
  | { readonly kind: 'refused'; readonly reason: string };

/** The question was sent. Where the answer takes longer than Slack waits, the window says what became of it. */
export async function submitAsk(submission: Submission, { desk, log }: Listening): Promise<void> {
  const { ack, client, viewId } = submission;
  const { thread, question: typed, storyId } = parseAsk(submission.metadata, submission.values);
  const question = fromSlack(typed);
  const refuse = (reason: string) => ack({ response_action: 'errors', errors: { question: reason } });
  if (!/[\p{L}\p{N}]/u.test(question)) return refuse('Write your question in words: who denies it?');
  const asking = (
    thread.told ? inThread(desk(), submission, thread, question) : forOne(desk(), submission.viewer, storyId, question)
  ).catch((error: unknown): Outcome => {
    if (error instanceof UserFacingError)
      return { kind: 'refused', reason: [error.message, error.hint].filter(Boolean).join(' ') };
    log.error('slack-ask-failed', { channelId: thread.channelId, error, reason: messageOf(error) });
    return { kind: 'refused', reason: 'This failed on our side and was logged. Please try again.' };
  });
  const first = await within(asking, answerWithinMs);
  if (first === undefined) {
    await ack({ response_action: 'update', view: noticeView(title, noteMessage('Looking it up …')) });
    return updateView(client, viewId, noticeView(title, inWords(await asking)));
  }
  if (first.kind === 'refused') return refuse(first.reason);
  if (first.kind === 'posted') return ack();
  await ack({ response_action: 'update', view: noticeView(title, first.answer) });
}

function inWords(outcome: Outcome): Rendered {
  if (outcome.kind === 'shown') return outcome.answer;
  return noteMessage(outcome.kind === 'posted' ? 'The answer is in the thread.' : outcome.reason);
}

/** Asked as if it had been typed in the thread; the answer goes there once, also where the form is sent twice. */
async function inThread(
  desk: Desk,
  { viewer, viewId }: Submission,
  thread: Thread,
  question: string,
): Promise<Outcome> {
  // The window was opened by somebody who saw the story; whether that still holds is asked anew.
  const story = await desk.storyAt(viewer, thread);
  if (story === null) return { kind: 'refused', reason: gone };
  // It went to a private channel since: what is known of it is for this person alone.
  if (story.isPrivate && story.channelId !== thread.channelId && !thread.channelId.startsWith('D'))
    return forOne(desk, viewer, story.id, question);
  const outcome = await desk.answerThread({
    ...viewer,
    channelId: thread.channelId,
    ts: viewId,
    threadTs: thread.ts,
    text: question,
    mentioned: true,
    unseen: true,
  });
  return outcome === 'answered'
    ? { kind: 'posted' }
    : { kind: 'refused', reason: 'That was asked already: the answer is in the thread.' };
}

async function forOne(desk: Desk, viewer: Viewer, storyId: string | null, question: string): Promise<Outcome> {
  const told = storyId === null ? null : await desk.ask(viewer, storyId, question);
  if (told === null) return { kind: 'refused', reason: gone };
  return { kind: 'shown', answer: answerMessage(told.answer, told.view, null) };
}
