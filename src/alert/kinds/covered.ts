import { pickupLine } from '../lines.ts';
import type { AlertKind } from './kind.ts';
import { nothing } from './kind.ts';

/** The first message of a story: who carries it already. Only the first look (`before` is null) has one. */
export const covered: AlertKind = {
  choice: null,
  find(change) {
    if (change.before !== null) return [];
    const articles = change.after.articles.filter(({ relation }) => relation !== 'unrelated');
    return [
      {
        ...nothing,
        key: 'story',
        subject: change.after.origin?.outlet ?? 'nobody yet',
        asserted: true,
        loudness: 'channel',
        lines: articles.map((article) => pickupLine(article, change.after, change.facts(article.id))),
      },
    ];
  },
};
