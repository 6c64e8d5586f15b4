import { headsOf, newTrigger, personIn } from './acting.ts';
import { ApiError } from './api-error.ts';
import { toApiView } from './api-shapes.ts';
import { checkedView } from './checked-blocks.ts';
import { formFaults, placedElements } from './elements.ts';
import { fill, type Values } from './form.ts';
import type { Hub } from './hub.ts';
import { isObject, type Json } from './json.ts';
import { addView, closeViews, replaceView } from './view-stack.ts';
import type { View } from './world.ts';

export interface Submitted {
  /** False where the form itself holds it back: a required field is empty, an address is none. */
  readonly sent: boolean;
  readonly acked: boolean;
  /** `{response_action: …}`, or undefined where the app just accepted. */
  readonly ack: unknown;
  /** block_id → message, of the form or of the app. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Fills a modal in and sends it: block_id → action_id → answer, or block_id → answer where it has one element. */
export async function submitView(
  hub: Hub,
  what: { userId: string; viewId: string; values?: Values },
): Promise<Submitted> {
  const user = personIn(hub, what.userId);
  const view = hub.world.view(what.viewId);
  if (view?.userId !== user.id || view.type !== 'modal') throw new Error(`${user.id} has no open modal ${what.viewId}`);
  fill(view, what.values ?? {});
  const faults = formFaults(view.json.blocks, view.values);
  if (Object.keys(faults).length > 0) return hold(hub, view, faults, { sent: false, acked: false, ack: undefined });
  const outcome = await hub.delivery.interact('interactive', {
    type: 'view_submission',
    ...headsOf(hub, user),
    token: hub.secrets.verificationToken,
    trigger_id: newTrigger(hub, user.id, view.channelId, view.id),
    view: toApiView(view, hub.world),
    response_urls: responseUrlsOf(hub, view),
  });
  if (outcome.kind !== 'acked') {
    return hold(
      hub,
      view,
      { '': 'We had some trouble connecting. Try again?' },
      { sent: true, acked: false, ack: undefined },
    );
  }
  const ack = isObject(outcome.payload) ? outcome.payload : {};
  const errors = ack.response_action === 'errors' && isObject(ack.errors) ? ack.errors : {};
  applyAck(hub, view, ack);
  return { sent: true, acked: true, ack: outcome.payload, errors: errors as Readonly<Record<string, string>> };
}

function hold(
  hub: Hub,
  view: View,
  errors: Readonly<Record<string, string>>,
  answer: Omit<Submitted, 'errors'>,
): Submitted {
  view.errors = errors;
  hub.world.changed({ kind: 'view', userId: view.userId });
  return { ...answer, errors };
}

function responseUrlsOf(hub: Hub, view: View): Json[] {
  return placedElements(view.json.blocks).flatMap(({ blockId, actionId, element }) => {
    const state = view.values[blockId]?.[actionId];
    const channelId = state?.selected_conversation ?? state?.selected_channel;
    if (element.response_url_enabled !== true || typeof channelId !== 'string') return [];
    const { url } = hub.responseUrls.issue(hub, channelId, view.userId, null);
    return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: url }];
  });
}

function applyAck(hub: Hub, view: View, ack: Json): void {
  switch (ack.response_action) {
    case 'errors':
      view.errors = knownErrors(view, ack.errors);
      hub.world.changed({ kind: 'view', userId: view.userId });
      return;
    case 'update':
      replaceView(hub, view, checkedView(ack.view));
      return;
    case 'push':
      addView(hub, view.userId, checkedView(ack.view), view.channelId);
      return;
    case 'clear':
      closeViews(hub, view.userId, 'all');
      return;
    case undefined:
      closeViews(hub, view.userId, view);
      return;
    default:
      throw new ApiError('invalid_response_action', { ack });
  }
}

// Slack shows an error only at an input block; one for another block is a fault of the app.
function knownErrors(view: View, errors: unknown): Readonly<Record<string, string>> {
  const inputs = new Set(
    placedElements(view.json.blocks).flatMap(({ input, blockId }) => (input === null ? [] : [blockId])),
  );
  const entries = Object.entries(isObject(errors) ? errors : {});
  const stray = entries.find(([blockId]) => !inputs.has(blockId));
  if (entries.length === 0 || stray !== undefined) {
    throw new Error(`response_action errors must name input blocks of the view; got "${stray?.[0] ?? 'none'}"`);
  }
  return Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
}

/** The person closes a modal with its x or Cancel. */
export async function closeView(hub: Hub, what: { userId: string; viewId: string; all?: boolean }): Promise<void> {
  const user = personIn(hub, what.userId);
  const view = hub.world.view(what.viewId);
  if (view?.userId !== user.id || view.type !== 'modal') throw new Error(`${user.id} has no open modal ${what.viewId}`);
  closeViews(hub, user.id, what.all === true ? 'all' : view);
  if (view.json.notify_on_close !== true) return;
  await hub.delivery.interact('interactive', {
    type: 'view_closed',
    ...headsOf(hub, user),
    token: hub.secrets.verificationToken,
    view: toApiView(view, hub.world),
    is_cleared: what.all === true,
  });
}
