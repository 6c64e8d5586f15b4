/** What the desk can decide about an article, or about one statement in it. */
export const decisionKinds = [
  'not-this-story',
  'a-denial',
  'not-a-denial',
  'a-confirmation',
  'not-a-confirmation',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What a decision says of a statement: of which stance, and whether the desk says that it `holds`. */
export type StatementVerdict = { readonly stance: 'denies' | 'confirms'; readonly holds: boolean };

const verdicts: Readonly<Record<DecisionKind, StatementVerdict | null>> = {
  'not-this-story': null,
  'a-denial': { stance: 'denies', holds: true },
  'not-a-denial': { stance: 'denies', holds: false },
  'a-confirmation': { stance: 'confirms', holds: true },
  'not-a-confirmation': { stance: 'confirms', holds: false },
};

/** Null where the decision is about the whole article. */
export const verdictOf = (kind: DecisionKind): StatementVerdict | null => verdicts[kind];
