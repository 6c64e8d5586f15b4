import { chooseStory } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { steeredMessage } from '../messages/steered.ts';
import { parseNumbered } from '../payloads.ts';
import type { Command } from './command.ts';

export const rename: Command = {
  usage: 'rename number title',
  summary: 'a short name beside the claim',
  async run({ desk, viewer, words }) {
    const { which, rest } = parseNumbered(words);
    if (rest === '') return noteMessage('How is it to be called? For example: /story rename 2 The ferry route');
    const choice = await chooseStory(desk, viewer, which, 'rename');
    if (choice.kind === 'say') return choice.message;
    const nothingElse = { claim: null, stopAfterQuietMs: null };
    const outcome = await desk.changeStory(viewer, choice.story.id, { title: rest, ...nothingElse });
    return steeredMessage(outcome, ({ number, title, claim }) => `Story ${number} is now called “${title ?? claim}”.`);
  },
};
