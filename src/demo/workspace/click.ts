import { type Answered, answered, channelName, channelOf, headsOf, newTrigger, personIn } from './acting.ts';
import { toApiMessage, toApiView } from './api-shapes.ts';
import { type Answer, type Placed, placedElements, stateFor, statesOf } from './elements.ts';
import { fill, remember, type Values } from './form.ts';
import type { Hub } from './hub.ts';
import { isObject, type Json, stringOf } from './json.ts';
import { toWireBlocks, toWireText } from './wire-text.ts';
import type { Channel, Ephemeral, Message, View } from './world.ts';

export interface Click {
  readonly userId: string;
  readonly channelId?: string;
  readonly messageTs?: string;
  /** A modal or Home view in place of a message. */
  readonly viewId?: string;
  readonly actionId: string;
  readonly blockId?: string;
  /** For feedback buttons, or to tell buttons with one action_id apart. */
  readonly value?: string;
  /** The value of the option chosen. */
  readonly selectedOption?: string;
  /** What the element is set to, where it is no button: as in `submitView`. */
  readonly answer?: Answer;
  /** What the view's form holds at that moment. */
  readonly values?: Values;
}

interface Source {
  readonly kind: 'message' | 'ephemeral' | 'view';
  readonly channel: Channel | null;
  readonly message: Message | Ephemeral | null;
  readonly view: View | null;
  readonly blocks: unknown;
}

/** A press on a button, or a choice in a menu. Throws where there is no such element. */
export async function click(hub: Hub, what: Click): Promise<Answered> {
  const user = personIn(hub, what.userId);
  const source = sourceOf(hub, what);
  const placed = choose(placedElements(source.blocks), what);
  const state = stateOf(placed, what);
  if (source.view !== null && what.values !== undefined) fill(source.view, what.values);
  if (source.view !== null) remember(source.view, placed, state);
  const { world, secrets } = hub;
  const messageTs = source.message?.ts ?? null;
  const ticket = source.channel === null ? null : hub.responseUrls.issue(hub, source.channel.id, user.id, messageTs);
  const payload = {
    type: 'block_actions',
    ...headsOf(hub, user),
    token: secrets.verificationToken,
    container: containerOf(source),
    trigger_id: newTrigger(hub, user.id, source.channel?.id ?? source.view?.channelId ?? null, source.view?.id ?? null),
    ...(source.channel === null ? {} : { channel: { id: source.channel.id, name: channelName(source.channel) } }),
    ...shownOf(hub, source),
    ...(source.view === null
      ? { state: { values: statesOf(source.blocks, null) } }
      : { view: toApiView(source.view, world) }),
    ...(ticket === null ? {} : { response_url: ticket.url }),
    actions: [
      {
        action_id: placed.actionId,
        block_id: placed.blockId,
        ...facts(placed.element),
        ...state,
        action_ts: world.nextTs(),
      },
    ],
  };
  const outcome = await hub.delivery.interact('interactive', payload);
  return answered(outcome, ticket?.posts ?? []);
}

/** Asks the app for the options of an external select while somebody types. */
export async function suggest(
  hub: Hub,
  what: { userId: string; viewId: string; actionId: string; text: string },
): Promise<unknown> {
  const user = personIn(hub, what.userId);
  const source = sourceOf(hub, { ...what });
  const placed = choose(placedElements(source.blocks), what);
  const outcome = await hub.delivery.interact('interactive', {
    type: 'block_suggestion',
    ...headsOf(hub, user),
    token: hub.secrets.verificationToken,
    action_id: placed.actionId,
    block_id: placed.blockId,
    value: what.text,
    container: containerOf(source),
    ...(source.view === null ? {} : { view: toApiView(source.view, hub.world) }),
  });
  return outcome.kind === 'acked' ? outcome.payload : undefined;
}

function sourceOf(hub: Hub, what: Click): Source {
  const { world } = hub;
  if (what.viewId !== undefined) {
    const view = world.view(what.viewId);
    if (view?.userId !== what.userId) throw new Error(`${what.userId} has no view ${what.viewId}`);
    return { kind: 'view', channel: null, message: null, view, blocks: view.json.blocks };
  }
  const channel = channelOf(hub, what.channelId ?? '', what.userId);
  const ephemeral = world.ephemerals.find(({ ts, userId }) => ts === what.messageTs && userId === what.userId);
  if (ephemeral !== undefined)
    return { kind: 'ephemeral', channel, message: ephemeral, view: null, blocks: ephemeral.blocks };
  const message = world.message(channel.id, what.messageTs ?? '');
  if (message === undefined) throw new Error(`No message ${what.messageTs} in ${channel.id}`);
  return { kind: 'message', channel, message, view: null, blocks: message.blocks };
}

// An ephemeral message's content is not in the payload.
function shownOf(hub: Hub, { kind, message }: Source): Json {
  if (kind !== 'message' || message === null) return {};
  return { message: toApiMessage(message as Message, hub.world, hub.baseUrl(), false) };
}

function choose(
  placed: readonly Placed[],
  { actionId, blockId, value }: Pick<Click, 'actionId' | 'blockId' | 'value'>,
): Placed {
  const named = placed.filter((one) => one.actionId === actionId && (blockId === undefined || one.blockId === blockId));
  const valued = named.find(({ element }) => value !== undefined && element.value === value);
  const found = valued ?? named[0];
  if (found !== undefined) return found;
  throw new Error(
    `No element "${actionId}" here; there are: ${placed.map((one) => one.actionId).join(', ') || 'none'}`,
  );
}

function stateOf({ element }: Placed, what: Click): Json {
  const type = stringOf(element.type);
  if (type === 'button' || type === 'icon_button' || type === 'workflow_button') return { type };
  if (type === 'feedback_buttons') {
    const sides = [element.positive_button, element.negative_button].filter(isObject);
    const side = sides.find((one) => one.value === what.value);
    if (side === undefined)
      throw new Error(`Feedback "${what.value}": there are ${sides.map((one) => one.value).join(', ')}`);
    return { type, value: side.value, text: toWireBlocks(side.text) };
  }
  return toWireBlocks(stateFor(element, what.answer ?? what.selectedOption ?? what.value ?? null)) as Json;
}

// What of an element its action repeats.
function facts(element: Json): Json {
  const { text, value, style } = element;
  return {
    ...(isObject(text) ? { text: { ...text, text: toWireText(stringOf(text.text)) } } : {}),
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
  };
}

function containerOf({ kind, channel, message, view }: Source): Json {
  if (view !== null) return { type: 'view', view_id: view.id };
  const threadTs = message?.threadTs ?? null;
  return {
    type: 'message',
    message_ts: message?.ts,
    channel_id: channel?.id,
    is_ephemeral: kind === 'ephemeral',
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
}
