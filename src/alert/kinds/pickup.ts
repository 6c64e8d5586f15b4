import { outletKey } from '../../language/outlets.ts';
import type { LedgerArticle } from '../../news/ledger.ts';
import { pickupLine } from '../lines.ts';
import type { AlertKind, Change, Finding } from './kind.ts';
import { newArticles, nothing } from './kind.ts';

/**
 * Another outlet carries the story. An article that takes no side (`update`) moves counters only; an outlet is told of
 * once, but told of again, loudly, when it brings a source of its own.
 */
export const pickup: AlertKind = {
  choice: 'pickup',
  find(change) {
    return newArticles(change)
      .filter(({ relation, id }) => relation !== 'update' && change.facts(id).read)
      .map((article): Finding => {
        const own = bringsSource(article, change);
        return {
          ...nothing,
          key: own ? `own:${outletKey(article.outlet)}` : outletKey(article.outlet),
          subject: article.outlet,
          asserted: true,
          loudness: own && change.before !== null && change.before.independentSourceCount > 0 ? 'broadcast' : 'thread',
          lines: [pickupLine(article, change.after, change.facts(article.id))],
        };
      });
  },
};

/** A root that only this article's arrival brought. */
function bringsSource(article: LedgerArticle, { before, after }: Change): boolean {
  if (!article.firstHand || after.independentSourceCount <= (before?.independentSourceCount ?? 0)) return false;
  const known = new Set(before?.articles.map(({ id }) => id));
  return after.independentSources.some(
    ({ articleIds }) =>
      articleIds.includes(article.id) && articleIds.every((id) => id === article.id || !known.has(id)),
  );
}
