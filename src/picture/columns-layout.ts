import { count } from '../lib/text.ts';
import { type Card, setCard, setChip } from './card.ts';
import { layReactions } from './columns-reactions.ts';
import { isGrouped, type RelayItem, relayCards, relayPanels, setMore } from './columns-relays.ts';
import type { Setter } from './fit-text.ts';
import { fullMomentInWords, momentInWords } from './instants.ts';
import { layHead } from './picture-head.ts';
import type { Carrier, PictureStory, SourceOf } from './picture-story.ts';
import { spread } from './place.ts';
import { canvasWidth, colours, margin, rule, type Scene, type Shape, text, tones } from './scene.ts';

/** As many outlets as are shown one by one. */
const mostOutlets = 60;
const mostSources = 24;
const mostTall = 9;
const mostUnread = 12;

type Standing = {
  readonly name: string;
  readonly leads: readonly string[];
  readonly height: number;
  readonly draw: RelayItem['draw'];
  readonly isDashed?: boolean;
};
type Placed<T extends { readonly height: number }> = T & { readonly y: number };
type Columns = {
  readonly sources: readonly Placed<Standing>[];
  readonly middle: readonly Placed<Standing>[];
  readonly relays: readonly Placed<RelayItem>[];
};
/** Left edges of the three columns, and the width of the first two. */
type Grid = { readonly xs: readonly [number, number, number]; readonly side: number; readonly right: number };

/** The story in three columns, from whom to whom: original sources, first-hand reports, relays; reactions below. */
export function layColumns(story: PictureStory, asOf: number, setter: Setter): Scene {
  const firstHand = story.firstHand.slice(0, mostOutlets);
  const unread = story.unread.slice(0, mostUnread);
  const relays = story.relays.slice(0, Math.max(0, mostOutlets - firstHand.length));
  const hidden = story.relays.length - relays.length;
  const inPanels = isGrouped(relays) || hidden > 0;
  const grid = gridOf(inPanels);
  const roots = [...firstHand.map(({ outlet }) => outlet), ...unread];

  const head = layHead(story, setter);
  const top = head.bottom + 58;
  const columns = placed(
    sourcesOf(story, firstHand, unread, grid.side, setter),
    middleOf(story, firstHand, unread, grid.side, setter),
    inPanels ? relayPanels(relays, roots, grid.right, hidden, setter) : relayCards(relays, roots, grid.right, setter),
    top,
  );
  const all = [...columns.sources, ...columns.middle, ...columns.relays];
  const band = Math.max(...all.map(({ y, height }) => y + height)) + 34;
  const bandTitle = setter.line('REACTIONS TO THE CLAIM', { size: 13, weight: 600, maxWidth: 600 });
  const reactions = layReactions(story.reactions, band + 44, setter);
  const hasDashed = story.accounts.length > 0 || unread.length > 0 || story.reactions.some(({ asserted }) => !asserted);
  const words = [
    `As of ${fullMomentInWords(asOf)}`,
    count(story.articleCount, 'article'),
    ...(hasDashed ? ['dashed = one outlet’s account, not read here, or not certain'] : []),
    'times in UTC',
  ];
  const foot = setter.line(words.join(' · '), { size: 13, weight: 400, maxWidth: canvasWidth - 2 * margin });
  const footAt = reactions.bottom + 40;
  return {
    width: canvasWidth,
    height: footAt + 26,
    shapes: [
      ...head.shapes,
      ...headings(story, grid, head.bottom + 38, setter),
      ...edgesOf(columns, grid),
      ...columns.sources.flatMap(({ draw, y }) => draw(grid.xs[0], y)),
      ...columns.middle.flatMap(({ draw, y }) => draw(grid.xs[1], y)),
      ...columns.relays.flatMap(({ draw, y, inset }) => draw(grid.xs[2] + inset, y)),
      rule(margin, canvasWidth - margin, band),
      text(bandTitle, margin, band + 28, colours.faint),
      ...reactions.shapes,
      text(foot, margin, footAt, colours.faint),
    ],
  };
}

