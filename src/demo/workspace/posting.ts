import { toApiMessage } from './api-shapes.ts';
import type { Hub } from './hub.ts';
import type { Json } from './json.ts';
import { mentionsIn } from './wire-text.ts';
import type { Channel, Ephemeral, Message, Metadata } from './world.ts';

export interface Post {
  readonly userId: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly threadTs?: string | null;
  readonly broadcast?: boolean;
  readonly metadata?: Metadata | null;
  readonly files?: readonly string[];
  readonly subtype?: Message['subtype'];
}

/** Stores a message, tells the page and sends the app its events. */
export function storeMessage(hub: Hub, channel: Channel, post: Post): Message {
  const { world } = hub;
  const byBot = post.userId === world.bot.id && (post.subtype ?? null) === null;
  const message: Message = {
    ts: world.nextTs(),
    channelId: channel.id,
    userId: post.userId,
    botId: byBot ? world.botId : null,
    text: post.text,
    blocks: withIds(hub, post.blocks ?? []),
    metadata: post.metadata ?? null,
    threadTs: post.threadTs ?? null,
    broadcast: post.broadcast ?? false,
    subtype: post.subtype ?? null,
    clientMsgId: byBot || post.subtype ? null : crypto.randomUUID(),
    editedTs: null,
    files: post.files ?? [],
    reactions: new Map(),
  };
  channel.messages.push(message);
  const root = message.threadTs === null ? undefined : world.message(channel.id, message.threadTs);
  if (root !== undefined) root.threadTs = root.ts;
  if (byBot) world.statuses.delete(`${channel.id} ${message.threadTs}`);
  world.changed({ kind: 'message', channelId: channel.id, ts: message.ts });
  tellApp(hub, channel, message);
  return message;
}

function tellApp(hub: Hub, channel: Channel, message: Message): void {
  const { world, delivery } = hub;
  if (!channel.members.has(world.bot.id)) return;
  const shown = { ...toApiMessage(message, world, hub.baseUrl(), false), channel: channel.id };
  const stamps = { event_ts: message.ts };
  delivery.event({ ...shown, channel_type: channelType(channel), ...stamps });
  // A mention comes twice, as two events, but not in a direct conversation.
  if (message.botId === null && channel.kind !== 'im' && mentionsIn(message.text).includes(world.bot.id)) {
    delivery.event({ ...shown, type: 'app_mention', ...stamps });
  }
}

function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  if (channel.kind === 'im') return 'im';
  return channel.kind === 'private' ? 'group' : 'channel';
}

export function storeEphemeral(
  hub: Hub,
  channelId: string,
  userId: string,
  post: { readonly text: string; readonly blocks: readonly Json[]; readonly threadTs: string | null },
): Ephemeral {
  const { world } = hub;
  const ephemeral = { ts: world.nextTs(), channelId, userId, ...post, blocks: withIds(hub, post.blocks) };
  world.ephemerals.push(ephemeral);
  world.changed({ kind: 'ephemeral', channelId, userId, ts: ephemeral.ts });
  return ephemeral;
}

/** Changes what is given of a message, and says so in a `message_changed` event. */
export function editMessage(
  hub: Hub,
  channel: Channel,
  message: Message,
  change: {
    readonly text?: string;
    readonly blocks?: readonly Json[];
    readonly metadata?: Metadata;
    readonly broadcast?: boolean;
  },
): void {
  const { world, delivery } = hub;
  const before = toApiMessage(message, world, hub.baseUrl(), false);
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks !== undefined) message.blocks = withIds(hub, change.blocks);
  if (change.metadata !== undefined) message.metadata = change.metadata;
  if (change.broadcast === true) message.broadcast = true;
  message.editedTs = world.nextTs();
  world.changed({ kind: 'update', channelId: channel.id, ts: message.ts });
  if (!channel.members.has(world.bot.id)) return;
  delivery.event({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: message.editedTs,
    message: toApiMessage(message, world, hub.baseUrl(), false),
    previous_message: before,
  });
}

export function deleteMessage(hub: Hub, channel: Channel, message: Message): void {
  const { world, delivery } = hub;
  channel.messages.splice(channel.messages.indexOf(message), 1);
  world.changed({ kind: 'delete', channelId: channel.id, ts: message.ts });
  if (!channel.members.has(world.bot.id)) return;
  delivery.event({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: world.nextTs(),
    deleted_ts: message.ts,
    previous_message: toApiMessage(message, world, hub.baseUrl(), false),
  });
}

/** Someone enters a channel: a line in it, and the event for the app where it can see the channel. */
export function addMember(hub: Hub, channel: Channel, userId: string, inviterId: string | null): void {
  if (channel.members.has(userId)) return;
  const { world, delivery } = hub;
  channel.members.add(userId);
  const text = inviterId === null ? 'has joined the channel' : `was added by <@${inviterId}>`;
  storeMessage(hub, channel, { userId, text: `<@${userId}> ${text}`, subtype: 'channel_join' });
  world.changed({ kind: 'member', channelId: channel.id, userId });
  if (!channel.members.has(world.bot.id)) return;
  delivery.event({
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: world.teamId,
    ...(inviterId === null ? {} : { inviter: inviterId }),
  });
}

export function removeMember(hub: Hub, channel: Channel, userId: string): void {
  const { world, delivery } = hub;
  const botWasIn = channel.members.has(world.bot.id);
  if (!channel.members.delete(userId)) return;
  storeMessage(hub, channel, { userId, text: `<@${userId}> has left the channel`, subtype: 'channel_leave' });
  world.changed({ kind: 'member', channelId: channel.id, userId });
  if (userId === world.bot.id) {
    delivery.event({ type: channel.kind === 'private' ? 'group_left' : 'channel_left', channel: channel.id });
  } else if (botWasIn) {
    delivery.event({
      type: 'member_left_channel',
      user: userId,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: world.teamId,
    });
  }
}

/** Blocks with a block_id, and elements with an action_id, where the app gave none, as Slack fills them in. */
export function withIds(hub: Hub, blocks: readonly Json[]): Json[] {
  const short = () => hub.world.id('').slice(0, 5);
  const fill = (element: unknown): unknown =>
    typeof element === 'object' && element !== null && interactive.has(String((element as Json).type))
      ? { action_id: short(), ...element }
      : element;
  return blocks.map((block) => ({
    block_id: short(),
    ...block,
    ...(Array.isArray(block.elements) && block.type !== 'rich_text' ? { elements: block.elements.map(fill) } : {}),
    ...(block.accessory === undefined ? {} : { accessory: fill(block.accessory) }),
    ...(block.element === undefined ? {} : { element: fill(block.element) }),
  }));
}

const pickers = ['static', 'external', 'users', 'conversations', 'channels'];
const interactive = new Set(
  [
    ['button', 'overflow', 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker', 'datetimepicker'],
    ['plain_text_input', 'email_text_input', 'number_input', 'url_text_input', 'rich_text_input', 'file_input'],
    pickers.flatMap((of) => [`${of}_select`, `multi_${of}_select`]),
    ['feedback_buttons', 'icon_button', 'workflow_button'],
  ].flat(),
);
