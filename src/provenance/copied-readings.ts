import type { Article } from '../news/article.ts';
import type { Reading } from '../news/reading.ts';
import { copyScore } from '../story/near-copy.ts';

type Pair = { readonly article: Article; readonly reading: Reading };

/** Half of the shorter text's five-word runs: above the threshold for copies, since a whole reading hangs on it. */
const SAME_TEXT_FROM = 0.5;

/**
 * What was read as another story, and is word for word the copy of an article of ours, is of our story: it takes that
 * article's relation, with its own confidence. A cut or a shouting headline leads a reader astray, not the text.
 */
export function withCopiesRead<T extends Pair>(pairs: readonly T[]): readonly T[] {
  const ours = pairs.filter(({ reading }) => reading.relation !== 'unrelated');
  return pairs.map((pair) => {
    if (pair.reading.relation !== 'unrelated') return pair;
    const original = ours.find(
      ({ article }) => article.outlet !== pair.article.outlet && copyScore(article, pair.article) >= SAME_TEXT_FROM,
    );
    return original === undefined
      ? pair
      : { ...pair, reading: { ...pair.reading, relation: original.reading.relation } };
  });
}
