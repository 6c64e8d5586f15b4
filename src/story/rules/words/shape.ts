/** What a word or phrase does in a sentence that takes a side. */
export const wordKinds = [
  /** Says that something is not so: whatever follows is what is denied. */
  'denies',
  /** Turns down what follows: a denial only of reports, claims, accusations, or of the claim itself. */
  'rejects',
  /** What is turned down without denying anything: entry, bail, an appeal, an offer. */
  'refusable',
  /** Predicates of falsity. */
  'untrue',
  /** Predicates of truth. */
  'truth',
  /** Affirms what follows. */
  'confirms',
  /** Affirms against one's own interest. */
  'admits',
  /** Words that stand for the claim: report, allegation, rumour. */
  'reference',
  /** Pronouns that may stand for the claim. */
  'pronoun',
  /** Negates what follows within its clause. */
  'negation',
  /** Looks like a negation and negates nothing: "not only". */
  'unnegated',
  'conditional',
  'modal',
  /** Leaves the claim open. */
  'open',
  'silent',
  'unaware',
  'calls',
  'hearsay',
  /** A denial that is foreseen, missed or wished for, not made. */
  'unmade',
  /** Marks a position of another time. */
  'old',
  'yes',
  'no',
  'asked',
  /** Grants one thing and takes back another. */
  'partly',
  /** Begins a clause of its own. */
  'clause',
] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * The words of one language, phrases parted by `|`. Words as `tokensOf` gives them (lower case, apostrophes and hyphens
 * part words); `*` ends a beginning, `…` stands for up to four words. `opposites`: lines `a b ~ c d` of beginnings of
 * words that exclude each other when said of the same thing.
 */
export type StanceWords = Readonly<Record<WordKind, string>> & { readonly opposites: string };
