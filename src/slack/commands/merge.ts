import { chooseStory } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { steeredMessage } from '../messages/steered.ts';
import type { Command } from './command.ts';

export const merge: Command = {
  usage: 'merge number number',
  summary: 'the first becomes part of the second',
  async run({ desk, viewer, words }) {
    const [, one = '', other = ''] = /^#?(\d{1,6})\s+(?:into\s+|with\s+)?#?(\d{1,6})$/i.exec(words) ?? [];
    if (one === '') return noteMessage('Which two? For example: /story merge 3 1 makes story 3 a part of story 1.');
    const from = await chooseStory(desk, viewer, one, 'sources');
    if (from.kind === 'say') return from.message;
    const into = await chooseStory(desk, viewer, other, 'sources');
    if (into.kind === 'say') return into.message;
    const outcome = await desk.merge(viewer, from.story.id, into.story.id);
    return steeredMessage(outcome, ({ number, claim }) => `Story ${one} is part of story ${number}, “${claim}”, now.`);
  },
};
