import { archiveMessage } from '../messages/archive.ts';
import type { Command } from './command.ts';

export const archive: Command = {
  usage: 'archive',
  summary: 'the stopped stories; resume NUMBER takes one up again',
  run: async ({ desk, viewer }) => archiveMessage(await desk.archive(viewer)),
};
