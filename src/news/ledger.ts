import type { CitedSource } from './outlet.ts';
import { ASSERTED_FROM, type Relation } from './reading.ts';
import type { StatementVerdicts } from './second-reading.ts';
import type { Statement } from './statement.ts';

export type StoryStatus = 'reported' | 'confirmed' | 'denied' | 'contested' | 'retracted';

/** A root: where the support for the claim starts. Not an outlet (the rule: docs/reading.md, "Counting"). */
export type IndependentSource = {
  readonly name: string;
  readonly kind: CitedSource['kind'];
  /** The outlet that reached it, null where it spoke in public. */
  readonly reachedBy: string | null;
  readonly articleIds: readonly string[];
  /** The passages that lead from the articles to this root, nearest first. */
  readonly chain: readonly { readonly articleId: string; readonly phrase: string }[];
};

/** One entry a speaker; an institution and its spokesperson are one. */
export type LedgerStatement = {
  readonly speaker: string;
  readonly role: string | null;
  readonly articleId: string;
  readonly sentence: string;
  readonly scope: string | null;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
  readonly confidence: number;
  readonly at: string | null;
  /** Every article that carries it, the first one first. */
  readonly articleIds: readonly string[];
  /** What the two readers make of the words shown, where there are two. */
  readonly verdicts?: StatementVerdicts;
};

/** What may be said without "may": the same line that alerts draw. */
export const isAsserted = ({ confidence }: Pick<LedgerStatement, 'confidence'>): boolean => confidence >= ASSERTED_FROM;

export type LedgerArticle = {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly relation: Relation;
  readonly confidence: number;
  readonly firstHand: boolean;
  readonly cites: readonly Pick<CitedSource, 'name' | 'kind' | 'phrase'>[];
  /** The article that it was copied from. */
  readonly copyOf: string | null;
  readonly withdraws: boolean;
  readonly statements: readonly Statement[];
  readonly evidence: string | null;
  /** What the article says of the claim's way to the outlet, where it is one outlet's account only. */
  readonly routeNote: string | null;
};

export type TimelineEvent = {
  readonly at: string | null;
  readonly articleId: string;
  readonly event:
    | 'report'
    | 'pickup'
    | 'denial'
    | 'confirmation'
    | 'unaware'
    | 'no-comment'
    | 'correction'
    | 'unconfirmed'
    | 'update';
  readonly text: string;
};

/** All that is known of a story (CONTRACTS.md, `ledger`). */
export type Ledger = {
  readonly claim: string;
  readonly status: StoryStatus;
  readonly origin: { readonly articleId: string; readonly outlet: string; readonly sources: readonly string[] } | null;
  readonly independentSources: readonly IndependentSource[];
  readonly independentSourceCount: number;
  readonly articles: readonly LedgerArticle[];
  readonly denials: readonly LedgerStatement[];
  readonly confirmations: readonly LedgerStatement[];
  readonly unaware: readonly LedgerStatement[];
  readonly noComment: readonly LedgerStatement[];
  readonly timeline: readonly TimelineEvent[];
  /** What only the second reader takes for a denial or a confirmation: asked about, never counted. */
  readonly doubts?: readonly (LedgerStatement & { readonly stance: 'denies' | 'confirms' })[];
};
