import type { Secrets } from './hub.ts';
import type { CommandHint, Panel, ShortcutHint } from './page-state.ts';
import type { ChannelSeed, UserSeed } from './world.ts';

/** How the workspace reaches the app. */
type Mode =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http'; readonly url: string; readonly signingSecret?: string };

export interface WorkspaceOptions {
  /** 0, or nothing, for any free port. */
  readonly port?: number;
  readonly users?: readonly UserSeed[];
  readonly channels?: readonly ChannelSeed[];
  /** What the app is called. */
  readonly bot?: { readonly name: string; readonly realName: string };
  /** Milliseconds, for the stamps of messages and events; limits and expiries run on the real clock. */
  readonly now?: () => number;
  /** Slack's rate limits; off where left out. */
  readonly rateLimit?: boolean;
  readonly mode?: Mode;
  /** A file to which every line of the journal is appended. */
  readonly journalFile?: string;
  /** OAuth scopes granted to the app; all where left out. */
  readonly scopes?: readonly string[];
  /** 3,000 where left out. */
  readonly ackTimeoutMs?: number;
  /** When an event is told again after a failure: at once, after one and after five minutes where left out. */
  readonly retryDelaysMs?: readonly number[];
  readonly fileProcessingMs?: number;
  /** What the page's composer completes. */
  readonly commands?: readonly CommandHint[];
  readonly shortcuts?: readonly ShortcutHint[];
  readonly panel?: Panel;
}

export const defaultUsers: readonly UserSeed[] = [
  { id: 'U0ADA00001', name: 'ada', realName: 'Ada Marsh' },
  { id: 'U0BEN00002', name: 'ben', realName: 'Ben Okafor' },
];
export const defaultBot = { name: 'secondsource', realName: 'Second Source' };
export const defaultChannels: readonly ChannelSeed[] = [
  { id: 'C0NEWSDESK', name: 'newsdesk', topic: 'What the desk follows today' },
  { id: 'C0GENERAL1', name: 'general', bot: false },
  { id: 'C0INVESTIG', name: 'investigations', private: true, members: ['ada'] },
];
export const secrets: Secrets = {
  botToken: 'xoxb-local-workspace-bot',
  appToken: 'xapp-1-local-workspace-app',
  signingSecret: 'local-workspace-signing-secret',
  clientId: '1000000000.2000000000',
  clientSecret: 'local-workspace-client-secret',
  verificationToken: 'local-workspace-verification',
};
