import type { PickupLine, Quotation } from '../news/alert.ts';
import type { Ledger, LedgerArticle, LedgerStatement } from '../news/ledger.ts';
import type { ArticleFacts } from './kinds/kind.ts';

/** One outlet's line: whom it credits, and the sentence that carries the claim. */
export function pickupLine(article: LedgerArticle, ledger: Ledger, facts: ArticleFacts): PickupLine {
  return {
    articleId: article.id,
    outlet: article.outlet,
    url: article.url,
    at: article.published,
    firstHand: hasOwnSource(article),
    credits: creditsOf(article),
    sentence: article.evidence,
    fromFeedOnly: facts.fromFeedOnly,
    note: noteOf(article, ledger),
  };
}

/** Own reporting of the claim, as far as the text shows: whoever also credits another outlet may only be adding to it. */
function hasOwnSource({ firstHand, relation, cites }: LedgerArticle): boolean {
  if (!firstHand || (relation !== 'pickup' && relation !== 'confirm')) return false;
  return !cites.some(({ kind }) => kind === 'outlet' || kind === 'agency');
}

/** Outlets and agencies first: a desk wants to know whom they repeat. Else people, bodies, documents. */
function creditsOf(article: LedgerArticle): readonly string[] {
  const outlets = article.cites.filter(({ kind }) => kind === 'outlet' || kind === 'agency');
  return (outlets.length > 0 ? outlets : article.cites).map(({ name }) => name).slice(0, 3);
}

function noteOf(article: LedgerArticle, ledger: Ledger): string | null {
  const carried = (list: readonly LedgerStatement[]) =>
    list.filter(({ articleIds }) => articleIds.includes(article.id)).map(({ speaker }) => speaker);
  const [denial] = carried(ledger.denials);
  if (denial !== undefined) return `carries the denial by ${denial}`;
  const [confirmation] = carried(ledger.confirmations);
  if (confirmation !== undefined) return `carries the confirmation by ${confirmation}`;
  if (article.relation === 'unconfirmed') return 'could not confirm it';
  return article.routeNote;
}

/** The words of a ledger's statement, with the article that carried them first. */
export function quotationOf(statement: LedgerStatement, ledger: Ledger): Quotation | null {
  const article = ledger.articles.find(({ id }) => id === statement.articleId);
  if (article === undefined) return null;
  return {
    sentence: statement.sentence,
    articleId: article.id,
    outlet: article.outlet,
    url: article.url,
    at: article.published,
    speaker: statement.speaker,
    role: statement.role,
  };
}
