import type { Article } from '../news/article.ts';
import type { Reading } from '../news/reading.ts';
import { creditedOutlets } from './credits.ts';
import type { OutletBook } from './outlet-book.ts';

/** From this confidence on, a reading stands by itself. */
const SURE = 0.85;

/**
 * Articles that were read as part of the story with little confidence, came before what the others credit as its
 * beginning, are credited by nobody and credit nobody of the story: another story with the same names. Ids.
 */
export function findAdrift(
  order: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  book: OutletBook,
): ReadonlySet<string> {
  const credits = new Map(
    order.map((article) => {
      const reading = readings.get(article.id);
      return [
        article.id,
        new Set(
          reading === undefined ? [] : creditedOutlets(article, reading, book).map(({ name }) => book.nameOf(name)),
        ),
      ] as const;
    }),
  );
  const creditedBy = (outlet: string) =>
    order.filter(({ id }) => credits.get(id)?.has(book.nameOf(outlet)) === true).length;
  const most = Math.max(0, ...order.map(({ outlet }) => creditedBy(outlet)));
  if (most === 0) return new Set();
  const beginning = order.findIndex(({ outlet }) => creditedBy(outlet) * 2 >= most);
  const named = (id: string) =>
    [...(credits.get(id) ?? [])].some(
      (name) =>
        book.carries(name) || order.some((other) => other.id !== id && credits.get(other.id)?.has(name) === true),
    );
  return new Set(
    order
      .slice(0, beginning)
      .filter(({ id }) => (readings.get(id)?.confidence ?? 0) < SURE && !named(id))
      .map(({ id }) => id),
  );
}
