import { storiesMessage } from '../messages/stories.ts';
import type { Command } from './command.ts';

export const list: Command = {
  usage: 'list',
  summary: 'the stories followed here, with their numbers',
  run: async ({ desk, viewer, now }) => storiesMessage(await desk.stories(viewer), now),
};
