import { describe, expect, it } from 'vitest';
import { spread } from '../../src/picture/place.ts';
import { createTimeAxis } from '../../src/picture/time-axis.ts';

const at = (text: string) => Date.parse(text);

describe('createTimeAxis', () => {
  it('marks full hours, and says once on which day', () => {
    const { ticks, breaks } = createTimeAxis([at('2031-05-06T08:20:00Z'), at('2031-05-06T12:40:00Z')], 0, 600);
    expect(ticks.map(({ label }) => label)).toEqual(['6 May 09:00', '10:00', '11:00', '12:00']);
    expect(breaks).toEqual([]);
  });
  it('keeps the order of time, within its ends', () => {
    const times = [0, 5, 6, 400, 9000].map((minutes) => at('2031-05-06T08:00:00Z') + minutes * 60_000);
    const { xOf } = createTimeAxis(times, 100, 900);
    const xs = times.map(xOf);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThan(100);
    expect(Math.max(...xs)).toBeLessThan(900);
  });
  it('cuts out days without news, and says how many', () => {
    const { breaks, xOf } = createTimeAxis(
      [at('2031-05-06T08:00:00Z'), at('2031-05-06T10:00:00Z'), at('2031-05-14T10:00:00Z')],
      0,
      1000,
    );
    expect(breaks.map(({ label }) => label)).toEqual(['8 days']);
    expect(xOf(at('2031-05-06T10:00:00Z')) - xOf(at('2031-05-06T08:00:00Z'))).toBeGreaterThan(500);
  });
  it('stands for a single moment', () => {
    const { ticks, xOf } = createTimeAxis([at('2031-05-06T08:00:00Z')], 0, 1000);
    expect(xOf(at('2031-05-06T08:00:00Z'))).toBe(500);
    expect(ticks.length).toBeGreaterThan(0);
  });
});

describe('spread', () => {
  it.each([
    { title: 'leaves alone what does not touch', wishes: [50, 200], tops: [40, 190] },
    { title: 'parts two around the middle of their wishes', wishes: [100, 100], tops: [75, 105] },
    { title: 'moves a third apart with them', wishes: [100, 100, 110], tops: [63.3, 93.3, 123.3] },
  ])('$title', ({ wishes, tops }) => {
    const got = spread(
      wishes.map((middle) => ({ middle, height: 20 })),
      10,
    );
    expect(got.map((top) => Math.round(top * 10) / 10)).toEqual(tops);
  });
});
