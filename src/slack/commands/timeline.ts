import { chooseView } from '../choosing.ts';
import { timelineMessage } from '../messages/timeline.ts';
import type { Command } from './command.ts';

export const timeline: Command = {
  usage: 'timeline [number]',
  summary: 'what happened when',
  async run({ desk, viewer, words }) {
    const choice = await chooseView(desk, viewer, words, 'timeline');
    if (choice.kind === 'say') return choice.message;
    const links = await desk.alertLinks(viewer, choice.view.story.id);
    return timelineMessage(choice.view, { picture: true, links });
  },
};
