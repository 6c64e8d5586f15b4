/** An answer to a question about a story. Every evidence sentence stands verbatim in its article, the best one first. */
export type Answer = {
  readonly answered: boolean;
  readonly answer: string;
  readonly evidence: readonly { readonly articleId: string; readonly sentence: string }[];
  /** What was asked, as understood: 'who-denied', 'has-confirmed', 'fact'… */
  readonly intent: string;
  /** What is missing from the sources, in words; null where nothing is. */
  readonly missing: string | null;
};
