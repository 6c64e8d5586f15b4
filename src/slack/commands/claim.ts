import { chooseStory } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { steeredMessage } from '../messages/steered.ts';
import { parseNumbered } from '../payloads.ts';
import type { Command } from './command.ts';

export const claim: Command = {
  usage: 'claim number new claim',
  summary: 'follow another claim; all is read again against it',
  async run({ desk, viewer, words }) {
    const { which, rest } = parseNumbered(words);
    if (rest === '') return noteMessage('What is the claim? For example: /story claim 2 The council sold the pier');
    const choice = await chooseStory(desk, viewer, which, 'claim');
    if (choice.kind === 'say') return choice.message;
    const nothingElse = { title: null, stopAfterQuietMs: null };
    const outcome = await desk.changeStory(viewer, choice.story.id, { claim: rest, ...nothingElse });
    return steeredMessage(
      outcome,
      ({ number, claim: now }) => `Story ${number} follows “${now}” now. Its thread says what came of it.`,
    );
  },
};
