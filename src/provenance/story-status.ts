import type { Article } from '../news/article.ts';
import {
  type IndependentSource,
  isAsserted,
  type Ledger,
  type LedgerStatement,
  type StoryStatus,
} from '../news/ledger.ts';
import type { Reading } from '../news/reading.ts';
import type { OutletBook } from './outlet-book.ts';
import type { Root } from './roots.ts';

type Facts = {
  readonly order: readonly Article[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly origin: Ledger['origin'];
  readonly roots: readonly Root[];
  readonly sources: readonly IndependentSource[];
  readonly denials: readonly LedgerStatement[];
  readonly confirmations: readonly LedgerStatement[];
  readonly book: OutletBook;
};

/**
 * Where a story stands: `retracted` where nothing is left of what its outlet took back; `confirmed` where a party
 * confirms, surely, and nobody denies from then on; `denied` where only denials are left; `contested` where both stand.
 */
export function toStatus({ order, readings, origin, roots, sources, book, ...said }: Facts): StoryStatus {
  const tookBack = order.filter(({ id }) => readings.get(id)?.withdraws === true);
  const first = origin?.outlet ?? '';
  const reached = roots.flatMap(({ reachedBy, passages }) => [
    reachedBy ?? '',
    ...passages.map(({ outlet }) => outlet),
  ]);
  if (
    sources.length === 0 &&
    tookBack.some(({ outlet }) => [first, ...reached].some((name) => book.same(name, outlet)))
  )
    return 'retracted';
  // What an alert only says with "may" moves no status.
  const confirmations = said.confirmations.filter(isAsserted);
  const firm = said.denials.filter((denial) => denial.strength !== 'soft' && isAsserted(denial));
  if (confirmations.length > 0)
    return firm.some((denial) => stillStands(denial, confirmations, order)) ? 'contested' : 'confirmed';
  if (firm.length === 0) return 'reported';
  return sources.length === 0 ? 'denied' : 'contested';
}

/** A denial stands unless a party confirmed after it. */
function stillStands(
  denial: LedgerStatement,
  confirmations: readonly LedgerStatement[],
  order: readonly Article[],
): boolean {
  const place = (id: string) => order.findIndex((article) => article.id === id);
  return !confirmations.some(({ articleId }) => place(articleId) > place(denial.articleId));
}
