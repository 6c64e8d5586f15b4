import { openTrackModal } from '../modals/track.ts';
import { firstLink } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Track this", under the offer that a mention with a link gets. */
export function trackLink(call: ActionCall): Promise<void> {
  const link = typeof call.value === 'string' ? firstLink(call.value) : null;
  return openTrackModal(call, link ?? '');
}
