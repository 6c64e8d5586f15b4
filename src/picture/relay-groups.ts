import type { Carrier } from './picture-story.ts';

/** Outlets that have it from the same outlet; `from` null: they credit nobody whom we know. */
export type RelayGroup = {
  readonly from: string | null;
  /** How many outlets lie between `from` and the first-hand report: 0 where it is that report itself. */
  readonly depth: number;
  readonly members: readonly Carrier[];
};

/**
 * Relays by whom they have it from, each group behind the one that its outlet is in. `roots`: outlets of the column
 * before. Outlets that credit each other in a circle are entered at the earliest, which then has it from nobody.
 */
export function groupRelays(relays: readonly Carrier[], roots: readonly string[]): readonly RelayGroup[] {
  const byName = new Map(relays.map((relay) => [relay.outlet, relay]));
  const chosen = new Map<string, string>();
  const leadsTo = (name: string, goal: string): boolean => {
    for (let at: string | undefined = name; at !== undefined; at = chosen.get(at)) if (at === goal) return true;
    return false;
  };
  for (const { outlet, credits } of relays) {
    const from =
      credits.find((name) => roots.includes(name)) ??
      credits.find((name) => byName.has(name) && !leadsTo(name, outlet));
    if (from !== undefined) chosen.set(outlet, from);
  }
  const groups: RelayGroup[] = [];
  const add = (from: string | null, depth: number) => {
    const members = relays.filter(({ outlet }) => (chosen.get(outlet) ?? null) === from);
    if (members.length === 0) return;
    groups.push({ from, depth, members });
    for (const { outlet } of members) add(outlet, depth + 1);
  };
  for (const root of roots) add(root, 0);
  add(null, 0);
  return groups;
}
