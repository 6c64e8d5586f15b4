import { openStore } from '../../src/storage/open-store.ts';
import { quiet } from './quiet.ts';
import { noticeOf } from './samples.ts';

// A process that is killed while it writes: it says a number once the row of that number is committed.
const [databaseUrl = '', dataDir = '', from = '0'] = process.argv.slice(2);
const store = await openStore({ databaseUrl: databaseUrl === '' ? null : databaseUrl, dataDir, log: quiet });
process.stdout.write('open\n');
for (let n = Number(from); ; n += 1) {
  await store.transaction(async (tx) => {
    await tx.outbox.enqueue(noticeOf(`n${n}`, { channelId: `C${n % 5}` }));
    await tx.once(`row ${n}`, n);
  });
  process.stdout.write(`${n}\n`);
}
