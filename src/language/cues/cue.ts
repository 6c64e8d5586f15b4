import type { Span } from '../noun-phrases.ts';

/** A cue with its source, as spans of words. `anchor`: all that belongs to the attribution itself, adjuncts included. */
export type CueWords = {
  readonly kind: 'verb' | 'according' | 'thinking' | 'silence';
  readonly cue: readonly Span[];
  readonly source: Span | null;
  readonly anchor: Span;
  /** The source stands after the verb ("said X"). */
  readonly inverted: boolean;
  readonly verb: string;
  /** "as X reported": names the source only. */
  readonly asClause: boolean;
};

export { capital, wordAt } from '../noun-phrases.ts';

export const coordinating = /^(?:and|but|e|ed|ma|et|mais|y|pero|und|aber|mas|и|но|а)$/;
