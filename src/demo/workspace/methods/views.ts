import { ApiError } from '../api-error.ts';
import { toApiView } from '../api-shapes.ts';
import { type Args, optionalText, requiredText, structure } from '../args.ts';
import { checkedView } from '../checked-blocks.ts';
import type { Hub } from '../hub.ts';
import type { Json } from '../json.ts';
import { knownUser } from '../rooms.ts';
import { addView, mostOpenViews, replaceView, showHome } from '../view-stack.ts';
import type { Trigger, View } from '../world.ts';
import { type Method, tier4 } from './method.ts';

const triggerLivesMs = 3_000;

function readView(args: Args, type: View['type']): Json {
  const view = checkedView(structure(args, 'view', 'invalid_arguments'));
  if (view.type !== type) {
    const messages = [`[ERROR] must be type ${type} [json-pointer:/view/type]`];
    throw new ApiError('invalid_arguments', { response_metadata: { messages } });
  }
  return view;
}

/** Uses up a trigger. Throws `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`. */
function useTrigger(hub: Hub, args: Args): Trigger {
  const trigger = hub.world.triggers.get(requiredText(args, 'trigger_id'));
  if (trigger === undefined) throw new ApiError('invalid_trigger_id');
  if (trigger.used) throw new ApiError('exchanged_trigger_id');
  if (Date.now() - trigger.issuedAt > triggerLivesMs) throw new ApiError('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

const open: Method['run'] = (hub, args) => {
  const json = readView(args, 'modal');
  const trigger = useTrigger(hub, args);
  const { world } = hub;
  const stack = world.openViews(trigger.userId);
  if (stack.length >= mostOpenViews) throw new ApiError('push_limit_reached');
  return { view: toApiView(addView(hub, trigger.userId, json, trigger.channelId), world) };
};

const method = { token: 'bot', scopes: [], perMinute: tier4 } as const;

export const openView: Method = { ...method, run: open };

/** Only from inside an open modal. */
export const pushView: Method = {
  ...method,
  run(hub, args) {
    const trigger = hub.world.triggers.get(requiredText(args, 'trigger_id'));
    if (trigger !== undefined && hub.world.openViews(trigger.userId).length === 0) throw new ApiError('not_found');
    return open(hub, args);
  },
};

export const updateView: Method = {
  ...method,
  run(hub, args) {
    const json = checkedView(structure(args, 'view', 'invalid_arguments'));
    const viewId = optionalText(args, 'view_id');
    const externalId = optionalText(args, 'external_id');
    if (viewId === null && externalId === null) throw new ApiError('invalid_arguments');
    const view =
      viewId === null ? hub.world.views.find((one) => one.json.external_id === externalId) : hub.world.view(viewId);
    if (view === undefined) throw new ApiError('not_found');
    const hash = optionalText(args, 'hash');
    if (hash !== null && hash !== view.hash) throw new ApiError('hash_conflict');
    replaceView(hub, view, json);
    return { view: toApiView(view, hub.world) };
  },
};

export const publishView: Method = {
  ...method,
  run(hub, args) {
    const user = knownUser(hub, requiredText(args, 'user_id'));
    const json = readView(args, 'home');
    const hash = optionalText(args, 'hash');
    const present = hub.world.homes.get(user.id);
    if (hash !== null && present !== undefined && hash !== present.hash) throw new ApiError('hash_conflict');
    return { view: toApiView(showHome(hub, user.id, json), hub.world) };
  },
};