function gridOf(inPanels: boolean): Grid {
  const side = inPanels ? 250 : 300;
  const right = inPanels ? 468 : 300;
  const gap = (canvasWidth - 2 * margin - right - 2 * side) / 2;
  return { xs: [margin, margin + side + gap, canvasWidth - margin - right], side, right };
}

function headings(story: PictureStory, { xs, side }: Grid, y: number, setter: Setter): readonly Shape[] {
  const words = [
    story.sources.length === 1 ? 'ORIGINAL SOURCE' : 'ORIGINAL SOURCES',
    story.firstHand.length === 1 ? 'FIRST-HAND REPORT' : 'FIRST-HAND REPORTS',
    ...(story.relays.length === 0 ? [] : ['RELAYED BY']),
  ];
  return words.map((word, at) =>
    text(setter.line(word, { size: 13, weight: 600, maxWidth: side }), xs[at] ?? 0, y, colours.faint),
  );
}

/** Relays one below the other; the others as near as can be to what they lead to. The highest stands at `top`. */
function placed(
  sources: readonly Standing[],
  middle: readonly Standing[],
  relays: readonly RelayItem[],
  top: number,
): Columns {
  let y = 0;
  const stacked = relays.map((item) => {
    const own = { ...item, y };
    y += item.height + item.gap;
    return own;
  });
  const half = y / 2;
  const standing = stand(
    middle,
    ({ name }) => stacked.filter(({ from }) => from.includes(name)).map(middleOfPlaced),
    half,
  );
  const first = stand(
    sources,
    ({ leads }) => standing.filter(({ name }) => leads.includes(name)).map(middleOfPlaced),
    half,
  );
  const lift = top - Math.min(...[...stacked, ...standing, ...first].map((one) => one.y));
  const moved = <T extends { readonly y: number }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, y: one.y + lift }));
  return { sources: moved(first), middle: moved(standing), relays: moved(stacked) };
}

function edgesOf({ sources, middle, relays }: Columns, { xs, side }: Grid): readonly Shape[] {
  const edges: Shape[] = [];
  for (const source of sources) {
    for (const target of middle.filter(({ name }) => source.leads.includes(name)))
      edges.push(curve(xs[0] + side, middleOfPlaced(source), xs[1], middleOfPlaced(target), source.isDashed === true));
  }
  for (const relay of relays) {
    const to = middleOfPlaced(relay);
    for (const root of middle.filter(({ name }) => relay.from.includes(name)))
      edges.push(curve(xs[1] + side, middleOfPlaced(root), xs[2] + relay.inset, to, false));
    const above = relay.under === null ? undefined : relays[relay.under];
    if (above === undefined) continue;
    const d = `M${xs[2] + above.inset + 13} ${above.y + above.height}V${to}H${xs[2] + relay.inset}`;
    edges.push({ kind: 'path', d, stroke: colours.edge, dashed: false, arrow: true });
  }
  return edges;
}

const gapOf = (many: number): number => (many > mostTall ? 8 : 14);
const middleOfPlaced = ({ y, height }: { readonly y: number; readonly height: number }): number => y + height / 2;

function standing(
  name: string,
  leads: readonly string[],
  card: Card,
  many: number,
  width: number,
  setter: Setter,
): Standing {
  const set = many > mostTall ? setChip(card, width, setter) : setCard(card, width, setter);
  return { name, leads, ...set };
}

