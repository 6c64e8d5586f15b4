import { createHash } from 'node:crypto';

export type PollCircumstances = {
  readonly url: string;
  /** The shortest interval that the configuration allows; under ten seconds it overrules what feeds ask for. */
  readonly floorMs: number;
  readonly outcome: 'ok' | 'failed' | 'wait';
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** What the server said to wait (Retry-After). */
  readonly retryAfterMs?: number | null;
  readonly ttlMinutes: number | null;
  readonly maxAgeMs: number | null;
  /** Minutes, of `sy:updatePeriod`. */
  readonly everyMinutes?: number | null;
  readonly skipHours?: readonly number[] | null;
  readonly skipDays?: readonly string[] | null;
  /** When its entries were published, in any order; null where no document was read this time. */
  readonly entryTimes: readonly number[] | null;
  /** It has lately brought what concerns a followed story. */
  readonly carriesStory?: boolean;
  /** A hub tells us what is new: polls are only for safety. */
  readonly isPushed?: boolean;
  readonly previousIntervalMs: number;
  readonly now: number;
};

export type PollPlan = {
  readonly delayMs: number;
  /** In words, for the feed's health. */
  readonly reason: string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A feed that may carry a denial is looked at once an hour even where it is quiet … */
const quietCeiling = HOUR;
/** … unless it, or its server, asks for more; but once a day in any case. */
const ceiling = DAY;
/** A feed that carries a followed story is looked at so often, however quiet it is. */
const storyCeiling = 5 * MINUTE;
/** A feed that is pushed is polled so much more seldom, and once an hour in any case. */
const pushedFactor = 4;
const failureCeiling = 6 * HOUR;
const overrideBelow = 10_000;
/** A document's caching says how long it may be kept, not when news comes: beyond this it is not followed. */
const longestMaxAge = 30 * MINUTE;

/** −1 to 1, always the same for one address: feeds that were added together drift apart, and nothing is drawn by lot. */
function phaseOf(url: string): number {
  return createHash('sha256').update(url).digest().readUInt32BE(0) / 0x7fff_ffff - 1;
}

export function inWords(ms: number): string {
  if (ms < 2 * MINUTE) return `${Math.round(ms / 1000)} s`;
  return ms < 2 * HOUR ? `${Math.round(ms / MINUTE)} min` : `${Math.round(ms / HOUR)} h`;
}

/**
 * Half the usual gap between entries (the median of the last twenty that are not in the future); half the silence where
 * the feed has gone quiet. Null where there is nothing to go by.
 */
function habitMs(entryTimes: readonly number[], now: number): number | null {
  const [newest] = latest(entryTimes, now);
  return newest === undefined ? null : Math.max(usualGapMs(entryTimes, now) ?? 0, (now - newest) / 4) / 2;
}

function latest(entryTimes: readonly number[], now: number): readonly number[] {
  return [...entryTimes]
    .filter((at) => at <= now + 10 * MINUTE)
    .sort((a, b) => b - a)
    .slice(0, 21);
}

/** The median gap between the last twenty entries that are not in the future, in milliseconds; null where there are no two. */
export function usualGapMs(entryTimes: readonly number[], now: number): number | null {
  const times = latest(entryTimes, now);
  const gaps = times.slice(1).map((at, index) => (times[index] ?? at) - at);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}

/** The delay lengthened until it ends in an hour and on a day in which the feed may be asked. At most a week. */
function pastSkipped(delayMs: number, { now, skipHours, skipDays }: PollCircumstances): number {
  const hours = skipHours ?? [];
  const days = skipDays ?? [];
  if (hours.length === 0 && days.length === 0) return delayMs;
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  let at = now + delayMs;
  for (let step = 0; step < 7 * 24; step++) {
    const date = new Date(at);
    if (!hours.includes(date.getUTCHours()) && !days.includes(names[date.getUTCDay()] ?? '')) return at - now;
    at += HOUR - (at % HOUR);
  }
  return delayMs;
}

function planFailure({ url, floorMs, failures, retryAfterMs }: PollCircumstances): PollPlan {
  const doubled = Math.min(failureCeiling, Math.max(floorMs, 1000) * 2 ** Math.min(30, Math.max(0, failures - 1)));
  const asked = Math.min(ceiling, retryAfterMs ?? 0);
  const delayMs = Math.round(Math.max(asked, doubled * (1 + 0.1 * phaseOf(url))));
  const times = failures === 1 ? 'after a failure' : `after ${failures} failures in a row`;
  return {
    delayMs,
    reason: asked >= doubled ? `the server asks to wait ${inWords(asked)}` : `every ${inWords(delayMs)} ${times}`,
  };
}

/**
 * When to ask a feed again. After a failure twice as late each time, from the floor up; otherwise by the feed's habit between
 * floor and ceiling, later where the feed (ttl, sy:updatePeriod, skipHours, skipDays) or the server (max-age, Retry-After)
 * asks for it. Spread by ±10 % by address. Pure: the same circumstances give the same plan.
 */
export function planNextPoll(circumstances: PollCircumstances): PollPlan {
  const {
    url,
    floorMs,
    outcome,
    retryAfterMs,
    ttlMinutes,
    maxAgeMs,
    everyMinutes,
    entryTimes,
    previousIntervalMs,
    now,
  } = circumstances;
  if (outcome === 'failed') return planFailure(circumstances);
  const asked = Math.min(ceiling, retryAfterMs ?? 0);
  if (outcome === 'wait') {
    const delayMs = Math.max(asked, floorMs);
    return { delayMs, reason: `the server asks to wait ${inWords(delayMs)}` };
  }
  if (floorMs < overrideBelow) {
    return { delayMs: Math.max(floorMs, asked), reason: `every ${inWords(Math.max(floorMs, asked))}, as configured` };
  }
  const usual = entryTimes === null ? previousIntervalMs : habitMs(entryTimes, now);
  // Where a story is moving, the next piece of it is worth more requests.
  const isCarrying = circumstances.carriesStory === true && usual !== null && usual > floorMs;
  const habit = isCarrying ? Math.min(storyCeiling, usual / 2) : usual;
  const candidates: readonly (readonly [number, string])[] = [
    [floorMs, 'the shortest interval that is configured'],
    [
      Math.min(quietCeiling, habit ?? floorMs * 5),
      isCarrying
        ? 'more often than its habit: it carries a followed story'
        : habit === null
          ? 'as its entries do not say how often something comes'
          : 'by how often it has something new',
    ],
    [Math.min(ceiling, (ttlMinutes ?? 0) * MINUTE), 'as its ttl asks'],
    [Math.min(ceiling, (everyMinutes ?? 0) * MINUTE) / 4, 'as its update period asks'],
    [Math.min(longestMaxAge, maxAgeMs ?? 0), 'as its server lets it be cached'],
    [asked, 'as its server asks'],
  ];
  const [interval, why] = candidates.reduce((longest, candidate) => (candidate[0] > longest[0] ? candidate : longest));
  // Never under the floor, and never before the time that was asked for: the spread goes up only where it must.
  const spread = interval === habit ? 1 + 0.1 * phaseOf(url) : 1 + 0.1 * Math.abs(phaseOf(url));
  const delayMs = Math.round(Math.min(ceiling, Math.max(floorMs, interval * spread)));
  if (circumstances.isPushed === true && delayMs < quietCeiling) {
    const slow = Math.min(quietCeiling, delayMs * pushedFactor);
    return { delayMs: slow, reason: `every ${inWords(slow)} for safety: its hub pushes it` };
  }
  const shifted = pastSkipped(delayMs, circumstances);
  if (shifted > delayMs) return { delayMs: shifted, reason: `in ${inWords(shifted)}: it asks not to be polled before` };
  return { delayMs, reason: `every ${inWords(delayMs)}, ${why}` };
}
