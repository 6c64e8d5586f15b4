import type { HomeState } from '../home-state.ts';
import type { Rendered } from '../limits.ts';
import type { Call } from '../listening.ts';

/** A click. `value`: what stands on the button or the chosen option; hostile until parsed. */
export type ActionCall = Call & {
  readonly value: unknown;
  /** Home and windows can't show tables, and have no channel to share in. */
  readonly from: 'message' | 'home';
  /** The window in which the button stands; null in a message and in Home. */
  readonly window: { readonly id: string; readonly metadata: string } | null;
  /** How the person's Home stands, as far as where they click tells, and what draws it anew. */
  readonly home: { readonly state: HomeState; readonly redraw: (state: HomeState) => Promise<void> };
  readonly share: (rendered: Rendered) => Promise<void>;
};

export type Action = (call: ActionCall) => Promise<void>;
