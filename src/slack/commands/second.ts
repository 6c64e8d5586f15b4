import { chooseStory, gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import type { Command } from './command.ts';

export const second: Command = {
  usage: 'second [number] on|off',
  summary: 'may a second reader (a language model) be shown this story?',
  async run({ desk, viewer, words }) {
    const { wish, rest } = wishIn(words);
    if (wish === null) return noteMessage('Say on or off: /story second 2 on');
    const choice = await chooseStory(desk, viewer, rest, `second ${wish}`);
    if (choice.kind === 'say') return choice.message;
    const outcome = await desk.allowSecondReader(viewer, choice.story.id, wish === 'on');
    if (outcome.kind === 'not-found') return noteMessage(gone);
    const { number, claim } = outcome.story;
    if (outcome.kind === 'not-yours')
      return noteMessage(
        `Only who keeps story ${number} (who tracked it, or was handed it) can let it out of the house. Anybody here can switch the second reader off.`,
      );
    if (wish === 'off')
      return noteMessage(
        `Stays in the house: claim and articles of story ${number}, “${claim}”, are read by our own reader alone.`,
      );
    if (outcome.reader === null)
      return noteMessage(`Noted for story ${number}. No second reader is configured, so nothing is sent.`);
    const { model, host } = outcome.reader;
    return noteMessage(
      `From now on claim and articles of story ${number}, “${claim}”, are also sent to ${model} at ${host}.`,
    );
  },
};

function wishIn(words: string): { readonly wish: 'on' | 'off' | null; readonly rest: string } {
  const parts = words.trim().split(/\s+/);
  const at = parts.findIndex((part) => /^(?:on|off)$/i.test(part));
  if (at < 0) return { wish: null, rest: words };
  const wish = parts[at]?.toLowerCase() === 'on' ? 'on' : 'off';
  return { wish, rest: parts.toSpliced(at, 1).join(' ') };
}
