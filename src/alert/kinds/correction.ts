import { createHash } from 'node:crypto';
import { outletKey } from '../../language/outlets.ts';
import type { LedgerArticle } from '../../news/ledger.ts';
import { saysOtherwise } from '../wording.ts';
import type { AlertKind, Change, Finding } from './kind.ts';
import { nothing } from './kind.ts';

/** The origin changed what it says (an edited page, a changed headline) without taking it back. */
export const correction: AlertKind = {
  choice: 'correction',
  find(change) {
    const { revised, after, before, facts } = change;
    const article = after.articles.find(({ id }) => id === revised?.articleId);
    if (revised === null || article === undefined || before === null || article.withdraws) return [];
    if (after.origin?.articleId !== article.id && !article.firstHand) return [];
    const language = facts(article.id).language ?? 'en';
    const wording = changedWording(revised, language, relationBefore(change, article.id) !== article.relation);
    if (wording === null) return [];
    return [
      {
        ...nothing,
        key: `${outletKey(article.outlet)}:${createHash('sha256').update(wording.after).digest('hex').slice(0, 16)}`,
        subject: article.outlet,
        asserted: true,
        loudness: 'broadcast',
        change: { ...wording, stillCarrying: stillCarrying(change, article) },
      } satisfies Finding,
    ];
  },
};

const relationBefore = ({ before }: Change, id: string) =>
  before?.articles.find((article) => article.id === id)?.relation;

function changedWording(
  { before, after }: NonNullable<Change['revised']>,
  language: string,
  otherRelation: boolean,
): { before: string; after: string } | null {
  if (saysOtherwise(before.title, after.title, language)) return { before: before.title, after: after.title };
  const gone = before.evidence !== null && !after.text.includes(before.evidence);
  if (
    gone &&
    (otherRelation || (after.evidence !== null && saysOtherwise(before.evidence ?? '', after.evidence, language)))
  ) {
    return { before: before.evidence ?? '', after: after.evidence ?? after.title };
  }
  return null;
}

/** Outlets that still carry what the article said before. */
export function stillCarrying({ after }: Change, article: LedgerArticle): readonly string[] {
  const others = after.articles.filter(
    ({ id, outlet, relation }) =>
      id !== article.id && relation === 'pickup' && outletKey(outlet) !== outletKey(article.outlet),
  );
  return [...new Map(others.map(({ outlet }) => [outletKey(outlet), outlet])).values()];
}
