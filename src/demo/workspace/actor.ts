import { ApiError } from './api-error.ts';
import { toApiMessage, toApiView } from './api-shapes.ts';
import { checkedView } from './checked-blocks.ts';
import type { Outcome } from './delivery.ts';
import { type Answer, formFaults, type Placed, placedElements, stateFor, statesOf } from './elements.ts';
import type { Hub } from './hub.ts';
import { isObject, type Json, stringOf } from './json.ts';
import { storeMessage } from './posting.ts';
import type { ResponsePost } from './response-urls.ts';
import { addView, closeViews, replaceView } from './view-stack.ts';
import { toWireBlocks, toWireText, typedToWire } from './wire-text.ts';
import type { Channel, Ephemeral, Message, User, View } from './world.ts';

/** What the app answered. `posts` grows while it posts to the response_url. */
export interface Answered {
  readonly acked: boolean;
  /** The payload of the acknowledgement; undefined where it was empty. */
  readonly ack: unknown;
  /** Why there was no acknowledgement: `timeout`, `no_connection`, `connection_lost`, `http_error`. */
  readonly reason: string | null;
  /** What the acknowledgement and the response_url showed, in order. */
  readonly posts: readonly ResponsePost[];
}

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

type Values = Readonly<Record<string, Answer | Readonly<Record<string, Answer>>>>;

export interface Submitted {
  /** False where the form itself holds it back: a required field is empty, an address is none. */
  readonly sent: boolean;
  readonly acked: boolean;
  /** `{response_action: …}`, or undefined where the app just accepted. */
  readonly ack: unknown;
  /** block_id → message, of the form or of the app. */
  readonly errors: Readonly<Record<string, string>>;
}

interface Source {
  readonly kind: 'message' | 'ephemeral' | 'view';
  readonly channel: Channel | null;
  readonly message: Message | Ephemeral | null;
  readonly view: View | null;
  readonly blocks: unknown;
}

