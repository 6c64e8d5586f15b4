import { chooseStory } from '../choosing.ts';
import { sendStoryFile } from '../export-story.ts';
import type { Command } from './command.ts';

const formats = { markdown: 'markdown', md: 'markdown', csv: 'csv', jsonl: 'jsonl', json: 'jsonl' } as const;

export const exportStory: Command = {
  usage: 'export [number] [markdown, csv or jsonl]',
  summary: 'all of a story as a file, for you alone',
  async run(call) {
    const words = call.words.split(/\s+/).filter((word) => word !== '');
    const asked = words.findLast((word) => Object.hasOwn(formats, word.toLowerCase()))?.toLowerCase();
    const rest = words.filter((word) => word.toLowerCase() !== asked).join(' ');
    const format = asked === undefined ? 'markdown' : formats[asked as keyof typeof formats];
    const choice = await chooseStory(call.desk, call.viewer, rest, 'export', 'stopped');
    return choice.kind === 'say' ? choice.message : sendStoryFile(call, choice.story.id, format);
  },
};
