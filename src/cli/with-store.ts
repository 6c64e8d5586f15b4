import { loadStoreSettings } from '../config.ts';
import type { Store } from '../desk/ports.ts';
import { messageOf } from '../lib/errors.ts';
import { openStore } from '../storage/open-store.ts';
import type { Io } from './command.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Runs on the store that the environment names, and closes it. 69 with the reason where it can't be opened. */
export async function withStore({ errors }: Io, run: (store: Store) => Promise<number>): Promise<number> {
  const { databaseUrl, dataDir } = loadStoreSettings();
  const store = await openStore({ databaseUrl, dataDir, log: silent }).catch((error: unknown) => {
    errors.write(`${messageOf(error)}\n`);
    return null;
  });
  if (store === null) return 69;
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}
