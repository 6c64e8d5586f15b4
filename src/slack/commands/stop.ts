import { chooseStory, gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { stoppedMessage } from '../messages/stopped.ts';
import type { Command } from './command.ts';

export const stop: Command = {
  usage: 'stop [number]',
  summary: 'end it; what is known is kept',
  async run({ desk, viewer, words }) {
    const choice = await chooseStory(desk, viewer, words, 'stop');
    if (choice.kind === 'say') return choice.message;
    const story = await desk.stop(viewer, choice.story.id);
    return story === null ? noteMessage(gone) : stoppedMessage(story);
  },
};
