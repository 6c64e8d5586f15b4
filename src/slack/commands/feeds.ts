import type { Rendered } from '../limits.ts';
import { feedAddedMessage } from '../messages/feed-choice.ts';
import { exportMessage, importMessage, isShort } from '../messages/feed-lists.ts';
import { feedsMessage } from '../messages/feeds.ts';
import { noteMessage } from '../messages/note.ts';
import { bodyOf } from '../posting.ts';
import { say } from '../sanitize.ts';
import { uploadFiles } from '../uploads.ts';
import type { Command, CommandCall } from './command.ts';

async function add({ desk, viewer }: CommandCall, address: string) {
  if (address === '') return noteMessage('Which one? /story feeds add ADDRESS, of the feed or of the site.');
  return feedAddedMessage(await desk.addFeed(viewer, address));
}

async function remove({ desk, viewer }: CommandCall, which: string) {
  if (which === '') return noteMessage('Which one? /story feeds remove ADDRESS.');
  const feed = await desk.removeFeed(viewer, which);
  if (feed === null) return noteMessage(`No feed with the address ${which} is watched. /story feeds lists them.`);
  return noteMessage(`Not watched any more: ${feed.outlet}, ${feed.url}.`);
}

async function importAll({ desk, viewer, client, show }: CommandCall, list: string) {
  if (list === '') return noteMessage('Which list? /story feeds import ADDRESS, of an OPML file, or its text.');
  const outcome = await desk.importFeeds(viewer, list, (done, total) =>
    show(noteMessage(`${done} of ${total} feeds looked at.`)),
  );
  const report = importMessage(outcome);
  try {
    await show(report);
  } catch {
    // A long list may outlive the half hour in which Slack lets us answer here.
    await client.chat.postMessage({ channel: viewer.userId, ...bodyOf(report) });
  }
  return null;
}

/** A short list as text to copy, a long one as a file in the conversation with who asked for it. */
async function exportAll({ desk, viewer, client, show }: CommandCall) {
  const opml = await desk.exportFeeds();
  if (isShort(opml)) return exportMessage(opml);
  await show(noteMessage('The list is long: it comes as a file in your direct messages with me.'));
  const { channel } = await client.conversations.open({ users: viewer.userId });
  const file = { filename: 'feeds.opml', title: 'Feeds (OPML)', alt: 'All feeds that are watched, as an OPML file' };
  const outcome = await uploadFiles(
    client,
    [{ ...file, bytes: new TextEncoder().encode(opml) }],
    { channelId: channel?.id ?? viewer.userId, threadTs: null },
    say`All feeds that are watched, as an OPML file. Read it in again with /story feeds import.`,
  );
  if (outcome.kind === 'posted') return null;
  return noteMessage(
    `The file could not be sent: ${outcome.reason}. On the bot’s machine: npm run -s cli -- feeds export > feeds.opml`,
  );
}

const verbs: Readonly<Record<string, (call: CommandCall, rest: string) => Promise<Rendered | null>>> = {
  add,
  remove,
  import: importAll,
  export: exportAll,
};

export const feeds: Command = {
  usage: 'feeds [add, remove or import ADDRESS, export]',
  summary: 'which feeds are watched, and how they are',
  async run(call) {
    const [verb = ''] = call.words.split(/\s+/);
    const rest = call.words.slice(verb.length).trim();
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    return run === undefined ? feedsMessage(await call.desk.feeds()) : run(call, rest);
  },
};
