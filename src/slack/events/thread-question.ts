import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ThreadQuestion } from '../../desk/desk.ts';
import type { Listening } from '../listening.ts';
import { linkToTrack, offerTracking } from '../offer-tracking.ts';
import { ThreadMessage } from '../payloads.ts';
import { fromSlack } from '../sanitize.ts';

// A message with a file or one that is shown in the channel too is still somebody's message; edits and joins are not.
const saidByPeople = new Set([undefined, 'file_share', 'thread_broadcast']);

// A person, a group or everybody, named by the writer: people talk to each other in our threads too.
const toSomebody = /<(?:@|!subteam\^|!(?:here|channel|everyone)\b)/;

/** What may be a question to us, or null: a person's words in a thread, to our name, or in a direct message. */
export function toQuestion(event: unknown, teamId: string, self: string | null): ThreadQuestion | null {
  const parsed = ThreadMessage.safeParse(event);
  if (!parsed.success) return null;
  const { type, channel, channel_type, user, bot_id, subtype, text, ts, thread_ts } = parsed.data;
  if (user === undefined || bot_id !== undefined || user === self || !saidByPeople.has(subtype)) return null;
  const named = type === 'app_mention' || (self !== null && text.includes(`<@${self}`));
  const mentioned = named || channel_type === 'im';
  if (!mentioned && (thread_ts === undefined || toSomebody.test(text))) return null;
  const words = fromSlack(text, self);
  if (words === '') return null;
  return { teamId, channelId: channel, userId: user, ts, threadTs: thread_ts ?? ts, text: words, mentioned };
}

/**
 * A mention arrives as `message` and as `app_mention`, in any order, each perhaps twice: both come here, and the desk
 * answers a (team, channel, ts) once, through the outbox. In a thread of ours plain replies count too. Who names us with
 * a link elsewhere is offered to follow it.
 */
export function registerThreadQuestions(app: App, listening: Listening): void {
  const handle = async (event: unknown, { teamId, botUserId }: Context, client: WebClient) => {
    const question = toQuestion(event, teamId ?? '', botUserId ?? null);
    if (question === null) return;
    const desk = listening.desk();
    const link = linkToTrack(question);
    const thread = { channelId: question.channelId, ts: question.threadTs };
    if (link !== null && (await desk.storyAt(question, thread)) === null)
      await offerTracking(question, link, client, listening);
    else await desk.answerThread(question);
  };
  app.event('message', ({ event, context, client }) => handle(event, context, client));
  app.event('app_mention', ({ event, context, client }) => handle({ ...event, type: 'app_mention' }, context, client));
}
