import { actionIds, settingsFields } from '../slack/ids.ts';
import { claim, dayOutlets, digestAt, pathOf } from './day/articles.ts';
import { type Demo, editor, foreignDesk } from './start-demo.ts';
import type { ResponsePost } from './workspace/response-urls.ts';
import type { Message, SharedFile, View } from './workspace/world.ts';

/** For a machine that has much else to do. */
const PATIENCE_MS = 60_000;

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

/** Where the day's first article of the story stands. */
export function originLink({ outlets }: Demo): string {
  const [origin] = dayOutlets;
  const served = outlets.served.find(({ outlet }) => outlet.id === origin?.id);
  const article = origin?.articles.find(({ bearing }) => bearing === 'story');
  if (served === undefined || article === undefined) throw new Error('The day has no first article');
  return `${served.url}${pathOf(article)}`;
}

/** The editor has read the Financial Times and follows its story: slash command with the link, modal, submission. */
export async function trackStory(demo: Demo): Promise<Message> {
  await fillIn(demo, `/story track ${originLink(demo)}`, { claim });
  return demo.workspace.waitFor(
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

/** The desk wants its digest in the evening, on a clock that shows UTC. */
export async function chooseDigest(demo: Demo): Promise<void> {
  await fillIn(demo, '/story settings', {
    [settingsFields.zone]: 'UTC',
    [settingsFields.digest]: ['evening'],
    [settingsFields.evening]: new Date(digestAt).toISOString().slice(11, 16),
  });
  // What was chosen stands there in words.
  for (const { id } of demo.workspace.openViews(editor))
    await demo.workspace.closeView({ userId: editor, viewId: id, all: true });
}

/** A command that opens a window, which is filled in and sent. */
async function fillIn({ workspace }: Demo, text: string, values: Record<string, string | string[]>): Promise<void> {
  const { acked, reason } = await workspace.command({ userId: editor, channelId: foreignDesk, text });
  if (!acked) throw new Error(`The bot did not take ${text}: ${reason}`);
  const isForm = ({ json }: View) => json.submit !== undefined && json.submit !== null;
  const view = await workspace.waitFor(() => workspace.openViews(editor).find(isForm), PATIENCE_MS);
  const submitted = await workspace.submitView({ userId: editor, viewId: view.id, values });
  if (!submitted.acked) throw new Error(`The bot did not take the window: ${JSON.stringify(submitted.errors)}`);
  if (Object.keys(submitted.errors).length > 0) throw new Error(`Refused: ${JSON.stringify(submitted.errors)}`);
}

/** Who speaks for a government denies; an embassy that has not heard of it does not. */
const denies = /zhao|peskov|ministry|kremlin/i;

/** Settles each "may have denied" that stands open, and waits until its message says who did. */
export async function settleOpen(demo: Demo): Promise<void> {
  const { workspace } = demo;
  const isOpen = ({ blocks }: Message) => holds(blocks, actionIds.isDenial);
  for (const { ts, metadata } of botMessages(demo).filter(isOpen)) {
    const actionId = denies.test(String(metadata?.event_payload.subject)) ? actionIds.isDenial : actionIds.notDenial;
    const { acked, reason } = await workspace.click({
      userId: editor,
      channelId: foreignDesk,
      messageTs: ts,
      actionId,
    });
    if (!acked) throw new Error(`The bot did not take the decision: ${reason}`);
    await workspace.waitFor(() => botMessages(demo).find((one) => one.ts === ts && !isOpen(one)), PATIENCE_MS);
    await waitForOutbox(demo);
  }
}

/** Presses "Show as picture" under the sources; the files as they stand in the thread. */
export async function askForPictures(demo: Demo, { ts }: ResponsePost): Promise<readonly SharedFile[]> {
  const { workspace } = demo;
  await workspace.click({ userId: editor, channelId: foreignDesk, messageTs: ts, actionId: actionIds.picture });
  const message = await workspace.waitFor(() => botMessages(demo).find(({ files }) => files.length > 0), PATIENCE_MS);
  return message.files.flatMap((id) => workspace.world.files.get(id) ?? []);
}

/** The evening's digest, once its hour has come. */
export async function waitForDigest(demo: Demo): Promise<Message> {
  const isDigest = ({ blocks }: Message) => holds(blocks, actionIds.openSettings);
  return await demo.workspace.waitFor(() => botMessages(demo).find(isDigest), PATIENCE_MS);
}

/** Whether a message has an element with this action. */
function holds(blocks: Message['blocks'], actionId: string): boolean {
  return JSON.stringify(blocks).includes(`"action_id":"${actionId}"`);
}

/** A slash command; what it showed to the editor alone. */
export async function command(demo: Demo, text: string): Promise<ResponsePost> {
  const answered = await demo.workspace.command({ userId: editor, channelId: foreignDesk, text });
  if (!answered.acked) throw new Error(`The bot did not take ${text}: ${answered.reason}`);
  return await demo.workspace.waitFor(() => answered.posts[0], PATIENCE_MS);
}

export function botMessages({ workspace }: Demo): readonly Message[] {
  return workspace.messages(foreignDesk).filter(({ userId }) => userId === workspace.botUserId);
}
