import { shortcutIds } from '../ids.ts';
import { askMessage } from './ask-message.ts';
import type { Shortcut } from './shortcut.ts';
import { trackMessage } from './track-message.ts';
import { trackStory } from './track-story.ts';

export const shortcuts = {
  [shortcutIds.trackMessage]: trackMessage,
  [shortcutIds.askMessage]: askMessage,
  [shortcutIds.trackStory]: trackStory,
} satisfies Record<(typeof shortcutIds)[keyof typeof shortcutIds], Shortcut>;
