import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ThreadQuestion } from '../../desk/desk.ts';
import type { Listening } from '../listening.ts';
import { storiesMessage } from '../messages/stories.ts';
import { ThreadMessage } from '../payloads.ts';
import { bodyOf, patiently, quietly } from '../posting.ts';
import { fromSlack } from '../sanitize.ts';

// A message with a file or one that is shown in the channel too is still somebody's message; edits and joins are not.
const saidByPeople = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What may be a question to us, or null: a person's words in a thread, to our name, or in a direct message. */
export function toQuestion(event: unknown, teamId: string, self: string | null): ThreadQuestion | null {
  const parsed = ThreadMessage.safeParse(event);
  if (!parsed.success) return null;
  const { type, channel, channel_type, user, bot_id, subtype, text, ts, thread_ts } = parsed.data;
  if (user === undefined || bot_id !== undefined || user === self || !saidByPeople.has(subtype)) return null;
  const named = type === 'app_mention' || (self !== null && text.includes(`<@${self}`));
  const mentioned = named || channel_type === 'im';
  if (!mentioned && thread_ts === undefined) return null;
  const words = fromSlack(text, self);
  if (words === '') return null;
  return { teamId, channelId: channel, userId: user, ts, threadTs: thread_ts ?? ts, text: words, mentioned };
}

/** Nothing is followed in that thread: the asker is told which stories there are. */
async function tellStories(client: WebClient, question: ThreadQuestion, { desk, clock }: Listening): Promise<void> {
  const { teamId, channelId, userId, ts, threadTs } = question;
  const rendered = storiesMessage(await desk().stories({ teamId, channelId, userId }), clock.now());
  const thread = threadTs === ts ? {} : { thread_ts: threadTs };
  if (channelId.startsWith('D')) {
    const content = { channel: channelId, ...bodyOf(rendered), ...quietly };
    await patiently(() => client.chat.postMessage({ ...content, thread_ts: threadTs }));
    return;
  }
  await patiently(() =>
    client.chat.postEphemeral({ channel: channelId, user: userId, ...bodyOf(rendered), ...thread }),
  );
}

/**
 * A mention arrives as `message` and as `app_mention`, in any order, each perhaps twice: both come here, and the desk
 * answers a (team, channel, ts) once. In a thread of ours plain replies count too.
 */
export function registerThreadQuestions(app: App, listening: Listening): void {
  const { desk, once, clock } = listening;
  const handle = async (event: unknown, teamId: string | undefined, self: string | undefined, client: WebClient) => {
    const question = toQuestion(event, teamId ?? '', self ?? null);
    if (question === null) return;
    const outcome = await desk().answerThread(question);
    if (outcome !== 'no-story' || !question.mentioned) return;
    const key = `stories ${question.teamId} ${question.channelId} ${question.ts}`;
    if (await once(key, clock.now())) await tellStories(client, question, listening);
  };
  app.event('message', ({ event, context, client }) => handle(event, context.teamId, context.botUserId, client));
  app.event('app_mention', ({ event, context, client }) =>
    handle({ ...event, type: 'app_mention' }, context.teamId, context.botUserId, client),
  );
}
