import { outletKey } from '../../language/outlets.ts';
import { pickupLine } from '../lines.ts';
import type { AlertKind, Finding } from './kind.ts';
import { newArticles, nothing } from './kind.ts';

/** An article of the story in a language that we do not read: kept, linked, and said to be unread. */
export const unread: AlertKind = {
  choice: 'pickup',
  find(change) {
    return newArticles(change)
      .filter(({ id }) => !change.facts(id).read)
      .map(
        (article): Finding => ({
          ...nothing,
          key: outletKey(article.outlet),
          subject: article.outlet,
          asserted: false,
          loudness: 'thread',
          lines: [pickupLine(article, change.after, change.facts(article.id))],
        }),
      );
  },
};
