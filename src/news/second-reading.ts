import type { Relation } from './reading.ts';
import type { Stance } from './statement.ts';

/** What the second reader answered, in its own words: nothing of it is checked against the article yet. */
export type SecondReply = {
  readonly relation: Relation;
  readonly statements: readonly {
    /** Counts from 1, as the sentences were numbered for it. */
    readonly sentence: number;
    readonly quote: string;
    readonly speaker: string | null;
    readonly stance: Stance;
  }[];
};

/** A statement that the article bears out: the quote stands there, and so does the speaker's name. */
export type SecondStatement = {
  readonly speaker: string | null;
  readonly stance: Stance;
  /** As it stands in the article at `[start, end)`, UTF-16 code units. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

/** What is left of a reply once it is held against the article. */
export type SecondReading = {
  /** Which model read, as people are told. */
  readonly model: string;
  readonly relation: Relation;
  readonly statements: readonly SecondStatement[];
  /** How many statements the article does not bear out. */
  readonly dropped: number;
};

/** How the two readers understand one statement; null: that reader does not have it. */
export type StatementVerdicts = { readonly ours: Stance | null; readonly second: Stance | null };

/** How the two readers understand one article. `ours` and `confidence` are what we said alone. */
export type ArticleVerdicts = {
  readonly ours: Relation;
  readonly confidence: number;
  readonly second: Relation;
  readonly model: string;
  readonly dropped: number;
};
