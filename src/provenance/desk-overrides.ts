import type { Article } from '../news/article.ts';
import { type DecisionKind, verdictOf } from '../news/decision.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import { settleDoubts } from './doubts.ts';

/** What people decided about the articles of a story. A `null` speaker or sentence means every one in the article. */
export type Overrides = {
  /** Articles of which a person said that they belong to another story. */
  readonly excludedArticleIds?: readonly string[];
  readonly decisions?: readonly {
    readonly articleId: string;
    readonly kind: DecisionKind;
    readonly speaker: string | null;
    readonly sentence: string | null;
  }[];
};

type Decision = NonNullable<Overrides['decisions']>[number];

/** The reading as the desk corrected it. */
export function withOverrides(
  article: Article,
  reading: Reading,
  { excludedArticleIds = [], decisions = [] }: Overrides,
): Reading {
  if (excludedArticleIds.includes(article.id)) return elsewhere(reading);
  return decisions.filter(({ articleId }) => articleId === article.id).reduce(apply, reading);
}

/** The same reading of an article that belongs to another story. */
export function elsewhere(reading: Reading): Reading {
  return { ...reading, relation: 'unrelated', stance: 'unrelated', confidence: 1 };
}

function apply(before: Reading, decision: Decision): Reading {
  const verdict = verdictOf(decision.kind);
  if (verdict === null) return elsewhere(before);
  const meant = (statement: Statement): boolean =>
    (decision.sentence === null || statement.sentence === decision.sentence) &&
    (decision.speaker === null || statement.speaker === decision.speaker);
  const { stance, holds } = verdict;
  const reading = settleDoubts(before, verdict, meant);
  if (holds)
    return {
      ...reading,
      statements: reading.statements.map((statement) =>
        meant(statement)
          ? { ...statement, stance, strength: stance === 'denies' ? 'hard' : null, confidence: 1 }
          : statement,
      ),
    };
  const statements = reading.statements.map(
    (statement): Statement =>
      statement.stance === stance && meant(statement) ? { ...statement, stance: 'other', strength: null } : statement,
  );
  const left = statements.some((statement) => statement.stance === stance);
  const relation = stance === 'denies' ? 'deny' : 'confirm';
  return left || reading.relation !== relation
    ? { ...reading, statements }
    : { ...reading, statements, relation: 'update', stance: 'observing', strength: null, confidence: 1 };
}
