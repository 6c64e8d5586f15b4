import type { Call } from '../listening.ts';

type Named = {
  /** As Slack shows it: at most 24 characters. The manifests carry the same. */
  readonly name: string;
};

/** In the menu of a message. `message`: hostile until parsed. What is shown goes to the one who chose it. */
export type MessageShortcut = Named & {
  readonly type: 'message';
  readonly run: (call: Call & { readonly message: unknown }) => Promise<void>;
};

/** In Slack's own menu: no channel is known, and there is none to show anything in. */
export type GlobalShortcut = Named & { readonly type: 'global'; readonly run: (call: Call) => Promise<void> };

export type Shortcut = MessageShortcut | GlobalShortcut;
