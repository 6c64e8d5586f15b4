/** What the desk can decide about an article, or about one statement in it. */
export const decisionKinds = [
  'not-this-story',
  'a-denial',
  'not-a-denial',
  'a-confirmation',
  'not-a-confirmation',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** The decisions about a statement: its stance, and whether the desk says that it `holds`. */
export const verdictOf = {
  'a-denial': { stance: 'denies', holds: true },
  'not-a-denial': { stance: 'denies', holds: false },
  'a-confirmation': { stance: 'confirms', holds: true },
  'not-a-confirmation': { stance: 'confirms', holds: false },
} as const satisfies Record<
  Exclude<DecisionKind, 'not-this-story'>,
  { readonly stance: 'denies' | 'confirms'; readonly holds: boolean }
>;
