import type { Article } from '../news/article.ts';
import type { Ledger } from '../news/ledger.ts';
import type { Reading } from '../news/reading.ts';
import { traceLedger } from '../provenance/trace-ledger.ts';
import { understandClaim } from '../story/claim.ts';
import { readArticle } from '../story/read-article.ts';
import { type ArticleIn, toArticle } from './shapes.ts';

const unread: Reading = {
  relation: 'unrelated',
  stance: 'unrelated',
  confidence: 0,
  strength: null,
  evidence: null,
  statements: [],
  sources: [],
  firstHand: false,
  withdraws: false,
  read: false,
  language: 'und',
  reasons: [],
};

/** Reads every article of a story and traces its ledger. Without a claim nothing is read: the articles are only kept. */
export function readStory(
  claim: string,
  lines: readonly ArticleIn[],
): { readonly articles: readonly Article[]; readonly ledger: Ledger } {
  const articles = lines.map((line, at) => toArticle(line, `a${at + 1}`));
  if (claim.trim() === '')
    return {
      articles,
      ledger: traceLedger(
        '',
        articles,
        articles.map(() => unread),
      ),
    };
  const understood = understandClaim(claim);
  return {
    articles,
    ledger: traceLedger(
      claim,
      articles,
      articles.map((article) => readArticle(understood, article)),
    ),
  };
}
