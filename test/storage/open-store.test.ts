import { expect, it } from 'vitest';
import { describeStores } from '../support/database.ts';

describeStores('openStore', (open) => {
  it('opens a database that it has just made, and the same one again', async () => {
    const first = await open();
    expect(await first.once('a key', 1)).toBe(true);
    await first.close();
    const second = await open();
    expect(await second.once('a key', 2)).toBe(false);
  });
});
