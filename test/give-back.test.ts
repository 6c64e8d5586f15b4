import { expect, it } from 'vitest';
import { createGiveBack } from '../src/give-back.ts';

const MB = 1024 * 1024;
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

it('gives back what a burst left once nothing is done any more, and only then', async () => {
  const giveBack = createGiveBack();
  let burst: unknown[] | null = Array.from({ length: 400_000 }, (_, n) => ({ n, text: `entry ${n}` }));
  expect(burst).toHaveLength(400_000);
  // Just now there was much to do.
  expect(giveBack()).toBe(false);
  burst = null;
  const before = process.memoryUsage().heapTotal;
  await expect
    .poll(
      async () => {
        await quiet();
        return giveBack();
      },
      { timeout: 30_000, interval: 1 },
    )
    .toBe(true);
  expect(before - process.memoryUsage().heapTotal).toBeGreaterThan(10 * MB);
  await quiet();
  expect(giveBack()).toBe(false);
});
