import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { UserFacingError } from '../../lib/errors.ts';
import { slackCode } from '../delivery.ts';

const expired = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'trigger_expired']);
// The window that we would redraw was closed by the person.
const closed = new Set(['not_found', 'view_not_found', 'hash_conflict']);

/** Opens a window. Throws with a sentence for the person where Slack's three seconds are over. */
export async function openView(client: WebClient, triggerId: string, view: ModalView): Promise<string | null> {
  try {
    const opened = await client.views.open({ trigger_id: triggerId, view });
    return opened.view?.id ?? null;
  } catch (error) {
    if (!expired.has(slackCode(error) ?? '')) throw error;
    throw new UserFacingError(
      'Slack gave us three seconds to open the window, and they were over.',
      'Please try again.',
      {
        cause: error,
      },
    );
  }
}

/** Redraws a window; one that was closed meanwhile is left alone. */
export async function updateView(client: WebClient, viewId: string | null, view: ModalView): Promise<void> {
  if (viewId === null) return;
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    if (!closed.has(slackCode(error) ?? '')) throw error;
  }
}
