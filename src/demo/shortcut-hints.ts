import { shortcuts } from '../slack/shortcuts/index.ts';
import type { ShortcutHint } from './workspace/page-state.ts';

/** The bot's shortcuts, for the workspace's menus; a test holds the manifests to the same. */
export const shortcutHints: readonly ShortcutHint[] = Object.entries(shortcuts).map(([callbackId, { name, type }]) => ({
  callbackId,
  label: name,
  kind: type,
}));
