/** Precision, recall and F1 per class, and their mean. */
export function classFigures(wanted: readonly number[], got: readonly number[], classes: readonly string[]) {
  const rows = classes.map((name, c) => {
    let right = 0;
    let want = 0;
    let have = 0;
    wanted.forEach((label, i) => {
      if (label === c) want++;
      if (got[i] === c) have++;
      if (label === c && got[i] === c) right++;
    });
    const precision = have === 0 ? 0 : right / have;
    const recall = want === 0 ? 0 : right / want;
    return {
      name,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      want,
    };
  });
  const there = rows.filter(({ want }) => want > 0);
  return { rows, macro: there.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, there.length) };
}

export const percent = (share: number) => (100 * share).toFixed(1);
