import { outletKey } from '../../language/outlets.ts';
import type { Ledger } from '../../news/ledger.ts';
import { pickupLine } from '../lines.ts';
import type { AlertKind } from './kind.ts';
import { nothing } from './kind.ts';

/** The outlets of a story only cite each other, and nobody has a source. Said once. */
export const circular: AlertKind = {
  choice: 'pickup',
  find(change) {
    const { before, after, facts } = change;
    const now = circleOf(after);
    if (now.length === 0 || (before !== null && circleOf(before).length > 0)) return [];
    return [
      {
        ...nothing,
        key: 'story',
        subject: now.map(({ outlet }) => outlet).join(', '),
        asserted: true,
        loudness: 'broadcast',
        lines: now.map((article) => pickupLine(article, after, facts(article.id))),
      },
    ];
  },
};

/** Every outlet that carries the story credits another one of them, and nothing else; empty where one does not. */
function circleOf({ articles, independentSourceCount }: Ledger): Ledger['articles'] {
  const carrying = articles.filter(({ relation }) => relation === 'pickup' || relation === 'confirm');
  if (independentSourceCount > 0 || carrying.length < 2) return [];
  const outlets = new Set(carrying.map(({ outlet }) => outletKey(outlet)));
  const inCircle = carrying.every(
    ({ outlet, firstHand, cites }) =>
      !firstHand &&
      cites.length > 0 &&
      cites.every(({ name }) => outlets.has(outletKey(name)) && outletKey(name) !== outletKey(outlet)),
  );
  return inCircle ? [...new Map(carrying.map((article) => [outletKey(article.outlet), article])).values()] : [];
}
