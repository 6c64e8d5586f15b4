import { count, cut, listWords } from '../lib/text.ts';
import { agree } from '../news/agreement.ts';
import type { Line, Setter } from './fit-text.ts';
import { fullMomentInWords } from './instants.ts';
import type { PictureStory, Reaction } from './picture-story.ts';
import { canvasWidth, colours, margin, rule, type Scene, type Shape, text, tones } from './scene.ts';
import { createTimeAxis, type TimeAxis } from './time-axis.ts';

export type TimelineEntry = {
  readonly at: number | null;
  readonly label: string;
  readonly detail: string;
  readonly tone: string;
};
export type Lane = { readonly title: string; readonly entries: readonly TimelineEntry[] };

const laneX = 150;
const axisFrom = laneX + 20;
const axisTo = canvasWidth - margin - 10;
const mostInLane = 60;
const mostTall = 14;
const dotRadius = 6.5;

const verbs: Record<Reaction['stance'], { readonly says: string; readonly may: string }> = {
  denies: { says: 'denies', may: 'may deny' },
  confirms: { says: 'confirms', may: 'may confirm' },
  unaware: { says: 'is not aware', may: 'may not be aware' },
  silent: { says: 'does not comment', may: 'may not comment' },
};

/** Reports and reactions of the story, and what came later of outlets that were there before. */
export function lanesOf(story: PictureStory, updates: readonly TimelineEntry[]): readonly Lane[] {
  const early = story.firstHand.flatMap(({ outlet, credits, relayedAt }) => {
    const detail = credits.length === 0 ? 'without a source of its own' : `cites ${cut(listWords(credits), 80)}`;
    return relayedAt === null ? [] : [{ at: relayedAt, label: outlet, detail, tone: tones.silent.strong }];
  });
  const reports = [
    ...early,
    ...story.firstHand.map(({ at, outlet, part, withdrew }) => ({
      at,
      label: outlet,
      detail: part,
      tone: withdrew ? tones.denies.strong : tones.firstHand.strong,
    })),
    ...story.relays.map(({ at, outlet, part, withdrew }) => ({
      at,
      label: outlet,
      detail: part,
      tone: withdrew ? tones.denies.strong : tones.silent.strong,
    })),
  ];
  const reactions = story.reactions.map(({ at, speaker, stance, asserted, scope, quote, pill }) => ({
    at,
    label: `${speaker} ${asserted ? agree(speaker, verbs[stance].says) : verbs[stance].may}${pill.endsWith('IN PART') ? ' in part' : ''}`,
    detail: scope === null ? quote : scope,
    tone: tones[stance].strong,
  }));
  return [
    { title: 'Reports', entries: reports },
    { title: 'Reactions', entries: reactions },
    ...(updates.length === 0 ? [] : [{ title: 'Updates', entries: updates }]),
  ].map((lane) => ({
    ...lane,
    entries: lane.entries.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0),
  }));
}

type Timed = TimelineEntry & { readonly at: number };

/** When each source spoke: a lane a kind, labels in as many rows as they need. */
export function layTimeline(claim: string, lanes: readonly Lane[], asOf: number, setter: Setter): Scene {
  const wide = canvasWidth - 2 * margin;
  const title = setter.line('When each source spoke', { size: 27, weight: 600, maxWidth: wide });
  const under = setter.line(claim, { size: 17, weight: 400, maxWidth: wide, leastSize: 15 });
  const shapes: Shape[] = [text(title, margin, 62), text(under, margin, 90, colours.soft)];
  const top = 116;
  const timed = lanes.map(({ entries }) => entries.filter((entry): entry is Timed => entry.at !== null));
  const shownLanes = timed.map((entries) => entries.slice(0, mostInLane));
  const times = shownLanes.flat().map(({ at }) => at);
  const axis = createTimeAxis(times.length === 0 ? [asOf] : times, axisFrom, axisTo);
  const laneShapes: Shape[] = [];
  let y = top;
  lanes.forEach((lane, at) => {
    const heading = setter.line(lane.title, { size: 15, weight: 600, maxWidth: laneX - margin - 10 });
    laneShapes.push(rule(margin, canvasWidth - margin, y), text(heading, margin, y + 30, colours.faint));
    const laid = layLane(shownLanes[at] ?? [], axis, y + 12, setter);
    laneShapes.push(...laid.shapes);
    y = Math.max(laid.bottom, y + 44);
    for (const line of restOf(lane, timed[at] ?? [], setter)) {
      laneShapes.push(text(line, axisFrom - 7, y + 16, colours.faint));
      y += 24;
    }
    y += 10;
  });
  shapes.push(...gridOf(axis, top, y, setter), ...laneShapes, rule(margin, canvasWidth - margin, y));
  const foot = setter.line(`As of ${fullMomentInWords(asOf)} · times in UTC · green = first-hand, grey = relay`, {
    size: 13,
    weight: 400,
    maxWidth: wide,
  });
  shapes.push(text(foot, margin, y + 66, colours.faint));
  return { width: canvasWidth, height: y + 92, shapes };
}

