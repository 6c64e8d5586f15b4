import { expect, it } from 'vitest';
import { breathe } from '../../src/lib/breath.ts';

/** Works for a while in steps that wait for nothing but each other; how often the event loop had its turn meanwhile. */
async function turnsDuring(between: () => Promise<void>): Promise<number> {
  let turns = 0;
  let working = true;
  const count = () => {
    turns += 1;
    if (working) setImmediate(count);
  };
  setImmediate(count);
  for (const end = performance.now() + 120; performance.now() < end; await between());
  working = false;
  return turns;
}

it('gives the event loop its turn in a long chain of work, and not at each step', async () => {
  let steps = 0;
  const turns = await turnsDuring(async () => {
    steps += 1;
    await breathe();
  });
  expect(turns).toBeGreaterThanOrEqual(2);
  expect(turns).toBeLessThan(steps);
});

it('has no turn without it', async () => {
  expect(await turnsDuring(() => Promise.resolve())).toBe(0);
});
