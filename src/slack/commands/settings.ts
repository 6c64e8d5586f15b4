import { openSettingsModal } from '../modals/settings.ts';
import type { Command } from './command.ts';

export const settings: Command = {
  usage: 'settings',
  summary: 'how this channel is told: how much, quiet hours, digest',
  async run(call) {
    await openSettingsModal(call);
    return null;
  },
};
