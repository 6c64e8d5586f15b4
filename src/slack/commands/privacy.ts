import { privacyMessage } from '../messages/privacy.ts';
import type { Command } from './command.ts';

export const privacy: Command = {
  usage: 'privacy',
  summary: 'what is kept about you and this channel; send it or delete it',
  run: async ({ desk, viewer }) =>
    privacyMessage(await desk.privacyReport(viewer), { inChannel: !viewer.channelId.startsWith('D') }),
};
