import type { Args } from '../args.ts';
import type { Hub } from '../hub.ts';
import type { Json } from '../json.ts';

/** One method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app' | 'none';
  /** OAuth scopes, one of which is needed; none where empty. */
  readonly scopes: readonly string[];
  /** Calls a minute that Slack allows (its tiers: 20, 50, 100). */
  readonly perMinute: number;
  /** The answer without `ok`. Throws ApiError. */
  run(hub: Hub, args: Args): Json;
}

export const tier2 = 20;
export const tier3 = 50;
export const tier4 = 100;
/** Methods with a limit of their own, which is far away. */
export const special = 600;
