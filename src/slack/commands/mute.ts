import { chooseStory, gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { utc } from '../messages/parts.ts';
import { parseDuration } from '../payloads.ts';
import type { Command } from './command.ts';

export const mute: Command = {
  usage: 'mute [number] [2h, 3d]',
  summary: 'no alerts for a while; without a time, until you resume',
  async run({ desk, viewer, words, now }) {
    const duration = parseDuration(words);
    const choice = await chooseStory(desk, viewer, duration.words, 'mute');
    if (choice.kind === 'say') return choice.message;
    const { id, number, claim } = choice.story;
    const story = await desk.mute(viewer, id, duration.ms);
    if (story === null) return noteMessage(gone);
    const until = duration.ms === null ? 'until you resume it' : `until ${utc(now + duration.ms)}`;
    return noteMessage(`Muted ${until}: story ${number}, “${claim}”. /story resume ${number} brings it back.`);
  },
};
