import type { KnownBlock } from '@slack/types';

/** Block Kit's limits as documented; `blockCharacters` is below the undocumented 13.2k at which messages are refused. */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  blockCharacters: 12_000,
  text: 3000,
  header: 150,
  button: 75,
  buttonValue: 2000,
  option: 75,
  optionValue: 150,
  modalTitle: 24,
  tableCharacters: 9000,
  privateMetadata: 3000,
} as const;

/** A message as it goes to Slack; `text` says the same as the blocks, escaped. */
export type Rendered = { readonly text: string; readonly blocks: readonly KnownBlock[] };

const sizeOf = (blocks: readonly KnownBlock[]) => JSON.stringify(blocks).length;

/** Whether Slack takes the blocks as they are. */
export function fits(blocks: readonly KnownBlock[]): boolean {
  const isLongTable = (block: KnownBlock) => block.type === 'table' && sizeOf([block]) > limits.tableCharacters;
  return blocks.length <= limits.messageBlocks && sizeOf(blocks) <= limits.blockCharacters && !blocks.some(isLongTable);
}

function withoutLastRow(block: KnownBlock): KnownBlock | null {
  if (block.type === 'table' && block.rows.length > 2) return { ...block, rows: block.rows.slice(0, -1) };
  if (block.type !== 'rich_text') return null;
  const last = block.elements.at(-1);
  if (last?.type !== 'rich_text_list' || last.elements.length < 2) return null;
  return { ...block, elements: [...block.elements.slice(0, -1), { ...last, elements: last.elements.slice(0, -1) }] };
}

/** The block that can give up a row, the largest first. */
function largest(blocks: readonly KnownBlock[]): number {
  const sizes = blocks.map((block) => (withoutLastRow(block) === null ? 0 : sizeOf([block])));
  const most = Math.max(0, ...sizes);
  return most === 0 ? -1 : sizes.indexOf(most);
}

/**
 * Blocks that Slack takes: rows go from the longest table or list, then whole blocks from the end, buttons last.
 * Builders keep their parts short, so that this cuts only where very much is to be said.
 */
export function fitting(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  let all = [...blocks];
  while (!fits(all)) {
    const at = all.length > limits.messageBlocks ? -1 : largest(all);
    const shorter = at < 0 ? null : withoutLastRow(all[at] as KnownBlock);
    if (shorter !== null) all = all.with(at, shorter);
    else {
      const victim = all.findLastIndex(({ type }) => type !== 'actions' && type !== 'header');
      if (victim < 0) return all.slice(0, limits.messageBlocks);
      all.splice(victim, 1);
    }
  }
  return all;
}
