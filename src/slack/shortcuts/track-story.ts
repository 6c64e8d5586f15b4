import { openTrackModal } from '../modals/track.ts';
import type { GlobalShortcut } from './shortcut.ts';

/** From anywhere: the empty form, with the channel to be chosen. */
export const trackStory: GlobalShortcut = {
  name: 'Track a story',
  type: 'global',
  run: (call) => openTrackModal(call, ''),
};
