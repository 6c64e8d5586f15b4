/** Something that wants to stand at a height (its middle), and how tall it is. */
export type Wish = { readonly middle: number; readonly height: number };

/**
 * Tops of things in one column, in the given order, as near to where they want to be as the order and the gap allow:
 * those that push each other stand around the mean of their wishes (pool adjacent violators).
 */
export function spread(wishes: readonly Wish[], gap: number): readonly number[] {
  type Block = { readonly first: number; top: number; sum: number; count: number; height: number };
  const blocks: Block[] = [];
  wishes.forEach(({ middle, height }, at) => {
    let block: Block = { first: at, top: middle - height / 2, sum: middle - height / 2, count: 1, height };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.top + last.height + gap > block.top;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      // The wish of each member for the top of the whole block.
      const offset = last.height + gap;
      const sum = last.sum + block.sum - block.count * offset;
      const count = last.count + block.count;
      block = { first: last.first, top: sum / count, sum, count, height: offset + block.height };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ first, top }, place) => {
    let y = top;
    return wishes.slice(first, blocks[place + 1]?.first ?? wishes.length).map(({ height }) => {
      const own = y;
      y += height + gap;
      return own;
    });
  });
}
