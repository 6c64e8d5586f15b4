import type { ChannelSettings } from '../news/channel-settings.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

type WithZone = Pick<ChannelSettings, 'timeZone'>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}

/** Whether this computer knows the zone (IANA names). */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes since midnight on the channel's clock; by UTC where its zone is not known here. */
export function minuteOfDay(at: number, { timeZone }: WithZone): number {
  const parts = formatOf(isTimeZone(timeZone) ? timeZone : 'UTC').formatToParts(at);
  const value = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return value('hour') * 60 + value('minute');
}

const forward = (from: number, to: number) => (to - from + DAY_MINUTES) % DAY_MINUTES;
const startOfMinute = (at: number) => Math.floor(at / MINUTE_MS) * MINUTE_MS;

/** The clock may be put forward or back between: looks once more from where the first guess led. */
function settle(guess: number, minute: number, zone: WithZone): number {
  const off = forward(minuteOfDay(guess, zone), minute);
  return guess + (off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off) * MINUTE_MS;
}

/** When the quiet hours that hold at this instant end; null where none hold. Instants: milliseconds since 1970. */
export function quietEndsAt(at: number, settings: Pick<ChannelSettings, 'quiet' | 'timeZone'>): number | null {
  const { quiet } = settings;
  if (quiet === null || quiet.from === quiet.to) return null;
  const now = minuteOfDay(at, settings);
  if (forward(quiet.from, now) >= forward(quiet.from, quiet.to)) return null;
  return settle(startOfMinute(at) + forward(now, quiet.to) * MINUTE_MS, quiet.to, settings);
}

/** The latest instant, now or before, at which the channel's clock showed this minute of the day. */
export function lastTimeAt(minute: number, at: number, zone: WithZone): number {
  const back = forward(minute, minuteOfDay(at, zone));
  const found = settle(startOfMinute(at) - back * MINUTE_MS, minute, zone);
  return found > at ? lastTimeAt(minute, at - 12 * 60 * MINUTE_MS, zone) : found;
}

/** The next instant, after this one, at which the channel's clock shows this minute of the day. */
export function nextTimeAt(minute: number, at: number, zone: WithZone): number {
  const ahead = forward(minuteOfDay(at, zone), minute);
  return settle(startOfMinute(at) + (ahead === 0 ? DAY_MINUTES : ahead) * MINUTE_MS, minute, zone);
}
