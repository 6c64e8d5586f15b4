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

it('lets one go on a turn, and first whoever holds what the others need', async () => {
  const order: string[] = [];
  await breathe();
  for (const end = performance.now() + 30; performance.now() < end; );
  const turns = () => new Promise<void>((resolve) => setImmediate(resolve));
  const all = [
    breathe().then(() => order.push('one')),
    breathe().then(() => order.push('another')),
    breathe(true).then(() => order.push('holder')),
  ];
  const counted = turns().then(() => order.push('turn'));
  await Promise.all([...all, counted]);
  expect(order.indexOf('holder')).toBeLessThan(order.indexOf('one'));
  expect(order.indexOf('one')).toBeLessThan(order.indexOf('another'));
  expect(order.indexOf('turn')).toBeLessThan(order.indexOf('another'));
});
