import { mimeType } from './api-shapes.ts';
import type { Json } from './json.ts';
import type { Channel, Message, View, World } from './world.ts';

/** A box of the page for whoever runs the workspace: a notice, a line of state, buttons. */
export interface Panel {
  readonly title: string;
  /** HTML of ours, never of a stranger. */
  readonly notice: string;
  readonly controls: readonly { readonly id: string; readonly label: string }[];
  onControl(id: string): void | Promise<void>;
  state(): PanelState;
}

interface PanelState {
  /** Such as "Mon 14 March 2022, 14:32 UTC". */
  readonly clock?: string;
  /** Such as "playing, an hour in ten seconds". */
  readonly text?: string;
  /** Such as the outlets with what they published last. */
  readonly items?: readonly { readonly label: string; readonly text?: string; readonly url?: string }[];
  /** Controls of no use now. */
  readonly hidden?: readonly string[];
}

/** What the composer completes: `{ text: '/story track', hint: 'claim or link', help: 'Follow a story' }`. */
export interface CommandHint {
  readonly text: string;
  readonly hint?: string;
  readonly help: string;
}

export interface ShortcutHint {
  readonly callbackId: string;
  readonly label: string;
  readonly kind: 'message' | 'global';
}

export interface PageOptions {
  readonly commands: readonly CommandHint[];
  readonly shortcuts: readonly ShortcutHint[];
  readonly panel: Panel | null;
}

const mostMessages = 400;

/** All that the page shows to one person: nothing of a private channel that they are not in. */
export function toPageState(world: World, userId: string, options: PageOptions): Json {
  const channels = [...world.channels.values()].filter(({ kind, members }) => kind === 'public' || members.has(userId));
  return {
    team: world.teamName,
    you: userId,
    bot: world.bot.id,
    users: [...world.users.values()].map(({ id, name, realName, isBot }) => ({ id, name, realName, isBot })),
    channels: channels.map((channel) => toPageChannel(channel, world, userId)),
    ephemerals: world.ephemerals.filter((one) => one.userId === userId),
    views: world.openViews(userId).map(toPageView),
    home: toPageView(world.homes.get(userId)),
    statuses: Object.fromEntries(world.statuses),
    commands: options.commands,
    shortcuts: options.shortcuts,
    panel: toPagePanel(options.panel),
  };
}

function toPageChannel(channel: Channel, world: World, userId: string): Json {
  const isMember = channel.members.has(userId);
  const { id, name, kind, topic, archived } = channel;
  return {
    id,
    name,
    kind,
    topic,
    archived,
    isMember,
    botIn: channel.members.has(world.bot.id),
    memberCount: channel.members.size,
    messages:
      isMember || kind === 'public'
        ? channel.messages.slice(-mostMessages).map((one) => toPageMessage(one, world))
        : [],
  };
}

function toPageMessage(message: Message, world: World): Json {
  const { ts, userId, botId, text, blocks, threadTs, broadcast, subtype, editedTs } = message;
  return {
    ts,
    userId,
    text,
    blocks,
    threadTs,
    broadcast,
    subtype,
    byBot: botId !== null,
    edited: editedTs !== null,
    files: message.files.flatMap((id) => {
      const file = world.files.get(id);
      return file === undefined ? [] : [{ id, title: file.title, alt: file.altText, type: mimeType(file.name) }];
    }),
    reactions: [...message.reactions].map(([name, users]) => ({ name, count: users.size })),
  };
}

function toPageView(view: View | undefined): Json | null {
  if (view === undefined) return null;
  const { id, type, hash, values, errors, channelId, json } = view;
  return { id, type, hash, values, errors, channelId, ...pick(json) };
}

function pick({ title, submit, close, blocks }: Json): Json {
  return { title: title ?? null, submit: submit ?? null, close: close ?? null, blocks };
}

function toPagePanel(panel: Panel | null): Json | null {
  if (panel === null) return null;
  return { title: panel.title, notice: panel.notice, controls: panel.controls, state: panel.state() };
}
