/** What a word or phrase does to a claim. */
export const cueKinds = [
  'denies',
  'false',
  'doubt',
  'retracts',
  'hedge',
  'confirms',
  'says',
  'neg',
  'nocomment',
  'unaware',
  'calls',
  'open',
  'iff',
  'but',
  'only',
  'old',
  'now',
  'asked',
  'stays',
  'anon',
  'role',
  'expert',
  'outlet',
  'refuse',
  'social',
  'threat',
  'other',
] as const;
export type CueKind = (typeof cueKinds)[number];

/**
 * The cues of one language, parted by `|`. Words as `tokensOf` gives them (lower case, apostrophes and hyphens part words);
 * `*` ends a beginning, `…` stands for up to six words.
 */
export type CueTable = Readonly<Record<CueKind, string>>;
