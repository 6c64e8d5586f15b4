import { outletKey } from '../../language/outlets.ts';
import { stillCarrying } from './correction.ts';
import type { AlertKind, Finding } from './kind.ts';
import { nothing } from './kind.ts';

/** An outlet takes back its own report. Loud where it is the origin or had a source of its own, else a line in the thread. */
export const retraction: AlertKind = {
  choice: 'correction',
  find(change) {
    const { before, after, revised } = change;
    const known = new Set(before?.articles.filter(({ withdraws }) => withdraws).map(({ id }) => id));
    return after.articles
      .filter(({ id, withdraws, relation }) => withdraws && relation !== 'unrelated' && !known.has(id))
      .map((article): Finding => {
        const ofOrigin = after.origin !== null && outletKey(after.origin.outlet) === outletKey(article.outlet);
        // An address that answers "gone" leaves no new words to show.
        const isGone = revised?.articleId === article.id && revised.after.text === '';
        const previous = revised?.articleId === article.id ? revised.before.title : earlierTitle(change, article);
        return {
          ...nothing,
          key: outletKey(article.outlet),
          subject: article.outlet,
          asserted: true,
          loudness: ofOrigin || article.firstHand ? 'broadcast' : 'thread',
          quotation:
            article.evidence === null || isGone
              ? null
              : {
                  sentence: article.evidence,
                  articleId: article.id,
                  outlet: article.outlet,
                  url: article.url,
                  at: article.published,
                  speaker: article.outlet,
                  role: null,
                },
          change: {
            before: previous,
            after: isGone ? '' : article.title,
            stillCarrying: stillCarrying(change, article),
          },
        };
      });
  },
};

/** What the outlet reported first, where the withdrawal is an article of its own. */
function earlierTitle(
  { after }: Parameters<AlertKind['find']>[0],
  article: { id: string; outlet: string; title: string },
): string {
  const own = after.articles.find(
    ({ id, outlet }) => id !== article.id && outletKey(outlet) === outletKey(article.outlet),
  );
  return own?.title ?? article.title;
}
