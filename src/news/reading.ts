import type { CitedSource } from './outlet.ts';
import type { ArticleVerdicts } from './second-reading.ts';
import type { Statement } from './statement.ts';

/** What an article is worth to a story, as a desk editor would call it (CONTRACTS.md, `read`). */
export const relations = ['pickup', 'confirm', 'deny', 'unconfirmed', 'update', 'unrelated'] as const;
export type Relation = (typeof relations)[number];

export type Evidence = { readonly sentence: string; readonly start: number; readonly end: number };

/** From this confidence on an alert asserts ("denies"); below it says "may have" and asks the desk. */
export const ASSERTED_FROM = 0.85;

/** One article read against one claim. Offsets: UTF-16 code units into the article's text. */
export type Reading = {
  readonly relation: Relation;
  readonly stance: 'for' | 'against' | 'observing' | 'unrelated';
  /** 0..1, the probability that `relation` is right. */
  readonly confidence: number;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
  readonly evidence: Evidence | null;
  readonly statements: readonly Statement[];
  readonly sources: readonly CitedSource[];
  readonly firstHand: boolean;
  /** The outlet takes back or corrects its own earlier report. */
  readonly withdraws: boolean;
  /** False where the language is not one that we read: the article is kept and matched, no more. */
  readonly read: boolean;
  readonly language: string;
  /** Why, in words, for the people who check the judgement. */
  readonly reasons: readonly string[];
  /** Where a second reader read it too: what both say of the article. */
  readonly verdicts?: ArticleVerdicts;
  /** Statements that only the second reader takes for what they say here: the desk is asked, nothing is counted. */
  readonly doubts?: readonly Statement[];
};