/** What could not be put on the axis. */
function restOf({ entries }: Lane, timed: readonly Timed[], setter: Setter): readonly Line[] {
  const style = { size: 14, weight: 400, maxWidth: axisTo - axisFrom } as const;
  const untimed = entries.filter(({ at }) => at === null).map(({ label }) => label);
  const hidden = timed.length - mostInLane;
  return [
    ...(hidden > 0 ? [setter.line(`+ ${hidden} more, later`, { ...style, weight: 600 })] : []),
    ...(untimed.length > 0
      ? [setter.line(`Without a time (${count(untimed.length, 'entry', 'entries')}): ${untimed.join(', ')}`, style)]
      : []),
  ];
}

function gridOf(axis: TimeAxis, top: number, bottom: number, setter: Setter): readonly Shape[] {
  const shapes: Shape[] = [];
  let free = axisFrom - 40;
  for (const { x, label, isDay } of axis.ticks) {
    shapes.push({
      kind: 'path',
      d: `M${x.toFixed(1)} ${top}V${bottom}`,
      stroke: '#f1f3f5',
      dashed: false,
      arrow: false,
    });
    const line = setter.line(label, { size: 14, weight: isDay ? 600 : 400, maxWidth: 140 });
    const from = Math.min(x - line.width / 2, canvasWidth - margin - line.width);
    if (from < free) continue;
    shapes.push(text(line, from, bottom + 26, colours.faint));
    free = from + line.width + 12;
  }
  for (const { x, label } of axis.breaks) {
    const line = setter.line(label, { size: 12, weight: 400, maxWidth: 64 });
    shapes.push({
      kind: 'path',
      d: `M${x.toFixed(1)} ${top}V${bottom}`,
      stroke: '#cbd5e1',
      dashed: true,
      arrow: false,
    });
    shapes.push(text(line, x - line.width / 2, bottom + 44, colours.faint));
  }
  return shapes;
}

type Label = {
  readonly from: number;
  readonly to: number;
  readonly isLeft: boolean;
  readonly title: Line;
  readonly detail: Line;
};

function labelOf({ label, detail, x }: Timed & { readonly x: number }, isTall: boolean, setter: Setter): Label {
  const title = setter.name(label, { size: 15.5, weight: 600, maxWidth: 300, leastSize: 14 });
  const words = setter.line(detail, { size: 13.5, weight: 400, maxWidth: isTall ? 300 : 230 });
  const width = isTall ? Math.max(title.width, words.width) : title.width + 8 + words.width;
  const isLeft = x + 14 + width > axisTo + 8;
  return isLeft
    ? { from: x - 14 - width, to: x + dotRadius, isLeft, title, detail: words }
    : { from: x - dotRadius, to: x + 14 + width, isLeft, title, detail: words };
}

function layLane(
  entries: readonly Timed[],
  axis: TimeAxis,
  top: number,
  setter: Setter,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const isTall = entries.length <= mostTall;
  const rowHeight = isTall ? 45 : 27;
  const rows: { from: number; to: number }[][] = [];
  const shapes: Shape[] = [];
  for (const entry of entries) {
    const x = axis.xOf(entry.at);
    const label = labelOf({ ...entry, x }, isTall, setter);
    const free = rows.findIndex((row) => row.every(({ from, to }) => label.from > to + 14 || label.to < from - 14));
    const at = free === -1 ? rows.length : free;
    rows[at] = [...(rows[at] ?? []), label];
    const y = top + at * rowHeight;
    shapes.push(
      {
        kind: 'box',
        x: label.from,
        y,
        width: label.to - label.from,
        height: rowHeight - 3,
        name: entry.label,
        fill: colours.paper,
        stroke: null,
        dashed: false,
        radius: 0,
      },
      { kind: 'dot', x, y: y + 13, radius: dotRadius, fill: entry.tone },
    );
    const { title, detail, isLeft } = label;
    if (isTall) {
      const left = (line: Line) => (isLeft ? x - 14 - line.width : x + 14);
      shapes.push(text(title, left(title), y + 18), text(detail, left(detail), y + 36, colours.soft));
    } else {
      const from = isLeft ? label.from : x + 14;
      shapes.push(text(title, from, y + 18), text(detail, from + title.width + 8, y + 18, colours.soft));
    }
  }
  return { shapes, bottom: top + rows.length * rowHeight };
}
