import { chooseStory, gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import type { Command } from './command.ts';

export const resume: Command = {
  usage: 'resume [number]',
  summary: 'follow it again after mute or stop',
  async run({ desk, viewer, words }) {
    const choice = await chooseStory(desk, viewer, words, 'resume', 'stopped');
    if (choice.kind === 'say') return choice.message;
    const story = await desk.resume(viewer, choice.story.id);
    return noteMessage(story === null ? gone : `Following again: story ${story.number}, “${story.claim}”.`);
  },
};
