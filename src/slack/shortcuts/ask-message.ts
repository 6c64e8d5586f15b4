import { openAskModal } from '../modals/ask.ts';
import { SharedMessage } from '../shared-message.ts';
import type { MessageShortcut } from './shortcut.ts';

/** A question about the story of an alert, or of the thread in which the message stands. */
export const askMessage: MessageShortcut = {
  name: 'Ask about this story',
  type: 'message',
  run(call) {
    const { ts, thread_ts } = SharedMessage.parse(call.message);
    return openAskModal(call, { channelId: call.viewer.channelId, ts: thread_ts ?? ts });
  },
};
