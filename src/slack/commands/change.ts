import { chooseStory } from '../choosing.ts';
import { openChangeModal } from '../modals/change-story.ts';
import type { Command } from './command.ts';

export const change: Command = {
  usage: 'change [number]',
  summary: 'title, claim, mute, merge, hand over, in one window',
  async run(call) {
    const choice = await chooseStory(call.desk, call.viewer, call.words, 'change');
    if (choice.kind === 'say') return choice.message;
    await openChangeModal(call, choice.story.id);
    return null;
  },
};
