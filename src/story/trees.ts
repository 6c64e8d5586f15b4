/** Boosted trees as shipped: per class a list of trees, each one flat list of nodes of four numbers: feature, threshold, left node, right node; or -1, value. */
export type Trees = {
  readonly classes: readonly string[];
  readonly start: readonly number[];
  readonly trees: readonly (readonly (readonly number[])[])[];
};

/** Scores per class (before softmax) of one row of features; a feature at or below the threshold goes left. */
export function treeScores({ start, trees }: Trees, row: ArrayLike<number>): readonly number[] {
  return trees.map((list, k) => {
    let sum = start[k] as number;
    for (const nodes of list) {
      let at = 0;
      for (;;) {
        const feature = nodes[at] as number;
        if (feature < 0) {
          sum += nodes[at + 1] as number;
          break;
        }
        at =
          4 *
          ((row[feature] as number) <= (nodes[at + 1] as number)
            ? (nodes[at + 2] as number)
            : (nodes[at + 3] as number));
      }
    }
    return sum;
  });
}
