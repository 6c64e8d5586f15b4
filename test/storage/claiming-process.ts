import { openStore } from '../../src/storage/open-store.ts';
import { quiet } from './quiet.ts';

// One of several instances: takes what it can get from the outbox and says what it got.
const [databaseUrl = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl, dataDir: '', log: quiet });
for (;;) {
  const claimed = await store.outbox.claim(1_000, 60_000);
  if (claimed === null) {
    if ((await store.outbox.pending()).queued === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
    continue;
  }
  process.stdout.write(`${claimed.row.id}\n`);
  await store.outbox.sent(claimed.row.id, 'ts', 1_000);
}
await store.close();
