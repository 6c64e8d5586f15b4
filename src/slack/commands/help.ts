import { helpMessage } from '../messages/help.ts';
import type { Command } from './command.ts';

export const help: Command = {
  usage: 'help',
  summary: 'what can be typed',
  run: ({ entries }) => Promise.resolve(helpMessage(entries, null)),
};
