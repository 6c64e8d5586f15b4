import { openTrackModal } from '../modals/track.ts';
import type { ActionCall } from './action.ts';

/** "Track a story", in Home. */
export function openTrack(call: ActionCall): Promise<void> {
  return openTrackModal(call, '');
}
