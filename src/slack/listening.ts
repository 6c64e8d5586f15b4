import type { WebClient } from '@slack/web-api';
import type { Desk, Viewer } from '../desk/desk.ts';
import type { Clock, Log, Store } from '../desk/ports.ts';
import type { Rendered } from './limits.ts';

/** What every listener works with. `desk` throws until the desk is attached. */
export type Listening = {
  readonly desk: () => Desk;
  readonly clock: Clock;
  readonly log: Log;
  /** True the first time, over restarts and instances: for what Slack tells us twice. */
  readonly once: Store['once'];
  /** Tells who can grant it that a permission is missing, once a workspace. */
  readonly missing: (scope: string, met: Pick<Viewer, 'teamId' | 'userId'>, client: WebClient) => Promise<void>;
};

/** Somebody did something and waits: who, where, and how to reach that person. */
export type Call = {
  readonly viewer: Viewer;
  readonly desk: Desk;
  readonly now: number;
  readonly client: WebClient;
  readonly triggerId: string;
  /** Shows it to the one who acts, and to nobody else. */
  readonly show: (rendered: Rendered) => Promise<void>;
  /** A permission is missing: whoever installed us is told, once. */
  readonly lacks: (scope: string) => Promise<void>;
};
