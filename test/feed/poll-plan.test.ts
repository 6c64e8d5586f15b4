import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PollCircumstances, planNextPoll } from '../../src/feed/poll-plan.ts';

const MINUTE = 60_000;
const now = Date.UTC(2022, 2, 14, 9, 34);
const every = (minutes: number) => Array.from({ length: 20 }, (_, index) => now - index * minutes * MINUTE);
const at = (change: Partial<PollCircumstances> = {}) =>
  planNextPoll({
    url: 'https://a.example/feed',
    floorMs: MINUTE,
    outcome: 'ok',
    failures: 0,
    ttlMinutes: null,
    maxAgeMs: null,
    entryTimes: every(10),
    previousIntervalMs: 5 * MINUTE,
    now,
    ...change,
  });
const near = (ms: number, wanted: number) => {
  expect(ms).toBeGreaterThanOrEqual(wanted * 0.899);
  expect(ms).toBeLessThanOrEqual(wanted * 1.101);
};

describe('planNextPoll', () => {
  it.each([
    ['half the usual gap', {}, 5],
    ['never under the floor', { entryTimes: every(0.1) }, 1],
    ['a quiet feed once an hour', { entryTimes: every(60 * 24) }, 60],
    ['a feed gone quiet ever more slowly', { entryTimes: every(1).map((time) => time - 120 * MINUTE) }, 15],
    ['a feed without dates at five times the floor', { entryTimes: [] }, 5],
    ['ttl', { ttlMinutes: 30 }, 30],
    ['max-age, up to half an hour', { maxAgeMs: 1200 * MINUTE }, 30],
    ['after a 304 as before', { entryTimes: null, previousIntervalMs: 7 * MINUTE }, 7],
    ['Retry-After', { retryAfterMs: 90 * MINUTE }, 90],
    ['a day at most', { ttlMinutes: 1e6 }, 1440],
  ] satisfies [string, Partial<PollCircumstances>, number][])('%s', (_, change, minutes) =>
    near(at(change).delayMs, minutes * MINUTE),
  );

  it.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [40, 360],
  ])('after %i failures waits %i minutes', (failures, minutes) =>
    near(at({ outcome: 'failed', failures }).delayMs, minutes * MINUTE),
  );
  it('lets Retry-After stretch a failure', () =>
    expect(at({ outcome: 'failed', failures: 1, retryAfterMs: 10 * MINUTE }).delayMs).toBe(10 * MINUTE));

  it('polls every second where that is configured, whatever feeds ask for', () =>
    expect(at({ floorMs: 1000, ttlMinutes: 60, maxAgeMs: 600_000, entryTimes: every(600) }).delayMs).toBe(1000));
  it('waits and backs off even then', () => {
    expect(at({ floorMs: 1000, outcome: 'wait', retryAfterMs: 30_000 }).delayMs).toBe(30_000);
    near(at({ floorMs: 1000, outcome: 'failed', failures: 4 }).delayMs, 8000);
  });
  it('stays out of the hours and days that a feed asks to skip', () => {
    const hour = new Date(now + at({ skipHours: [9] }).delayMs).getUTCHours();
    expect(hour).toBe(10);
    const day = new Date(now + at({ skipDays: ['monday'] }).delayMs).getUTCDay();
    expect(day).toBe(2);
    expect(at({ skipHours: Array.from({ length: 24 }, (_, index) => index) }).delayMs).toBeLessThan(60 * MINUTE);
  });
  it('asks more often where a followed story moves, and more seldom where a hub pushes', () => {
    const hourly = Array.from({ length: 10 }, (_, n) => now - n * 60 * MINUTE);
    const usual = at({ entryTimes: hourly }).delayMs;
    expect(at({ entryTimes: hourly, carriesStory: true }).delayMs).toBeLessThanOrEqual(5.5 * MINUTE);
    expect(at({ entryTimes: hourly, carriesStory: true, ttlMinutes: 20 }).delayMs).toBeGreaterThanOrEqual(20 * MINUTE);
    const pushed = at({ entryTimes: hourly, isPushed: true });
    expect(pushed.delayMs).toBe(Math.min(60 * MINUTE, usual * 4));
    expect(pushed.reason).toContain('its hub pushes it');
  });
  it('spreads addresses, the same way each time', () => {
    const delays = Array.from({ length: 50 }, (_, index) => at({ url: `https://a.example/${index}` }).delayMs);
    expect(new Set(delays).size).toBeGreaterThan(45);
    expect(at()).toEqual(at());
  });
  it('never plans under the floor, or in the past', () => {
    fc.assert(
      fc.property(
        fc.record({
          floorMs: fc.integer({ min: 1000, max: 3_600_000 }),
          outcome: fc.constantFrom('ok' as const, 'failed' as const, 'wait' as const),
          failures: fc.integer({ min: 0, max: 1000 }),
          ttlMinutes: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
          maxAgeMs: fc.option(fc.integer({ min: 0, max: 1e9 })),
          entryTimes: fc.option(fc.array(fc.integer({ min: -1e12, max: 4e12 }), { maxLength: 30 })),
        }),
        (change) => {
          const { delayMs } = at(change);
          expect(delayMs).toBeGreaterThanOrEqual(change.outcome === 'failed' ? change.floorMs * 0.89 : change.floorMs);
          expect(delayMs).toBeLessThanOrEqual(7 * 86_400_000);
        },
      ),
      { numRuns: 1000, seed: 6 },
    );
  });
});
