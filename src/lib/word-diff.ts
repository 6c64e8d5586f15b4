/** A run of words: in both texts, only in the earlier one, or only in the later one. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

// Beyond this the middle is taken as replaced as a whole: the table below grows with the square.
const mostWords = 1500;

const wordsOf = (text: string): readonly string[] => text.match(/\S+/g) ?? [];

/** The difference of two texts in words, in order; white space counts as one space. Equal texts are one `same` part. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const parts: { kind: DiffPart['kind']; words: string[] }[] = [];
  const put = (kind: DiffPart['kind'], words: readonly string[]) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(...words);
    else if (words.length > 0) parts.push({ kind, words: [...words] });
  };
  put('same', a.slice(0, head));
  for (const { kind, word } of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
    put(kind, [word]);
  put('same', tail === 0 ? [] : a.slice(-tail));
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** By the longest common subsequence; of a change, what went comes before what came. */
function middle(a: readonly string[], b: readonly string[]): { kind: DiffPart['kind']; word: string }[] {
  const removed = a.map((word) => ({ kind: 'removed' as const, word }));
  const added = b.map((word) => ({ kind: 'added' as const, word }));
  if (a.length === 0 || b.length === 0 || a.length > mostWords || b.length > mostWords) return [...removed, ...added];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: { kind: DiffPart['kind']; word: string }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: 'same', word: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      out.push({ kind: 'removed', word: a[i++] ?? '' });
    } else out.push({ kind: 'added', word: b[j++] ?? '' });
  }
  return out;
}
