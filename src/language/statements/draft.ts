import type { Range } from '../contents.ts';
import type { Span } from '../noun-phrases.ts';
import type { SentenceWords } from '../passage.ts';

export type Draft = {
  readonly source: Span | null;
  readonly cue: readonly Span[];
  ranges: Range[];
  readonly sentence: SentenceWords;
  readonly verb: string;
  readonly at: number;
};