function sourcesOf(
  story: PictureStory,
  firstHand: readonly Carrier[],
  unread: readonly string[],
  width: number,
  setter: Setter,
): readonly Standing[] {
  const shown = story.sources.slice(0, mostSources);
  const many = shown.length + story.accounts.length;
  if (many === 0) {
    const card = {
      title: 'No source found',
      detail: 'nobody says who told it',
      tone: tones.relay,
      dashed: true,
    };
    return [standing('', [], card, 1, width, setter)];
  }
  const leadsOf = ({ reachedBy, reachedFrom }: Pick<SourceOf, 'reachedBy' | 'reachedFrom'>) =>
    reachedFrom.length === 0 && reachedBy !== null && unread.includes(reachedBy) ? [reachedBy] : reachedFrom;
  const detailOf = ({ phrase, reachedBy, reachedFrom }: SourceOf) => {
    const through =
      reachedBy !== null && leadsOf({ reachedBy, reachedFrom }).length === 0 ? `through ${reachedBy}` : null;
    const words = phrase === null ? null : `“${phrase}”`;
    return (
      [words, through].filter((part) => part !== null).join(' · ') || (reachedBy === null ? 'in public' : 'not named')
    );
  };
  const origin = (firstHand.find(({ isOrigin }) => isOrigin) ?? firstHand[0])?.outlet ?? unread[0];
  const cards = shown.map((source, at) => {
    const card = { title: source.name, detail: detailOf(source), tone: tones.source, dashed: false };
    return standing(`source:${at}`, leadsOf(source), card, many, width, setter);
  });
  const accounts = story.accounts.slice(0, 4).map(({ outlet, words }, at) => {
    const card = { title: `Only according to ${outlet}`, detail: `“${words}”`, tone: tones.relay, dashed: true };
    const leads = origin === undefined ? [] : [origin];
    return { ...standing(`account:${at}`, leads, card, many, width, setter), isDashed: true };
  });
  const hidden = story.sources.length - shown.length;
  const more = hidden > 0 ? [{ name: 'more', leads: [], ...setMore(hidden, width, setter, 'source') }] : [];
  return [...cards, ...accounts, ...more];
}

function middleOf(
  story: PictureStory,
  firstHand: readonly Carrier[],
  unread: readonly string[],
  width: number,
  setter: Setter,
): readonly Standing[] {
  const many = firstHand.length + unread.length;
  if (many === 0) {
    const card = { title: 'None found', detail: 'every outlet here credits another', tone: tones.relay, dashed: true };
    return [standing('', [], card, 1, width, setter)];
  }
  const own = firstHand.map(({ outlet, at, part }) => {
    const time = at === null ? 'time not given' : momentInWords(at);
    const detail = many > mostTall ? time : `${time} · ${part}`;
    return standing(outlet, [], { title: outlet, detail, tone: tones.firstHand, dashed: false }, many, width, setter);
  });
  const others = unread.map((outlet) => {
    const detail = many > mostTall ? 'not read here' : 'credited by others, not in the feeds read here';
    return standing(outlet, [], { title: outlet, detail, tone: tones.relay, dashed: true }, many, width, setter);
  });
  const hidden = story.firstHand.length - firstHand.length;
  const more = hidden > 0 ? [{ name: '', leads: [], ...setMore(hidden, width, setter) }] : [];
  return [...own, ...others, ...more];
}

/** Each as near as can be to the middle of what it leads to; what leads nowhere, around `half`. */
function stand(
  parts: readonly Standing[],
  middlesOf: (part: Standing) => readonly number[],
  half: number,
): readonly Placed<Standing>[] {
  const wished = parts
    .map((part) => {
      const middles = middlesOf(part);
      const mean = middles.reduce((sum, one) => sum + one, 0) / middles.length;
      return { part, middle: middles.length === 0 ? half : mean, height: part.height };
    })
    .toSorted((a, b) => a.middle - b.middle);
  const tops = spread(wished, gapOf(parts.length));
  return wished.map(({ part }, at) => ({ ...part, y: tops[at] ?? 0 }));
}

function curve(x1: number, y1: number, x2: number, y2: number, dashed: boolean): Shape {
  const half = (x2 - x1) / 2;
  const d = `M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`;
  return { kind: 'path', d, stroke: dashed ? '#9ca3af' : colours.edge, dashed, arrow: true };
}
