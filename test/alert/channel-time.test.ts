import { describe, expect, it } from 'vitest';
import { isTimeZone, lastTimeAt, minuteOfDay, quietEndsAt } from '../../src/alert/channel-time.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().replace(':00.000Z', 'Z'));
const night = { from: 22 * 60, to: 7 * 60 };

describe('the channel’s clock', () => {
  it.each([
    { zone: 'UTC', now: '2031-05-06T21:30:00Z', minute: 21 * 60 + 30 },
    { zone: 'Europe/Rome', now: '2031-05-06T21:30:00Z', minute: 23 * 60 + 30 },
    { zone: 'Asia/Kolkata', now: '2031-05-06T21:30:00Z', minute: 3 * 60 },
    { zone: 'Nowhere/Town', now: '2031-05-06T21:30:00Z', minute: 21 * 60 + 30 },
  ])('shows $minute minutes in $zone at $now', ({ zone, now, minute }) => {
    expect(minuteOfDay(at(now), { timeZone: zone })).toBe(minute);
  });
  it('knows the zones of this computer', () => {
    expect(isTimeZone('Europe/Rome')).toBe(true);
    expect(isTimeZone('Nowhere/Town')).toBe(false);
  });
});

describe('quiet hours', () => {
  it.each([
    { what: 'before they begin', zone: 'UTC', now: '2031-05-06T21:59:59Z', end: null },
    { what: 'from their first minute', zone: 'UTC', now: '2031-05-06T22:00:00Z', end: '2031-05-07T07:00Z' },
    { what: 'after midnight', zone: 'UTC', now: '2031-05-07T03:12:40Z', end: '2031-05-07T07:00Z' },
    { what: 'when they end', zone: 'UTC', now: '2031-05-07T07:00:00Z', end: null },
    { what: 'on the channel’s clock', zone: 'Europe/Rome', now: '2031-05-06T21:30:00Z', end: '2031-05-07T05:00Z' },
    {
      what: 'in the night that is an hour shorter',
      zone: 'Europe/Rome',
      now: '2031-03-29T22:30:00Z',
      end: '2031-03-30T05:00Z',
    },
    {
      what: 'in the night that is an hour longer',
      zone: 'Europe/Rome',
      now: '2031-10-25T21:30:00Z',
      end: '2031-10-26T06:00Z',
    },
  ])('$what: $now → $end', ({ zone, now, end }) => {
    expect(iso(quietEndsAt(at(now), { quiet: night, timeZone: zone }))).toBe(end);
  });
  it('may lie within a day, and are none where they are not chosen or last no time', () => {
    const noon = { from: 12 * 60, to: 14 * 60 };
    expect(iso(quietEndsAt(at('2031-05-06T13:00:00Z'), { quiet: noon, timeZone: 'UTC' }))).toBe('2031-05-06T14:00Z');
    expect(quietEndsAt(at('2031-05-06T15:00:00Z'), { quiet: noon, timeZone: 'UTC' })).toBeNull();
    expect(quietEndsAt(at('2031-05-06T13:00:00Z'), { quiet: null, timeZone: 'UTC' })).toBeNull();
    expect(quietEndsAt(at('2031-05-06T13:00:00Z'), { quiet: { from: 780, to: 780 }, timeZone: 'UTC' })).toBeNull();
  });
});

describe('the last time that the clock showed a minute', () => {
  it.each([
    { zone: 'UTC', minute: 480, now: '2031-05-06T08:00:07Z', was: '2031-05-06T08:00Z' },
    { zone: 'UTC', minute: 480, now: '2031-05-06T07:59:59Z', was: '2031-05-05T08:00Z' },
    { zone: 'America/New_York', minute: 480, now: '2031-05-06T12:00:00Z', was: '2031-05-06T12:00Z' },
    { zone: 'Europe/Rome', minute: 480, now: '2031-03-30T06:00:07Z', was: '2031-03-30T06:00Z' },
  ])('$minute in $zone before $now was $was', ({ zone, minute, now, was }) => {
    expect(iso(lastTimeAt(minute, at(now), { timeZone: zone }))).toBe(was);
  });
});
