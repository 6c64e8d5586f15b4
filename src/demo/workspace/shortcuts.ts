import { type Answered, answered, channelName, channelOf, headsOf, newTrigger, personIn } from './acting.ts';
import { toApiMessage } from './api-shapes.ts';
import type { Hub } from './hub.ts';
import type { ShortcutHint } from './page-state.ts';

const longestName = 24;
const mostOfAKind = 5;

/** The shortcuts of an app as Slack takes them. Throws on names that are too long, ids that come twice, and too many. */
export function checkedShortcuts(all: readonly ShortcutHint[]): readonly ShortcutHint[] {
  for (const { callbackId, label } of all) {
    if (label.length === 0 || label.length > longestName)
      throw new Error(`The shortcut "${label}" has ${label.length} characters; Slack takes 1 to ${longestName}`);
    if (all.filter((one) => one.callbackId === callbackId).length > 1)
      throw new Error(`Two shortcuts have the callback_id "${callbackId}"`);
  }
  for (const kind of ['message', 'global'] as const) {
    if (all.filter((one) => one.kind === kind).length > mostOfAKind)
      throw new Error(`Slack takes ${mostOfAKind} ${kind} shortcuts of an app`);
  }
  return all;
}

/** A shortcut: global, or of a message where `messageTs` is given. Throws where Slack's menus would not offer it. */
export async function shortcut(
  hub: Hub,
  what: {
    userId: string;
    callbackId: string;
    channelId?: string;
    messageTs?: string;
  },
): Promise<Answered> {
  const user = personIn(hub, what.userId);
  const kind = what.messageTs === undefined ? 'global' : 'message';
  if (!hub.shortcuts.some((one) => one.callbackId === what.callbackId && one.kind === kind))
    throw new Error(`The app has no ${kind} shortcut "${what.callbackId}"`);
  const channel = what.channelId === undefined ? null : channelOf(hub, what.channelId, user.id);
  const head = {
    ...headsOf(hub, user),
    token: hub.secrets.verificationToken,
    callback_id: what.callbackId,
    trigger_id: newTrigger(hub, user.id, channel?.id ?? null, null),
  };
  const action_ts = hub.world.nextTs();
  if (what.messageTs === undefined) {
    return answered(await hub.delivery.interact('interactive', { type: 'shortcut', ...head, action_ts }), []);
  }
  const message = channel === null ? undefined : hub.world.message(channel.id, what.messageTs);
  // What one person alone sees, and lines about people coming and going, have no such menu.
  if (channel === null || message === undefined || message.subtype !== null)
    throw new Error(`No message ${what.messageTs} with a menu in ${what.channelId}`);
  const { url, posts } = hub.responseUrls.issue(hub, channel.id, user.id, null);
  const outcome = await hub.delivery.interact('interactive', {
    type: 'message_action',
    ...head,
    action_ts,
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    message: toApiMessage(message, hub.world, hub.baseUrl(), false),
    response_url: url,
  });
  return answered(outcome, posts);
}
