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

export const feeds: Command = {
  usage: 'feeds [add or remove ADDRESS]',
  summary: 'which feeds are watched, and how they are',
  async run(call) {
    const [verb = '', address = ''] = call.words.split(/\s+/);
    if (verb === 'add') return add(call, address);
    if (verb === 'remove') return remove(call, address);
    return feedsMessage(await call.desk.feeds());
  },
};
