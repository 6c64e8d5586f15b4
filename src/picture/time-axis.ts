import { clockInWords, dayInWords } from './instants.ts';

type Tick = { readonly x: number; readonly label: string; readonly isDay: boolean };
/** A stretch without news, drawn short. `x`: its middle. */
type Break = { readonly x: number; readonly label: string };
export type TimeAxis = {
  readonly xOf: (ms: number) => number;
  readonly ticks: readonly Tick[];
  readonly breaks: readonly Break[];
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
  365 * day,
];
const breakWidth = 64;
const tickDistance = 92;
const mostBreaks = 4;

type Stretch = { readonly from: number; readonly to: number };

/** Stretches of news: a gap of half a day and more that would take over a fifth of the axis is cut out. */
function stretchesOf(times: readonly number[]): readonly Stretch[] {
  const sorted = times.toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((to, at) => ({ from: sorted[at] ?? to, to }));
  const total = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const cuts = gaps
    .filter(({ from, to }) => to - from > 12 * hour && to - from > total / 5)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, mostBreaks)
    .toSorted((a, b) => a.from - b.from);
  const starts = [sorted[0] ?? 0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), sorted.at(-1) ?? 0];
  const news = starts.reduce((sum, from, at) => sum + (ends[at] ?? from) - from, 0);
  const pad = Math.max(10 * minute, news * 0.03);
  return starts.map((from, at) => ({ from: from - pad, to: (ends[at] ?? from) + pad }));
}

function spanInWords(ms: number): string {
  const days = Math.round(ms / day);
  const hours = Math.round(ms / hour);
  return hours < 36 ? `${hours} hours` : `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Places on an axis from `left` to `right`, with ticks at full hours or days. `times`: at least one. */
export function createTimeAxis(times: readonly number[], left: number, right: number): TimeAxis {
  const stretches = stretchesOf(times);
  const sum = stretches.reduce((total, { from, to }) => total + to - from, 0);
  const room = right - left - breakWidth * (stretches.length - 1);
  let x = left;
  const placed = stretches.map((stretch) => {
    const width = (room * (stretch.to - stretch.from)) / sum;
    const start = x;
    x += width + breakWidth;
    return { ...stretch, start, width };
  });
  const xOf = (ms: number) => {
    const own = placed.find(({ to }) => ms <= to) ?? placed.at(-1);
    if (own === undefined) return left;
    const share = (ms - own.from) / (own.to - own.from);
    return own.start + Math.min(1, Math.max(0, share)) * own.width;
  };
  const perPixel = sum / room;
  const step = steps.find((one) => one / perPixel >= tickDistance) ?? 365 * day;
  const ticks = placed.flatMap(({ from, to }): Tick[] => {
    const all: Tick[] = [];
    for (let ms = Math.ceil(from / step) * step; ms <= to; ms += step) {
      const isDay = ms % day === 0;
      all.push({ x: xOf(ms), label: isDay ? dayInWords(ms) : clockInWords(ms), isDay });
    }
    const first = all[0];
    if (first === undefined) {
      const middle = (from + to) / 2;
      return [{ x: xOf(middle), label: dayInWords(middle), isDay: true }];
    }
    // A stretch says on which day it is.
    if (!all.some(({ isDay }) => isDay)) {
      const ms = Math.ceil(from / step) * step;
      all[0] = { ...first, label: `${dayInWords(ms)} ${clockInWords(ms)}`, isDay: true };
    }
    return all;
  });
  const breaks = placed.slice(1).map((next, at) => {
    const before = placed[at] ?? next;
    return { x: next.start - breakWidth / 2, label: spanInWords(next.from - before.to) };
  });
  return { xOf, ticks, breaks };
}
