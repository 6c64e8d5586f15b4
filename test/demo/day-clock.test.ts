import { expect, it } from 'vitest';
import { createStoryClock } from '../../src/demo/clock.ts';

const setUp = (paused = false) => {
  const real = { now: 1000 };
  return { real, clock: createStoryClock(500_000, { speed: 360, paused, realNow: () => real.now }) };
};

it('lets an hour pass in ten seconds', () => {
  const { real, clock } = setUp();
  real.now += 10_000;
  expect(clock.now()).toBe(500_000 + 3_600_000);
});

it('stands still while it is paused and goes on from there', () => {
  const { real, clock } = setUp();
  real.now += 1000;
  clock.pause();
  real.now += 60_000;
  expect([clock.now(), clock.isPaused]).toEqual([860_000, true]);
  clock.resume();
  clock.resume();
  real.now += 1000;
  expect([clock.now(), clock.isPaused]).toEqual([1_220_000, false]);
});

it('jumps forwards, paused or not, and never back', () => {
  const { real, clock } = setUp(true);
  clock.jump(900_000);
  expect(clock.now()).toBe(900_000);
  clock.jump(800_000);
  expect(clock.now()).toBe(900_000);
  clock.resume();
  real.now += 10;
  clock.jump(1_000_000);
  expect(clock.now()).toBe(1_000_000);
});
