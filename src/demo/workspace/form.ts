import { type Answer, type Placed, placedElements, stateFor } from './elements.ts';
import { isObject, type Json } from './json.ts';
import type { View } from './world.ts';

/** block_id → answer, or block_id → action_id → answer. */
export type Values = Readonly<Record<string, Answer | Readonly<Record<string, Answer>>>>;

/** Keeps the state of an element of a view, where it has one. */
export function remember(view: View, { blockId, actionId }: Placed, state: Json): void {
  const known = view.values[blockId]?.[actionId];
  if (known !== undefined) view.values[blockId] = { ...view.values[blockId], [actionId]: state };
}

/** Fills a view in. Throws on an unknown block or option. */
export function fill(view: View, values: Values): void {
  const placed = placedElements(view.json.blocks).filter(
    ({ input, blockId, actionId }) => input !== null || view.values[blockId]?.[actionId],
  );
  for (const [blockId, given] of Object.entries(values)) {
    const here = placed.filter((one) => one.blockId === blockId);
    if (here.length === 0)
      throw new Error(`No input block "${blockId}"; there are: ${placed.map((one) => one.blockId).join(', ')}`);
    const named = isObject(given) && here.some(({ actionId }) => actionId in given);
    for (const one of here) {
      const answer = named ? (given as Readonly<Record<string, Answer>>)[one.actionId] : (given as Answer);
      if (answer !== undefined) remember(view, one, stateFor(one.element, answer));
    }
  }
}
