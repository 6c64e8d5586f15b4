import type { Rendered } from '../limits.ts';
import type { Call } from '../listening.ts';

/** A click. `value`: what stands on the button or the chosen option; hostile until parsed. */
export type ActionCall = Call & {
  readonly value: unknown;
  /** Home and windows can't show tables, and have no channel to share in. */
  readonly from: 'message' | 'home';
  readonly share: (rendered: Rendered) => Promise<void>;
};

export type Action = (call: ActionCall) => Promise<void>;
