import { once } from 'node:events';
import { corrections as correctionsIn } from '../../desk/corrections.ts';
import type { Command } from '../command.ts';
import { withStore } from '../with-store.ts';

/** What the desk decided, as a test set of its own: JSON Lines in the shape of `articles.jsonl`. */
export const corrections: Command = {
  help: 'what the desk decided, as a test set: one article a line, with what a reading of it must come to',
  async run(args, io) {
    if (args.length > 0) {
      io.errors.write(`corrections: ${corrections.help}\n`);
      return 64;
    }
    return withStore(io, async (store) => {
      for await (const line of correctionsIn(store))
        if (!io.output.write(`${JSON.stringify(line)}\n`)) await once(io.output, 'drain');
      return 0;
    });
  },
};
