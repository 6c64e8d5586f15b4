import { openTrackFrom, openTrackLike } from '../modals/track.ts';
import { readSharedMessage, SharedMessage } from '../shared-message.ts';
import type { MessageShortcut } from './shortcut.ts';

/** The page that a message links to, or its words, as a claim in the form. On an alert of ours: that story's claim. */
export const trackMessage: MessageShortcut = {
  name: 'Track this as a story',
  type: 'message',
  async run(call) {
    const { desk, viewer } = call;
    const message = SharedMessage.parse(call.message);
    const isRoot = (message.thread_ts ?? message.ts) === message.ts;
    const told = isRoot ? await desk.storyAt(viewer, { channelId: viewer.channelId, ts: message.ts }) : null;
    if (told !== null) return openTrackLike(call, told);
    const shared = readSharedMessage(message);
    const empty = shared.link === null && shared.words === '';
    const note = empty ? 'That message has no words and no link to follow. Write the claim yourself.' : null;
    return openTrackFrom(call, shared, note);
  },
};
