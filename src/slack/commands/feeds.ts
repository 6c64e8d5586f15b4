import type { Rendered } from '../limits.ts';
import { exportMessage, importMessage } from '../messages/feed-lists.ts';
import { feedAddedMessage, feedsMessage } from '../messages/feeds.ts';
import { noteMessage } from '../messages/note.ts';
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

async function importAll({ desk, viewer, show }: CommandCall, list: string) {
  if (list === '') return noteMessage('Which list? /story feeds import ADDRESS, of an OPML file, or its text.');
  return importMessage(
    await desk.importFeeds(viewer, list, (done, total) => show(noteMessage(`${done} of ${total} feeds looked at.`))),
  );
}

const verbs: Readonly<Record<string, (call: CommandCall, rest: string) => Promise<Rendered>>> = {
  add,
  remove,
  import: importAll,
  export: async ({ desk }) => exportMessage(await desk.exportFeeds()),
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
