import { once } from 'node:events';
import { loadStoreSettings } from '../../config.ts';
import { corrections as correctionsIn } from '../../desk/corrections.ts';
import { messageOf } from '../../lib/errors.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Command } from '../command.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** What the desk decided, as a test set of its own: JSON Lines in the shape of `articles.jsonl`. */
export const corrections: Command = {
  help: 'what the desk decided, as a test set: one article a line, with what a reading of it must come to',
  async run(args, io) {
    if (args.length > 0) {
      io.errors.write(`corrections: ${corrections.help}\n`);
      return 64;
    }
    const { databaseUrl, dataDir } = loadStoreSettings();
    const store = await openStore({ databaseUrl, dataDir, log: silent }).catch((error: unknown) => {
      io.errors.write(`${messageOf(error)}\n`);
      return null;
    });
    if (store === null) return 69;
    try {
      for await (const line of correctionsIn(store))
        if (!io.output.write(`${JSON.stringify(line)}\n`)) await once(io.output, 'drain');
      return 0;
    } finally {
      await store.close();
    }
  },
};
