import { chooseView } from '../choosing.ts';
import { sourcesMessage } from '../messages/sources.ts';
import type { Command } from './command.ts';

export const sources: Command = {
  usage: 'sources [number]',
  summary: 'who says so, who denies it, how many independent sources',
  async run({ desk, viewer, words }) {
    const choice = await chooseView(desk, viewer, words, 'sources');
    return choice.kind === 'say' ? choice.message : sourcesMessage(choice.view, { table: true, share: true });
  },
};