/** What people do in the workspace. */
export class Actor {
  readonly #hub: Hub;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  #user(userId: string): User {
    const user = this.#hub.world.users.get(userId);
    if (user === undefined || user.isBot) throw new Error(`No person ${userId} in the workspace`);
    return user;
  }

  /** A channel that the person is in. */
  #channel(channelId: string, userId: string): Channel {
    const channel = this.#hub.world.channels.get(channelId);
    if (channel === undefined || !channel.members.has(userId))
      throw new Error(`${userId} is in no channel ${channelId}`);
    return channel;
  }

  #trigger(userId: string, channelId: string | null, viewId: string | null): string {
    const id = `${Math.floor(Math.random() * 1e13)}.${this.#hub.world.teamId}.${this.#hub.world.id('').toLowerCase()}`;
    this.#hub.world.triggers.set(id, { userId, channelId, viewId, issuedAt: Date.now(), used: false });
    return id;
  }

  /** A message, or a reply with `threadTs`. Mentions in wire form: `<@U…>`. */
  say(what: { userId: string; channelId: string; text: string; threadTs?: string; broadcast?: boolean }): Message {
    this.#user(what.userId);
    const channel = this.#channel(what.channelId, what.userId);
    const root = what.threadTs === undefined ? undefined : this.#hub.world.message(channel.id, what.threadTs);
    if (what.threadTs !== undefined && root === undefined)
      throw new Error(`No message ${what.threadTs} in ${channel.id}`);
    return storeMessage(this.#hub, channel, {
      userId: what.userId,
      text: typedToWire(what.text),
      threadTs: root === undefined ? null : (root.threadTs ?? root.ts),
      broadcast: what.broadcast ?? false,
    });
  }

  /** A slash command: `/story list`, or the text after `/story`. Resolves when it is acknowledged or was not. */
  async command(what: { userId: string; channelId: string; text: string }): Promise<Answered> {
    const user = this.#user(what.userId);
    const channel = this.#channel(what.channelId, user.id);
    const [, command = '/story', text = ''] = /^(\/\S+)\s*(.*)$/s.exec(what.text.trim()) ?? [
      null,
      '/story',
      what.text.trim(),
    ];
    const { world, secrets } = this.#hub;
    const { url, posts } = this.#hub.responseUrls.issue(this.#hub, channel.id, user.id, null);
    const outcome = await this.#hub.delivery.interact('slash_commands', {
      token: secrets.verificationToken,
      team_id: world.teamId,
      team_domain: 'the-desk',
      channel_id: channel.id,
      channel_name: channelName(channel),
      user_id: user.id,
      user_name: user.name,
      command,
      text,
      api_app_id: world.appId,
      is_enterprise_install: 'false',
      response_url: url,
      trigger_id: this.#trigger(user.id, channel.id, null),
    });
    this.#showAck(outcome, channel.id, user.id, posts);
    return answered(outcome, posts);
  }

  #showAck(outcome: Outcome, channelId: string, userId: string, posts: ResponsePost[]): void {
    if (outcome.kind !== 'acked' || !isObject(outcome.payload)) return;
    if (stringOf(outcome.payload.text) === '' && outcome.payload.blocks === undefined) return;
    posts.push(this.#hub.responseUrls.show(this.#hub, channelId, userId, outcome.payload));
  }

  #source(what: Click): Source {
    const { world } = this.#hub;
    if (what.viewId !== undefined) {
      const view = world.view(what.viewId);
      if (view?.userId !== what.userId) throw new Error(`${what.userId} has no view ${what.viewId}`);
      return { kind: 'view', channel: null, message: null, view, blocks: view.json.blocks };
    }
    const channel = this.#channel(what.channelId ?? '', what.userId);
    const ephemeral = world.ephemerals.find(({ ts, userId }) => ts === what.messageTs && userId === what.userId);
    if (ephemeral !== undefined)
      return { kind: 'ephemeral', channel, message: ephemeral, view: null, blocks: ephemeral.blocks };
    const message = world.message(channel.id, what.messageTs ?? '');
    if (message === undefined) throw new Error(`No message ${what.messageTs} in ${channel.id}`);
    return { kind: 'message', channel, message, view: null, blocks: message.blocks };
  }

  /** A press on a button, or a choice in a menu. Throws where there is no such element. */
  async click(what: Click): Promise<Answered> {
    const user = this.#user(what.userId);
    const source = this.#source(what);
    const placed = choose(placedElements(source.blocks), what);
    const state = stateOf(placed, what);
    if (source.view !== null && what.values !== undefined) fill(source.view, what.values);
    if (source.view !== null) remember(source.view, placed, state);
    const { world, secrets } = this.#hub;
    const messageTs = source.message?.ts ?? null;
    const ticket =
      source.channel === null ? null : this.#hub.responseUrls.issue(this.#hub, source.channel.id, user.id, messageTs);
    const payload = {
      type: 'block_actions',
      ...this.#heads(user),
      token: secrets.verificationToken,
      container: containerOf(source),
      trigger_id: this.#trigger(user.id, source.channel?.id ?? source.view?.channelId ?? null, source.view?.id ?? null),
      ...(source.channel === null ? {} : { channel: { id: source.channel.id, name: channelName(source.channel) } }),
      ...this.#shown(source),
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
    const outcome = await this.#hub.delivery.interact('interactive', payload);
    return answered(outcome, ticket?.posts ?? []);
  }

  #heads(user: User): Json {
    const { world } = this.#hub;
    return {
      user: { id: user.id, username: user.name, name: user.name, team_id: world.teamId },
      api_app_id: world.appId,
      team: { id: world.teamId, domain: 'the-desk' },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  // An ephemeral message's content is not in the payload.
  #shown({ kind, message }: Source): Json {
    if (kind !== 'message' || message === null) return {};
    return { message: toApiMessage(message as Message, this.#hub.world, this.#hub.baseUrl(), false) };
  }

  /** Fills a modal in and sends it: block_id → action_id → answer, or block_id → answer where it has one element. */
  async submitView(what: { userId: string; viewId: string; values?: Values }): Promise<Submitted> {
    const user = this.#user(what.userId);
    const view = this.#hub.world.view(what.viewId);
    if (view?.userId !== user.id || view.type !== 'modal')
      throw new Error(`${user.id} has no open modal ${what.viewId}`);
    fill(view, what.values ?? {});
    const faults = formFaults(view.json.blocks, view.values);
    if (Object.keys(faults).length > 0) return this.#hold(view, faults, { sent: false, acked: false, ack: undefined });
    const outcome = await this.#hub.delivery.interact('interactive', {
      type: 'view_submission',
      ...this.#heads(user),
      token: this.#hub.secrets.verificationToken,
      trigger_id: this.#trigger(user.id, view.channelId, view.id),
      view: toApiView(view, this.#hub.world),
      response_urls: this.#responseUrls(view),
    });
    if (outcome.kind !== 'acked') {
      return this.#hold(
        view,
        { '': 'We had some trouble connecting. Try again?' },
        { sent: true, acked: false, ack: undefined },
      );
    }
    const ack = isObject(outcome.payload) ? outcome.payload : {};
    const errors = ack.response_action === 'errors' && isObject(ack.errors) ? ack.errors : {};
    this.#applyAck(view, ack);
    return { sent: true, acked: true, ack: outcome.payload, errors: errors as Readonly<Record<string, string>> };
  }

  #hold(view: View, errors: Readonly<Record<string, string>>, answer: Omit<Submitted, 'errors'>): Submitted {
    view.errors = errors;
    this.#hub.world.changed({ kind: 'view', userId: view.userId });
    return { ...answer, errors };
  }

  #responseUrls(view: View): Json[] {
    return placedElements(view.json.blocks).flatMap(({ blockId, actionId, element }) => {
      const state = view.values[blockId]?.[actionId];
      const channelId = state?.selected_conversation ?? state?.selected_channel;
      if (element.response_url_enabled !== true || typeof channelId !== 'string') return [];
      const { url } = this.#hub.responseUrls.issue(this.#hub, channelId, view.userId, null);
      return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: url }];
    });
  }

  #applyAck(view: View, ack: Json): void {
    switch (ack.response_action) {
      case 'errors':
        view.errors = this.#knownErrors(view, ack.errors);
        this.#hub.world.changed({ kind: 'view', userId: view.userId });
        return;
      case 'update':
        replaceView(this.#hub, view, checkedView(ack.view));
        return;
      case 'push':
        addView(this.#hub, view.userId, checkedView(ack.view), view.channelId);
        return;
      case 'clear':
        closeViews(this.#hub, view.userId, 'all');
        return;
      case undefined:
        closeViews(this.#hub, view.userId, view);
        return;
      default:
        throw new ApiError('invalid_response_action', { ack });
    }
  }

  // Slack shows an error only at an input block; one for another block is a fault of the app.
  #knownErrors(view: View, errors: unknown): Readonly<Record<string, string>> {
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
  async closeView(what: { userId: string; viewId: string; all?: boolean }): Promise<void> {
    const user = this.#user(what.userId);
    const view = this.#hub.world.view(what.viewId);
    if (view?.userId !== user.id || view.type !== 'modal')
      throw new Error(`${user.id} has no open modal ${what.viewId}`);
    closeViews(this.#hub, user.id, what.all === true ? 'all' : view);
    if (view.json.notify_on_close !== true) return;
    await this.#hub.delivery.interact('interactive', {
      type: 'view_closed',
      ...this.#heads(user),
      token: this.#hub.secrets.verificationToken,
      view: toApiView(view, this.#hub.world),
      is_cleared: what.all === true,
    });
  }

  /** A shortcut: global, or of a message where `messageTs` is given. */
  async shortcut(what: {
    userId: string;
    callbackId: string;
    channelId?: string;
    messageTs?: string;
  }): Promise<Answered> {
    const user = this.#user(what.userId);
    const channel = what.channelId === undefined ? null : this.#channel(what.channelId, user.id);
    const trigger_id = this.#trigger(user.id, channel?.id ?? null, null);
    const head = {
      ...this.#heads(user),
      token: this.#hub.secrets.verificationToken,
      callback_id: what.callbackId,
      trigger_id,
    };
    const action_ts = this.#hub.world.nextTs();
    if (what.messageTs === undefined) {
      return answered(await this.#hub.delivery.interact('interactive', { type: 'shortcut', ...head, action_ts }), []);
    }
    const message = channel === null ? undefined : this.#hub.world.message(channel.id, what.messageTs);
    if (channel === null || message === undefined) throw new Error(`No message ${what.messageTs} in ${what.channelId}`);
    const { url, posts } = this.#hub.responseUrls.issue(this.#hub, channel.id, user.id, null);
    const outcome = await this.#hub.delivery.interact('interactive', {
      type: 'message_action',
      ...head,
      action_ts,
      message_ts: message.ts,
      channel: { id: channel.id, name: channelName(channel) },
      message: toApiMessage(message, this.#hub.world, this.#hub.baseUrl(), false),
      response_url: url,
    });
    return answered(outcome, posts);
  }

  /** Asks the app for the options of an external select while somebody types. */
  async suggest(what: { userId: string; viewId: string; actionId: string; text: string }): Promise<unknown> {
    const user = this.#user(what.userId);
    const source = this.#source({ ...what });
    const placed = choose(placedElements(source.blocks), what);
    const outcome = await this.#hub.delivery.interact('interactive', {
      type: 'block_suggestion',
      ...this.#heads(user),
      token: this.#hub.secrets.verificationToken,
      action_id: placed.actionId,
      block_id: placed.blockId,
      value: what.text,
      container: containerOf(source),
      ...(source.view === null ? {} : { view: toApiView(source.view, this.#hub.world) }),
    });
    return outcome.kind === 'acked' ? outcome.payload : undefined;
  }

  /** The person opens the app's Home (or its messages). */
  openHome(userId: string, tab: 'home' | 'messages' = 'home'): void {
    const user = this.#user(userId);
    const { world, delivery } = this.#hub;
    const view = world.homes.get(user.id);
    delivery.event({
      type: 'app_home_opened',
      user: user.id,
      channel: world.directChannel(user.id).id,
      tab,
      ...(tab === 'home' && view !== undefined ? { view: toApiView(view, world) } : {}),
    });
  }
}

function answered(outcome: Outcome, posts: readonly ResponsePost[]): Answered {
  if (outcome.kind === 'failed') return { acked: false, ack: undefined, reason: outcome.reason, posts };
  return { acked: true, ack: outcome.payload, reason: null, posts };
}

function channelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
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

function remember(view: View, { blockId, actionId }: Placed, state: Json): void {
  const known = view.values[blockId]?.[actionId];
  if (known !== undefined) view.values[blockId] = { ...view.values[blockId], [actionId]: state };
}

function fill(view: View, values: Values): void {
  const placed = placedElements(view.json.blocks).filter(
    ({ input, blockId, actionId }) => input !== null || view.values[blockId]?.[actionId],
  );
  for (const [blockId, given] of Object.entries(values)) {
    const here = placed.filter((one) => one.blockId === blockId);
    if (here.length === 0)
      throw new Error(`No input block "${blockId}"; there are: ${placed.map((one) => one.blockId).join(', ')}`);
    const named = isObject(given) && here.some(({ actionId }) => actionId in given);
    for (const one of here) {
      const answer = named ? (given as Readonly<Record<string, Answer>>)[one.actionId] : (given as Answer);
      if (answer !== undefined) remember(view, one, stateFor(one.element, answer));
    }
  }
}
