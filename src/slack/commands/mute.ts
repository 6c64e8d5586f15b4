import type { Desk, Viewer } from '../../desk/desk.ts';
import { chooseStory, gone } from '../choosing.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from '../messages/note.ts';
import { utc } from '../messages/parts.ts';
import { parseDuration, parseUntil } from '../payloads.ts';
import type { Command } from './command.ts';

export const mute: Command = {
  usage: 'mute [number] [2h, 3d, until 7:30]',
  summary: 'no alerts for a while; without a time, until you resume',
  async run({ desk, viewer, words, now }) {
    const time = parseUntil(words);
    if (time !== null) return muteUntil(desk, viewer, time);
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

async function muteUntil(
  desk: Desk,
  viewer: Viewer,
  { words, minute }: { readonly words: string; readonly minute: number },
): Promise<Rendered> {
  const choice = await chooseStory(desk, viewer, words, 'mute');
  if (choice.kind === 'say') return choice.message;
  const story = await desk.muteUntil(viewer, choice.story.id, minute);
  if (story === null) return noteMessage(gone);
  const { number, claim, mutedUntil } = story;
  return noteMessage(
    `Muted until ${utc(mutedUntil)}: story ${number}, “${claim}”. /story resume ${number} brings it back.`,
  );
}
