import { type SetCard, setCard, setChip } from './card.ts';
import type { Setter } from './fit-text.ts';
import { clockInWords, momentInWords } from './instants.ts';
import type { Carrier } from './picture-story.ts';
import { groupRelays, type RelayGroup } from './relay-groups.ts';
import { colours, text, tones } from './scene.ts';

/** One thing of the right column. `from`: the outlets of the middle column to which an edge leads. */
export type RelayItem = SetCard & {
  readonly from: readonly string[];
  readonly gap: number;
  readonly inset: number;
  /** Where a card hangs under another of the column: that one's place in the list. */
  readonly under: number | null;
};

const mostCards = 9;
const inset = 26;
const deepest = 3;

/** Whether so many relays stand in groups rather than on cards of their own. */
export const isGrouped = (relays: readonly Carrier[]): boolean => relays.length > mostCards;

const when = (at: number | null): string => (at === null ? 'time not given' : momentInWords(at));

/** A card each, the outlets that have it from another relay set in below that one. */
export function relayCards(
  relays: readonly Carrier[],
  roots: readonly string[],
  width: number,
  setter: Setter,
): readonly RelayItem[] {
  const groups = groupRelays(relays, roots);
  const items: RelayItem[] = [];
  const add = ({ members, depth, from }: RelayGroup, under: number | null) => {
    for (const { outlet, at, part, credits } of members) {
      const moved = Math.min(depth, deepest) * inset;
      const card = { title: outlet, detail: `${when(at)} · ${part}`, tone: tones.relay, dashed: false };
      const own = under === null ? credits.filter((name) => roots.includes(name)) : [];
      const place = items.length;
      items.push({ ...setCard(card, width - moved, setter), from: own, gap: 14, inset: moved, under });
      const next = groups.find((group) => group.from === outlet && group.depth === depth + 1);
      if (next !== undefined && from !== outlet) add(next, place);
    }
  };
  for (const group of groups.filter(({ depth }) => depth === 0)) add(group, null);
  return items;
}

/** A panel for each outlet that is credited, with a line for each outlet that credits it. */
export function relayPanels(
  relays: readonly Carrier[],
  roots: readonly string[],
  width: number,
  hidden: number,
  setter: Setter,
): readonly RelayItem[] {
  const groups = groupRelays(relays, roots);
  const isLone = ({ depth, members }: RelayGroup) => depth > 0 && members.length === 1;
  const lone = groups.filter(isLone);
  const panels = groups
    .filter((group) => !isLone(group))
    .map((group) => {
      const { from, depth, members } = group;
      const heading =
        from === null
          ? 'Name no outlet that is shown'
          : depth === 0
            ? `Cite ${from}`
            : `Cite ${from}, which relays it too`;
      const item = setPanel(heading, members.map(withClock), width, setter);
      return { ...item, from: from !== null && depth === 0 ? [from] : [], gap: 16, inset: 0, under: null };
    });
  if (lone.length > 0) {
    const chips = lone.flatMap(({ from, members }) =>
      members.map(({ outlet }) => ({ title: outlet, detail: `via ${from}` })),
    );
    panels.push({
      ...setPanel('Cite another relay', chips, width, setter),
      from: [],
      gap: 16,
      inset: 0,
      under: null,
    });
  }
  if (hidden > 0) panels.push({ ...setMore(hidden, width, setter), from: [], gap: 16, inset: 0, under: null });
  return panels;
}

const withClock = ({ outlet, at, withdrew }: Carrier) => ({
  title: outlet,
  detail: withdrew ? 'withdrawn' : at === null ? '–' : clockInWords(at),
});

function setPanel(
  heading: string,
  chips: readonly { readonly title: string; readonly detail: string }[],
  width: number,
  setter: Setter,
): SetCard {
  const pad = 14;
  const space = 10;
  const chipWidth = chips.length === 1 ? width - 2 * pad : (width - 2 * pad - space) / 2;
  const set = chips.map((chip) => setChip({ ...chip, tone: tones.relay, dashed: false }, chipWidth, setter));
  const rows = chips.length === 1 ? 1 : Math.ceil(set.length / 2);
  const head = setter.line(`${heading} · ${chips.length}`, {
    size: 14,
    weight: 600,
    maxWidth: width - 2 * pad,
    leastSize: 12,
  });
  const top = 38;
  const height = top + rows * 40 - 8 + pad;
  return {
    height,
    draw: (x, y) => [
      {
        kind: 'box',
        x,
        y,
        width,
        height,
        name: null,
        fill: tones.silent.pale,
        stroke: colours.rule,
        dashed: false,
        radius: 12,
      },
      text(head, x + pad, y + 25, colours.soft),
      // Down the first column, then down the second: the order of time.
      ...set.flatMap((chip, at) =>
        chip.draw(x + pad + Math.floor(at / rows) * (chipWidth + space), y + top + (at % rows) * 40),
      ),
    ],
  };
}

/** "+ 14 more outlets". */
export function setMore(hidden: number, width: number, setter: Setter, what = 'outlet'): SetCard {
  const words = `+ ${hidden} more ${what}${hidden === 1 ? '' : 's'}`;
  return setChip({ title: words, detail: '', tone: tones.relay, dashed: true }, width, setter);
}
