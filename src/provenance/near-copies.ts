import type { Article } from '../news/article.ts';
import type { Reading } from '../news/reading.ts';
import { COPY_FROM, copyScore } from '../story/near-copy.ts';
import type { OutletBook } from './outlet-book.ts';

/**
 * Which article each was copied from: article id → id of the head of its group (absent: not a copy). The head is the
 * earliest one, unless a later one is the agency that the others credit. `order`: articles by time, related ones only.
 */
export function findCopies(
  order: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  book: OutletBook,
): ReadonlyMap<string, string> {
  const head = new Map<string, string>();
  order.forEach((article, at) => {
    let best: { id: string; score: number } | null = null;
    for (const earlier of order.slice(0, at)) {
      if (book.same(earlier.outlet, article.outlet)) continue;
      const score = copyScore(earlier, article);
      if (score >= COPY_FROM && score > (best?.score ?? 0)) best = { id: earlier.id, score };
    }
    if (best === null) return;
    const first = head.get(best.id) ?? best.id;
    const credited = creditsOutlet(
      order.find(({ id }) => id === first),
      article,
      readings,
      book,
    );
    if (credited) {
      for (const [id, of] of head) if (of === first) head.set(id, article.id);
      head.set(first, article.id);
    } else head.set(article.id, first);
  });
  return head;
}

/** True where the earlier article says that its text is the later one's agency copy. */
function creditsOutlet(
  earlier: Article | undefined,
  later: Article,
  readings: ReadonlyMap<string, Reading>,
  book: OutletBook,
): boolean {
  const sources = (earlier === undefined ? undefined : readings.get(earlier.id))?.sources ?? [];
  return sources.some(({ kind, name }) => kind === 'agency' && book.same(name, later.outlet));
}
