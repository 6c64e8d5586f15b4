import { openSettingsModal } from '../modals/settings.ts';
import type { ActionCall } from './action.ts';

/** "Change time or mute" under a digest, "Alert settings" in Home: there the channel is chosen in the window. */
export function openSettings(call: ActionCall): Promise<void> {
  return openSettingsModal(call);
}
