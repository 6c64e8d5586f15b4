import type { Delivery } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Limiter } from './limiter.ts';
import type { ShortcutHint } from './page-state.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { World } from './world.ts';

export interface Secrets {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The token that Slack puts into payloads and that nobody should check any more. */
  readonly verificationToken: string;
}

/** The parts of a running workspace, as its methods see them. */
export interface Hub {
  readonly world: World;
  readonly secrets: Secrets;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly limiter: Limiter | null;
  readonly delivery: Delivery;
  readonly responseUrls: ResponseUrls;
  /** OAuth scopes of the installation; null = all. */
  readonly scopes: ReadonlySet<string> | null;
  /** Codes of the install page → who installs. */
  /** The app's own, as its manifest names them; others do not reach it. */
  readonly shortcuts: readonly ShortcutHint[];
  readonly oauthCodes: Map<string, string>;
  /** Milliseconds between a file's completion and its being usable in blocks. */
  readonly fileProcessingMs: number;
  /** `http://127.0.0.1:port`, without a slash at its end. */
  baseUrl(): string;
  /** A fresh address for one Socket Mode connection. */
  socketUrl(): string;
}
