import { chooseView } from '../choosing.ts';
import { timelineMessage } from '../messages/timeline.ts';
import type { Command } from './command.ts';

export const timeline: Command = {
  usage: 'timeline [number]',
  summary: 'what happened when',
  async run({ desk, viewer, words }) {
    const choice = await chooseView(desk, viewer, words, 'timeline');
    return choice.kind === 'say' ? choice.message : timelineMessage(choice.view);
  },
};
