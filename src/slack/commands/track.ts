import { openTrackModal } from '../modals/track.ts';
import type { Command } from './command.ts';

export const track: Command = {
  usage: 'track [claim or link]',
  summary: 'follow a claim in this channel',
  async run(call) {
    await openTrackModal(call, call.words);
    return null;
  },
};
