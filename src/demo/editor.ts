import { claim, dayOutlets, pathOf } from './day/articles.ts';
import { type Demo, editor, foreignDesk } from './start-demo.ts';
import type { Message } from './workspace/world.ts';

const PATIENCE_MS = 20_000;

/** Waits until the bot has taken in all that the outlets have published by now. */
export async function waitForFeeds({ outlets, bot, workspace }: Demo): Promise<void> {
  for (const served of outlets.served) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const feed = await bot.store.feeds.findByUrl(served.feedUrl);
      if (feed?.etag === outlets.tagOf(served)) break;
      if (feed?.lastError !== null && feed?.lastError !== undefined)
        throw new Error(`The feed of ${served.outlet.name} fails: ${feed.lastError}`);
      if (Date.now() > end)
        throw new Error(`The bot has not read the feed of ${served.outlet.name} (${workspace.url})`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Waits until nothing is left to say that is due now. */
export async function waitForOutbox({ bot }: Demo): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { queued, oldestDueAt, dead } = await bot.store.outbox.pending();
    if (dead > 0) throw new Error(`${dead} messages could not be said`);
    if (queued === 0 || (oldestDueAt !== null && oldestDueAt > Date.now() + 500)) return;
    if (Date.now() > end) throw new Error(`${queued} messages still wait to be said`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The editor has read the Financial Times and follows its story: slash command with the link, modal, submission. */
export async function trackStory(demo: Demo): Promise<Message> {
  const { workspace, outlets } = demo;
  const [origin] = dayOutlets;
  const served = outlets.served.find(({ outlet }) => outlet.id === origin?.id);
  const article = origin?.articles.find(({ bearing }) => bearing === 'story');
  if (served === undefined || article === undefined) throw new Error('The day has no first article');
  const link = `${served.url}${pathOf(article)}`;
  const { acked, reason } = await workspace.command({
    userId: editor,
    channelId: foreignDesk,
    text: `/story track ${link}`,
  });
  if (!acked) throw new Error(`The bot did not take /story track: ${reason}`);
  const view = await workspace.waitFor(
    () => workspace.openViews(editor).find(({ json }) => json.submit !== undefined),
    PATIENCE_MS,
  );
  const submitted = await workspace.submitView({ userId: editor, viewId: view.id, values: { claim } });
  if (!submitted.acked) throw new Error(`The bot did not take the modal: ${JSON.stringify(submitted.errors)}`);
  return workspace.waitFor(
    () => botMessages(demo).find(({ threadTs, ts }) => threadTs === null || threadTs === ts),
    PATIENCE_MS,
  );
}

/** Asks in a thread and waits for the answer. */
export async function ask(demo: Demo, threadTs: string, question: string): Promise<Message> {
  const { workspace } = demo;
  const asked = workspace.say({ userId: editor, channelId: foreignDesk, text: question, threadTs });
  return workspace.waitFor(
    () =>
      botMessages(demo).find(
        (message) =>
          message.threadTs === threadTs && message.ts > asked.ts && message.metadata?.event_type !== 'story_alert',
      ),
    PATIENCE_MS,
  );
}

/** A slash command; what it showed to the editor alone. */
export async function command(demo: Demo, text: string): Promise<string> {
  const answered = await demo.workspace.command({ userId: editor, channelId: foreignDesk, text });
  if (!answered.acked) throw new Error(`The bot did not take ${text}: ${answered.reason}`);
  const post = await demo.workspace.waitFor(() => answered.posts[0], PATIENCE_MS);
  return post.text;
}

export function botMessages({ workspace }: Demo): readonly Message[] {
  return workspace.messages(foreignDesk).filter(({ userId }) => userId === workspace.botUserId);
}
